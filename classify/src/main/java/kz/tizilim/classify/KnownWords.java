package kz.tizilim.classify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import kz.tizilim.core.words.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * The words that texts of one column have had, and the numbers by which a text is told from those
 * that are read otherwise. Used by many threads without locks.
 */
final class KnownWords {
  private static final int FIRST_PLACES = 1 << 12;
  private static final int MOST = 3 << 14;
  private static final int PAIRS = 1 << 15;
  private static final int MOST_KINDS = 1 << 16;

  private static final int DOT = 1;
  private static final int HYPHEN = 2;
  private static final int LINK = 4;
  private static final int GAP_BITS = 3;
  private static final int MARK_BITS = 8;

  private static final int BRACKETS =
      Scanner.OPENED | Scanner.CLOSED | Scanner.CLOSED_BEHIND_LETTER;

  private static final int GOLDEN = 0x9E3779B9;

  /** Before the numbers of words, where kinds do not suffice. */
  private static final int WORDS = -1;

  private final Rules rules;

  /** By their hashes; grows as {@link KeyTable} does. */
  private volatile AtomicReferenceArray<@Nullable KnownWord> words =
      new AtomicReferenceArray<>(FIRST_PLACES);

  private final AtomicInteger size = new AtomicInteger();
  private final KeyTable<Integer> pairs = new KeyTable<>(PAIRS);
  private final Map<Object, Integer> kinds = new ConcurrentHashMap<>();
  private final AtomicInteger kindsMade = new AtomicInteger();

  /** What the rules of a column can see of words. */
  interface Rules {
    /**
     * What they see of a word; equal for words that they do not tell apart.
     *
     * @param dot whether a dot stands behind it
     */
    Seen word(String form, boolean dot);

    /** What they see of a word and the one behind its hyphen together. */
    Object pair(String form, String next);

    /** Whether signs that may part a cell and brackets matter to them. */
    boolean seeSigns();
  }

  /**
   * What rules see of a word.
   *
   * @param what all of it, in a value that can be compared
   * @param isItself whether they may see the word itself
   * @param unknownStem its stem, where that is left out of {@code what}; else empty
   */
  record Seen(Object what, boolean isItself, String unknownStem) {}

  /** Arrays for the words and the key of one text; for one thread. */
  static final class Workspace {
    final Scanner scanner = new Scanner();
    final int[] key = new int[4 * (Scanner.MOST_WORDS + 1)];
    private final KnownWord[] words = new KnownWord[Scanner.MOST_WORDS];
    private final int[] unknown = new int[Scanner.MOST_WORDS];
  }

  KnownWords(Rules rules) {
    this.rules = rules;
  }

  /** Whether it takes no more words. */
  boolean isFull() {
    return size.get() >= MOST || pairs.isFull() || kindsMade.get() >= MOST_KINDS;
  }

  /**
   * The key of the text that the scanner has read: texts with equal keys are read alike.
   *
   * @param byWords whether the words themselves are told, even those of one kind
   * @return how many numbers of the workspace's array it has
   */
  int key(Workspace work, boolean byWords) {
    Scanner scanner = work.scanner;
    int count = scanner.count();
    boolean words = byWords;
    for (int i = 0; i < count; i++) {
      KnownWord word = word(scanner, i);
      work.words[i] = word;
      words |= KnownWord.isItself(kind(word, scanner.mark(i) == '.'));
    }
    return words ? keyOfWords(work, count) : keyOfKinds(work, count);
  }

  private int keyOfKinds(Workspace work, int count) {
    Scanner scanner = work.scanner;
    int length = 0;
    int unknown = 0;
    boolean inBrackets = false;
    for (int i = 0; i < count; i++) {
      KnownWord word = work.words[i];
      char mark = scanner.mark(i);
      int kind = kind(word, mark == '.');
      work.key[length++] = (KnownWord.number(kind) << MARK_BITS) | marks(scanner, i);
      if (rules.seeSigns()) {
        int gap = scanner.gap(i);
        inBrackets = (gap & Scanner.OPENED) != 0 || (inBrackets && (gap & Scanner.CLOSED) == 0);
        if (inBrackets) {
          // Brackets are read with other words than the rest of a title.
          work.key[length++] = word.number();
        }
      }
      if (mark == '-' && i + 1 < count) {
        work.key[length++] = pair(word, work.words[i + 1]);
      }
      if (KnownWord.isUnknown(kind)) {
        // Which of them are the same word.
        String stem = word.unknownStem(mark == '.');
        for (int j = 0; j < unknown; j++) {
          int at = work.unknown[j];
          if (work.words[at].unknownStem(scanner.mark(at) == '.').equals(stem)) {
            work.key[length++] = -2 - at;
            break;
          }
        }
        work.unknown[unknown++] = i;
      }
    }
    work.key[length++] = gap(scanner, count);
    return length;
  }

  private int keyOfWords(Workspace work, int count) {
    int length = 0;
    work.key[length++] = WORDS;
    for (int i = 0; i < count; i++) {
      work.key[length++] = (work.words[i].number() << MARK_BITS) | marks(work.scanner, i);
    }
    work.key[length++] = gap(work.scanner, count);
    return length;
  }

  private int gap(Scanner scanner, int word) {
    if (!rules.seeSigns()) {
      return 0;
    }
    boolean between = word > 0 && word < scanner.count();
    return between ? scanner.gap(word) : scanner.gap(word) & BRACKETS;
  }

  private int marks(Scanner scanner, int word) {
    char mark = scanner.mark(word);
    return (mark == '.' ? DOT : mark == '-' ? HYPHEN : 0)
        | (rules.seeSigns() && scanner.isLink(word) ? LINK : 0)
        | (gap(scanner, word) << GAP_BITS);
  }

  private int kind(KnownWord word, boolean dot) {
    int kind = word.kind(dot);
    return kind == 0 ? newKind(word, dot) : kind;
  }

  private int newKind(KnownWord word, boolean dot) {
    Seen seen = rules.word(word.form(), dot);
    return word.setKind(dot, number(seen.what), seen.isItself, seen.unknownStem);
  }

  private int number(Object seen) {
    return kinds.computeIfAbsent(seen, what -> kindsMade.incrementAndGet());
  }

  private int pair(KnownWord word, KnownWord next) {
    int[] key = {word.number(), next.number()};
    Integer known = pairs.find(key, key.length);
    return known == null
        ? pairs.enter(key, key.length, number(rules.pair(word.form(), next.form())))
        : known;
  }

  private KnownWord word(Scanner scanner, int at) {
    int hash = scanner.hash(at);
    AtomicReferenceArray<@Nullable KnownWord> table = words;
    int mask = table.length() - 1;
    int place = place(hash, mask);
    while (true) {
      KnownWord word = table.getAcquire(place);
      if (word == null) {
        return newWord(scanner, at);
      }
      if (word.hash() == hash && scanner.is(at, word.letters())) {
        return word;
      }
      place = (place + 1) & mask;
    }
  }

  private static int place(int hash, int mask) {
    return (((hash ^ (hash >>> 15)) * GOLDEN) >>> 16) & mask;
  }

  /** One thread at a time: words are met for the first time seldom. */
  private synchronized KnownWord newWord(Scanner scanner, int at) {
    AtomicReferenceArray<@Nullable KnownWord> table = words;
    if (size.get() >= table.length() / 2) {
      table = grown(table);
      words = table;
    }
    int hash = scanner.hash(at);
    int mask = table.length() - 1;
    int place = place(hash, mask);
    KnownWord word = table.getAcquire(place);
    while (word != null) {
      if (word.hash() == hash && scanner.is(at, word.letters())) {
        return word;
      }
      place = (place + 1) & mask;
      word = table.getAcquire(place);
    }
    KnownWord own = new KnownWord(scanner.form(at).toCharArray(), hash, size.incrementAndGet());
    table.setRelease(place, own);
    return own;
  }

  private static AtomicReferenceArray<@Nullable KnownWord> grown(
      AtomicReferenceArray<@Nullable KnownWord> full) {
    AtomicReferenceArray<@Nullable KnownWord> larger =
        new AtomicReferenceArray<>(2 * full.length());
    int mask = larger.length() - 1;
    for (int i = 0; i < full.length(); i++) {
      KnownWord word = full.getPlain(i);
      if (word != null) {
        int place = place(word.hash(), mask);
        while (larger.getPlain(place) != null) {
          place = (place + 1) & mask;
        }
        larger.setPlain(place, word);
      }
    }
    return larger;
  }
}
