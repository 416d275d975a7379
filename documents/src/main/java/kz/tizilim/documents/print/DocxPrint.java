package kz.tizilim.documents.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.tizilim.documents.print.RegisterTable.Band;
import kz.tizilim.documents.print.RegisterTable.Grade;
import kz.tizilim.documents.print.RegisterTable.Paragraph;
import kz.tizilim.documents.print.RegisterTable.Row;
import kz.tizilim.documents.print.RegisterTable.Step;
import kz.tizilim.documents.print.WordFile.Merge;
import kz.tizilim.documents.print.WordFile.Style;

/** A print as a document of Word. */
final class DocxPrint {
  private static final int LABEL = 1150;

  private DocxPrint() {}

  static void write(Sheet sheet, OutputStream out) throws IOException {
    WordFile word = new WordFile(sheet.language(), false);
    sheet.approved().ifPresent(line -> word.paragraph(Style.ASIDE, line));
    word.paragraph(Style.TITLE, sheet.title());
    sheet.act().forEach(line -> word.paragraph(Style.CENTRED, line));
    sheet.standing().forEach(line -> word.paragraph(Style.CENTRED, line));
    table(sheet.table(), word);
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

  /** The table of the register, as the appendix of an order has it too. */
  static void table(RegisterTable table, WordFile word) {
    int name = word.width() - 2 * LABEL;
    word.beginTable(LABEL, LABEL, name);
    word.beginRow(WordFile.Row.HEAD);
    word.cell(LABEL, Style.LABEL, RegisterTable.HEAD.get(0));
    word.cell(LABEL, Style.LABEL, RegisterTable.HEAD.get(1));
    word.cell(name, Style.LABEL, RegisterTable.HEAD.get(2));
    word.endRow();
    for (Row row : table.rows()) {
      if (row instanceof Band band) {
        word.beginRow(WordFile.Row.WHOLE);
        word.beginCell(word.width(), 3, Merge.ALONE, true);
        word.paragraph(Style.LABEL, band.text());
        word.endCell();
        word.endRow();
      } else {
        grade((Grade) row, name, word);
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
}
