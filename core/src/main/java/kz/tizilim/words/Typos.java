package kz.tizilim.words;

import java.util.BitSet;
import java.util.List;

/** The words of a list that are one typo, or in long words two, from another. */
final class Typos {

  /*
   * By deletes (W. Garbe's symmetric delete): every word is filed under itself and under every form of it
   * with one letter (two, from seven letters on) left out; a word with a typo meets it under a form that
   * both share, and the true distance (Damerau: a swap of neighbours counts one) decides. Short words have
   * no typos: too many of them are one letter apart.
   *
   * A form is filed by its hash alone. The hash is a polynomial, so the hash of a word without two letters
   * comes from three sums of the word's own, and no form is ever written out: a map of the forms as texts
   * took ten times the memory and made half of the time to compile an edition. The upper half of a hash
   * chooses the drawer, the lower half and the number of the word lie in it as one int.
   */
  private static final int SHORTEST = 4;
  private static final int SHORTEST_WITH_TWO = 8;
  private static final int BASE = 0x01000193;
  private static final int DRAWERS = 1 << 16;
  private static final int MOST_WORDS = 1 << 16;

  private final String[] words;
  private final int longest;
  private final int[] powers;
  private final int[] starts = new int[DRAWERS + 1];
  private final int[] filed;

  /**
   * @param words the words, folded, at most 65 536
   */
  Typos(List<String> words) {
    if (words.size() > MOST_WORDS) {
      throw new IllegalArgumentException(
          words.size() + " words; at most " + MOST_WORDS + " can be filed.");
    }
    this.words = words.toArray(String[]::new);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0) + 2;
    this.powers = new int[longest + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    int[][] forms = new int[this.words.length][];
    for (int number = 0; number < forms.length; number++) {
      forms[number] = forms(this.words[number]);
      for (int hash : forms[number]) {
        starts[drawer(hash) + 1]++;
      }
    }
    for (int i = 0; i < DRAWERS; i++) {
      starts[i + 1] += starts[i];
    }
    this.filed = new int[starts[DRAWERS]];
    int[] next = starts.clone();
    for (int number = 0; number < forms.length; number++) {
      for (int hash : forms[number]) {
        filed[next[drawer(hash)]++] = (hash << 16) | number;
      }
    }
  }

  private static int drawer(int hash) {
    return hash >>> 16;
  }

  /** Takes the number of a word that may be meant, and its distance. */
  interface Found {
    void word(int number, int distance);
  }

  /** Tells {@code found} each word that may be meant by {@code word}, once. */
  void near(String word, Found found) {
    if (word.length() < SHORTEST || word.length() > longest) {
      return;
    }
    BitSet seen = new BitSet();
    for (int hash : forms(word)) {
      int drawer = drawer(hash);
      for (int at = starts[drawer]; at < starts[drawer + 1]; at++) {
        int number = filed[at] & 0xFFFF;
        if (filed[at] >>> 16 == (hash & 0xFFFF) && !seen.get(number)) {
          seen.set(number);
          compare(word, number, found);
        }
      }
    }
  }

  private void compare(String word, int number, Found found) {
    String candidate = words[number];
    int shorter = Math.min(word.length(), candidate.length());
    if (candidate.length() < SHORTEST
        || Math.max(word.length(), candidate.length()) - shorter > 2) {
      return;
    }
    int distance = distance(word, candidate);
    if (distance <= (shorter >= SHORTEST_WITH_TWO ? 2 : 1)) {
      found.word(number, distance);
    }
  }

  /** The hashes of a word, of it without each letter and, if it is long, without each two. */
  private int[] forms(String word) {
    int length = word.length();
    int[] before = new int[length + 1];
    for (int i = 0; i < length; i++) {
      before[i + 1] = before[i] * BASE + word.charAt(i);
    }
    boolean hasOne = length >= SHORTEST;
    boolean hasTwo = length >= SHORTEST_WITH_TWO - 1;
    int[] forms = new int[1 + (hasOne ? length : 0) + (hasTwo ? length * (length - 1) / 2 : 0)];
    int count = 0;
    forms[count++] = mixed(before[length]);
    for (int i = 0; hasOne && i < length; i++) {
      forms[count++] =
          mixed(before[i] * powers[length - 1 - i] + between(before, i + 1, length));
    }
    for (int i = 0; hasTwo && i < length; i++) {
      for (int j = i + 1; j < length; j++) {
        int head = before[i] * powers[length - 2 - i];
        int middle = between(before, i + 1, j) * powers[length - 1 - j];
        forms[count++] = mixed(head + middle + between(before, j + 1, length));
      }
    }
    return forms;
  }

  /** The hash of the letters of a word from {@code from} to before {@code to}. */
  private int between(int[] before, int from, int to) {
    return before[to] - before[from] * powers[to - from];
  }

  /** Spreads a hash over all of its bits. */
  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 13);
  }

  /** The Damerau–Levenshtein distance (optimal string alignment). */
  static int distance(String a, String b) {
    int width = b.length() + 1;
    int[] beforeLast = new int[width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j < width; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        boolean swap =
            change == 1
                && i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swap ? Math.min(least, beforeLast[j - 2] + 1) : least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
