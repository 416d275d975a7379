package kz.tizilim.core.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Endings that a word may lose, filed by their last letter, the longest first. */
final class Endings {

  /*
   * Every word of every row is asked for its ending, and most letters end none: filing by the last letter
   * leaves two or three endings to compare instead of forty. Ending and word are of one alphabet, whose
   * letters all lie in one block of 256.
   */
  private static final int CYRILLIC = 0x400;
  private static final int LETTERS = 0x100;

  private final String[][] byLastLetter = new String[LETTERS][0];
  private final int shortest;

  /**
   * @param endings the endings, in Cyrillic
   * @param shortest how many letters a word keeps at least
   */
  Endings(List<String> endings, int shortest) {
    this.shortest = shortest;
    List<List<String>> filed = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      filed.add(new ArrayList<>());
    }
    for (String ending : endings) {
      filed.get(ending.charAt(ending.length() - 1) - CYRILLIC).add(ending);
    }
    for (int i = 0; i < LETTERS; i++) {
      filed.get(i).sort(Comparator.comparingInt(String::length).reversed());
      byLastLetter[i] = filed.get(i).toArray(String[]::new);
    }
  }

  /** How long the first {@code length} letters of {@code word} are without their longest ending. */
  int without(String word, int length) {
    int letter = length == 0 ? -1 : word.charAt(length - 1) - CYRILLIC;
    if (letter < 0 || letter >= LETTERS) {
      return length;
    }
    for (String ending : byLastLetter[letter]) {
      int rest = length - ending.length();
      if (rest >= shortest && word.startsWith(ending, rest)) {
        return rest;
      }
    }
    return length;
  }
}
