package kz.tizilim.log;

/**
 * The world failed while a log was read or written: a disk, a network. The message is one line in
 * Russian: what happened and what to do.
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

  LogException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
