/** Backups that a running server makes of all that it keeps. */
@NullMarked
package kz.tizilim.server.backup;

import org.jspecify.annotations.NullMarked;
