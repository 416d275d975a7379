package kz.tizilim.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of a dictionary's file, filed by their stems.
 *
 * <p>A line is a stem, a tab and the endings with which it makes words, separated by commas: {@code
 * -} for none, {@code =} before a word that does not begin with the stem. Lines with {@code #} are
 * comments.
 */
final class WordList {

  /*
   * Looked up in the text of the file: a table leads from the hash of a word to its line and its ending. A set of
   * thirty thousand strings took half of the time to start, and ten times the memory.
   */
  private static final int LINE = 32;
  private static final int GOLDEN = 0x9E3779B9;

  private final char[] text;

  /** By the hash of a word: the place of its line, and the place of its ending; 0 where none is. */
  private final long[] words;

  /** By the hash of a stem: the place of its line, and of the tab behind it. */
  private final long[] stems;

  private WordList(char[] text) {
    this.text = text;
    if (text.length == 0 || text[text.length - 1] != '\n') {
      throw new IllegalStateException("The last line of a file of words has no end.");
    }
    int lines = 0;
    int count = 0;
    for (char one : text) {
      lines += one == '\n' ? 1 : 0;
      count += one == '\n' || one == ',' ? 1 : 0;
    }
    this.words = new long[tableSize(count)];
    this.stems = new long[tableSize(lines)];
    int at = 0;
    while (at < text.length) {
      at = text[at] == '#' ? nextLine(at) : addLine(at);
    }
  }

  /**
   * The words of the file {@code name}.
   *
   * @throws IllegalStateException if the program has no such file, or a line has no tab or no end
   */
  static WordList in(String name) {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The file of words " + name + " is not in the program.");
      }
      return new WordList(new String(in.readAllBytes(), StandardCharsets.UTF_8).toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int tableSize(int count) {
    return Integer.highestOneBit(Math.max(1, count)) << 2;
  }

  private int nextLine(int from) {
    int at = from;
    while (text[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private int addLine(int line) {
    int stem = 0;
    int at = line;
    while (text[at] != '\t') {
      if (text[at] == '\n') {
        throw new IllegalStateException(
            "A line of a file of words has no tab: «" + new String(text, line, at - line) + "».");
      }
      stem = hash(stem, text[at++]);
    }
    enter(stems, stem, line, at++);
    while (true) {
      int ending = at;
      int word = text[at] == '=' ? 0 : stem;
      at += text[at] == '=' || text[at] == '-' ? 1 : 0;
      while (text[at] != ',' && text[at] != '\n') {
        word = hash(word, text[at++]);
      }
      enter(words, word, line, ending);
      if (text[at++] == '\n') {
        return at;
      }
    }
  }

  private static int hash(int before, char letter) {
    return 31 * before + letter;
  }

  private static int place(int hash, long[] table) {
    int spread = hash * GOLDEN;
    return (spread ^ (spread >>> 15)) & (table.length - 1);
  }

  private static void enter(long[] table, int hash, int line, int at) {
    int place = place(hash, table);
    while (table[place] != 0) {
      place = (place + 1) & (table.length - 1);
    }
    // The tab before an ending is never at 0, so that no entry is.
    table[place] = ((long) line << LINE) | at;
  }

  /** Whether it has {@code word}. */
  boolean has(String word) {
    return has(word, 0);
  }

  /** Whether it has what {@code text} ends with, from a letter on. */
  boolean has(String text, int from) {
    return isIn(words, text, from);
  }

  /** Whether one of its words has this stem. */
  boolean hasStem(String stem) {
    return isIn(stems, stem, 0);
  }

  private boolean isIn(long[] table, String word, int from) {
    int hash = 0;
    for (int i = from; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    for (int place = place(hash, table); ; place = (place + 1) & (table.length - 1)) {
      long entry = table[place];
      if (entry == 0) {
        return false;
      }
      if (is((int) (entry >>> LINE), (int) entry, word, from)) {
        return true;
      }
    }
  }

  /** Whether the line at a place, with the ending at another, is a word. */
  private boolean is(int line, int ending, String word, int from) {
    int at = from;
    if (text[ending] != '=') {
      for (int i = line; text[i] != '\t'; i++) {
        if (at == word.length() || word.charAt(at++) != text[i]) {
          return false;
        }
      }
    }
    int i = text[ending] == '=' || text[ending] == '-' ? ending + 1 : ending;
    while (text[i] != ',' && text[i] != '\n' && text[i] != '\t') {
      if (at == word.length() || word.charAt(at++) != text[i++]) {
        return false;
      }
    }
    return at == word.length();
  }
}
