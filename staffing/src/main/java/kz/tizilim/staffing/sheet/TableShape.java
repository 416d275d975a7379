package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/** One to five rows as a header: the heading of each column, joined from top to bottom. */
record TableShape(
    int first, int last, List<GridRow> rows, List<String> joined, List<String> lowest) {
  static final int MOST_ROWS = 5;
  private static final int WIDEST = 16_384;

  TableShape {
    rows = List.copyOf(rows);
    joined = List.copyOf(joined);
    lowest = List.copyOf(lowest);
  }

  /** The header of these rows. */
  static TableShape of(List<GridRow> rows) {
    int width = rows.stream().mapToInt(TableShape::width).max().orElse(0);
    List<List<String>> spread = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      spread.add(spread(rows.get(i), width, i + 1 < rows.size() ? rows.get(i + 1) : null));
    }
    List<String> joined = new ArrayList<>();
    List<String> lowest = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      StringBuilder heading = new StringBuilder();
      String low = "";
      String before = "";
      for (int i = 0; i < rows.size(); i++) {
        String text = rows.get(i).isMerged(column) ? "" : spread.get(i).get(column);
        if (!Text.isBlank(text) && !text.equals(before)) {
          heading.append(heading.length() > 0 ? " " : "").append(text.strip());
          before = text;
          low = isHint(text) && !low.isEmpty() ? low : text.strip();
        }
      }
      joined.add(heading.toString());
      lowest.add(low);
    }
    return new TableShape(
        rows.get(0).line(), rows.get(rows.size() - 1).line(), rows, joined, lowest);
  }

  private static int width(GridRow row) {
    int width = row.width();
    for (int end : row.spans().values()) {
      width = Math.max(width, end + 1);
    }
    return Math.min(width, WIDEST);
  }

  /**
   * The texts of a row, those of groups over all their columns: merged cells, and a heading to
   * whose right cells are empty while the row below has headings there.
   */
  private static List<String> spread(
      GridRow row, int width, @org.jspecify.annotations.Nullable GridRow below) {
    List<String> texts = new ArrayList<>();
    String group = "";
    int end = -1;
    for (int i = 0; i < width; i++) {
      String text = row.text(i);
      if (!Text.isBlank(text)) {
        group = text;
        end = row.spans().getOrDefault(i, below == null ? i : WIDEST);
        texts.add(text);
      } else if (i <= end && (row.spans().containsValue(end) || isHeading(below, i))) {
        texts.add(group);
      } else {
        texts.add("");
        end = row.spans().containsValue(end) ? end : -1;
      }
    }
    return texts;
  }

  private static boolean isHeading(@org.jspecify.annotations.Nullable GridRow below, int column) {
    return below != null && !Text.isBlank(below.own(column));
  }

  /** Whether {@code next} continues a header that begins with {@code rows}. */
  static boolean isContinuedBy(List<GridRow> rows, GridRow next) {
    GridRow above = rows.get(rows.size() - 1);
    int filled = 0;
    int inGroups = 0;
    int inMerges = 0;
    boolean hints = hints(next);
    for (int i = 0; i < next.cells().size(); i++) {
      String text = next.own(i);
      if (Text.isBlank(text)) {
        continue;
      }
      filled++;
      if (hints && isHint(text) && !Text.isBlank(above.text(i))) {
        continue;
      }
      if (CellTexts.isNumber(text) || text.length() > 120 || CellTexts.isCode(text)) {
        return false;
      }
      boolean merged = isUnderMerge(above, i);
      if (merged || isUnderGroup(above, next, i)) {
        inGroups++;
        inMerges += merged ? 1 : 0;
      } else if (!completes(above.text(i), text)) {
        return false;
      }
    }
    return filled > 1
        || (inMerges > 0 && inGroups == filled)
        || (filled == 1 && reachesDown(above, next));
  }

  /** Whether a row explains headings in brackets: «(высший, средний)». */
  private static boolean hints(GridRow row) {
    return row.cells().stream().anyMatch(text -> isHint(text) && CellTexts.hasWord(text));
  }

  private static boolean isHint(String text) {
    String bare = text.strip();
    return bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")");
  }

  /** Whether cells of the row above are merged with the cells below them. */
  private static boolean reachesDown(GridRow above, GridRow next) {
    for (int i = 0; i < next.cells().size(); i++) {
      if (next.isMerged(i) && !Text.isBlank(next.text(i)) && next.text(i).equals(above.text(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnderMerge(GridRow above, int column) {
    return above.spans().entrySet().stream()
        .anyMatch(span ->
            span.getKey() <= column
                && column <= span.getValue()
                && !Text.isBlank(above.text(span.getKey())));
  }

  /** Whether the heading above stands over this column and the next, or to the left of it. */
  private static boolean isUnderGroup(GridRow above, GridRow next, int column) {
    if (!Text.isBlank(above.text(column))) {
      return Text.isBlank(above.text(column + 1)) && !Text.isBlank(next.own(column + 1));
    }
    for (int i = column - 1; i >= 0; i--) {
      if (!Text.isBlank(above.text(i))) {
        return true;
      }
      if (Text.isBlank(next.own(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a heading is continued in the next row: «Наименование» over «должности». */
  private static boolean completes(String above, String below) {
    boolean unknown = Headings.find(above).isEmpty();
    boolean known = Headings.find((above + " " + below).strip()).isPresent();
    boolean named = !Text.isBlank(above);
    return (named && ((unknown && known) || Headings.isMadeOfHeadingWords(below)))
        || (!named && known && Headings.find(below).isPresent());
  }
}
