package kz.tizilim.staffing.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.classify.Column;

/** What a column of a staffing table can mean. Prints as its word in a mapping: {@code title}. */
public enum Meaning {
  /** The caller's key. */
  ROW_ID(Column.ROW_ID),
  /** The name of the post. */
  TITLE(Column.TITLE),
  /** The institution. */
  INSTITUTION(Column.INSTITUTION),
  /** The unit within the institution. */
  UNIT(Column.UNIT),
  /** The level of qualification. */
  LEVEL(Column.LEVEL),
  /** The category of qualification. */
  CATEGORY(Column.CATEGORY),
  /** The kind of activity. */
  ACTIVITY(Column.ACTIVITY),
  /** The stated grade and step. */
  CLAIM(Column.CLAIMED),
  /** The day of the answer. */
  DATE(Column.DATE),
  /** The block alone, a part of the stated code. */
  BLOCK(Column.CLAIMED),
  /** The grade alone, a part of the stated code. */
  GRADE(Column.CLAIMED),
  /** The step alone, a part of the stated code. */
  STEP(Column.CLAIMED),
  /** The number of posts. */
  UNITS,
  /** A code of something: of the post if the cells are codes, of the row if they are numbers. */
  CODE,
  /** A tariff grade, which the register does not have. */
  TARIFF,
  /** A signature; a table with such a column is a list of signatures. */
  SIGNATURE,
  /** The name of a person. */
  PERSON,
  /** A column of an earlier report of this program. */
  REPORT,
  /** Anything else that has a known name: pay, notes, days. */
  OTHER;

  private final Optional<Column> column;

  Meaning() {
    column = Optional.empty();
  }

  Meaning(Column column) {
    this.column = Optional.of(column);
  }

  /** The column of a row that it fills; empty if an answer does not depend on it. */
  public Optional<Column> column() {
    return column;
  }

  /** Whether it is the whole or a part of the stated code. */
  public boolean isClaim() {
    return column.filter(Column.CLAIMED::equals).isPresent();
  }

  /** The meaning with that word; empty if there is none. */
  public static Optional<Meaning> find(String word) {
    String wanted = word.equals("claimed") ? "claim" : word;
    return Arrays.stream(values()).filter(one -> one.toString().equals(wanted)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
