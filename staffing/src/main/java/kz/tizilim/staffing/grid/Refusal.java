package kz.tizilim.staffing.grid;

import java.util.List;

/** A file that cannot be read as a whole, with the sentence that says why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong with the file. */
  public enum Kind {
    /** There is nothing in it. */
    EMPTY,
    /** It is not a staffing table, or in a format that is not read. */
    UNSUPPORTED,
    /** It is under a password. */
    ENCRYPTED,
    /** It is larger than the limits allow. */
    TOO_LARGE,
    /** No row names the columns. */
    NO_HEADER,
    /** It is damaged. */
    BROKEN
  }

  private final Kind kind;
  private final String key;
  private final transient List<Object> words;

  /** A refusal with the sentence {@code table.key} and the words that fill its places. */
  public Refusal(Kind kind, String key, Object... words) {
    super(key);
    this.kind = kind;
    this.key = key;
    this.words = List.of(words);
  }

  /** The same, with its cause. */
  public Refusal because(Exception cause) {
    initCause(cause);
    return this;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The key of the sentence, without {@code table.}. */
  public String key() {
    return key;
  }

  /** The words that fill its places. */
  public Object[] words() {
    return words.toArray();
  }
}
