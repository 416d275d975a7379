package kz.tizilim.documents.grid;

import kz.tizilim.core.message.Remark;

/** Refusal of a document: the reason and what to do, without the document's name. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The kinds of reasons. */
  public enum Reason {
    /** The document is damaged, cut short or locked. */
    BROKEN,
    /** The document is larger than any order, packed or unpacked, or takes too long to read. */
    TOO_LARGE,
    /** The document has no text. */
    NO_TEXT
  }

  private final Reason reason;
  private final transient Remark why;

  /** A refusal for that reason, with the sentence {@code document.key} and its words. */
  public UnreadableDocumentException(Reason reason, String key, Object... words) {
    this(reason, Remark.of("document." + key, words));
  }

  private UnreadableDocumentException(Reason reason, Remark why) {
    super(why.toString());
    this.reason = reason;
    this.why = why;
  }

  /** The reason, for people. */
  public Remark why() {
    return why;
  }

  /** The kind of reason. */
  public Reason reason() {
    return reason;
  }
}
