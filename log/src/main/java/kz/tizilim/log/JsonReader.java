package kz.tizilim.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads I-JSON (RFC 7493): RFC 8259 without repeated names and without broken characters. */
final class JsonReader {

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    reader.blanks();
    Object value = reader.value();
    reader.blanks();
    if (reader.at < text.length()) {
      throw reader.unexpected("json.end");
    }
    return value;
  }

  private Object value() {
    char c = peek();
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", CanonicalJson.NULL);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    enter();
    // Sorted by UTF-16 code units, the order of RFC 8785.
    Map<String, Object> members = new TreeMap<>();
    blanks();
    if (!skip('}')) {
      do {
        blanks();
        int start = at;
        if (peek() != '"') {
          throw unexpected("json.name");
        }
        String name = string();
        if (members.containsKey(name)) {
          throw flaw(Flaw.Code.DUPLICATE_NAME, start, "json.duplicate", name);
        }
        blanks();
        expect(':', "json.colon");
        blanks();
        members.put(name, value());
        blanks();
      } while (skip(','));
      expect('}', "json.comma-or-brace");
    }
    depth--;
    return Collections.unmodifiableMap(members);
  }

  private List<Object> array() {
    enter();
    List<Object> elements = new ArrayList<>();
    blanks();
    if (!skip(']')) {
      do {
        blanks();
        elements.add(value());
        blanks();
      } while (skip(','));
      expect(']', "json.comma-or-bracket");
    }
    depth--;
    return Collections.unmodifiableList(elements);
  }

  private void enter() {
    if (depth == CanonicalJson.DEEPEST) {
      throw flaw(Flaw.Code.TOO_DEEP, at, "json.too-deep", CanonicalJson.DEEPEST);
    }
    depth++;
    at++;
  }

  private String string() {
    int start = ++at;
    StringBuilder out = null;
    while (true) {
      char c = peek();
      if (c < ' ') {
        throw unexpected("json.character");
      }
      if (c == '"' || c == '\\') {
        if (out == null && c == '"') {
          return sound(text.substring(start, at++), start);
        }
        out = out == null ? new StringBuilder(text.substring(start, at)) : out;
        at++;
        if (c == '"') {
          return sound(out.toString(), start);
        }
        out.append(escape());
      } else {
        if (out != null) {
          out.append(c);
        }
        at++;
      }
    }
  }

  private String sound(String string, int start) {
    int bad = JsonText.firstBad(string);
    if (bad >= 0) {
      throw flaw(
          Flaw.Code.BAD_CHARACTER,
          start,
          "json.bad-character",
          JsonText.name(string.codePointAt(bad)));
    }
    return string;
  }

  private char escape() {
    char c = peek();
    if (c == 'u') {
      return fourDigits();
    }
    int known = JsonText.ESCAPES.indexOf(c);
    if (known < 0 && c != '/') {
      throw unexpected("json.escape");
    }
    at++;
    return c == '/' ? '/' : JsonText.ESCAPED.charAt(known);
  }

  private char fourDigits() {
    at++;
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw unexpected("json.hex");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private Number number() {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits(start == at ? "json.value" : "json.digit");
    }
    boolean whole = true;
    if (skip('.')) {
      whole = false;
      digits("json.digit");
    }
    if (skip('e') || skip('E')) {
      whole = false;
      if (!skip('+')) {
        skip('-');
      }
      digits("json.digit");
    }
    double value = Double.parseDouble(text.substring(start, at));
    if (Double.isInfinite(value)) {
      throw flaw(Flaw.Code.BAD_NUMBER, start, "json.big-number");
    }
    return whole && Math.abs(value) <= JsonNumber.SAFE ? (Number) (long) value : (Number) value;
  }

  private void digits(String wanted) {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw unexpected(wanted);
    }
  }

  private Object literal(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw unexpected("json.value");
    }
    at += word.length();
    return value;
  }

  private void blanks() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean skip(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  private void expect(char c, String wanted) {
    if (!skip(c)) {
      throw unexpected(wanted);
    }
  }

  private char peek() {
    if (at == text.length()) {
      throw flaw(Flaw.Code.NOT_JSON, at, "json.cut");
    }
    return text.charAt(at);
  }

  private FlawException unexpected(String wanted) {
    Object found =
        at == text.length() ? Flaw.TEXTS.text("json.end") : JsonText.name(text.codePointAt(at));
    return flaw(Flaw.Code.NOT_JSON, at, "json.expected", Flaw.TEXTS.text(wanted), found);
  }

  private FlawException flaw(Flaw.Code code, int where, String key, Object... words) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < where; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new FlawException(
        new Flaw(code, line, where - lineStart + 1, Flaw.TEXTS.text(key, words)));
  }
}
