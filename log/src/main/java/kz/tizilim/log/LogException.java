package kz.tizilim.log;

/**
 * A disk or network failure while a log was read or written. The message is one English line: what
 * happened and what to do; {@link #text} has it in Russian and Kazakh too.
 */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** The stream cannot be read. */
    UNREADABLE,
    /** The stream cannot be written. */
    UNWRITABLE
  }

  private final Kind kind;
  private final transient LocalText text;

  LogException(Kind kind, LocalText text, Throwable cause) {
    super(text.toString(), cause);
    this.kind = kind;
    this.text = text;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The message in every language. */
  public LocalText text() {
    return text;
  }
}
