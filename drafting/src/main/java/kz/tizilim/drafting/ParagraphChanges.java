package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Entry;
import kz.tizilim.drafting.Sentence.Deed;

/** The differences of a cell, paragraph by paragraph; its heading is the first paragraph. */
final class ParagraphChanges {

  /*
   * The longest common subsequence keeps what can be kept. Between two kept entries the old ones are
   * restated one by one as the new ones; what is left over is added behind them or excluded. Numbers are
   * those of the edition before.
   */
  private final Cell before;
  private final Cell after;
  private final int index;
  private final Place place;
  private final List<Sentence> sentences = new ArrayList<>();

  ParagraphChanges(Cell before, Cell after, int index, Place place) {
    this.before = before;
    this.after = after;
    this.index = index;
    this.place = place;
  }

  List<Sentence> sentences() {
    List<Entry> old = before.entries();
    List<Entry> fresh = after.entries();
    int[][] common = common(old, fresh);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      int fromOld = i;
      int fromFresh = j;
      while (i < old.size() && j < fresh.size() && !old.get(i).text().equals(fresh.get(j).text())) {
        if (common[i + 1][j] >= common[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      if (i == old.size() || j == fresh.size()) {
        i = old.size();
        j = fresh.size();
      }
      hunk(fromOld, i, fresh.subList(fromFresh, j));
      while (i < old.size() && j < fresh.size() && old.get(i).text().equals(fresh.get(j).text())) {
        i++;
        j++;
      }
    }
    return sentences;
  }

  /** {@code common[i][j]} is how many entries from the i-th and the j-th on are common. */
  private static int[][] common(List<Entry> old, List<Entry> fresh) {
    int[][] common = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).text().equals(fresh.get(j).text())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void hunk(int from, int to, List<Entry> fresh) {
    int restated = Math.min(to - from, fresh.size());
    for (int k = 0; k < restated; k++) {
      add(Deed.RESTATE, paragraph(from + k), List.of(fresh.get(k)));
    }
    List<Entry> added = fresh.subList(restated, fresh.size());
    if (!added.isEmpty()) {
      boolean first = from + restated == 0 && before.heading().isNone();
      add(
          first ? Deed.INSERT_FIRST : Deed.INSERT_AFTER,
          first ? 1 : paragraph(from + restated - 1),
          added);
    }
    for (int k = from + restated; k < to; k++) {
      add(Deed.REMOVE, paragraph(k), List.of());
    }
  }

  private void add(Deed deed, int paragraph, List<Entry> entries) {
    sentences.add(new Sentence(place, deed, paragraph, entries, Optional.empty(), index));
  }

  /** The number of the paragraph that the entry with that index is. */
  private int paragraph(int entry) {
    return entry + 1 + (before.heading().isNone() ? 0 : 1);
  }
}
