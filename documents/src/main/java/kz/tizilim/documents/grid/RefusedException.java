package kz.tizilim.documents.grid;

/**
 * A document that is not read. The message says why and what to do, without the document's name.
 */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a document is not read. */
  public enum Reason {
    /** It is damaged, cut short or locked. */
    BROKEN,
    /** It is larger than any order, packed or unpacked, or takes too long. */
    TOO_LARGE,
    /** It has no text in it. */
    NO_TEXT
  }

  private final Reason reason;

  /** A refusal for that reason, with a message for a person. */
  public RefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
