package kz.tizilim.staffing;

import java.io.UncheckedIOException;

/**
 * A staffing table or a report that cannot be read or written as a whole. The message is one line
 * in Russian: what, where, and what to do about it.
 */
public final class StaffingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** There is no such file. */
    NOT_FOUND,
    /** A directory, where a file was meant. */
    NOT_A_FILE,
    /** A file without a single character in it. */
    EMPTY,
    /** No staffing table: a picture, a PDF, an old spreadsheet. */
    UNSUPPORTED,
    /** A workbook under a password. */
    ENCRYPTED,
    /** More than the limits allow. */
    TOO_LARGE,
    /** A table in which no row names the columns. */
    NO_HEADER,
    /** A table that breaks off or contradicts itself. */
    BROKEN,
    /** The disk or the network failed. */
    IO
  }

  private final Kind kind;

  StaffingException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  StaffingException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static StaffingException reading(String name, Exception cause) {
    return new StaffingException(
        Kind.IO,
        name + ": не читается (" + why(cause) + "). Проверьте диск и права на файл.",
        cause);
  }

  static StaffingException writing(String name, Exception cause) {
    return new StaffingException(
        Kind.IO,
        name + ": не записывается (" + why(cause) + "). Проверьте место на диске и права.",
        cause);
  }

  private static String why(Throwable cause) {
    Throwable inner = cause.getCause();
    if (cause instanceof UncheckedIOException && inner != null) {
      return why(inner);
    }
    String message = cause.getMessage();
    String text = message == null ? cause.getClass().getSimpleName() : message;
    return text.strip().replaceAll("\\s+", " ");
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
