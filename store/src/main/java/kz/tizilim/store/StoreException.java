package kz.tizilim.store;

/**
 * A store that cannot be opened, read or written. The message is one line in Russian: which store,
 * what happened, and what to do about it.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** Another process has the store open. */
    BUSY,
    /** There is no such folder or database. */
    NOT_FOUND,
    /** A file, where a folder was meant. */
    NOT_A_FOLDER,
    /** Neither a folder nor an address of PostgreSQL. */
    UNSUPPORTED,
    /** The folder or the server takes no writing. */
    READ_ONLY,
    /** No room is left. */
    DISK_FULL,
    /** A file that is no database, or a database of something else. */
    NOT_A_STORE,
    /** A store with leaves in it, where an empty one was meant. */
    NOT_EMPTY,
    /** Written by a later version of the program. */
    NEWER,
    /** The server does not answer, or the connection to it is lost. */
    UNREACHABLE,
    /** The server does not let this user in, or not do this. */
    DENIED,
    /** The server is set to acknowledge what a crash would lose. */
    NOT_DURABLE,
    /** What is stored is not what was written. */
    DAMAGED,
    /** Anything else that the database or the disk refused. */
    FAILED
  }

  private final Kind kind;

  StoreException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  StoreException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static String why(Throwable cause) {
    String message = cause.getMessage();
    String text = message == null ? cause.getClass().getSimpleName() : message;
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The kind as machines are told it: {@code STORE_BUSY}. */
  public String code() {
    return "STORE_" + kind;
  }
}
