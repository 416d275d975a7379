/**
 * Instructions of an amending act: their words, read into typed values, applied to an edition.
 *
 * <pre>{@code
 * List<Reading> read = InstructionReader.readAll(text, ActLanguage.RU);
 * Amendment.apply(edition, understood, act);   // Applied(next, change) or Refused(why)
 * }</pre>
 *
 * <p>An instruction that does not fit the edition exactly is refused with what was found, and then
 * none is applied: the law is never changed by a guess.
 */
@NullMarked
package kz.tizilim.core.amend;

import org.jspecify.annotations.NullMarked;
