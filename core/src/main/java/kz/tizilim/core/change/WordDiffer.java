package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.change.WordDiff.Kind;
import kz.tizilim.core.change.WordDiff.Run;

/** Finds the word difference of two texts in memory linear in their length. */
final class WordDiffer {

  /*
   * Hirschberg's algorithm [1]: the table of common subsequences is halved, and only its middle row is
   * kept. A text of 10,000 words takes 100 million steps and little memory. Myers' O(ND) algorithm is
   * faster on similar texts, but a restated cell may have nothing in common with the one before it.
   *
   * A token includes the space before it, and two tokens are the same if their words are. So when a word
   * is inserted before «Учитель», that word is kept, and only its new space counts as inserted.
   *
   * [1] D. S. Hirschberg, A linear space algorithm for computing maximal common subsequences, 1975.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(\\s*)([\\p{L}\\p{M}\\p{N}]+(?:[-\\u2010\\u2011][\\p{L}\\p{M}\\p{N}]+)*|\\S|\\z)",
          Pattern.DOTALL);

  private record SpacedWord(String space, String word) {}

  private final List<SpacedWord> before;
  private final List<SpacedWord> after;
  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();

  private WordDiffer(List<SpacedWord> before, List<SpacedWord> after) {
    this.before = before;
    this.after = after;
  }

  static WordDiff between(String before, String after) {
    WordDiffer differ = new WordDiffer(tokens(before), tokens(after));
    differ.compare(0, differ.before.size(), 0, differ.after.size());
    differ.flush();
    return new WordDiff(differ.runs);
  }

  private static List<SpacedWord> tokens(String text) {
    List<SpacedWord> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      if (!m.group().isEmpty()) {
        tokens.add(new SpacedWord(m.group(1), m.group(2)));
      }
    }
    return tokens;
  }

  private boolean same(int i, int j) {
    return before.get(i).word().equals(after.get(j).word());
  }

  private void compare(int fromA, int toA, int fromB, int toB) {
    int a = fromA;
    int b = fromB;
    while (a < toA && b < toB && same(a, b)) {
      keep(a++, b++);
    }
    int endA = toA;
    int endB = toB;
    while (endA > a && endB > b && same(endA - 1, endB - 1)) {
      endA--;
      endB--;
    }
    middle(a, endA, b, endB);
    while (endA < toA) {
      keep(endA++, endB++);
    }
  }

  private void middle(int fromA, int toA, int fromB, int toB) {
    if (fromA == toA || fromB == toB) {
      for (int i = fromA; i < toA; i++) {
        removed.append(before.get(i).space()).append(before.get(i).word());
      }
      for (int j = fromB; j < toB; j++) {
        inserted.append(after.get(j).space()).append(after.get(j).word());
      }
    } else if (toA - fromA == 1) {
      compareOne(fromA, fromB, toB);
    } else {
      int half = (fromA + toA) >>> 1;
      int[] upper = lengths(fromA, half, fromB, toB, false);
      int[] lower = lengths(half, toA, fromB, toB, true);
      int best = 0;
      for (int j = 1; j < upper.length; j++) {
        if (upper[j] + lower[j] > upper[best] + lower[best]) {
          best = j;
        }
      }
      compare(fromA, half, fromB, fromB + best);
      compare(half, toA, fromB + best, toB);
    }
  }

  /** One word before against many after: it is kept at its first occurrence. */
  private void compareOne(int a, int fromB, int toB) {
    int at = fromB;
    while (at < toB && !same(a, at)) {
      at++;
    }
    if (at == toB) {
      middle(a, a + 1, fromB, fromB);
      middle(a, a, fromB, toB);
    } else {
      middle(a, a, fromB, at);
      keep(a, at);
      middle(a + 1, a + 1, at + 1, toB);
    }
  }

  /**
   * The lengths of the common subsequences of the words before and each beginning (with {@code
   * backwards}, each ending) of the words after.
   */
  private int[] lengths(int fromA, int toA, int fromB, int toB, boolean backwards) {
    int width = toB - fromB;
    int[] row = new int[width + 1];
    for (int i = 0; i < toA - fromA; i++) {
      int diagonal = 0;
      for (int j = 1; j <= width; j++) {
        int above = row[j];
        boolean same = backwards ? same(toA - 1 - i, toB - j) : same(fromA + i, fromB + j - 1);
        row[j] = same ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return backwards ? reversed(row) : row;
  }

  private static int[] reversed(int[] row) {
    int[] out = new int[row.length];
    for (int i = 0; i < row.length; i++) {
      out[i] = row[row.length - 1 - i];
    }
    return out;
  }

  private void keep(int a, int b) {
    String spaceBefore = before.get(a).space();
    String spaceAfter = after.get(b).space();
    if (spaceBefore.equals(spaceAfter)) {
      flush();
      add(Kind.KEPT, spaceBefore + before.get(a).word());
    } else {
      removed.append(spaceBefore);
      inserted.append(spaceAfter);
      flush();
      add(Kind.KEPT, before.get(a).word());
    }
  }

  /** Ends a changed passage; a space at the beginning of both sides is kept. */
  private void flush() {
    boolean shared =
        removed.length() > 0
            && inserted.length() > 0
            && removed.charAt(0) == inserted.charAt(0)
            && Character.isWhitespace(removed.charAt(0));
    if (shared) {
      add(Kind.KEPT, removed.substring(0, 1));
      removed.deleteCharAt(0);
      inserted.deleteCharAt(0);
    }
    add(Kind.REMOVED, removed.toString());
    add(Kind.INSERTED, inserted.toString());
    removed.setLength(0);
    inserted.setLength(0);
  }

  private void add(Kind kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).kind() == kind) {
      runs.set(last, new Run(kind, runs.get(last).text() + text));
    } else {
      runs.add(new Run(kind, text));
    }
  }
}
