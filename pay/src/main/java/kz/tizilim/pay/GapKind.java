package kz.tizilim.pay;

import java.util.Locale;
import kz.tizilim.pay.message.Note;

/** The reason why a row has no sum. Prints as a stable word: {@code no_table}. */
public enum GapKind {
  /** The row has no code. */
  NO_CODE,
  /** Neither a civil servant nor a skilled worker: a serviceman. */
  OUTSIDE,
  /** No table of coefficients for the cell on the day. */
  NO_TABLE,
  /** The table has no band for the years. */
  BAND_MISSING,
  /** No base amount on the day. */
  NO_BASE,
  /** No pay group takes the post. */
  GROUP_UNKNOWN,
  /** No factor of the pay group on the day. */
  NO_FACTOR,
  /** A newer act is known, and its table is not loaded. */
  TABLE_OLD,
  /** A number is neither printed nor confirmed, and only such numbers may be used. */
  NOT_CONFIRMED,
  /** A row lumps posts of several codes or years. */
  MIXED_ROW,
  /** An allowance is not loaded. */
  ALLOWANCE_UNKNOWN,
  /** The days of a month cannot be counted, because the calendar of the year is not known. */
  NO_CALENDAR;

  /** Its name for people. */
  public Note label() {
    return Note.of("gap." + this);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
