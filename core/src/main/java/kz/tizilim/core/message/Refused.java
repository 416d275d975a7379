package kz.tizilim.core.message;

/**
 * Refusal of user input: an impossible value, a record that does not fit. The remark says in every
 * language why, and what to do next. A bug of a caller is an {@link IllegalArgumentException}
 * instead.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Remark remark;

  /** A refusal for the reason that {@code remark} states. */
  public Refused(Remark remark) {
    super(remark.toString());
    this.remark = remark;
  }

  /** A refusal with the sentence of that key. */
  public static Refused because(String key, Object... values) {
    return new Refused(Remark.of(key, values));
  }

  /** Why. */
  public Remark remark() {
    return remark;
  }
}
