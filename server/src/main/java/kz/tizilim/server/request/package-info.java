/**
 * What a request asks for: user, register, day, what was known when; faults are reported at once.
 */
@NullMarked
package kz.tizilim.server.request;

import org.jspecify.annotations.NullMarked;
