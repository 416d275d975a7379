package kz.tizilim.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Remark;

/** Why a row has no single code, beyond what its {@link Verdict} says. Prints as a stable word. */
public enum Reason {
  /** A skilled worker (квалифицированный рабочий), whom the register does not cover. */
  SKILLED_WORKER(Verdict.OUT_OF_SCOPE),
  /** A serviceman (военнослужащий). */
  SERVICEMAN(Verdict.OUT_OF_SCOPE),
  /** Two posts with different codes in one row, or one of them is not in the register. */
  DOUBLE_POST(Verdict.AMBIGUOUS),
  /** A word of the row has two meanings, and which of them is meant decides. */
  UNCLEAR_WORD(Verdict.AMBIGUOUS),
  /** The word that decides was found only by correcting two typos. */
  POSSIBLE_TYPO(Verdict.AMBIGUOUS),
  /** A word makes another post of a title that the register has: «старшая медицинская сестра». */
  ANOTHER_POST(Verdict.NOT_IN_REGISTER),
  /** The head of a body that is not the row's institution. */
  FOREIGN_HEAD(Verdict.NOT_IN_REGISTER),
  /** The level, category or activity of the row contradicts every entry with its title. */
  CONTRADICTS_LEVEL(Verdict.NOT_IN_REGISTER),
  /** The register has no edition on the day of the row. */
  NO_EDITION(Verdict.INVALID),
  /** The key of the row cannot be read. */
  ROW_ID(Column.ROW_ID),
  /** The title cannot be read, or there is none. */
  TITLE(Column.TITLE),
  /** The institution cannot be read. */
  INSTITUTION(Column.INSTITUTION),
  /** The unit cannot be read. */
  UNIT(Column.UNIT),
  /** The level is not one of the law's. */
  LEVEL(Column.LEVEL),
  /** The category is not one of the law's. */
  CATEGORY(Column.CATEGORY),
  /** The activity is not one of the law's. */
  ACTIVITY(Column.ACTIVITY),
  /** The claimed grade and step cannot be read. */
  CLAIMED(Column.CLAIMED),
  /** The day cannot be read. */
  DATE(Column.DATE);

  private final Verdict verdict;
  private final Optional<Column> column;

  Reason(Verdict verdict) {
    this.verdict = verdict;
    this.column = Optional.empty();
  }

  Reason(Column column) {
    this.verdict = Verdict.INVALID;
    this.column = Optional.of(column);
  }

  /** The reason of a row in which {@code unreadable} cannot be read. */
  public static Reason of(Column unreadable) {
    return Arrays.stream(values())
        .filter(reason -> reason.column.filter(unreadable::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** The column that cannot be read; empty if the reason is another one. */
  public Optional<Column> column() {
    return column;
  }

  /** The verdict that it explains; of {@link #DOUBLE_POST} the usual one. */
  public Verdict verdict() {
    return verdict;
  }

  /** Whether it explains that verdict. */
  boolean explains(Verdict other) {
    return verdict == other || (this == DOUBLE_POST && other == Verdict.NOT_IN_REGISTER);
  }

  /** Its name for people, the same everywhere; that of the column if one cannot be read. */
  public Remark label() {
    return column.map(Column::label).orElseGet(() -> Remark.of("answer.reason." + this));
  }

  /** The word of the contract: {@code skilled_worker}, {@code title}, … */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
