package kz.tizilim.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells enclosed by the rulings of one table on one page.
 *
 * @param xs the positions of its vertical rulings, from the left
 * @param top its upper edge
 * @param bottom its lower edge
 * @param boxes its cells
 */
record Lattice(List<Double> xs, double top, double bottom, List<Box> boxes) {

  /*
   * Rulings that touch belong to one table. Their positions divide it into a lattice of small
   * fields; fields without a ruling between them form one cell. A table left open above or below by
   * a page break ends where its vertical rulings end.
   */
  private static final double TOUCH = 2.0;
  private static final int MOST_RULINGS = 4_000;

  /**
   * A cell: its edges, and its columns from {@code column} up to, not including, {@code endColumn}.
   */
  record Box(double left, double top, double right, double bottom, int column, int endColumn) {
    boolean holds(double x, double y) {
      return left <= x && x < right && top <= y && y < bottom;
    }
  }

  int columns() {
    return xs.size() - 1;
  }

  boolean holds(double x, double y) {
    return xs.get(0) <= x && x < xs.get(xs.size() - 1) && top <= y && y < bottom;
  }

  /** The tables of a page, from top to bottom; a single frame is not a table. */
  static List<Lattice> of(List<Ruling> rulings) {
    List<Ruling> merged = merged(rulings);
    if (merged.size() > MOST_RULINGS) {
      return List.of();
    }
    List<Lattice> tables = new ArrayList<>();
    for (List<Ruling> group : touching(merged)) {
      Lattice table = table(group);
      if (table != null && table.boxes().size() > 1) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(Lattice::top));
    return tables;
  }

  /** Merges touching rulings on one line. */
  private static List<Ruling> merged(List<Ruling> rulings) {
    List<Ruling> sorted = new ArrayList<>(rulings);
    sorted.sort(
        Comparator.comparing(Ruling::isHorizontal)
            .thenComparingDouble(r -> Math.rint(r.at()))
            .thenComparingDouble(Ruling::from));
    List<Ruling> merged = new ArrayList<>();
    for (Ruling ruling : sorted) {
      Ruling last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && last.isHorizontal() == ruling.isHorizontal()
          && Math.abs(last.at() - ruling.at()) <= TOUCH / 2
          && ruling.from() <= last.to() + TOUCH) {
        merged.set(
            merged.size() - 1,
            new Ruling(
                last.isHorizontal(), last.at(), last.from(), Math.max(last.to(), ruling.to())));
      } else {
        merged.add(ruling);
      }
    }
    return merged;
  }

  private static List<List<Ruling>> touching(List<Ruling> rulings) {
    int[] parent = new int[rulings.size()];
    Arrays.setAll(parent, i -> i);
    for (int i = 0; i < parent.length; i++) {
      for (int k = i + 1; k < parent.length; k++) {
        if (touch(rulings.get(i), rulings.get(k))) {
          parent[root(parent, i)] = root(parent, k);
        }
      }
    }
    Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(rulings.get(i));
    }
    return new ArrayList<>(groups.values());
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static boolean touch(Ruling a, Ruling b) {
    if (a.isHorizontal() == b.isHorizontal()) {
      return Math.abs(a.at() - b.at()) <= TOUCH
          && a.from() <= b.to() + TOUCH
          && b.from() <= a.to() + TOUCH;
    }
    return a.from() - TOUCH <= b.at()
        && b.at() <= a.to() + TOUCH
        && b.from() - TOUCH <= a.at()
        && a.at() <= b.to() + TOUCH;
  }

  private static @Nullable Lattice table(List<Ruling> rulings) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (ruling.isHorizontal()) {
        ys.add(ruling.at());
      } else {
        xs.add(ruling.at());
        ys.add(ruling.from());
        ys.add(ruling.to());
      }
    }
    xs = places(xs);
    ys = places(ys);
    if (xs.size() < 2 || ys.size() < 2 || (long) xs.size() * ys.size() > MOST_RULINGS * 100L) {
      return null;
    }
    return new Lattice(xs, ys.get(0), ys.get(ys.size() - 1), boxes(xs, ys, rulings));
  }

  private static List<Double> places(List<Double> values) {
    values.sort(Comparator.naturalOrder());
    List<Double> places = new ArrayList<>();
    for (double value : values) {
      if (places.isEmpty() || value - places.get(places.size() - 1) > TOUCH) {
        places.add(value);
      }
    }
    return places;
  }

  private static List<Box> boxes(List<Double> xs, List<Double> ys, List<Ruling> rulings) {
    int wide = xs.size() - 1;
    int high = ys.size() - 1;
    boolean[][] right = new boolean[high][wide];
    boolean[][] below = new boolean[high][wide];
    for (Ruling ruling : rulings) {
      List<Double> across = ruling.isHorizontal() ? ys : xs;
      List<Double> along = ruling.isHorizontal() ? xs : ys;
      int line = nearest(across, ruling.at());
      for (int i = 0; line > 0 && i < along.size() - 1; i++) {
        if (ruling.covers((along.get(i) + along.get(i + 1)) / 2)) {
          if (ruling.isHorizontal()) {
            below[line - 1][i] = true;
          } else {
            right[i][line - 1] = true;
          }
        }
      }
    }
    int[] parent = new int[high * wide];
    Arrays.setAll(parent, i -> i);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        if (x + 1 < wide && !right[y][x]) {
          parent[root(parent, y * wide + x)] = root(parent, y * wide + x + 1);
        }
        if (y + 1 < high && !below[y][x]) {
          parent[root(parent, y * wide + x)] = root(parent, (y + 1) * wide + x);
        }
      }
    }
    Map<Integer, int[]> extents = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      int x = i % wide;
      int y = i / wide;
      int[] extent = extents.computeIfAbsent(root(parent, i), r -> new int[] {x, y, x, y});
      extent[0] = Math.min(extent[0], x);
      extent[1] = Math.min(extent[1], y);
      extent[2] = Math.max(extent[2], x);
      extent[3] = Math.max(extent[3], y);
    }
    return extents.values().stream()
        .map(e ->
            new Box(xs.get(e[0]), ys.get(e[1]), xs.get(e[2] + 1), ys.get(e[3] + 1), e[0], e[2] + 1))
        .toList();
  }

  private static int nearest(List<Double> places, double at) {
    int best = 0;
    for (int i = 1; i < places.size(); i++) {
      best = Math.abs(places.get(i) - at) < Math.abs(places.get(best) - at) ? i : best;
    }
    return best;
  }
}
