/**
 * The last arrow: from an edition and a row of a staffing table to an answer.
 *
 * <p>Title and institution are resolved apart; then every completion of what the row leaves out is
 * taken, and in each the entries stand whose institution ranks best. The union of their codes is
 * the answer. It never guesses: pay follows from it.
 */
@NullMarked
package kz.tizilim.classify;

import org.jspecify.annotations.NullMarked;
