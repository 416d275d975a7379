package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;

/**
 * Which column of a drawn table holds what.
 *
 * @param grade the column of the grades
 * @param step the column of the steps
 * @param name the column of the posts
 * @param block the column of the blocks; -1 where rows of their own head them
 * @param number the column that numbers the rows; -1 where there is none
 * @param bottom where the head ends
 */
record Columns(int grade, int step, int name, int block, int number, double bottom) {

  /*
   * The head may take several rows: a cell may be split over two of them, and a row may number the
   * columns. It ends with the first row that heads a block, has a label, or names posts below a head that
   * is whole.
   */

  /** The columns as the head of the table names them; empty if it has no head. */
  static Optional<Columns> of(Grid grid) {
    List<List<GridCell>> rows = rows(grid);
    int grade = -1;
    int step = -1;
    int block = -1;
    int number = -1;
    String[] heads = new String[grid.columns()];
    Arrays.fill(heads, "");
    for (List<GridCell> row : rows) {
      int name = name(heads, grade, step);
      boolean whole = grade >= 0 && step >= 0 && name >= 0;
      if (whole && (headsSection(row, grid) || !isHead(row, grade, step, name, heads[name]))) {
        return Optional.of(new Columns(grade, step, name, block, number, row.get(0).top()));
      }
      if (headsSection(row, grid)) {
        return Optional.empty();
      }
      for (GridCell cell : row) {
        if (cell.columns() == grid.columns()) {
          continue;
        }
        heads[cell.column()] = (heads[cell.column()] + " " + cell.text()).strip();
        grade = grade < 0 && ColumnHeads.isGrade(cell.text()) ? cell.column() : grade;
        step = step < 0 && ColumnHeads.isStep(cell.text()) ? cell.column() : step;
        block = block < 0 && ColumnHeads.isBlock(cell.text()) ? cell.column() : block;
        number = number < 0 && ColumnHeads.isNumber(cell.text()) ? cell.column() : number;
      }
    }
    int name = name(heads, grade, step);
    return grade < 0 || step < 0 || name < 0
        ? Optional.empty()
        : Optional.of(new Columns(grade, step, name, block, number, Double.POSITIVE_INFINITY));
  }

  private static int name(String[] heads, int grade, int step) {
    for (int c = 0; c < heads.length; c++) {
      if (c != grade && c != step && ColumnHeads.isName(heads[c])) {
        return c;
      }
    }
    return -1;
  }

  private static boolean headsSection(List<GridCell> row, Grid grid) {
    return row.stream()
        .anyMatch(cell ->
            (cell.columns() == grid.columns()
                    || (cell.columns() > 1 && PrintedTable.isAlone(cell, row)))
                && !cell.lines().isEmpty()
                && SectionHeading.of(cell.tokens()).isPresent());
  }

  /** Whether a row below the heads that were found is still part of the head. */
  private static boolean isHead(
      List<GridCell> row, int grade, int step, int name, String nameSoFar) {
    boolean labelled =
        row.stream()
            .anyMatch(cell ->
                cell.spans(grade) && DrawnLabel.of(cell).label().flatMap(Label::grade).isPresent());
    String post =
        row.stream()
            .filter(cell -> cell.spans(name))
            .map(GridCell::text)
            .collect(Collectors.joining(" "));
    boolean words = post.chars().anyMatch(Character::isLetter);
    boolean step2 =
        row.stream()
            .anyMatch(cell ->
                cell.spans(step) && DrawnLabel.of(cell).label().flatMap(Label::step).isPresent());
    boolean spansAll = row.size() == 1 && row.get(0).spans(grade) && row.get(0).spans(name);
    boolean repeats = ColumnHeads.isName(post) && words && nameSoFar.isEmpty();
    boolean goesOn = !ColumnHeads.isWholeName(nameSoFar);
    return !labelled && !spansAll && !(words && step2) && (!words || goesOn || repeats);
  }

  /**
   * Whether a table says in its head that it is about grades but is not a register: rates of pay.
   */
  static boolean hasOtherHead(Grid grid) {
    boolean grades =
        rows(grid).stream()
            .limit(2)
            .flatMap(List::stream)
            .anyMatch(cell -> ColumnHeads.isGrade(cell.text()) && cell.tokens().size() <= 3);
    return grades && of(grid).isEmpty();
  }

  /** Grade, step and name from the left, for a table without a head. */
  static Columns usual(Grid grid) {
    return new Columns(0, 1, Math.max(2, grid.columns() - 1), -1, -1, Double.NEGATIVE_INFINITY);
  }

  /** The same columns, in a part of the table that has no head. */
  Columns withoutHead() {
    return new Columns(grade, step, name, block, number, Double.NEGATIVE_INFINITY);
  }

  /** Whether a row below the head repeats it, as at the top of a page. */
  boolean isRepeatedIn(List<GridCell> row) {
    return ColumnHeads.isGrade(text(row, grade))
        && ColumnHeads.isStep(text(row, step))
        && ColumnHeads.isName(text(row, name))
        && row.stream().mapToInt(cell -> cell.tokens().size()).sum() <= MOST_WORDS_OF_A_HEAD;
  }

  /** Whether a row numbers the columns: «1», «2», «3». */
  boolean isNumberedIn(List<GridCell> row) {
    return !text(row, name).isEmpty()
        && row.stream().allMatch(cell -> cell.text().chars().allMatch(Character::isDigit));
  }

  private static String text(List<GridCell> row, int column) {
    return row.stream()
        .filter(cell -> cell.spans(column))
        .map(GridCell::text)
        .collect(Collectors.joining(" "));
  }

  private static final int MOST_WORDS_OF_A_HEAD = 12;

  /**
   * Whether all cells of the columns of labels hold labels or nothing, and one at least a label.
   */
  boolean fit(Grid grid) {
    List<GridCell> labels = new ArrayList<>();
    for (GridCell cell : grid.cells()) {
      boolean ofPosts = cell.spans(name);
      if (!ofPosts && !cell.lines().isEmpty()) {
        labels.add(cell);
      }
    }
    return !labels.isEmpty()
        && labels.stream()
            .allMatch(cell ->
                DrawnLabel.of(cell)
                    .label()
                    .filter(
                        token -> Label.grade(token).isPresent() || Label.step(token).isPresent())
                    .isPresent());
  }

  static List<List<GridCell>> rows(Grid grid) {
    Map<Double, List<GridCell>> rows = new TreeMap<>();
    grid.cells()
        .forEach(cell -> rows.computeIfAbsent(cell.top(), t -> new ArrayList<>()).add(cell));
    return List.copyOf(rows.values());
  }
}
