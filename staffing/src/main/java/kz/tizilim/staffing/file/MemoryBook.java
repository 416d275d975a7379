package kz.tizilim.staffing.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.grid.Text;

/** A book whose rows are held in memory, of a format that cannot be read as a stream. */
final class MemoryBook implements Book {
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<List<GridRow>> rows = new ArrayList<>();
  private final List<List<Merge>> merges = new ArrayList<>();

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public RowSource open(int sheet) {
    Iterator<GridRow> all = rows.get(sheet).iterator();
    return new RowSource() {
      @Override
      public Optional<GridRow> next() {
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
      }

      @Override
      public void close() {
        // nothing is held but memory
      }
    };
  }

  @Override
  public List<Merge> merges(int sheet) {
    return merges.get(sheet);
  }

  @Override
  public void close() {
    rows.clear();
  }

  /** Whether no sheet has a row with content. */
  boolean isEmpty() {
    return rows.stream().flatMap(List::stream).allMatch(GridRow::isEmpty);
  }

  /** Collects the cells of one sheet. */
  static final class SheetBuilder {
    private static final int MOST_CELLS = 20_000_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final String file;
    private final Map<Integer, String> row = new HashMap<>();
    private final Map<Integer, CellNote> notes = new HashMap<>();
    private final Map<Integer, Integer> spans = new HashMap<>();
    private final List<GridRow> done = new ArrayList<>();
    private final Map<Integer, Down> down = new HashMap<>();
    private GridRow.Look look = GridRow.Look.PLAIN;
    private int line = 1;
    private long cells;

    /** A merged cell that goes on below. */
    private record Down(int lastLine, int lastColumn, String text) {}

    SheetBuilder(String file) {
      this.file = file;
    }

    int line() {
      return line;
    }

    /** Whether a merged cell from above covers a column of this row. */
    boolean isCovered(int column) {
      return down.entrySet().stream()
          .anyMatch(one ->
              one.getKey() <= column
                  && column <= one.getValue().lastColumn()
                  && line <= one.getValue().lastLine());
    }

    void look(GridRow.Look look) {
      this.look = look;
    }

    void note(int column, CellNote note) {
      notes.put(column, note);
    }

    /** Puts a cell that covers so many rows and columns. */
    void put(int column, String text, int high, int wide) {
      if (column >= MOST_COLUMNS) {
        return;
      }
      if (!Text.isBlank(text)) {
        row.put(column, text);
        cells++;
        if (cells > MOST_CELLS) {
          throw new Refusal(Refusal.Kind.TOO_LARGE, "large.cells", file);
        }
      }
      if (wide > 1) {
        spans.put(column, Math.min(MOST_COLUMNS, column + wide) - 1);
      }
      if (high > 1 && !Text.isBlank(text)) {
        down.put(column, new Down(line + high - 1, column + Math.max(1, wide) - 1, text));
      }
    }

    /** Ends the row, which stands so many times. */
    void end(int times) {
      boolean filled =
          !row.isEmpty()
              || !notes.isEmpty()
              || down.values().stream().anyMatch(d -> d.lastLine() >= line);
      int most = filled ? Math.min(times, MOST_ROWS - line + 1) : 0;
      for (int i = 0; i < most; i++) {
        done.add(made());
        line++;
      }
      line += Math.max(0, times - most);
      row.clear();
      notes.clear();
      spans.clear();
      look = GridRow.Look.PLAIN;
      down.values().removeIf(one -> one.lastLine() < line);
    }

    private GridRow made() {
      down.forEach((column, one) -> {
        if (!row.containsKey(column) && one.lastLine() >= line) {
          row.put(column, one.text());
          notes.put(column, CellNote.MERGED);
        }
      });
      int width = row.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
      List<String> texts = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        texts.add(row.getOrDefault(i, ""));
      }
      return new GridRow(line, texts, Map.copyOf(notes), Map.copyOf(spans), look);
    }

    List<GridRow> rows() {
      return done;
    }
  }

  void add(Optional<String> name, boolean visible, Set<Integer> hidden, List<GridRow> sheet) {
    add(name, visible, hidden, sheet, List.of());
  }

  /** Adds a sheet of a workbook that is written back. */
  void add(
      Optional<String> name,
      boolean visible,
      Set<Integer> hidden,
      List<GridRow> sheet,
      List<Merge> merged) {
    sheets.add(new Sheet(name, visible, Set.copyOf(hidden)));
    rows.add(sheet);
    merges.add(List.copyOf(merged));
  }
}
