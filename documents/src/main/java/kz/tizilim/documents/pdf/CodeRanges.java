package kz.tizilim.documents.pdf;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The ranges of codes that a character map of a font maps ({@code beginbfrange}; ISO 32000-1,
 * 9.10.3), well-formed or not.
 */
final class CodeRanges {

  /*
   * PDFBox begins a section at the keyword and takes three words at a time, until a required string
   * is missing. Sections are looked for everywhere, comments included. After an unexpected third
   * word it is unclear how the section continues: from there on, any two adjacent strings count as
   * a range.
   */
  private static final String SECTION = "beginbfrange";

  private final String map;
  private int at;
  private boolean inSection;
  private boolean odd;
  private int before;

  /** The ranges of {@code map}. */
  CodeRanges(String map) {
    this.map = map;
  }

  /** The number of codes in the next range; empty after the last range. */
  OptionalLong next() {
    while (!odd) {
      if (!inSection) {
        int begin = map.indexOf(SECTION, at);
        if (begin < 0) {
          return OptionalLong.empty();
        }
        at = begin + SECTION.length();
        inSection = true;
      }
      Optional<Integer> first = string();
      Optional<Integer> last = first.isPresent() ? string() : first;
      if (last.isPresent()) {
        boolean list = third();
        before = last.orElseThrow();
        return OptionalLong.of(list ? 0 : range(first.orElseThrow(), before));
      }
      inSection = false;
    }
    return anyPair();
  }

  private OptionalLong anyPair() {
    for (at = map.indexOf('<', at); at >= 0; at = map.indexOf('<', at + 1)) {
      Optional<Integer> code = string();
      if (code.isPresent()) {
        int first = before;
        before = code.orElseThrow();
        return OptionalLong.of(range(first, before));
      }
    }
    at = map.length();
    return OptionalLong.empty();
  }

  private static long range(int first, int last) {
    return Math.max(0, (long) last - first + 1);
  }

  /** The code in the string at this position, if there is one. */
  private Optional<Integer> string() {
    skipSpace();
    if (at >= map.length() || map.charAt(at) != '<') {
      return Optional.empty();
    }
    int code = 0;
    int digits = 0;
    for (int i = at + 1; i < map.length(); i++) {
      char c = map.charAt(i);
      int digit = Character.digit(c, 16);
      if (c == '>') {
        at = i + 1;
        return Optional.of(digits % 2 == 0 ? code : code << 4);
      } else if (digit >= 0) {
        code = (code << 4) | digit;
        digits++;
      } else if (!isSpace(c)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Skips the target of a range, a string or a list of strings; returns whether it is a list. */
  private boolean third() {
    skipSpace();
    boolean list = at < map.length() && map.charAt(at) == '[';
    if (list) {
      at++;
      while (string().isPresent()) {
        skipSpace();
      }
      odd = at >= map.length() || map.charAt(at) != ']';
      at++;
    } else {
      odd = string().isEmpty();
    }
    return list && !odd;
  }

  private void skipSpace() {
    while (at < map.length() && isSpace(map.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
