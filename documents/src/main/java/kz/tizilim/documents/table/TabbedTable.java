package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.CellLine.Join;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;

/**
 * A table that was copied as text, with tabs between its cells.
 *
 * @param grid its cells
 * @param outside the lines behind it that are not part of it
 */
public record TabbedTable(Grid grid, List<TextLine> outside) {

  /*
   * A copy may lose an empty cell together with its tab: of «| 2 | Главный инженер» it leaves «2 | Главный
   * инженер», of «С2 | | Юрист» «С2 | Юрист». So the cells of a short row go where their labels say. A line
   * without tabs heads a section, or goes on with the cell above it; behind the last row only while no blank
   * line comes between.
   */
  private static final int USUAL = 3;

  public TabbedTable {
    outside = List.copyOf(outside);
  }

  /** Whether the head of a table has tabs between its columns. */
  public static boolean is(List<TextLine> lines) {
    return !lines.isEmpty() && !lines.get(0).tabs().isEmpty();
  }

  /** The table that {@code lines} hold. */
  public static TabbedTable of(List<TextLine> lines) {
    Rows rows = new Rows(lines.get(0));
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean row = !lines.get(i).tabs().isEmpty();
      last = row || SectionHeading.of(lines.get(i).tokens()).isPresent() ? i : last;
    }
    List<TextLine> outside = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean apart = lines.get(i).afterBlank() || TableNotes.begins(lines.get(i).words());
      boolean behind = i > last && (apart || !outside.isEmpty());
      if (behind) {
        outside.add(lines.get(i));
      } else {
        rows.add(lines.get(i));
      }
    }
    return new TabbedTable(new Grid(rows.columns, rows.cells), outside);
  }

  /** The cells of the rows so far. */
  private static final class Rows {
    private final List<GridCell> cells = new ArrayList<>();
    private final List<String> heads;
    private final int columns;
    private int row;

    /** Rows below a head, which shows how many columns there are. */
    Rows(TextLine head) {
      heads =
          parts(head).stream()
              .map(part -> part.stream().map(Token::text).collect(Collectors.joining(" ")))
              .toList();
      columns = ColumnHeads.areAll(String.join(" ", heads)) ? Math.max(USUAL, heads.size()) : USUAL;
    }

    void add(TextLine line) {
      if (!line.tabs().isEmpty()) {
        cells(line);
      } else if (SectionHeading.of(line.tokens()).isPresent() || cells.isEmpty()) {
        cells.add(cell(0, columns, List.of(new CellLine(line, Join.APART))));
        row++;
      } else {
        goOn(line);
      }
    }

    /** Adds a line to the cell above. */
    private void goOn(TextLine line) {
      GridCell above = cells.remove(cells.size() - 1);
      List<CellLine> lines = new ArrayList<>(above.lines());
      lines.add(new CellLine(line, lines.isEmpty() ? Join.APART : Join.BREAKS));
      row--;
      cells.add(cell(above.column(), above.columns(), lines));
      row++;
    }

    private void cells(TextLine line) {
      List<List<Token>> parts = parts(line);
      if (parts.size() < columns && columns > USUAL) {
        parts = placed(parts);
      }
      while (parts.size() < columns) {
        parts.add(missing(parts), List.of());
      }
      while (parts.size() > columns) {
        List<Token> joined = new ArrayList<>(parts.remove(columns - 1));
        joined.addAll(parts.remove(columns - 1));
        parts.add(joined);
      }
      for (int column = 0; column < columns; column++) {
        List<Token> tokens = parts.get(column);
        List<CellLine> lines =
            tokens.isEmpty() ? List.of() : List.of(new CellLine(with(line, tokens), Join.APART));
        cells.add(cell(column, 1, lines));
      }
      row++;
    }

    /** The cells of a short row, each in the first column that may hold it. */
    private List<List<Token>> placed(List<List<Token>> parts) {
      List<List<Token>> row = new ArrayList<>();
      for (List<Token> part : parts) {
        while (row.size() < columns - 1 && !mayHold(heads.get(row.size()), part)) {
          row.add(List.of());
        }
        row.add(part);
      }
      return row;
    }

    private static boolean mayHold(String head, List<Token> part) {
      boolean one = part.size() == 1;
      if (ColumnHeads.isNumber(head)) {
        return one && Character.isDigit(part.get(0).text().charAt(0));
      }
      if (ColumnHeads.isGrade(head)) {
        return one && Label.grade(part.get(0)).isPresent();
      }
      if (ColumnHeads.isStep(head)) {
        return one && Label.step(part.get(0)).isPresent();
      }
      return true;
    }

    /** The column of the cell that a short row lost. */
    private static int missing(List<List<Token>> parts) {
      List<Token> first = parts.get(0);
      boolean grade = first.size() == 1 && Label.grade(first.get(0)).isPresent();
      return grade ? 1 : 0;
    }

    private GridCell cell(int column, int columns, List<CellLine> lines) {
      return new GridCell(row, row + 1.0, column, columns, 1, row + 0.5, lines);
    }

    private static TextLine with(TextLine line, List<Token> tokens) {
      return new TextLine(
          line.number(), line.page(), TextLine.PageTop.NONE, true, 0, List.of(), tokens);
    }

    private static List<List<Token>> parts(TextLine line) {
      List<List<Token>> parts = new ArrayList<>();
      int from = 0;
      for (int i = 0; i <= line.tabs().size(); i++) {
        int to = i < line.tabs().size() ? line.tabs().get(i) : Integer.MAX_VALUE;
        List<Token> cell = new ArrayList<>();
        for (Token token : line.tokens()) {
          if (token.column() > from && token.column() < to) {
            cell.add(token);
          }
        }
        parts.add(cell);
        from = to;
      }
      return parts;
    }
  }
}
