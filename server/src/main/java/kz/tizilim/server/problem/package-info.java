/**
 * What is wrong with a request, as RFC 9457 wants it told: a stable type, a title, every fault at
 * once.
 */
@NullMarked
package kz.tizilim.server.problem;

import org.jspecify.annotations.NullMarked;
