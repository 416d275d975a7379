/** Answers that are made once and served again while they hold. */
@NullMarked
package kz.tizilim.server.cache;

import org.jspecify.annotations.NullMarked;
