package kz.tizilim.core.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Endings to remove from words, indexed by their last letter, the longest first. */
final class Endings {

  /*
   * This runs for every word of every row, and most letters end no ending: the index leaves two or
   * three endings to compare instead of forty. Endings and words are Cyrillic, and all its letters
   * are in one block of 256.
   */
  private static final int CYRILLIC = 0x400;
  private static final int LETTERS = 0x100;

  private final String[][] byLastLetter = new String[LETTERS][0];
  private final int shortest;

  /**
   * @param endings the endings, in Cyrillic
   * @param shortest the least number of letters to keep
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

  /**
   * The length of the first {@code length} letters of {@code word} without their longest ending.
   */
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
