package kz.tizilim.staffing;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.grid.Refusal;

/**
 * A staffing table or a report that cannot be read or written as a whole. It is reported in one
 * line: what, where, and what to do about it; the message is that line in Russian.
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
  private final transient Remark why;

  /** An exception of that kind with the sentence {@code table.key} and the words in it. */
  StaffingException(Kind kind, String key, Object... words) {
    this(kind, Remark.of("table." + key, words));
  }

  private StaffingException(Kind kind, Remark why) {
    super(why.toString());
    this.kind = kind;
    this.why = why;
  }

  /** The same refusal, for the callers of this module. */
  public static StaffingException of(Refusal refusal) {
    return new StaffingException(
            Kind.valueOf(refusal.kind().name()), refusal.key(), refusal.words())
        .because(refusal);
  }

  static StaffingException reading(String name, Exception cause) {
    return new StaffingException(Kind.IO, "reading", name, reason(cause)).because(cause);
  }

  public static StaffingException writing(String name, Exception cause) {
    return new StaffingException(Kind.IO, "writing", name, reason(cause)).because(cause);
  }

  /** The same, with what it was found by. */
  StaffingException because(Exception cause) {
    initCause(cause);
    return this;
  }

  /* What the system says, in its language; the name of a file or of a class says nothing more. */
  private static String reason(Throwable cause) {
    Throwable inner = cause.getCause();
    if (cause instanceof UncheckedIOException && inner != null) {
      return reason(inner);
    }
    String message =
        cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return message == null ? "" : " (" + message.strip().replaceAll("\\s+", " ") + ")";
  }

  /** What is wrong, in a language. */
  public String in(Language language) {
    return why.in(language);
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
