/** Who may what: accounts, sessions, roles. */
@NullMarked
package kz.tizilim.server.access;

import org.jspecify.annotations.NullMarked;
