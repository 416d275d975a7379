package kz.tizilim.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A JSON value in the canonical form of RFC 8785 (JCS): no blanks, names in the order of their
 * UTF-16 code units, numbers as ECMAScript prints them. Two equal values have the same bytes.
 *
 * <p>Strings hold Unicode characters only: no half of a surrogate pair and no noncharacter (RFC
 * 7493, section 2.1). Numbers are IEEE 754 doubles. A text has at most {@value #MOST_BYTES} bytes,
 * and values are nested at most {@value #DEEPEST} levels deep.
 */
public final class CanonicalJson {
  /** The longest text, in bytes of UTF-8: 16 MiB. */
  public static final int MOST_BYTES = 16 << 20;

  /** How deeply objects and arrays may be nested. */
  public static final int DEEPEST = 128;

  /** The JSON null. */
  public static final CanonicalJson NULL = new CanonicalJson("null");

  private final String text;

  private CanonicalJson(String text) {
    this.text = text;
  }

  /**
   * The JSON of a {@link Map} with string keys, a {@link List}, a string, a boolean, a number
   * ({@link Integer}, {@link Long}, {@link Double}, {@link java.math.BigInteger}, {@link
   * java.math.BigDecimal}) or a {@code CanonicalJson}, and of such values in each other. A null in
   * a map or a list is the JSON null.
   *
   * @throws IllegalArgumentException if it is anything else, too long or too deep, or cannot be
   *     written in JSON without loss: NaN, an infinity, a number that no double prints, half of a
   *     surrogate pair
   */
  public static CanonicalJson of(Object value) {
    CanonicalJson json = new CanonicalJson(JsonPrinter.print(value));
    boolean mayBeLong = json.text.length() > MOST_BYTES / 3;
    if (mayBeLong && json.bytes().length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "The JSON has "
              + json.bytes().length
              + " bytes, but at most "
              + MOST_BYTES
              + " are kept. Maybe it should be several events.");
    }
    return json;
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if {@code text} is not in the canonical form; see {@link
   *     #read}
   */
  public static CanonicalJson parse(String text) {
    return FlawException.guard(() -> canonical(text)).orElseThrow();
  }

  /**
   * Reads I-JSON (RFC 7493) in any form and gives its canonical one. Numbers are rounded to the
   * nearest double, as RFC 8785 says; one beyond all doubles is refused.
   *
   * @param bytes UTF-8 without a byte order mark
   */
  public static Checked<CanonicalJson> read(byte[] bytes) {
    return FlawException.guard(() -> of(JsonReader.read(text(bytes))));
  }

  /** Reads JSON that must already be in the canonical form, to the byte. */
  public static Checked<CanonicalJson> readCanonical(byte[] bytes) {
    return FlawException.guard(() -> canonical(text(bytes)));
  }

  private static String text(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw FlawException.of(Flaw.Code.TOO_LONG, "json.too-long", MOST_BYTES, bytes.length);
    }
    return Utf8.read(bytes);
  }

  private static CanonicalJson canonical(String text) {
    CanonicalJson json = of(JsonReader.read(text));
    if (!json.text.equals(text)) {
      int at = 0;
      while (at < Math.min(text.length(), json.text.length())
          && text.charAt(at) == json.text.charAt(at)) {
        at++;
      }
      throw new FlawException(
          new Flaw(Flaw.Code.NOT_CANONICAL, 1, at + 1, Flaw.TEXTS.text("json.not-canonical")));
    }
    return json;
  }

  /**
   * The value as a Java object: an unmodifiable {@link Map} in canonical order, an unmodifiable
   * {@link List}, a {@link String}, a {@link Boolean}, a {@link Long} where the number is an
   * integer below 2^53, else a {@link Double}, or {@link #NULL}. {@link #of} gives the same JSON
   * back.
   */
  public Object value() {
    return JsonReader.read(text);
  }

  /** The UTF-8 bytes: a leaf of the log. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CanonicalJson json && text.equals(json.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
