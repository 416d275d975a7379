package kz.tizilim.staffing.sheet;

import java.util.Locale;
import kz.tizilim.core.message.Remark;

/** Why rows or a sheet are not answered. */
public enum SkipReason {
  /** Text above the table. */
  ABOVE,
  /** A header that is repeated or replaced, and column numbers. */
  HEADER,
  /** The name of a unit or an institution above its posts. */
  SECTION,
  /** A total or a part of one. */
  TOTAL,
  /** Signatures, approvals, the person who prepared the table. */
  SIGNATURE,
  /** A note, a page number, a ruled line. */
  NOTE,
  /** The rest of a title that the row above begins. */
  CONTINUED,
  /** Only numbers. */
  NUMBERS,
  /** The sheet is hidden, and a visible one has a table. */
  HIDDEN_SHEET,
  /** The sheet has no table of posts. */
  NO_TABLE,
  /** The sheet only summarises the others. */
  SUMMARY_SHEET,
  /** The sheet is empty or holds a chart. */
  EMPTY_SHEET,
  /** Another sheet was asked for. */
  NOT_ASKED;

  /** The reason for a person. */
  public Remark label() {
    return Remark.of("skipped." + name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
