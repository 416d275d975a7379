/** JSON bodies, written by hand. */
@NullMarked
package kz.tizilim.server.json;

import org.jspecify.annotations.NullMarked;
