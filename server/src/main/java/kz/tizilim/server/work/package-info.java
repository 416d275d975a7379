/** The department's work: its duties over all orders, what waits for a person, and drafting. */
@NullMarked
package kz.tizilim.server.work;

import org.jspecify.annotations.NullMarked;
