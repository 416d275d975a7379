package kz.tizilim.classify;

import kz.tizilim.core.message.Remark;

/** What the register says of a row of a staffing table. */
public enum Verdict {
  /** Exactly one code fits everything the row says. */
  MATCH,
  /**
   * Several codes fit, because the row leaves something out or the register itself names the post
   * twice.
   */
  AMBIGUOUS,
  /** A post that the register does not name for that institution. */
  NOT_IN_REGISTER,
  /** A post that the register excludes: a skilled worker, a serviceman. */
  OUT_OF_SCOPE,
  /** A row that cannot be read. */
  INVALID;

  /** Its name for people, the same everywhere. */
  public Remark label() {
    return Remark.of("answer.verdict." + this);
  }
}
