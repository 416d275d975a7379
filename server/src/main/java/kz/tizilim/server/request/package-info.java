/** A request read: who asks, of which day, what was known when; every wrong parameter at once. */
@NullMarked
package kz.tizilim.server.request;

import org.jspecify.annotations.NullMarked;
