/** Answers that are made once and served again while they hold. */
@NullMarked
package kz.tizilim.server.kept;

import org.jspecify.annotations.NullMarked;
