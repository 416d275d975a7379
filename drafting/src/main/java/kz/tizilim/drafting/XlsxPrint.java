package kz.tizilim.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.drafting.RegisterTable.Band;
import kz.tizilim.drafting.RegisterTable.Grade;
import kz.tizilim.drafting.RegisterTable.Paragraph;
import kz.tizilim.drafting.RegisterTable.Row;
import kz.tizilim.drafting.RegisterTable.Step;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A print as a workbook: the register on the first sheet, what is said of it on the second. */
final class XlsxPrint {

  /*
   * A row holds one entry, so that it can be filtered and referred to; grade and step are merged next to
   * the entries they cover. A spreadsheet does not make a row taller for merged or wrapped text by
   * itself everywhere, so heights are estimated from the number of letters.
   */
  private static final int LAST = 3;
  private static final double[] WIDTHS = {9, 10, 18, 90};
  private static final double LINE = 15.5;
  private static final double LETTERS = 88;
  private static final double ABOUT_WIDTH = 120;
  private static final String BAND = "E7E6E6";

  private final Sheet sheet;
  private final Worksheet rows;
  private int at;

  private XlsxPrint(Sheet sheet, Worksheet rows) {
    this.sheet = sheet;
    this.rows = rows;
  }

  static void write(Sheet sheet, OutputStream out) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Workbook book = new Workbook(made, "Tizilim", "1.0");
    book.setGlobalDefaultFont("PT Serif", 11);
    XlsxPrint print = new XlsxPrint(sheet, book.newWorksheet(sheet.words().of("sheet.register")));
    print.register();
    print.about(book.newWorksheet(sheet.words().of("sheet.about")));
    book.finish();
    SteadyWorkbook.copy(made.toByteArray(), out);
  }

  private void register() {
    for (int column = 0; column < WIDTHS.length; column++) {
      rows.width(column, WIDTHS[column]);
    }
    line(sheet.title(), true);
    sheet.act().forEach(text -> line(text, false));
    sheet.standing().forEach(text -> line(text, false));
    head();
    rows.freezePane(0, at);
    for (Row row : sheet.table().rows()) {
      if (row instanceof Band band) {
        band(band);
      } else {
        grade((Grade) row);
      }
    }
    rows.paperSize(PaperSize.A4_PAPER);
    rows.setFitToPage(true);
    rows.fitToWidth((short) 1);
    rows.fitToHeight((short) 0);
    rows.footer(sheet.foot(), Position.LEFT);
    rows.footer(sheet.words().of("page", "&P", "&N"), Position.RIGHT);
  }

  private void line(String text, boolean bold) {
    rows.value(at, 0, text);
    rows.range(at, 0, at, LAST).merge();
    var style = rows.range(at, 0, at, LAST).style().wrapText(true).horizontalAlignment("center");
    (bold ? style.bold() : style).set();
    rows.rowHeight(at, height(text, LETTERS + 30));
    at++;
  }

  private static double height(String text, double letters) {
    return LINE * Math.max(1, Math.ceil(text.length() / letters));
  }

  private void head() {
    List<String> names = new ArrayList<>();
    for (String key : List.of("column.grade", "column.step", "column.entry", "column.name")) {
      names.add(sheet.words().of(key));
    }
    for (int column = 0; column <= LAST; column++) {
      rows.value(at, column, names.get(column));
    }
    rows.range(at, 0, at, LAST)
        .style()
        .bold()
        .horizontalAlignment("center")
        .borderStyle("thin")
        .set();
    rows.repeatRows(at);
    at++;
  }

  private void band(Band band) {
    rows.value(at, 0, band.text());
    rows.range(at, 0, at, LAST).merge();
    rows.range(at, 0, at, LAST)
        .style()
        .bold()
        .fillColor(BAND)
        .horizontalAlignment("center")
        .borderStyle("thin")
        .set();
    at++;
  }

  private void grade(Grade grade) {
    int top = at;
    for (Step step : grade.steps()) {
      int begun = at;
      step.paragraphs().forEach(this::paragraph);
      label(begun, 1, step.label());
    }
    label(top, 0, grade.label());
  }

  private void paragraph(Paragraph paragraph) {
    rows.value(at, 2, paragraph.id());
    rows.value(at, LAST, paragraph.text());
    rows.range(at, 2, at, LAST)
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle("thin")
        .set();
    if (paragraph.heading()) {
      rows.style(at, LAST).bold().wrapText(true).verticalAlignment("top").borderStyle("thin").set();
    }
    rows.rowHeight(at, height(paragraph.text(), LETTERS));
    at++;
  }

  private void label(int from, int column, String label) {
    rows.value(from, column, label);
    if (at - 1 > from) {
      rows.range(from, column, at - 1, column).merge();
    }
    rows.range(from, column, at - 1, column)
        .style()
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("top")
        .borderStyle("thin")
        .set();
  }

  private void about(Worksheet about) {
    about.width(0, ABOUT_WIDTH);
    List<String> lines = new ArrayList<>();
    sheet.approved().ifPresent(lines::add);
    lines.add(sheet.title());
    lines.addAll(sheet.act());
    lines.addAll(sheet.standing());
    lines.add(sheet.digest());
    lines.add(sheet.words().of("digest.how"));
    sheet.proof().ifPresent(lines::add);
    List<String> unprinted = sheet.unprinted();
    if (!unprinted.isEmpty()) {
      lines.add(sheet.words().of("labels"));
      lines.add(sheet.words().of("labels.why"));
      lines.addAll(unprinted);
    }
    for (int i = 0; i < lines.size(); i++) {
      about.value(i, 0, lines.get(i));
      about.style(i, 0).wrapText(true).verticalAlignment("top").set();
      double breaks = lines.get(i).chars().filter(c -> c == '\n').count();
      about.rowHeight(i, height(lines.get(i), ABOUT_WIDTH) + LINE * breaks);
    }
  }
}
