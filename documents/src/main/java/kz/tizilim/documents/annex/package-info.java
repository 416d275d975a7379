/**
 * The annexes of an order: where each begins, what heads it, what the order says of them, and which
 * of them hold a register.
 *
 * <p>The door is {@link kz.tizilim.documents.annex.OrderParts}: an order's own text, its annexes,
 * and the registers in them, each with its title and its table still in the form in which it was
 * found.
 */
@NullMarked
package kz.tizilim.documents.annex;

import org.jspecify.annotations.NullMarked;
