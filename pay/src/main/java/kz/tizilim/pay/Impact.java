package kz.tizilim.pay;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param causes what changed for it; empty if nothing is known to
 * @param isOpen whether no side has a sum by which one could say that nothing changed
 */
public record Impact(
    PayAnswer before,
    PayAnswer between,
    PayAnswer after,
    String codesBefore,
    String codesAfter,
    Units units,
    Set<Cause> causes,
    boolean isOpen) {

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
      return Note.of("cause." + name().toLowerCase(Locale.ROOT));
    }
  }

  /** A state of the law: tables, and what the register says of the row. */
  public record Side(Payroll payroll, Answer answer, LocalDate day) {}

  public Impact {
    EnumSet<Cause> sorted = EnumSet.noneOf(Cause.class);
    sorted.addAll(causes);
    causes = Collections.unmodifiableSet(sorted);
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
    if (hasSum(between) && hasSum(last) && !sums(between).equals(sums(last))) {
      causes.add(Cause.NUMBER);
    }
    if (hasSum(between) && !hasSum(last)) {
      causes.add(Cause.TABLE_ENDED);
    }
    if (!hasSum(between) && hasSum(last)) {
      causes.add(Cause.TABLE_BEGAN);
    }
    return new Impact(
        first,
        between,
        last,
        codes(before.answer()),
        codes(after.answer()),
        terms.units(),
        causes,
        causes.isEmpty() && !isSameLaw(before, after) && !isSameSum(first, last));
  }

  /** Whether the two sides differ in nothing that pay depends on. */
  private static boolean isSameLaw(Side before, Side after) {
    return before.payroll() == after.payroll() && before.day().equals(after.day());
  }

  /** Whether a row surely has the same pay: one sum, the same range, or pay by other rules. */
  private static boolean isSameSum(PayAnswer before, PayAnswer after) {
    if (before instanceof PayAnswer.Range one && after instanceof PayAnswer.Range other) {
      return months(one).equals(months(other));
    }
    return (hasSum(before) && hasSum(after)) || (isOutside(before) && isOutside(after));
  }

  private static List<Tenge> months(PayAnswer.Range range) {
    return range.pays().stream().map(Pay::month).toList();
  }

  private static boolean isOutside(PayAnswer answer) {
    return answer instanceof PayAnswer.Gap gap && gap.gap() == GapKind.OUTSIDE;
  }

  private static boolean hasSum(PayAnswer answer) {
    return answer.paid().isPresent();
  }

  /** The month and the year; none without a sum. */
  private static List<Tenge> sums(PayAnswer answer) {
    return answer.paid().stream().flatMap(pay -> Stream.of(pay.month(), pay.year())).toList();
  }

  private static String codes(Answer answer) {
    return answer.codes().isEmpty()
        ? "—"
        : answer.codes().stream().map(Object::toString).collect(Collectors.joining("|"));
  }

  /** Whether nothing changed for certain. */
  public boolean isUnchanged() {
    return causes.isEmpty() && !isOpen;
  }

  /** Whether a sum of it rests on a number that is only supposed. */
  public boolean isAssumed() {
    return Stream.of(before, after)
        .flatMap(answer -> answer.paid().stream())
        .anyMatch(Pay::isAssumed);
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

  /** By how much what is paid once a year changes; empty if a side has no sum. */
  public Optional<Tenge> onceAYear() {
    return after
        .paid()
        .flatMap(pay -> before.paid().map(old -> pay.onceAYear().minus(old.onceAYear())));
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
