package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags and texts of an XML part, one after another and as they are written, so that a part can
 * be copied to the letter but for a few elements. It checks nothing: the part was read before.
 */
final class Markup {
  private static final int BUFFER = 1 << 16;
  private static final Pattern ROW = compiled("r");
  private static final Pattern STYLE = compiled("s");
  private static final Pattern TYPE = compiled("t");

  /** What a token is. */
  enum Kind {
    /** Text between tags. */
    TEXT,
    /** A tag that opens an element. */
    START,
    /** An element without content. */
    EMPTY,
    /** A tag that closes an element. */
    END,
    /** A comment, a declaration, a CDATA section. */
    OTHER
  }

  private final Reader in;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder token = new StringBuilder();
  private int at;
  private int end;
  private Kind kind = Kind.TEXT;

  Markup(Reader in) {
    this.in = in;
  }

  /** Goes on to the next token; false at the end. */
  boolean next() throws IOException {
    token.setLength(0);
    int first = take();
    if (first < 0) {
      return false;
    }
    token.append((char) first);
    if (first == '<') {
      tag();
    } else {
      kind = Kind.TEXT;
      while (peek() >= 0 && peek() != '<') {
        token.append((char) take());
      }
    }
    return true;
  }

  private void tag() throws IOException {
    int second = peek();
    if (second == '!' || second == '?') {
      kind = Kind.OTHER;
      until(second == '?' ? "?>" : ">");
      String begun = token.toString();
      if (begun.startsWith("<!--") && !begun.endsWith("-->")) {
        until("-->");
      } else if (begun.startsWith("<![CDATA[") && !begun.endsWith("]]>")) {
        until("]]>");
      }
      return;
    }
    int quote = 0;
    for (int c = take(); c >= 0; c = take()) {
      token.append((char) c);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    boolean closed = token.length() > 2 && token.charAt(token.length() - 2) == '/';
    kind = second == '/' ? Kind.END : closed ? Kind.EMPTY : Kind.START;
  }

  private void until(String ending) throws IOException {
    for (int c = take(); c >= 0; c = take()) {
      token.append((char) c);
      int from = token.length() - ending.length();
      if (from > 0 && token.indexOf(ending, from) == from) {
        return;
      }
    }
  }

  private int peek() throws IOException {
    if (at == end) {
      end = in.read(buffer);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at];
  }

  private int take() throws IOException {
    int c = peek();
    at += c < 0 ? 0 : 1;
    return c;
  }

  /** What the token is. */
  Kind kind() {
    return kind;
  }

  /** The token as it is written. */
  CharSequence token() {
    return token;
  }

  /** Whether the token is a tag of an element with that name, whatever its prefix. */
  boolean is(String name) {
    if (kind == Kind.TEXT || kind == Kind.OTHER) {
      return false;
    }
    int from = kind == Kind.END ? 2 : 1;
    int colon = from;
    int to = from;
    while (to < token.length() && " \t\r\n/>".indexOf(token.charAt(to)) < 0) {
      colon = token.charAt(to) == ':' ? to + 1 : colon;
      to++;
    }
    return to - colon == name.length() && token.indexOf(name, colon) == colon;
  }

  /** The prefix of the tag with its colon; empty if it has none. */
  String prefix() {
    int from = kind == Kind.END ? 2 : 1;
    for (int i = from; i < token.length() && " \t\r\n/>".indexOf(token.charAt(i)) < 0; i++) {
      if (token.charAt(i) == ':') {
        return token.substring(from, i + 1);
      }
    }
    return "";
  }

  /** The value of an attribute of the tag, whatever its prefix; empty if it has none. */
  Optional<String> attribute(String name) {
    return attribute(token, name);
  }

  /** The value of an attribute of a tag. */
  static Optional<String> attribute(CharSequence tag, String name) {
    Matcher found = pattern(name).matcher(tag);
    return found.find()
        ? Optional.of(String.valueOf(found.group(1) == null ? found.group(2) : found.group(1)))
        : Optional.empty();
  }

  /** The tag with an attribute set; an empty value removes it. */
  static String with(CharSequence tag, String name, String value) {
    String bare = pattern(name).matcher(tag).replaceFirst("");
    if (value.isEmpty()) {
      return bare;
    }
    int end = bare.endsWith("/>") ? bare.length() - 2 : bare.length() - 1;
    String head = bare.substring(0, end).stripTrailing();
    return head + " " + name + "=\"" + value + "\"" + bare.substring(end);
  }

  private static Pattern pattern(String name) {
    return switch (name) {
      case "r" -> ROW;
      case "s" -> STYLE;
      case "t" -> TYPE;
      default -> compiled(name);
    };
  }

  private static Pattern compiled(String name) {
    return Pattern.compile("\\s(?:\\w+:)?" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  }

  /** A text as XML writes it; characters that XML cannot hold become U+FFFD. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default ->
            escaped.append(
                (c < 0x20 && c != '\n' && c != '\t') || c >= 0xFFFE || isHalf(text, i)
                    ? '\uFFFD'
                    : c);
      }
    }
    return escaped.toString();
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    boolean low = at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    boolean high = at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    return (Character.isHighSurrogate(c) && !high) || (Character.isLowSurrogate(c) && !low);
  }
}
