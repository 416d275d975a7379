package kz.tizilim.log;

/**
 * Why something from outside is refused. Prints as one line in Russian: {@code строка 7, знак 12:
 * имя «day» повторено (DUPLICATE_NAME)}.
 *
 * @param code which rule is broken
 * @param line the line, from 1; 0 where there are no lines
 * @param column the character in the line, from 1; 0 where the line as a whole is meant
 * @param reason what is wrong and what to do, one line in Russian
 */
public record Flaw(Code code, long line, int column, String reason) {

  /** Which rule is broken. */
  public enum Code {
    /** The bytes are no UTF-8. */
    NOT_UTF8,
    /** The text is no JSON (RFC 8259) or no I-JSON (RFC 7493). */
    NOT_JSON,
    /** A name stands twice in one object (RFC 7493, section 2.3). */
    DUPLICATE_NAME,
    /** Half of a surrogate pair, or a noncharacter (RFC 7493, section 2.1). */
    BAD_CHARACTER,
    /** A number beyond what a double holds (RFC 7493, section 2.2). */
    BAD_NUMBER,
    /** Objects and arrays lie too deep in each other. */
    TOO_DEEP,
    /** More bytes than are read. */
    TOO_LONG,
    /** JSON, but not in the one form of RFC 8785. */
    NOT_CANONICAL,
    /** A header that is not the one this kind of text begins with. */
    BAD_HEADER,
    /** The text ends too early. */
    TRUNCATED,
    /** Something stands where the text should end or another line was due. */
    UNEXPECTED,
    /** A hash, a base64 or a number is not written in its one form. */
    BAD_FORM,
    /** No known key has signed. */
    NOT_SIGNED,
    /** A signature under the name of a known key is not that key's. */
    BAD_SIGNATURE,
    /** Sizes or origins of what is compared differ. */
    OTHER_TREE,
    /** The root that was computed is not the root that was claimed. */
    OTHER_ROOT,
    /** A proof has more or fewer hashes than its sizes ask for. */
    BAD_PATH
  }

  Flaw(Code code, String reason) {
    this(code, 0, 0, reason);
  }

  /** The same flaw, found on that line of a larger text. */
  Flaw onLine(long number) {
    return new Flaw(code, number, column, reason);
  }

  @Override
  public String toString() {
    StringBuilder place = new StringBuilder();
    if (line > 0) {
      place.append("строка ").append(line);
    }
    if (column > 0) {
      place.append(place.isEmpty() ? "знак " : ", знак ").append(column);
    }
    return place + (place.isEmpty() ? "" : ": ") + reason + " (" + code + ")";
  }
}
