package kz.tizilim.core.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pairs the entries of two editions. */
final class Matching {

  /*
   * Four steps, each on the entries that the one before it left:
   *
   * 1. entries equal in place, heading, wording and members are the same; equal ones are paired in
   *    their order;
   * 2. likewise under another heading of the same place;
   * 3. an entry whose posts are exactly those of several is split, or merged;
   * 4. the rest is paired by similarity, so that the sum is greatest (Assignment). Among pairings of
   *    equal similarity the one that keeps the order wins: each pair costs the square of the distance
   *    that it moved.
   */
  private static final int NONE = -1;

  private final List<EntryInCell> before;
  private final List<EntryInCell> after;

  /** For each entry before, the index of the same entry after, or NONE. */
  private final int[] pairs;

  private final BitSet doneBefore = new BitSet();
  private final BitSet doneAfter = new BitSet();
  private final Map<Integer, List<Integer>> splits = new TreeMap<>();
  private final Map<Integer, List<Integer>> merges = new TreeMap<>();

  Matching(List<EntryInCell> before, List<EntryInCell> after) {
    this.before = before;
    this.after = after;
    pairs = new int[before.size()];
    Arrays.fill(pairs, NONE);
    pairEqual(entry -> List.of(entry.place(), entry.heading(), content(entry)));
    pairEqual(entry -> List.of(entry.place(), content(entry)));
    findSplits();
    pairSimilar();
  }

  int[] pairs() {
    return pairs;
  }

  Map<Integer, List<Integer>> splits() {
    return splits;
  }

  Map<Integer, List<Integer>> merges() {
    return merges;
  }

  boolean isDoneBefore(int i) {
    return doneBefore.get(i);
  }

  boolean isDoneAfter(int j) {
    return doneAfter.get(j);
  }

  private static List<Object> content(EntryInCell entry) {
    return List.of(entry.text(), entry.entry().titles(), entry.entry().institutions());
  }

  private void pairEqual(Function<EntryInCell, List<Object>> key) {
    Map<List<Object>, Deque<Integer>> waiting = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      if (!doneAfter.get(j)) {
        waiting.computeIfAbsent(key.apply(after.get(j)), k -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      Deque<Integer> same = doneBefore.get(i) ? null : waiting.get(key.apply(before.get(i)));
      if (same != null && !same.isEmpty()) {
        pair(i, same.remove());
      }
    }
  }

  private void pair(int i, int j) {
    pairs[i] = j;
    doneBefore.set(i);
    doneAfter.set(j);
  }

  private static List<Integer> left(BitSet done, int size) {
    List<Integer> left = new ArrayList<>();
    for (int i = done.nextClearBit(0); i < size; i = done.nextClearBit(i + 1)) {
      left.add(i);
    }
    return left;
  }

  private void findSplits() {
    findSplits(before, doneBefore, after, doneAfter, splits);
    findSplits(after, doneAfter, before, doneBefore, merges);
  }

  private static void findSplits(
      List<EntryInCell> wholes,
      BitSet doneWholes,
      List<EntryInCell> parts,
      BitSet doneParts,
      Map<Integer, List<Integer>> found) {
    List<Integer> leftWholes = left(doneWholes, wholes.size());
    List<Integer> leftParts = left(doneParts, parts.size());
    PostCoverage.splits(
            leftWholes.stream().map(wholes::get).toList(),
            leftParts.stream().map(parts::get).toList())
        .forEach((whole, its) -> {
          List<Integer> places = its.stream().map(leftParts::get).toList();
          found.put(leftWholes.get(whole), places);
          doneWholes.set(leftWholes.get(whole));
          places.forEach(doneParts::set);
        });
  }

  private void pairSimilar() {
    List<Integer> rows = left(doneBefore, before.size());
    List<Integer> columns = left(doneAfter, after.size());
    List<Map<Integer, Long>> weights = weights(rows, columns);
    for (List<Integer> part : connected(weights)) {
      Set<Integer> ends = new TreeSet<>();
      part.forEach(row -> ends.addAll(weights.get(row).keySet()));
      List<Integer> candidates = List.copyOf(ends);
      long[][] table = new long[part.size()][candidates.size()];
      for (int r = 0; r < part.size(); r++) {
        for (int c = 0; c < candidates.size(); c++) {
          table[r][c] = weights.get(part.get(r)).getOrDefault(candidates.get(c), 0L);
        }
      }
      int[] best = Assignment.best(table);
      for (int r = 0; r < best.length; r++) {
        if (best[r] != NONE) {
          pair(rows.get(part.get(r)), columns.get(candidates.get(best[r])));
        }
      }
    }
  }

  /** For each row the similar columns, with a weight in which similarity counts before order. */
  private List<Map<Integer, Long>> weights(List<Integer> rows, List<Integer> columns) {
    Set<Place> placesBefore = before.stream().map(EntryInCell::place).collect(Collectors.toSet());
    Set<Place> placesAfter = after.stream().map(EntryInCell::place).collect(Collectors.toSet());
    List<Similarity> similarities =
        columns.stream()
            .map(after::get)
            .map(entry -> new Similarity(entry, !placesBefore.contains(entry.place())))
            .toList();
    Map<String, List<Integer>> byWord = new HashMap<>();
    for (int c = 0; c < similarities.size(); c++) {
      for (String word : similarities.get(c).titleWords()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(c);
      }
    }
    long farthest = Math.max(rows.size(), columns.size());
    long unit = farthest * farthest * farthest + 1;
    List<Map<Integer, Long>> weights = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      EntryInCell entry = before.get(rows.get(r));
      Similarity own = new Similarity(entry, !placesAfter.contains(entry.place()));
      Set<Integer> candidates = new TreeSet<>();
      own.titleWords().forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
      Map<Integer, Long> row = new TreeMap<>();
      for (int c : candidates) {
        long similarity = own.to(similarities.get(c));
        if (similarity > 0) {
          row.put(c, similarity * unit - (long) (r - c) * (r - c));
        }
      }
      weights.add(row);
    }
    return weights;
  }

  /** The rows in groups that share no column with another group. */
  private static List<List<Integer>> connected(List<Map<Integer, Long>> weights) {
    Map<Integer, List<Integer>> rowsOf = new HashMap<>();
    for (int r = 0; r < weights.size(); r++) {
      for (int c : weights.get(r).keySet()) {
        rowsOf.computeIfAbsent(c, x -> new ArrayList<>()).add(r);
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int r = 0; r < weights.size(); r++) {
      if (seen.get(r) || weights.get(r).isEmpty()) {
        continue;
      }
      Set<Integer> group = new TreeSet<>();
      Set<Integer> columnsSeen = new TreeSet<>();
      Deque<Integer> open = new ArrayDeque<>(List.of(r));
      seen.set(r);
      while (!open.isEmpty()) {
        int row = open.remove();
        group.add(row);
        for (int c : weights.get(row).keySet()) {
          if (columnsSeen.add(c)) {
            for (int next : rowsOf.getOrDefault(c, List.of())) {
              if (!seen.get(next)) {
                seen.set(next);
                open.add(next);
              }
            }
          }
        }
      }
      groups.add(List.copyOf(group));
    }
    return groups;
  }
}
