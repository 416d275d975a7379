package kz.tizilim.log;

/**
 * Why something from outside is refused. Prints as one English line: {@code line 7, character 12:
 * the name "day" occurs twice in one object (DUPLICATE_NAME)}; {@link #text} has the same line in
 * Russian and Kazakh.
 *
 * @param code which rule is broken
 * @param line the line, from 1; 0 if the text has no lines
 * @param column the character in the line, from 1; 0 if the flaw concerns the whole line
 * @param reason what is wrong and what to do
 */
public record Flaw(Code code, long line, int column, LocalText reason) {

  static final TextBundle TEXTS = TextBundle.of(Flaw.class);

  /** Which rule is broken. */
  public enum Code {
    /** The bytes are not UTF-8. */
    NOT_UTF8,
    /** The text is not JSON (RFC 8259), or not I-JSON (RFC 7493). */
    NOT_JSON,
    /** A name occurs twice in one object (RFC 7493, section 2.3). */
    DUPLICATE_NAME,
    /** Half of a surrogate pair, or a noncharacter (RFC 7493, section 2.1). */
    BAD_CHARACTER,
    /** A number that is too large for a double (RFC 7493, section 2.2). */
    BAD_NUMBER,
    /** Objects and arrays are nested too deeply. */
    TOO_DEEP,
    /** The text is longer than the limit. */
    TOO_LONG,
    /** JSON, but not in the canonical form of RFC 8785. */
    NOT_CANONICAL,
    /** The header is not that of this kind of text. */
    BAD_HEADER,
    /** The text ends too early. */
    TRUNCATED,
    /** There is text after the end, or in place of the line that was expected. */
    UNEXPECTED,
    /** A hash, base64 text or number is not written in its only valid form. */
    BAD_FORM,
    /** No signature is by a known key. */
    NOT_SIGNED,
    /** A signature in the name of a known key was not made with that key. */
    BAD_SIGNATURE,
    /** The sizes or origins of the compared trees differ. */
    OTHER_TREE,
    /** The computed root differs from the stated root. */
    OTHER_ROOT,
    /** A proof has more or fewer hashes than its sizes require. */
    BAD_PATH
  }

  /** The same flaw, found on that line of a larger text. */
  Flaw onLine(long number) {
    return new Flaw(code, number, column, reason);
  }

  /** The whole line: place, reason and code. */
  public LocalText text() {
    if (line > 0 && column > 0) {
      return TEXTS.text("flaw.line-column", line, column, reason, code);
    }
    if (line > 0) {
      return TEXTS.text("flaw.line", line, reason, code);
    }
    return column > 0
        ? TEXTS.text("flaw.column", column, reason, code)
        : TEXTS.text("flaw", reason, code);
  }

  @Override
  public String toString() {
    return text().toString();
  }
}
