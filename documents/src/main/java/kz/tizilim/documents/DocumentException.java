package kz.tizilim.documents;

/**
 * A document that cannot be read as a published order. The message says what, where and what to do.
 */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a document cannot be read. */
  public enum Kind {
    /** The file cannot be opened or read. */
    UNREADABLE,
    /** The file is larger than any published order. */
    TOO_LARGE,
    /** The file is damaged, cut short or locked. */
    BROKEN,
    /** The file is not a text, has none in it, or is of a form that is not read. */
    NOT_TEXT,
    /** The text has no register table. */
    NO_TABLE,
    /** Some characters of the table would be lost. */
    LEFT_OVER,
    /** Sources that should hold one act hold several. */
    OTHER_ACT
  }

  private final Kind kind;

  /** An exception of that kind with a message for a person. */
  public DocumentException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }
}
