package kz.tizilim.documents;

import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/**
 * A document that cannot be read as a published order. It says what is wrong, where, and what to
 * do; the message is that in Russian.
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
  private final String before;
  private final transient Remark why;

  /** An exception of that kind with the sentence {@code document.key} and the words in it. */
  public DocumentException(Kind kind, String key, Object... words) {
    this(kind, "", Remark.of("document." + key, words));
  }

  private DocumentException(Kind kind, String before, Remark why) {
    super(before + why);
    this.kind = kind;
    this.before = before;
    this.why = why;
  }

  /** An exception of that kind about the document called {@code name}. */
  static DocumentException about(String name, Kind kind, Remark why) {
    return new DocumentException(kind, name + ": ", why);
  }

  /** What is wrong, in a language. */
  public String in(Language language) {
    return before + why.in(language);
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }
}
