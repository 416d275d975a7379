package kz.tizilim.documents.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alignment of two sequences that should say the same.
 *
 * <p>Each pair has the items of {@code left} and {@code right} that correspond: usually one and
 * one, several and one if the same letters are split differently, and none and one if an item has
 * no counterpart.
 */
record Alignment(List<Pair> pairs) {

  /*
   * Equal beginnings are walked in parallel. From the first difference on, the rest is paired at
   * the lowest cost: equal letters cost nothing, equal letters split differently almost nothing,
   * changed words the share of changed words, and an item without a counterpart more than a changed
   * one. If the rest is very long, only the part up to the next equal passage is paired this way.
   */
  private static final int LONG = 250_000;
  private static final double CUT = 0.01;
  private static final int MOST_JOINED = 6;
  private static final int FARTHEST = 400;
  private static final double ALONE = 0.6;
  private static final double LEAST_SIMILARITY = 0.34;

  /** Corresponding items: indexes on each side, from inclusive, to exclusive. */
  record Pair(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    boolean isBoth() {
      return leftFrom < leftTo && rightFrom < rightTo;
    }
  }

  /** A text to compare: {@code key} for equality, {@code words} for similarity. */
  record Item(String key, List<String> words) {}

  static Alignment of(List<Item> left, List<Item> right) {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      Pair same = same(left, i, right, j);
      if (same != null) {
        pairs.add(same);
        i = same.leftTo;
        j = same.rightTo;
        continue;
      }
      boolean isLong = (long) (left.size() - i) * (right.size() - j) > LONG;
      int[] meet = isLong ? meet(left, i, right, j) : new int[] {left.size(), right.size()};
      between(left, i, meet[0], right, j, meet[1], pairs);
      i = meet[0];
      j = meet[1];
    }
    for (; i < left.size(); i++) {
      pairs.add(new Pair(i, i + 1, j, j));
    }
    for (; j < right.size(); j++) {
      pairs.add(new Pair(i, i, j, j + 1));
    }
    return new Alignment(List.copyOf(pairs));
  }

  /** The shortest runs of items from {@code i} and {@code j} on that have the same letters. */
  private static @Nullable Pair same(List<Item> left, int i, List<Item> right, int j) {
    StringBuilder a = new StringBuilder(left.get(i).key());
    StringBuilder b = new StringBuilder(right.get(j).key());
    int leftTo = i + 1;
    int rightTo = j + 1;
    while (a.length() != b.length()) {
      boolean grow = a.length() < b.length();
      int next = grow ? leftTo : rightTo;
      boolean end = next == (grow ? left : right).size();
      if (end || leftTo - i > MOST_JOINED || rightTo - j > MOST_JOINED) {
        return null;
      }
      (grow ? a : b).append((grow ? left : right).get(next).key());
      leftTo += grow ? 1 : 0;
      rightTo += grow ? 0 : 1;
    }
    return a.compareTo(b) == 0 ? new Pair(i, leftTo, j, rightTo) : null;
  }

  /** The nearest place from which both continue equally; the ends if there is none nearby. */
  private static int[] meet(List<Item> left, int i, List<Item> right, int j) {
    for (int far = 1; far <= FARTHEST; far++) {
      for (int di = 0; di <= far; di++) {
        int k = i + di;
        int m = j + far - di;
        if (k < left.size() && m < right.size() && same(left, k, right, m) != null) {
          return new int[] {k, m};
        }
      }
    }
    return new int[] {left.size(), right.size()};
  }

  private static void between(
      List<Item> allLeft, int i, int iEnd, List<Item> allRight, int j, int jEnd, List<Pair> pairs) {
    List<Item> left = allLeft.subList(0, iEnd);
    List<Item> right = allRight.subList(0, jEnd);
    double[][] cost = new double[iEnd - i + 1][jEnd - j + 1];
    Pair[][] choice = new Pair[iEnd - i + 1][jEnd - j + 1];
    for (int r = iEnd; r >= i; r--) {
      for (int c = jEnd; c >= j; c--) {
        if (r == iEnd && c == jEnd) {
          continue;
        }
        List<Pair> choices = choices(left, r, right, c);
        double least = Double.MAX_VALUE;
        for (Pair pair : choices) {
          double all = cost(left, right, pair) + cost[pair.leftTo() - i][pair.rightTo() - j];
          if (all < least) {
            least = all;
            choice[r - i][c - j] = pair;
          }
        }
        cost[r - i][c - j] = least;
      }
    }
    int r = i;
    int c = j;
    while (r < iEnd || c < jEnd) {
      Pair pair = choice[r - i][c - j];
      pairs.add(pair);
      r = pair.leftTo();
      c = pair.rightTo();
    }
  }

  private static List<Pair> choices(List<Item> left, int r, List<Item> right, int c) {
    List<Pair> choices = new ArrayList<>();
    if (r < left.size() && c < right.size()) {
      Pair same = same(left, r, right, c);
      if (same != null) {
        choices.add(same);
      }
      choices.add(new Pair(r, r + 1, c, c + 1));
    }
    if (r < left.size()) {
      choices.add(new Pair(r, r + 1, c, c));
    }
    if (c < right.size()) {
      choices.add(new Pair(r, r, c, c + 1));
    }
    return choices;
  }

  private static double cost(List<Item> left, List<Item> right, Pair pair) {
    if (!pair.isBoth()) {
      return ALONE;
    }
    boolean one = pair.leftTo() - pair.leftFrom() == 1 && pair.rightTo() - pair.rightFrom() == 1;
    return one ? change(left.get(pair.leftFrom()), right.get(pair.rightFrom())) : CUT;
  }

  /** The cost of pairing {@code a} with {@code b}: from 0 to 1, or prohibitive. */
  private static double change(Item a, Item b) {
    if (a.key().equals(b.key())) {
      return 0;
    }
    Map<String, Integer> open = new HashMap<>();
    a.words().forEach(word -> open.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : b.words()) {
      if (open.merge(word, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    double similarity = 2.0 * shared / Math.max(1, a.words().size() + b.words().size());
    boolean oneWord = Math.max(a.words().size(), b.words().size()) <= 2;
    return similarity >= LEAST_SIMILARITY || oneWord ? 1 - similarity : Double.MAX_VALUE / 4;
  }
}
