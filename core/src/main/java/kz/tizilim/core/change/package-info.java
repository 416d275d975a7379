/**
 * The differences between two editions of a register, by entry and not by line.
 *
 * <pre>{@code
 * Change change = Change.between(before, after);
 * change.effects().forEach(System.out::println);   // added, removed, moved, reworded …
 * change.codes();                                  // B2-1 → B2-1: 12, B3-1: 2
 * }</pre>
 */
@NullMarked
package kz.tizilim.core.change;

import org.jspecify.annotations.NullMarked;
