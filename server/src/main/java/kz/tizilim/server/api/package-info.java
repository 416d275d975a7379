/** The API: one class for each topic. */
@NullMarked
package kz.tizilim.server.api;

import org.jspecify.annotations.NullMarked;
