package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.documents.annex.ChapterReader.Registers;
import kz.tizilim.documents.annex.ChapterReader.Table;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.table.PrintedTable;
import kz.tizilim.documents.token.TextLine;

/** The registers of a chapter whose tables are drawn. */
final class GridRegisters {

  /*
   * A page or an editor may cut a table in two, and the head may be repeated. A table is another register
   * if it has a head of its own and either a title above it or begins again with an earlier block.
   */
  private final List<Table> tables = new ArrayList<>();
  private final List<TextLine> before = new ArrayList<>();
  private List<Grid> grids = new ArrayList<>();
  private List<TextLine> outside = new ArrayList<>();
  private List<TextLine> between = new ArrayList<>();
  private List<TextLine> title = List.of();

  private GridRegisters() {}

  static Registers of(List<Part> parts) {
    GridRegisters reader = new GridRegisters();
    for (Part part : parts) {
      if (part instanceof Part.Prose line) {
        (reader.grids.isEmpty() ? reader.before : reader.between).add(line.line());
      } else if (part instanceof Part.Table table) {
        reader.add(table.grid());
      }
    }
    reader.close();
    return new Registers(reader.before, reader.tables);
  }

  private void add(Grid grid) {
    int begin = RegisterTitle.begin(between);
    boolean headed = PrintedTable.hasHead(grid);
    boolean named = begin < between.size();
    if (!grids.isEmpty() && headed && (named || PrintedTable.beginsAgain(grids, grid))) {
      // Without the word «Реестр» a few lines above the head are still what the register is called
      // by.
      int from = named ? begin : 0;
      List<TextLine> called = between.subList(from, between.size());
      outside.addAll(between.subList(0, from));
      between = new ArrayList<>();
      close();
      title = List.copyOf(called);
    }
    outside.addAll(between);
    between = new ArrayList<>();
    grids.add(PrintedTable.withoutNotes(grid, outside));
  }

  private void close() {
    if (!grids.isEmpty()) {
      outside.addAll(between);
      tables.add(new Table(title, PrintedTable.of(grids), List.copyOf(outside)));
    }
    grids = new ArrayList<>();
    outside = new ArrayList<>();
    between = new ArrayList<>();
    title = List.of();
  }
}
