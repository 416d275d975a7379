/**
 * Instructions of an amending act: reads their words into typed values and applies them to an
 * edition.
 *
 * <pre>{@code
 * List<Reading> read = InstructionReader.readAll(text, ActLanguage.RU);
 * Amendment.apply(edition, understood, act);   // Applied(next, change) or Refused(why)
 * }</pre>
 *
 * <p>An instruction that does not fit the edition exactly is refused, together with what was found
 * instead, and then none is applied: the law is never changed by a guess.
 */
@NullMarked
package kz.tizilim.core.amend;

import org.jspecify.annotations.NullMarked;
