package kz.tizilim.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.file.WorkbookFile;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.sheet.FoundHeader;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.ContentTypes;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * The user's own workbook with the answers to the right of the rows. Formats, widths, merged cells,
 * other sheets and his comments stay; cells with a problem are coloured, and what is wrong is said
 * in a comment.
 */
final class AnnotatedBook {
  private static final int MOST_COLUMNS = 16_384;
  private static final int DEEPEST_FREEZE = 12;
  private static final int LONGEST = 32_767;
  private static final int MOST_LINES = 12;
  private static final float POINTS_A_LINE = 15;

  private final XSSFWorkbook book;
  private final TableLayout layout;
  private final ReportWords words;
  private final BookStyles styles;
  private final EarlierReport earlier;
  private XSSFSheet sheet;
  private List<ColumnHeading> headings;
  private int header;
  private int first;
  private int comments;
  private int lists;

  private AnnotatedBook(XSSFWorkbook book, TableLayout layout, ReportWords words) {
    this.words = words;
    this.book = book;
    this.styles = new BookStyles(book);
    this.earlier = new EarlierReport(book, styles);
    this.layout = layout;
    this.sheet = book.getSheetAt(0);
    this.headings = List.of();
  }

  /** Goes on with the sheet that a header describes. */
  private void turnTo(int place, FoundHeader found) {
    sheet = book.getSheetAt(place);
    header = found.bottom() - 1;
    headings = BookRows.headings(found);
    first = EarlierReport.column(sheet, header).orElseGet(() -> used(sheet));
  }

  private OptionalInt place(Column column) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).column().filter(column::equals).isPresent()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The workbook of that table with these answers; empty where its library cannot keep it. */
  static Optional<AnnotatedBook> of(
      StaffingTable table,
      TableLayout layout,
      List<XlsxReport.Answered> rows,
      Summary summary,
      ReportWords words) {
    WorkbookFile file = table.workbook().orElseThrow();
    // From a stream: from a file it would be written back on closing.
    try (InputStream in = Files.newInputStream(file.path())) {
      OPCPackage parts = OPCPackage.open(in);
      removeDamagedProperties(parts);
      XSSFWorkbook book = new XSSFWorkbook(parts);
      AnnotatedBook annotated = new AnnotatedBook(book, layout, words);
      for (Map.Entry<Integer, List<XlsxReport.Answered>> one : bySheet(table, rows).entrySet()) {
        annotated.turnTo(one.getKey(), header(table, one.getValue().get(0).row()));
        if (annotated.first + AddedColumn.values().length > MOST_COLUMNS) {
          return Optional.empty();
        }
        annotated.annotate(one.getValue());
      }
      annotated.summarise(summary);
      return Optional.of(annotated);
    } catch (IOException | OpenXML4JException | RuntimeException e) {
      return Optional.empty(); // what it cannot read was read already; a new workbook shows it
    }
  }

  /** Properties that cannot be read could not be written either; they hold no cell. */
  private static void removeDamagedProperties(OPCPackage parts) {
    for (PackagePart part : parts.getPartsByContentType(ContentTypes.CORE_PROPERTIES_PART)) {
      if (!(part instanceof PackagePropertiesPart)) {
        List<String> links = new ArrayList<>();
        parts
            .getRelationshipsByType(PackageRelationshipTypes.CORE_PROPERTIES)
            .forEach(link -> links.add(link.getId()));
        links.forEach(parts::removeRelationship);
        parts.removePart(part);
      }
    }
  }

  private static Map<Integer, List<XlsxReport.Answered>> bySheet(
      StaffingTable table, List<XlsxReport.Answered> rows) {
    Map<Integer, List<XlsxReport.Answered>> sheets = new TreeMap<>();
    for (XlsxReport.Answered one : rows) {
      sheets.computeIfAbsent(table.sheetIndex(one.row()), key -> new ArrayList<>()).add(one);
    }
    return sheets;
  }

  /** The first header of the sheet of a row. */
  private static FoundHeader header(StaffingTable table, TableRow row) {
    return table.headers().stream()
        .filter(found -> found.mapping().sheet().equals(row.sheet()))
        .findFirst()
        .orElseThrow();
  }

  /** The first column, from 0, to the right of everything that is written. */
  private static int used(XSSFSheet sheet) {
    int used = 0;
    for (Row row : sheet) {
      int last = row.getLastCellNum();
      while (last > used && isBlank(row.getCell(last - 1))) {
        last--;
      }
      used = Math.max(used, last);
    }
    return used;
  }

  private static boolean isBlank(@Nullable Cell cell) {
    return cell == null
        || cell.getCellType() == CellType.BLANK
        || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isEmpty());
  }

  private void annotate(List<XlsxReport.Answered> rows) {
    earlier.clear(sheet);
    head();
    int last = header;
    for (XlsxReport.Answered one : rows) {
      answer(one.row().line() - 1, one.answer());
      last = one.row().line() - 1;
    }
    hold(last);
  }

  private void summarise(Summary summary) {
    earlier.removeSheets();
    totals(summary);
    skipped();
  }

  /** The rows and sheets that are not answered. */
  private void skipped() {
    List<Remark> lines = layout.skipped();
    if (lines.isEmpty()) {
      return;
    }
    XSSFSheet list = book.createSheet(freeName(words.say("sheet.skipped")));
    list.setColumnWidth(0, 100 * 256);
    Cell heading = list.createRow(0).createCell(0);
    heading.setCellValue(words.say("sheet.skipped"));
    heading.setCellStyle(styles.bold());
    int at = 1;
    for (Remark line : lines) {
      list.createRow(at++).createCell(0).setCellValue(Text.whole(line.in(words.language())));
    }
  }

  void write(OutputStream out) throws IOException {
    try (book) {
      book.write(out);
    } catch (POIXMLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void head() {
    Row row = row(header);
    for (AddedColumn column : AddedColumn.values()) {
      Cell cell = row.createCell(first + column.place());
      cell.setCellValue(column.heading(words));
      cell.setCellStyle(styles.head());
      sheet.setColumnWidth(first + column.place(), column.width() * 256);
      sheet.setColumnHidden(first + column.place(), false);
    }
  }

  private void answer(int line, Answer answer) {
    Row row = row(line);
    for (AddedColumn column : AddedColumn.values()) {
      Cell cell = row.createCell(first + column.place());
      cell.setCellValue(Text.cut(Text.whole(column.text(answer, words)), LONGEST));
      cell.setCellStyle(styles.added(Tone.of(answer)));
    }
    raise(row);
    for (Mark mark : Mark.of(answer, words)) {
      mark(row, mark);
    }
    candidates(line, answer);
  }

  /** The cell of the code offers the candidates of an ambiguous row. */
  private void candidates(int line, Answer answer) {
    if (answer.codes().size() < 2 || lists >= XlsxReport.COMMENTS) {
      return;
    }
    lists++;
    int column = first + AddedColumn.CODE.place();
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation list =
        helper.createValidation(
            helper.createExplicitListConstraint(XlsxReport.list(answer).split(",", -1)),
            new CellRangeAddressList(line, line, column, column));
    list.setShowErrorBox(false);
    sheet.addValidationData(list);
  }

  /**
   * A row does not grow by itself when it is opened: it gets the height that its longest cell
   * needs.
   */
  private void raise(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellStyle().getWrapText() && cell.getCellType() == CellType.STRING) {
        int width = Math.max(4, sheet.getColumnWidth(cell.getColumnIndex()) / 256 - 2);
        lines = Math.max(lines, 1 + cell.getStringCellValue().length() / width);
      }
    }
    float needed = Math.min(lines, MOST_LINES) * POINTS_A_LINE;
    if (lines > 1 && row.getHeightInPoints() < needed) {
      row.setHeightInPoints(needed);
    }
  }

  private void mark(Row row, Mark mark) {
    OptionalInt place = place(mark.column());
    int column = place.orElse(first + AddedColumn.WHY.place());
    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (place.isPresent()) {
      cell.setCellStyle(styles.tinted(cell, mark.tone()));
    }
    comment(cell, mark.note());
  }

  /** A user's own comment stays, and so does one of ours on the same cell. */
  private void comment(Cell cell, String note) {
    if (comments >= XlsxReport.COMMENTS || cell.getCellComment() != null) {
      return;
    }
    comments++;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 8);
    Comment comment = drawing.createCellComment(anchor);
    comment.setAuthor(EarlierReport.AUTHOR);
    comment.setString(book.getCreationHelper().createRichTextString(Text.whole(note)));
    cell.setCellComment(comment);
  }

  private Row row(int line) {
    Row row = sheet.getRow(line);
    return row == null ? sheet.createRow(line) : row;
  }

  /** The header stays in sight and filters, unless the user has arranged it otherwise. */
  private void hold(int last) {
    if (sheet.getPaneInformation() == null && header < DEEPEST_FREEZE) {
      sheet.createFreezePane(0, header + 1);
    }
    if (sheet.getTables().isEmpty() && !hasActiveFilter()) {
      sheet.setAutoFilter(
          new CellRangeAddress(
              header, Math.max(last, header), 0, first + AddedColumn.values().length - 1));
    }
  }

  /** Whether the user filters by a column; a filter without conditions is widened. */
  private boolean hasActiveFilter() {
    CTWorksheet part = sheet.getCTWorksheet();
    return part.isSetAutoFilter() && part.getAutoFilter().sizeOfFilterColumnArray() > 0;
  }

  private void totals(Summary summary) {
    XSSFSheet totals = book.createSheet(freeName(words.say("sheet.totals")));
    totals.setColumnWidth(0, 60 * 256);
    totals.setColumnWidth(1, 14 * 256);
    int at = 0;
    Totals all = Totals.of(summary, layout, notes(), words);
    for (Totals.Section section : all.sections()) {
      Cell heading = totals.createRow(at++).createCell(0);
      heading.setCellValue(section.heading());
      heading.setCellStyle(styles.bold());
      for (Totals.Line one : section.lines()) {
        Row row = totals.createRow(at++);
        row.createCell(0).setCellValue(Text.whole(one.label()));
        row.createCell(1).setCellValue((double) one.count());
      }
      at++;
    }
    for (String note : all.notes()) {
      Cell cell = totals.createRow(at++).createCell(0);
      cell.setCellValue(Text.cut(Text.whole(note), LONGEST));
      cell.setCellStyle(styles.wrapped());
    }
  }

  private List<String> notes() {
    return comments < XlsxReport.COMMENTS
        ? List.of()
        : List.of(words.say("note.comments", words.number(comments)));
  }

  private String freeName(String wanted) {
    String name = wanted;
    for (int i = 2; book.getSheet(name) != null; i++) {
      name = wanted + " " + i;
    }
    return name;
  }
}
