package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.token.TextLine;

/** Reads the chapters of an order one after the other. */
final class ChapterReader {

  /**
   * The lines of a chapter around its registers.
   *
   * @param before the lines before the first table, its title among them
   * @param tables its registers
   */
  record Registers(List<TextLine> before, List<Table> tables) {
    Registers {
      before = List.copyOf(before);
      tables = List.copyOf(tables);
    }
  }

  /**
   * A register of a chapter.
   *
   * @param title the lines that it is called by, where it is not the first of its chapter
   * @param table its table
   * @param outside the lines behind or between its parts
   */
  record Table(List<TextLine> title, LabelledTable table, List<TextLine> outside) {}

  private final Function<List<Part>, Registers> tables;
  private final List<TextLine> own = new ArrayList<>();
  private final List<TextLine> prose = new ArrayList<>();
  private final List<FoundRegister> registers = new ArrayList<>();
  private final List<OtherAnnex> others = new ArrayList<>();

  ChapterReader(Function<List<Part>, Registers> tables) {
    this.tables = tables;
  }

  OrderParts read(List<Part> parts) {
    for (Chapter chapter : Chapter.of(parts)) {
      chapter(chapter);
    }
    List<TextLine> notes = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Note note) {
        notes.add(note.line());
      }
    }
    return new OrderParts(own, prose, registers, others, notes);
  }

  private void chapter(Chapter chapter) {
    Registers found = tables.apply(chapter.parts());
    prose.addAll(chapter.head());
    prose.addAll(found.before());
    own.addAll(chapter.isAnnex() ? chapter.head() : found.before());
    if (found.tables().isEmpty() && chapter.isAnnex()) {
      others.add(
          new OtherAnnex(chapter.number(), chapter.excluded(), chapter.head(), found.before()));
      return;
    }
    for (int i = 0; i < found.tables().size(); i++) {
      Table table = found.tables().get(i);
      List<TextLine> title = i == 0 ? title(chapter, found.before()) : table.title();
      if (i > 0) {
        prose.addAll(table.title());
      }
      prose.addAll(table.outside());
      registers.add(
          new FoundRegister(
              chapter.number(),
              chapter.restated(),
              RegisterTitle.of(title),
              table.table(),
              table.outside()));
    }
  }

  /**
   * In an annex all lines behind its header are its title; in the order itself it is looked for.
   */
  private static List<TextLine> title(Chapter chapter, List<TextLine> before) {
    int begin = RegisterTitle.begin(before);
    boolean all = chapter.isAnnex() && begin == before.size();
    return before.subList(all ? 0 : begin, before.size());
  }
}
