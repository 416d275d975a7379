package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.documents.annex.ChapterReader.Registers;
import kz.tizilim.documents.annex.ChapterReader.Table;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.table.LabelSearch;
import kz.tizilim.documents.table.PrintedTable;
import kz.tizilim.documents.table.TabbedTable;
import kz.tizilim.documents.table.TableFinder;
import kz.tizilim.documents.table.TableNotes;
import kz.tizilim.documents.token.TextLine;

/** The registers of a chapter whose tables are lines of text. */
final class TextRegisters {

  private TextRegisters() {}

  static Registers of(List<Part> parts) {
    List<TextLine> lines = Chapter.lines(parts);
    List<Integer> starts = starts(lines);
    if (starts.isEmpty()) {
      return new Registers(lines, List.of());
    }
    List<Table> tables = new ArrayList<>();
    List<TextLine> title = List.of();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      List<TextLine> table = lines.subList(from, to);
      int begin = i + 1 < starts.size() ? RegisterTitle.begin(table) : table.size();
      tables.add(table(title, table.subList(0, begin)));
      title = table.subList(begin, table.size());
    }
    return new Registers(lines.subList(0, starts.get(0)), tables);
  }

  private static Table table(List<TextLine> title, List<TextLine> lines) {
    if (TabbedTable.is(lines)) {
      TabbedTable tabbed = TabbedTable.of(lines);
      List<TextLine> outside = new ArrayList<>();
      Grid grid = PrintedTable.withoutNotes(tabbed.grid(), outside);
      outside.addAll(tabbed.outside());
      return new Table(title, PrintedTable.of(List.of(grid)), outside);
    }
    int end = TableNotes.begin(lines);
    return new Table(
        title,
        LabelSearch.read(TableFinder.table(lines.subList(0, end))),
        List.copyOf(lines.subList(end, lines.size())));
  }

  /** Where registers begin: a head that is repeated within a table begins none. */
  private static List<Integer> starts(List<TextLine> lines) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> heads = TableFinder.starts(lines);
    for (int i = 0; i < heads.size(); i++) {
      int head = heads.get(i);
      int end = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
      List<TextLine> before =
          lines.subList(starts.isEmpty() ? 0 : starts.get(starts.size() - 1), head);
      if (starts.isEmpty()
          || RegisterTitle.begin(before) < before.size()
          || TableFinder.beginsAgain(before, lines.subList(head, end))) {
        starts.add(head);
      }
    }
    return starts;
  }
}
