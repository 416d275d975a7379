package kz.tizilim.core.words;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The words of a list that are one typo, or in long words two, from another. */
final class Typos {

  /*
   * A typo keeps the first letter, nearly (beginsAlike), so each first letter that is asked for has a list of the
   * words that may be meant, made when it is asked for the first time. In it words are sorted by length, each with
   * a signature of 64 bits: which letters it has, and which of them more than once. A typo changes at most two
   * bits, so the signature excludes nearly every word of the right length in a nanosecond, without reading the
   * word; the few others are compared letter by letter. Typos in short words are not looked up: too many short
   * words differ by one letter. With one list for all first letters a word met for the first time took
   * twice as long.
   *
   * Rejected after a trial: symmetric delete (each word indexed by its forms without one or two
   * letters). It reads a hundred random places of memory, where this reads one array from left to
   * right.
   */
  private static final int SHORTEST = 4;
  private static final int SHORTEST_WITH_TWO = 8;
  private static final int MOST_TYPOS = 2;
  private static final int BITS_OF_A_TYPO = 2;

  /** Letters that sound or look alike at the beginning of a word, with those of Kazakh. */
  private static final List<String> ALIKE =
      List.of("аоәө", "еэиіяы", "уюүұ", "бпв", "вф", "гкхқғһ", "дт", "зсц", "жшщч", "нпңи");

  private static final char FIRST_CYRILLIC = 0x400;

  /** For each letter of Cyrillic a bit for each group of {@link #ALIKE} that it is in. */
  private static final short[] GROUPS = new short[0x100];

  static {
    for (int group = 0; group < ALIKE.size(); group++) {
      for (char letter : ALIKE.get(group).toCharArray()) {
        GROUPS[letter - FIRST_CYRILLIC] |= (short) (1 << group);
      }
    }
  }

  /** How many similar words are expected; there is room for more. */
  private static final int MANY = 16;

  /** The comparison has one bit per letter; no word of the law is longer. */
  private static final int LONGEST = Long.SIZE;

  private final String[] words;

  /** The signature of each word. */
  private final long[] signatures;

  /**
   * The first two letters of each word, side by side; 0 for a word that no typo is looked up in.
   */
  private final int[] beginnings;

  /** For each first letter of Cyrillic that was asked for, its list. */
  private final AtomicReferenceArray<@Nullable Candidates> known =
      new AtomicReferenceArray<>(GROUPS.length);

  /** Receives the index of a similar word and its distance. */
  interface Sink {
    void word(int number, int distance);
  }

  /** The words that may be meant by those with some first letter. */
  private static final class Candidates {
    /** Their indexes in the list, by the length of the word. */
    final int[] numbers;

    /** The signature of each. */
    final long[] signatures;

    /** For each length, the place of its first word; the last element is the end. */
    final int[] begins;

    Candidates(int[] numbers, long[] signatures, int[] begins) {
      this.numbers = numbers;
      this.signatures = signatures;
      this.begins = begins;
    }
  }

  /**
   * @param words the words, folded
   */
  Typos(List<String> words) {
    this.words = words.toArray(String[]::new);
    this.signatures = new long[this.words.length];
    this.beginnings = new int[this.words.length];
    for (int number = 0; number < beginnings.length; number++) {
      String word = this.words[number];
      if (word.length() >= SHORTEST && word.length() <= LONGEST) {
        signatures[number] = signature(word);
        beginnings[number] = word.charAt(0) << Character.SIZE | word.charAt(1);
      }
    }
  }

  private Candidates candidates(char first) {
    int at = first - FIRST_CYRILLIC;
    if (at < 0 || at >= known.length()) {
      return newCandidates(first);
    }
    Candidates own = known.getAcquire(at);
    if (own == null) {
      own = newCandidates(first);
      known.setRelease(at, own);
    }
    return own;
  }

  private Candidates newCandidates(char first) {
    int[] begins = new int[LONGEST + 2];
    int[] found = new int[words.length];
    int count = 0;
    for (int number = 0; number < beginnings.length; number++) {
      if (beginsAlike(first, beginnings[number])) {
        found[count++] = number;
        begins[words[number].length() + 1]++;
      }
    }
    for (int length = 0; length <= LONGEST; length++) {
      begins[length + 1] += begins[length];
    }
    int[] next = Arrays.copyOf(begins, begins.length);
    int[] numbers = new int[count];
    long[] own = new long[count];
    for (int i = 0; i < count; i++) {
      int at = next[words[found[i]].length()]++;
      numbers[at] = found[i];
      own[at] = signatures[found[i]];
    }
    return new Candidates(numbers, own, begins);
  }

  /**
   * Passes to {@code found} each word of which {@code word} may be a typo, in the order of the
   * list.
   */
  void near(String word, Sink found) {
    int length = word.length();
    if (length < SHORTEST || length > LONGEST) {
      return;
    }
    Candidates candidates = candidates(word.charAt(0));
    long[] similar = candidates.signatures;
    long signature = signature(word);
    int[] near = new int[MANY];
    int count = 0;
    // Two typos only where the shorter of the two words is long enough.
    int longer = length < SHORTEST_WITH_TWO ? 1 : MOST_TYPOS;
    int shorter = length - MOST_TYPOS < SHORTEST_WITH_TWO ? 1 : MOST_TYPOS;
    int from = candidates.begins[Math.max(SHORTEST, length - shorter)];
    int to = candidates.begins[Math.min(LONGEST, length + longer) + 1];
    for (int at = from; at < to; at++) {
      if (Long.bitCount(signature ^ similar[at]) <= BITS_OF_A_TYPO * longer) {
        near = count == near.length ? Arrays.copyOf(near, 2 * count) : near;
        near[count++] = candidates.numbers[at];
      }
    }
    if (count == 0) {
      return;
    }
    Arrays.sort(near, 0, count);
    Pattern pattern = new Pattern(word);
    for (int i = 0; i < count; i++) {
      String other = words[near[i]];
      int distance = pattern.distance(other);
      int least = Math.min(length, other.length());
      if (distance <= (least >= SHORTEST_WITH_TWO ? MOST_TYPOS : 1)) {
        found.word(near[i], distance);
      }
    }
  }

  /**
   * Whether a word with this first letter may be a typo of another by its beginning: the two begin
   * with the same letter, with letters that sound or look alike («економист»), or with the same two
   * letters swapped; or the first lacks the first letter of the other. A letter more at the
   * beginning makes another word («сохранник»).
   */
  private static boolean beginsAlike(char first, int beginning) {
    char b = (char) (beginning >>> Character.SIZE);
    return first == b || first == (char) beginning || (alike(first) & alike(b)) != 0;
  }

  private static short alike(char letter) {
    int at = letter - FIRST_CYRILLIC;
    return at >= 0 && at < GROUPS.length ? GROUPS[at] : 0;
  }

  /**
   * A bit in the lower half for each letter of a word, in the upper half for each letter that
   * occurs twice.
   */
  private static long signature(String word) {
    int once = 0;
    int twice = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = 1 << word.charAt(i);
      twice |= once & letter;
      once |= letter;
    }
    return (long) twice << Integer.SIZE | Integer.toUnsignedLong(once);
  }

  /** The Damerau–Levenshtein distance (optimal string alignment) of words of 64 letters at most. */
  static int distance(String one, String other) {
    return new Pattern(one).distance(other);
  }

  /**
   * A word prepared for comparison: for each letter its positions, as bits.
   *
   * <p>A column of the distance table is kept as bits and computed from the previous one by a dozen
   * operations on machine words: H. Hyyrö, «A bit-vector algorithm for computing Levenshtein and
   * Damerau edit distances», Nordic Journal of Computing 10 (2003).
   */
  private static final class Pattern {
    private static final int LATIN = 0x100;
    private static final int CYRILLIC = 0x400;

    private final long[] places = new long[2 * LATIN];
    private final int length;

    Pattern(String word) {
      this.length = word.length();
      for (int i = 0; i < length; i++) {
        int row = row(word.charAt(i));
        if (row >= 0) {
          places[row] |= 1L << i;
        }
      }
    }

    /** The index of a letter; letters of other alphabets never match. */
    private static int row(char letter) {
      return letter < LATIN
          ? letter
          : letter >= CYRILLIC && letter < CYRILLIC + LATIN ? letter - CYRILLIC + LATIN : -1;
    }

    int distance(String other) {
      if (length == 0) {
        return other.length();
      }
      long lastRow = 1L << (length - 1);
      long up = -1L; // rows where the column grows by one from the row above
      long down = 0; // rows where it falls by one
      long diagonal = 0; // rows that equal the one above in the column before
      long before = 0; // the places of the letter before
      int distance = length;
      for (int i = 0; i < other.length(); i++) {
        int row = row(other.charAt(i));
        long here = row < 0 ? 0 : places[row];
        long swapped = ((~diagonal & here) << 1) & before;
        diagonal = ((((here & up) + up) ^ up) | here | down) | swapped;
        long right = down | ~(diagonal | up);
        long left = diagonal & up;
        distance += (right & lastRow) == 0 ? 0 : 1;
        distance -= (left & lastRow) == 0 ? 0 : 1;
        right = (right << 1) | 1;
        up = (left << 1) | ~(diagonal | right);
        down = right & diagonal;
        before = here;
      }
      return distance;
    }
  }
}
