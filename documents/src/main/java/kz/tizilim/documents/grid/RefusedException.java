package kz.tizilim.documents.grid;

import kz.tizilim.core.message.Remark;

/** A document that is not read. It is told by why and what to do, without the document's name. */
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
  private final transient Remark why;

  /** A refusal for that reason, told by the sentence {@code document.key} with the words in it. */
  public RefusedException(Reason reason, String key, Object... words) {
    this(reason, Remark.of("document." + key, words));
  }

  private RefusedException(Reason reason, Remark why) {
    super(why.toString());
    this.reason = reason;
    this.why = why;
  }

  /** Why, told to a person. */
  public Remark why() {
    return why;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
