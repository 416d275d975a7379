package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/**
 * What somebody has to do about an act, or what follows from it by law.
 *
 * @param id its stable name: the number of the clause, «2.1»; {@code control} and {@code
 *     commencement} for those clauses, {@code publication} for the duty that the law itself lays
 * @param who whom it binds, in the law's words; empty where the clause names nobody
 * @param name what it is, in a few words: «направить приказ»
 * @param words the words of the clause
 * @param citation where they stand: «приказ № 692 от 2024-07-01, п. 2.1, стр. 20-29»
 * @param fulfilledBy the kind of event that fulfils it; empty where none is known
 * @param reckoning how its term is counted; empty where there is none, or it was not understood
 * @param day the day that the clause itself names; empty where it names none
 * @param recurrence when its term comes again; empty where it does not
 * @param isUnderstood whether the words about its term were understood
 */
public record Duty(
    String id,
    String who,
    Remark name,
    Remark words,
    Remark citation,
    Optional<Fact.Kind> fulfilledBy,
    Optional<Reckoning> reckoning,
    Optional<LocalDate> day,
    Optional<Recurrence> recurrence,
    boolean isUnderstood) {

  static final String PUBLICATION = "publication";

  /** Whether it comes true by itself: the act is put into application (введение в действие). */
  public boolean isCommencement() {
    return fulfilledBy.equals(Optional.of(Fact.Kind.APPLIED));
  }

  /** What its clause says of the day. */
  Reckoning.Reading reading() {
    if (isCommencement()) {
      return Reckoning.read(words.toString());
    }
    if (!isUnderstood) {
      return new Reckoning.Reading.NotUnderstood(words.toString());
    }
    return day.<Reckoning.Reading>map(Reckoning.Reading.Named::new)
        .or(() -> reckoning.map(Reckoning.Reading.Found::new))
        .or(() -> recurrence.map(Reckoning.Reading.Recurring::new))
        .orElseGet(Reckoning.Reading.None::new);
  }

  /** Whether the law itself lays it, and no clause of the act. */
  public boolean isStatutory() {
    return id.equals(PUBLICATION);
  }

  /** Its name behind its place, for a person: «п. 2.1: направить приказ». */
  public String told(Language language) {
    String told = name.in(language);
    return isStatutory()
        ? Remark.say(language, "duty.by-law", told)
        : isClause(id) ? Remark.say(language, "duty.by-clause", id, told) : told;
  }

  /** Whether an id is the number of a clause. */
  static boolean isClause(String id) {
    return Character.isDigit(id.charAt(0));
  }

  @Override
  public String toString() {
    return id + " " + name + " [" + reckoning.map(Reckoning::toString).orElse("no term") + "]";
  }
}
