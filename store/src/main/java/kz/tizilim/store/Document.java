package kz.tizilim.store;

/**
 * A text that is kept next to a log and, unlike it, changes.
 *
 * @param version 1 when it is new, one more at each change
 * @param text what it says
 */
public record Document(long version, String text) {

  /** The version of a document that does not exist yet. */
  public static final long NONE = 0;

  /**
   * A new text in place of an old one.
   *
   * @param name of the document
   * @param version the version of the old text, {@link #NONE} if there is none; only this one is
   *     replaced
   * @param text the new text
   */
  public record Change(String name, long version, String text) {}
}
