package kz.tizilim.pay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.pay.message.Note;

/** A column of a staffing table on which pay depends. Prints as its word: {@code units}. */
public enum PayColumn {
  /** The number of units; empty for one. */
  UNITS,
  /** Full years in the speciality. */
  YEARS,
  /** The day from which the years count. */
  SINCE,
  /** The day since which the post is vacant. */
  VACANT_SINCE,
  /** Allowances: {@code HARMFUL=0.3;CABINET}. */
  ALLOWANCES,
  /** The category of a skilled worker. */
  WORKER_GRADE,
  /** The pay group, where it is not the one that follows from the post. */
  GROUP,
  /** The fund that pays. */
  FUND,
  /** The salary that the unit itself computed. */
  PAID_DO,
  /** The first day of the post. */
  POST_FROM,
  /** The first day on which the post is gone. */
  POST_TO,
  /** The units of a row by code and years: {@code B3-2@12×1; B4-2@5×3}. */
  SPLIT;

  /** The column with that word; empty if there is none. */
  public static Optional<PayColumn> find(String word) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
  }

  /** Its name for people. */
  public Note label() {
    return Note.of("column." + this);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
