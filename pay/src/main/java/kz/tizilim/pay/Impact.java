package kz.tizilim.pay;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.classify.Answer;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;

/**
 * What a change means for one row, with its causes apart. The row is computed three times: before;
 * with the codes after and the tables before; after. Years in the speciality are those of the day
 * after, so that they are not a cause.
 *
 * @param before what it is paid before
 * @param between by the codes after and the tables before
 * @param after what it is paid after
 * @param codesBefore the codes before
 * @param codesAfter the codes after
 * @param units its units
 * @param causes what changed for it; empty if nothing did
 */
public record Impact(
    PayAnswer before,
    PayAnswer between,
    PayAnswer after,
    String codesBefore,
    String codesAfter,
    Units units,
    Set<Cause> causes) {

  private static final int MONTHS = 12;

  /** Why pay changes. */
  public enum Cause {
    /** The register gives the post another code. */
    CODE,
    /** A base amount, a coefficient, a factor or an allowance is another one. */
    NUMBER,
    /** The sum of before has no table now. */
    TABLE_ENDED,
    /** There was no sum, and now there is one. */
    TABLE_BEGAN;

    /** Its name for people. */
    public Note label() {
      return Note.of("cause." + name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /** A state of the law: tables, and what the register says of the row. */
  public record Side(Payroll payroll, Answer answer, LocalDate day) {}

  public Impact {
    EnumSet<Cause> sorted = EnumSet.noneOf(Cause.class);
    sorted.addAll(causes);
    causes = java.util.Collections.unmodifiableSet(sorted);
  }

  /** The impact on a row. */
  public static Impact of(Side before, Side after, String institution, PostTerms given) {
    PostTerms terms =
        given
            .since()
            .filter(since -> !since.isAfter(after.day()))
            .map(since -> given.withYears(Optional.of(PostTerms.fullYears(since, after.day()))))
            .orElse(given);
    PayAnswer first = before.payroll().pay(before.answer(), institution, terms, before.day());
    PayAnswer between = before.payroll().pay(after.answer(), institution, terms, before.day());
    PayAnswer last = after.payroll().pay(after.answer(), institution, terms, after.day());
    EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!before.answer().codes().equals(after.answer().codes())) {
      causes.add(Cause.CODE);
    }
    if (hasSum(between) && hasSum(last) && !month(between).equals(month(last))) {
      causes.add(Cause.NUMBER);
    }
    if (hasSum(between) && !hasSum(last)) {
      causes.add(Cause.TABLE_ENDED);
    }
    if (!hasSum(between) && hasSum(last)) {
      causes.add(Cause.TABLE_BEGAN);
    }
    return new Impact(
        first, between, last, codes(before.answer()), codes(after.answer()), terms.units(), causes);
  }

  private static boolean hasSum(PayAnswer answer) {
    return answer.paid().isPresent();
  }

  private static Optional<Tenge> month(PayAnswer answer) {
    return answer.paid().map(Pay::month);
  }

  private static String codes(Answer answer) {
    return answer.codes().isEmpty()
        ? "—"
        : answer.codes().stream()
            .map(Object::toString)
            .collect(java.util.stream.Collectors.joining("|"));
  }

  /** Whether nothing changed. */
  public boolean isUnchanged() {
    return causes.isEmpty();
  }

  /** By how much a month changes; empty if a side has no sum. */
  public Optional<Tenge> month() {
    return difference(before, after, false);
  }

  /** By how much a whole year changes: twelve months and what is paid once. */
  public Optional<Tenge> year() {
    return difference(before, after, true);
  }

  /** By how much the code alone changes a month; empty if a side has no sum. */
  public Optional<Tenge> byCode() {
    return difference(before, between, false);
  }

  /** By how much numbers alone change a month; empty if a side has no sum. */
  public Optional<Tenge> byNumber() {
    return difference(between, after, false);
  }

  /** By how much the official salary changes; empty if a side has no sum. */
  public Optional<Tenge> salary() {
    return after.salary().flatMap(sum -> before.salary().map(sum::minus));
  }

  /**
   * By how much the rest of the year changes: the full months from {@code day} on, and what is paid
   * once.
   */
  public Optional<Tenge> restOfYear(LocalDate day) {
    int months = fullMonths(day);
    return after
        .paid()
        .flatMap(pay ->
            before
                .paid()
                .map(old ->
                    pay.month()
                        .minus(old.month())
                        .times(months)
                        .plus(pay.onceAYear().minus(old.onceAYear()))));
  }

  /** How many full months of its year begin on a day or later. */
  public static int fullMonths(LocalDate day) {
    return MONTHS - day.getMonthValue() + (day.getDayOfMonth() == 1 ? 1 : 0);
  }

  private static Optional<Tenge> difference(PayAnswer one, PayAnswer other, boolean isYear) {
    return other
        .paid()
        .map(pay -> isYear ? pay.year() : pay.month())
        .flatMap(sum -> one.paid().map(pay -> sum.minus(isYear ? pay.year() : pay.month())));
  }
}
