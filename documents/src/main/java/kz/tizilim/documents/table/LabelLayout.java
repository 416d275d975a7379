package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.tizilim.documents.token.TextLine.PageTop;

/** Where the labels of a section stand against its rows and pages. */
final class LabelLayout {

  /*
   * The publisher prints the label of a merged cell once, on the page that holds the middle of the cell.
   * Extraction then writes it before the first line that the cell has on that page. So for a cell that
   * runs from row a to row b:
   *
   *     page 7   … | row a      ← the cell begins
   *     page 8   1 | row …      ← the middle is here, so the label is at the top of this page
   *                | row b
   *
   * Heights are counted in printed lines. The true height of a line on the page is not known, so a middle
   * that falls within a line or two of the edge of a page may belong to either side: the cost grows with
   * the distance from the label's page instead of being all or nothing.
   */
  private static final double PER_ROW_OFF_PAGE = 1.5;
  private static final double MOST_OFF_PAGE = 12;
  private static final double A_LINE_OR_TWO = 1.5;

  private final Section section;
  private final Map<Integer, int[]> rowsOfPage = new HashMap<>();

  /*
   * The tokens before which a page lost its top; few, and asked for by every hypothesis: in plain loops, since
   * streams over them took a twentieth of the first import of a process.
   */
  private final int[] swallowed;

  LabelLayout(Section section) {
    this.section = section;
    this.swallowed =
        IntStream.range(0, section.text().size())
            .filter(i -> section.text().get(i).top() == PageTop.LOSSY)
            .toArray();
    for (PlacedToken placed : section.text()) {
      int row = placed.row();
      int[] rows = rowsOfPage.computeIfAbsent(placed.page(), page -> new int[] {row, row + 1});
      rows[1] = row + 1;
    }
  }

  /** The printed labels between tokens {@code from} and {@code to}, grades or steps. */
  List<Label> labels(int from, int to, boolean grades) {
    List<Label> found = new ArrayList<>();
    for (Label label : section.labels()) {
      int before = Math.min(label.before(), section.text().size() - 1);
      if (label.isGrade() == grades && before >= from && before < to) {
        found.add(label);
      }
    }
    return found;
  }

  /** What it costs to say that {@code label} labels the tokens from {@code from} to {@code to}. */
  double placed(Label label, int from, int to) {
    double middle = middle(from, to);
    int[] rows = rowsOfPage.get(label.page());
    double off;
    if (rows == null) {
      off = MOST_OFF_PAGE;
    } else {
      off = Math.max(0, Math.max(rows[0] - middle, middle - rows[1]));
    }
    double cost = Math.min(MOST_OFF_PAGE, PER_ROW_OFF_PAGE * off);
    boolean atItsTop = label.before() == from || isTop(label.before());
    return cost + (atItsTop ? 0 : Cost.LABEL_AMIDST);
  }

  /**
   * Whether the print leaves no doubt about what a label labels: it stands at the beginning of
   * these tokens or at the top of a page, on the page of their middle, and they begin and end where
   * a blank line or a page sets them apart.
   */
  boolean isSure(Label label, int from, int to) {
    int[] rows = rowsOfPage.get(label.page());
    double middle = middle(from, to);
    boolean onItsPage =
        rows != null && middle > rows[0] - A_LINE_OR_TWO && middle < rows[1] + A_LINE_OR_TWO;
    boolean atItsTop = label.before() == from || isTop(label.before());
    return onItsPage && atItsTop && isSetApart(from) && isSetApart(to);
  }

  private boolean isSetApart(int token) {
    if (token == 0 || token >= section.text().size()) {
      return true;
    }
    PlacedToken placed = section.text().get(token);
    boolean gap = placed.afterBlank() || placed.isPageTop();
    return gap && section.text().get(token - 1).token().last() != ';';
  }

  /** What it costs to say that the label of these tokens is missing from the print. */
  double missing(int from, int to) {
    return isLostAtPageTop(from, to) ? Cost.LOST_AT_LOSSY_TOP : Cost.LOST_WITHOUT_REASON;
  }

  /** Whether the label of these tokens would stand at the top of a page whose top was swallowed. */
  boolean isLostAtPageTop(int from, int to) {
    return lossyTop(from, to) >= 0;
  }

  /** The first token of the page that holds the middle, if that top was swallowed; else -1. */
  int lossyTop(int from, int to) {
    for (int top : swallowed) {
      if (from <= top && top < to && isLostAt(top, from, to)) {
        return top;
      }
    }
    return -1;
  }

  /** Whether the label of these tokens would stand on the page of {@code top}. */
  private boolean isLostAt(int top, int from, int to) {
    int[] rows = rowsOfPage.get(section.text().get(top).page());
    double middle = middle(from, to);
    return rows != null && middle > rows[0] - A_LINE_OR_TWO && middle < rows[1] + A_LINE_OR_TWO;
  }

  /**
   * The tokens of a grade or a cell in a reading.
   *
   * @param from the first
   * @param to behind the last
   * @param missing whether the reading misses a label for them
   */
  record Span(int from, int to, boolean missing) {}

  /**
   * How many pages of a cell have lost a label that a reading misses neither for the cell nor for
   * its grade. Each page whose top was swallowed lost one at least: nothing else is swallowed.
   */
  int hiddenLabels(Span grade, Span cell) {
    int hidden = 0;
    for (int top : swallowed) {
      boolean isOfCell = cell.from <= top && top < cell.to;
      if (isOfCell && !isMissedAt(top, grade) && !isMissedAt(top, cell)) {
        hidden++;
      }
    }
    return hidden;
  }

  private boolean isMissedAt(int top, Span span) {
    return span.missing && isLostAt(top, span.from, span.to);
  }

  private boolean isTop(int token) {
    return token < section.text().size() && section.text().get(token).isPageTop();
  }

  private double middle(int from, int to) {
    int top = section.text().get(from).row();
    int bottom = section.text().get(to - 1).row() + 1;
    return (top + bottom) / 2.0;
  }
}
