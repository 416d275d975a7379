package kz.tizilim.core.words;

import java.util.Arrays;

/**
 * Reads the words of a text, as {@link Words#of} does, into arrays of its own: no word is made an
 * object. For one thread; what it says is of the text read last.
 *
 * <p>It also notes what stands between the words: signs that may part a cell, and brackets.
 *
 * <p>Texts that need more than a look at each character by itself are left to {@link Words}:
 * separate accents, letters of far alphabets, initials («Р.Э.Ч.»), brackets in brackets, empty or
 * not closed, more characters or words than {@link #LONGEST} and {@link #MOST_WORDS}.
 */
public final class Scanner {

  /** The most characters of a text that is read. */
  public static final int LONGEST = 512;

  /** The most words of a text that is read. */
  public static final int MOST_WORDS = 48;

  private static final int LONGEST_WORD = 64;

  /*
   * One table holds for each character what it is folded to and, in the upper bits, what it is. A row has some
   * eighty characters, and each costs one look at the table.
   */
  private static final int[] TABLE = new int[0x2400];
  private static final int LETTER = 1 << 16;
  private static final int DIGIT = 1 << 17;
  private static final int LATIN = 1 << 18;
  private static final int ONLY_LATIN = 1 << 19;
  private static final int HIGH = 1 << 20;
  private static final int SKIPPED = 1 << 21;
  private static final int UNREAD = 1 << 22;
  private static final int DASH = 1 << 23;
  private static final int SIGN = 1 << 24;
  private static final int BRACKET = 1 << 25;
  private static final int OF_A_WORD = LETTER | DIGIT;

  /** What may part a cell, besides dashes. */
  private static final String SIGNS = ",;+/";

  private static final int LETTERS_AROUND_A_SLASH = 3;
  private static final int SHORTEST_IN_BRACKETS = 3;
  private static final int LONGEST_IN_BRACKETS = 60;
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final int MULTIPLIER = 31;

  static {
    for (char c = 0; c < TABLE.length; c++) {
      TABLE[c] = entry(c);
    }
  }

  private final char[] raw = new char[LONGEST];
  private final char[] folded = new char[LONGEST];
  private final int[] begins = new int[MOST_WORDS + 1];
  private final int[] ends = new int[MOST_WORDS + 1];
  private final int[] hashes = new int[MOST_WORDS + 1];
  private final char[] marks = new char[MOST_WORDS + 1];
  private final byte[] gaps = new byte[MOST_WORDS + 2];
  private final boolean[] links = new boolean[MOST_WORDS + 1];
  private int length;
  private int count;

  /** Where the bracket begins that is open; negative if none is. */
  private int open;

  /** Whether it has a letter of Cyrillic; all in Latin is read otherwise. */
  private boolean cyrillicInside;

  /** Behind the blank that follows the last lone «и»; the next one needs a blank of its own. */
  private int linked;

  /** Between a word and the one before: a dash, the last sign that may part them. */
  public static final int BEHIND_DASH = 1;

  /** Between a word and the one before: a comma, semicolon, plus or slash, the last such sign. */
  public static final int BEHIND_SIGN = 2;

  /** Between a word and the one before: a bracket opens. */
  public static final int OPENED = 4;

  /** Between a word and the one before: a bracket closes. */
  public static final int CLOSED = 8;

  /** The bracket that closes has a small letter right before its end. */
  public static final int CLOSED_BEHIND_LETTER = 16;

  private static int entry(char c) {
    char folded = Letters.fold(c);
    boolean accent =
        c >= Letters.FIRST_ACCENT
            && !Letters.isCyrillic(c)
            && Character.getType(c) == Character.NON_SPACING_MARK;
    boolean farDash = folded == '-' && DASHES.indexOf(c) < 0;
    if (accent || farDash) {
      return UNREAD;
    }
    if (folded == 0) {
      return SKIPPED;
    }
    boolean letter = Letters.isLetter(folded);
    boolean digit = !letter && Character.isDigit(folded);
    boolean latin = letter && folded < 0x80;
    return folded
        | (letter ? LETTER : 0)
        | (digit ? DIGIT : 0)
        | (latin ? LATIN : 0)
        | (latin && Letters.lookAlike(folded) == 0 ? ONLY_LATIN : 0)
        | (folded >= 0x80 ? HIGH : 0)
        | (folded == '-' ? DASH : 0)
        | (SIGNS.indexOf(c) >= 0 ? SIGN : 0)
        | (c == '(' || c == ')' ? BRACKET : 0);
  }

  /** Reads {@code text}; false if it is left to {@link Words}. */
  public boolean read(String text) {
    length = text.length();
    count = 0;
    open = -1;
    linked = 0;
    if (length > LONGEST) {
      return false;
    }
    text.getChars(0, length, raw, 0);
    gaps[0] = 0;
    int begin = 0;
    int end = 0;
    int flags = 0;
    boolean endsWithDigit = false;
    boolean hasInitial = false;
    for (int i = 0; i < length; i++) {
      char c = raw[i];
      if (c >= TABLE.length) {
        return false;
      }
      int entry = TABLE[c];
      if ((entry & OF_A_WORD) != 0) {
        boolean digit = (entry & DIGIT) != 0;
        if (end > begin && digit != endsWithDigit) {
          hasInitial |= end(begin, end, flags, ' ', i);
          begin = end;
          flags = 0;
        }
        if (count == MOST_WORDS || end - begin == LONGEST_WORD) {
          return false;
        }
        folded[end++] = (char) entry;
        flags |= entry;
        endsWithDigit = digit;
        cyrillicInside |= open >= 0 && Letters.isCyrillic(c);
      } else if ((entry & (SKIPPED | UNREAD)) != 0) {
        if ((entry & UNREAD) != 0 || open >= 0) {
          return false;
        }
      } else if (c == '/' && end > begin && end - begin <= 2) {
        folded[end++] = '/';
        endsWithDigit = false;
        if (!sign(c, entry, i)) {
          return false;
        }
      } else {
        if (end > begin) {
          char mark = (char) entry;
          hasInitial |= end(begin, end, flags, mark == '.' || mark == '-' ? mark : ' ', i);
          begin = end;
          flags = 0;
        }
        if ((entry & (DASH | SIGN | BRACKET)) != 0 && !sign(c, entry, i)) {
          return false;
        }
      }
    }
    if (end > begin) {
      end(begin, end, flags, ' ', length);
    }
    return open < 0 && (!hasInitial || isWithoutInitials());
  }

  /** Notes a sign between words; false if brackets are not one by one. */
  private boolean sign(char c, int entry, int at) {
    if ((entry & BRACKET) != 0) {
      return bracket(c, at);
    }
    if (open >= 0) {
      return true;
    }
    boolean parts =
        c == '/'
            ? letters(at, -1) >= LETTERS_AROUND_A_SLASH && letters(at, 1) >= LETTERS_AROUND_A_SLASH
            : !isBetweenDigits(at);
    if (parts) {
      int gap = (entry & DASH) != 0 ? BEHIND_DASH : BEHIND_SIGN;
      gaps[count] = (byte) ((gaps[count] & ~(BEHIND_DASH | BEHIND_SIGN)) | gap);
    }
    return true;
  }

  private boolean bracket(char c, int at) {
    if (c == '(') {
      boolean first = open < 0 && (gaps[count] & OPENED) == 0;
      open = at;
      cyrillicInside = false;
      gaps[count] = (byte) (gaps[count] | OPENED);
      return first;
    }
    if (open < 0) {
      // «1) водитель»
      return true;
    }
    int inside = at - open - 1;
    boolean closes =
        cyrillicInside
            && inside >= SHORTEST_IN_BRACKETS
            && inside <= LONGEST_IN_BRACKETS
            && (gaps[count] & (OPENED | CLOSED)) == 0;
    int last = at - 1;
    while (last > open && Character.isWhitespace(raw[last])) {
      last--;
    }
    open = -1;
    boolean letter = closes && Character.isLowerCase(raw[last]);
    gaps[count] = (byte) (gaps[count] | CLOSED | (letter ? CLOSED_BEHIND_LETTER : 0));
    return closes;
  }

  private boolean isBetweenDigits(int at) {
    return at > 0
        && at + 1 < length
        && Character.isDigit(raw[at - 1])
        && Character.isDigit(raw[at + 1]);
  }

  /** How many letters stand before or behind a sign, blanks aside. */
  private int letters(int at, int step) {
    int i = at + step;
    while (i >= 0 && i < length && raw[i] == ' ') {
      i += step;
    }
    int letters = 0;
    while (i >= 0 && i < length && Character.isLetter(raw[i])) {
      letters++;
      i += step;
    }
    return letters;
  }

  /** Ends a word before a place of the text; whether it is a single letter with a dot. */
  private boolean end(int begin, int end, int flags, char mark, int at) {
    int last = folded[end - 1] == '/' ? end - 1 : end;
    if ((flags & LATIN) != 0
        && (flags & ONLY_LATIN) == 0
        && (last - begin > 1 || (flags & HIGH) != 0)) {
      for (int i = begin; i < last; i++) {
        char alike = folded[i] < 0x80 ? Letters.lookAlike(folded[i]) : 0;
        folded[i] = alike == 0 ? folded[i] : alike;
      }
    }
    int hash = 0;
    for (int i = begin; i < last; i++) {
      hash = hash * MULTIPLIER + folded[i];
    }
    begins[count] = begin;
    ends[count] = last;
    hashes[count] = hash;
    boolean initial = last - begin == 1 && mark == '.' && (flags & LETTER) != 0;
    marks[count] = mark;
    links[count] = open < 0 && isLink(begin, last, at);
    gaps[++count] = 0;
    return initial;
  }

  /** Whether a word that ends before a place is the «и» or «мен» that parts a cell. */
  private boolean isLink(int begin, int end, int at) {
    int letters = end - begin;
    boolean and = letters == 1 && folded[begin] == 'и';
    boolean kazakh = letters == 3 && folded[begin] == 'м' && folded[begin + 2] == 'н';
    boolean link =
        (and || kazakh)
            && at - letters > linked
            && at < length
            && raw[at - letters - 1] == ' '
            && raw[at] == ' '
            && (and
                ? raw[at - 1] == 'и'
                : raw[at - 1] == 'н' && raw[at - 2] == 'е' && raw[at - 3] == 'м');
    linked = link ? at + 1 : linked;
    return link;
  }

  /** Whether no initial stands before another word of one letter. */
  private boolean isWithoutInitials() {
    for (int i = 0; i + 1 < count; i++) {
      boolean initial =
          marks[i] == '.' && ends[i] - begins[i] == 1 && Letters.isLetter(folded[begins[i]]);
      if (initial && ends[i + 1] - begins[i + 1] == 1) {
        return false;
      }
    }
    return true;
  }

  /** How many words the text has. */
  public int count() {
    return count;
  }

  /** A hash of a word; equal words have equal ones. */
  public int hash(int word) {
    return hashes[word];
  }

  /** The mark behind a word, as {@link Words#marks} has it. */
  public char mark(int word) {
    return marks[word];
  }

  /**
   * What stands between a word and the one before: the sum of {@link #BEHIND_DASH} and the others.
   * At the count of words, what stands behind the last.
   */
  public int gap(int word) {
    return gaps[word];
  }

  /** Whether a word is the «и» or «мен» between two blanks that may part a cell. */
  public boolean isLink(int word) {
    return links[word];
  }

  /** Whether a word is this one. */
  public boolean is(int word, char[] form) {
    return Arrays.equals(folded, begins[word], ends[word], form, 0, form.length);
  }

  /** A word, folded. */
  public String form(int word) {
    return new String(folded, begins[word], ends[word] - begins[word]);
  }
}
