/**
 * The wording of a clause: where its titles end and its institutions begin, and what each of them
 * shares with the others.
 */
@NullMarked
package kz.tizilim.core.clause;

import org.jspecify.annotations.NullMarked;
