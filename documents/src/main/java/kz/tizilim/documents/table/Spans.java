package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.documents.grid.GridCell;

/** The merged cells of a column of labels, put together over pages. */
final class Spans {

  /*
   * A merged cell that a page break cuts comes as one part a page, and only one of the parts has the
   * label. Which parts belong together shows in where the label stands: in the middle of the whole, or at
   * its top. The cells that no page break touches show how this table does it. Each way to join the
   * parts between two rulings costs how far its labels are off their places; two labels never share a
   * cell. A join that costs nearly as little the other way is not sure, and neither are its labels. Where
   * every part has a label there is nothing to weigh: each is a cell, or says «(продолжение)».
   */
  private static final double NO_LABEL = 1_000;
  private static final double NEARLY_AS_LITTLE = 3;
  private static final double OFF_PLACE = 12;
  static final double TOUCH = 3;

  private Spans() {}

  /**
   * One merged cell.
   *
   * @param top where it begins
   * @param bottom where it ends
   * @param label the part with its label; empty if it has none
   * @param sure whether the drawing leaves no doubt about its extent
   */
  record Span(double top, double bottom, Optional<GridCell> label, boolean sure) {
    boolean holds(GridCell cell) {
      double slack = Math.min(TOUCH, (cell.bottom() - cell.top()) / 4);
      return top - slack <= cell.top() && cell.bottom() <= bottom + slack;
    }
  }

  /** The merged cells that the parts {@code cells} of one column make. */
  static List<Span> of(List<GridCell> cells) {
    List<GridCell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparingDouble(GridCell::top));
    boolean centred = isCentred(sorted);
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !isCut(sorted.get(i - 1), sorted.get(i))) {
        spans.addAll(joined(sorted.subList(from, i), centred));
        from = i;
      }
    }
    return spans;
  }

  private static boolean isCut(GridCell above, GridCell below) {
    boolean goesOn = above.page() != below.page() || DrawnLabel.of(below).continued();
    return goesOn && Math.abs(above.bottom() - below.top()) <= TOUCH;
  }

  private static boolean isCentred(List<GridCell> cells) {
    double offMiddle = 0;
    double offTop = 0;
    for (int i = 0; i < cells.size(); i++) {
      GridCell cell = cells.get(i);
      boolean whole =
          (i == 0 || !isCut(cells.get(i - 1), cell))
              && (i + 1 == cells.size() || !isCut(cell, cells.get(i + 1)));
      if (whole && !cell.lines().isEmpty()) {
        offMiddle += Math.abs(cell.middle() - (cell.top() + cell.bottom()) / 2);
        offTop += Math.abs(cell.middle() - cell.top());
      }
    }
    return offMiddle <= offTop;
  }

  private static List<Span> joined(List<GridCell> parts, boolean centred) {
    boolean labelled = parts.stream().noneMatch(part -> part.lines().isEmpty());
    if (labelled) {
      return said(parts);
    }
    int[] best = cuts(parts, centred, -1, false);
    double cost = cost(parts, best, centred);
    boolean[] doubtful = new boolean[parts.size() + 1];
    for (int i = 1; i < parts.size(); i++) {
      boolean cut = isIn(best, i);
      double other = cost(parts, cuts(parts, centred, i, !cut), centred);
      doubtful[i] = other - cost < NEARLY_AS_LITTLE;
    }
    List<Span> spans = new ArrayList<>();
    for (int c = 1; c < best.length; c++) {
      int from = best[c - 1];
      int to = best[c];
      boolean sure = parts.size() == 1 || cost(parts, from, to, centred) <= OFF_PLACE;
      for (int i = from; i <= to; i++) {
        sure &= !doubtful[i];
      }
      spans.add(
          new Span(
              parts.get(from).top(),
              parts.get(to - 1).bottom(),
              parts.subList(from, to).stream().filter(p -> !p.lines().isEmpty()).findFirst(),
              sure));
    }
    return spans;
  }

  /** Parts that all have labels, joined as these say. */
  private static List<Span> said(List<GridCell> parts) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= parts.size(); i++) {
      if (i == parts.size() || !DrawnLabel.of(parts.get(i)).continued()) {
        List<GridCell> joined = parts.subList(from, i);
        spans.add(
            new Span(
                joined.get(0).top(), parts.get(i - 1).bottom(), Optional.of(joined.get(0)), true));
        from = i;
      }
    }
    return spans;
  }

  private static boolean isIn(int[] cuts, int i) {
    return Arrays.binarySearch(cuts, i) >= 0;
  }

  /**
   * The cheapest cuts, from 0 to the number of parts.
   *
   * @param forced where {@code cut} says whether there is a cut; -1 for nowhere
   */
  private static int[] cuts(List<GridCell> parts, boolean centred, int forced, boolean cut) {
    int n = parts.size();
    double[] cost = new double[n + 1];
    int[] before = new int[n + 1];
    Arrays.fill(cost, Double.MAX_VALUE / 4);
    cost[0] = 0;
    for (int to = 1; to <= n; to++) {
      for (int from = 0; from < to; from++) {
        boolean spansForced = from < forced && forced < to;
        boolean cutsForced = from == forced || to == forced;
        if ((cut && spansForced) || (!cut && forced >= 0 && cutsForced)) {
          continue;
        }
        double sum = cost[from] + cost(parts, from, to, centred);
        if (sum < cost[to]) {
          cost[to] = sum;
          before[to] = from;
        }
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int at = n; at > 0; at = before[at]) {
      found.add(0, at);
    }
    found.add(0, 0);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double cost(List<GridCell> parts, int[] cuts, boolean centred) {
    double sum = 0;
    for (int c = 1; c < cuts.length; c++) {
      sum += cost(parts, cuts[c - 1], cuts[c], centred);
    }
    return sum;
  }

  private static double cost(List<GridCell> parts, int from, int to, boolean centred) {
    GridCell label = null;
    double cost = 0;
    for (GridCell part : parts.subList(from, to)) {
      if (!part.lines().isEmpty()) {
        cost += label == null ? 0 : NO_LABEL * NO_LABEL;
        label = label == null ? part : label;
      }
    }
    double top = parts.get(from).top();
    double bottom = parts.get(to - 1).bottom();
    if (label == null) {
      return NO_LABEL;
    }
    if (centred) {
      return cost + Math.abs(label.middle() - (top + bottom) / 2);
    }
    return cost + (!parts.get(from).lines().isEmpty() ? 0 : label.middle() - top);
  }
}
