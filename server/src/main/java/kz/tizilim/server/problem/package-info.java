/**
 * What is wrong with a request, in the form of RFC 9457: a stable type, a title, and all faults at
 * once.
 */
@NullMarked
package kz.tizilim.server.problem;

import org.jspecify.annotations.NullMarked;
