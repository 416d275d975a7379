package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.tizilim.drafting.RegisterTable.Band;
import kz.tizilim.drafting.RegisterTable.Grade;
import kz.tizilim.drafting.RegisterTable.Paragraph;
import kz.tizilim.drafting.RegisterTable.Row;
import kz.tizilim.drafting.RegisterTable.Step;
import kz.tizilim.drafting.WordFile.Merge;
import kz.tizilim.drafting.WordFile.Style;

/** A print as a document of Word. */
final class DocxPrint {
  private static final int LABEL = 1280;

  private DocxPrint() {}

  static void write(Sheet sheet, OutputStream out) throws IOException {
    WordFile word = new WordFile(sheet.language(), WordFile.Layout.PRINT);
    sheet.approved().ifPresent(line -> word.paragraph(Style.ASIDE, line));
    word.paragraph(Style.TITLE, sheet.title());
    sheet.act().forEach(line -> word.paragraph(Style.CENTRED, line));
    sheet.standing().forEach(line -> word.paragraph(Style.CENTRED, line));
    table(sheet.table(), sheet.words().of("continued"), word);
    List<String> unprinted = sheet.unprinted();
    if (!unprinted.isEmpty()) {
      word.paragraph(Style.HEADING, sheet.words().of("labels"));
      word.paragraph(Style.SMALL, sheet.words().of("labels.why"));
      unprinted.forEach(line -> word.paragraph(Style.SMALL, line));
    }
    word.paragraph(Style.NORMAL, "");
    word.paragraph(Style.SMALL, sheet.digest());
    word.paragraph(Style.SMALL, sheet.words().of("digest.how"));
    if (sheet.proof().isPresent()) {
      word.picture(QrCode.of(sheet.proof().get()), sheet.words().of("proof.alt"));
      word.paragraph(Style.SMALL, sheet.words().of("proof"));
    }
    word.foot(sheet.foot(), sheet.words().of("page", "{page}", "{pages}"));
    word.write(sheet.title(), out);
  }

  /** The table as an order has it in its appendix: each label once, over all that it covers. */
  static void table(RegisterTable table, WordFile word) {
    table(table, "", word);
  }

  /*
   * Where a page ends is for Word to say, and it does not repeat the label of a merged cell. So each
   * paragraph of a print is a row of its own that goes to the next page as a whole, and the labels stand
   * next to each, small and called repeated after the first.
   */
  private static void table(RegisterTable table, String continued, WordFile word) {
    int name = word.width() - 2 * LABEL;
    word.beginTable(LABEL, LABEL, name);
    word.beginRow(WordFile.Row.HEAD);
    word.cell(LABEL, Style.LABEL, table.head().get(0));
    word.cell(LABEL, Style.LABEL, table.head().get(1));
    word.cell(name, Style.LABEL, table.head().get(2));
    word.endRow();
    for (Row row : table.rows()) {
      if (row instanceof Band band) {
        word.beginRow(WordFile.Row.WHOLE);
        word.beginCell(word.width(), 3, Merge.ALONE, true);
        word.paragraph(Style.LABEL, band.text());
        word.endCell();
        word.endRow();
      } else {
        Grade grade = (Grade) row;
        if (continued.isEmpty()) {
          grade(grade, name, word);
        } else {
          rows(grade, name, continued, word);
        }
      }
    }
    word.endTable();
  }

  private static void grade(Grade grade, int name, WordFile word) {
    boolean first = true;
    for (Step step : grade.steps()) {
      word.beginRow(WordFile.Row.GOES_ON);
      word.beginCell(LABEL, 1, first ? Merge.FIRST : Merge.GOES_ON, false);
      word.paragraph(Style.LABEL, first ? grade.label() : "");
      word.endCell();
      word.cell(LABEL, Style.LABEL, step.label());
      word.beginCell(name, 1, Merge.ALONE, false);
      for (Paragraph paragraph : step.paragraphs()) {
        word.paragraph(paragraph.heading() ? Style.CELL_HEADING : Style.ENTRY, paragraph.text());
      }
      word.endCell();
      word.endRow();
      first = false;
    }
  }

  private static void rows(Grade grade, int name, String continued, WordFile word) {
    int left = grade.steps().stream().mapToInt(step -> step.paragraphs().size()).sum();
    boolean first = true;
    for (Step step : grade.steps()) {
      int last = step.paragraphs().size() - 1;
      for (int i = 0; i <= last; i++) {
        Paragraph paragraph = step.paragraphs().get(i);
        left--;
        word.beginRow(WordFile.Row.WHOLE);
        label(grade.label(), first, left == 0, continued, word);
        label(step.label(), i == 0, i == last, continued, word);
        word.beginCell(name, 1, merge(i == 0, i == last), false);
        word.paragraph(paragraph.heading() ? Style.CELL_HEADING : Style.ENTRY, paragraph.text());
        word.endCell();
        word.endRow();
        first = false;
      }
    }
  }

  private static Merge merge(boolean first, boolean last) {
    return first ? (last ? Merge.ALONE : Merge.BEGINS) : last ? Merge.ENDS : Merge.RUNS_ON;
  }

  private static void label(
      String text, boolean first, boolean last, String continued, WordFile word) {
    word.beginCell(LABEL, 1, merge(first, last), false);
    boolean again = !first && !text.isEmpty();
    word.paragraph(again ? Style.REPEATED : Style.LABEL, again ? text + " " + continued : text);
    word.endCell();
  }
}
