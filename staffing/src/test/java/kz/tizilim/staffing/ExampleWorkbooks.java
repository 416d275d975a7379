package kz.tizilim.staffing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes the example workbooks from the example CSV files, the same bytes every time: {@code
 * ExampleWorkbooks FOLDER}.
 */
final class ExampleWorkbooks {
  private static final int[] WIDTHS = {7, 28, 40, 30, 16, 16, 18, 12, 9};
  private static final Date MADE = Date.from(Instant.parse("2024-08-01T00:00:00Z"));

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final XSSFSheet sheet = book.createSheet("Штат");
  private final XSSFCellStyle plain = style(false, false);
  private final XSSFCellStyle head = style(true, true);
  private final XSSFCellStyle section = style(true, false);
  private final XSSFCellStyle title = book.createCellStyle();
  private boolean below;

  private ExampleWorkbooks() {
    XSSFFont bold = book.createFont();
    bold.setBold(true);
    title.setFont(bold);
    title.setAlignment(HorizontalAlignment.CENTER);
  }

  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.write(
        folder.resolve("hospital.xlsx"),
        made(folder.resolve("hospital.csv"), StandardCharsets.UTF_8));
    Files.write(
        folder.resolve("unit.xlsx"),
        made(folder.resolve("unit.csv"), Charset.forName("windows-1251")));
  }

  /** The workbook of that table. */
  static byte[] made(Path csv, Charset charset) throws IOException {
    ExampleWorkbooks example = new ExampleWorkbooks();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .skipEmptyLines(false)
            .ofCsvRecord(Files.readString(csv, charset).replace("\uFEFF", ""))) {
      reader.forEach(record -> example.add(record.getFields()));
    }
    return example.bytes();
  }

  private void add(List<String> cells) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    boolean header = cells.contains("Наименование должности");
    boolean numbers = cells.get(0).equals("1") && cells.get(1).equals("2");
    below |= header;
    if (filled <= 1) {
      caption(row, cells.get(0));
      return;
    }
    for (int i = 0; i < WIDTHS.length; i++) {
      Cell cell = row.createCell(i);
      put(cell, cells.get(i));
      cell.setCellStyle(header ? head : numbers || filled <= 2 ? section : plain);
    }
    row.setHeightInPoints(header ? 32 : 15 * lines(cells));
  }

  private static int lines(List<String> cells) {
    int lines = 1;
    for (int i = 0; i < WIDTHS.length; i++) {
      lines = Math.max(lines, 1 + cells.get(i).length() / (WIDTHS[i] - 2));
    }
    return lines;
  }

  private void caption(Row row, String text) {
    Cell cell = row.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(below ? section : title);
    if (!text.isEmpty()) {
      sheet.addMergedRegion(
          new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
    }
  }

  private static void put(Cell cell, String text) {
    Optional<Integer> number =
        text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    number.ifPresentOrElse(cell::setCellValue, () -> cell.setCellValue(text));
  }

  private XSSFCellStyle style(boolean bold, boolean filled) {
    XSSFFont font = book.createFont();
    font.setBold(bold);
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(filled ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (filled) {
      style.setAlignment(HorizontalAlignment.CENTER);
      style.setFillForegroundColor(
          new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7}));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private byte[] bytes() throws IOException {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    book.getProperties().getCoreProperties().setCreated(Optional.of(MADE));
    book.getProperties().getCoreProperties().setCreator("Tizilim");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    book.close();
    return timeless(bytes.toByteArray());
  }

  /** The same archive without the time it was packed at. */
  private static byte[] timeless(byte[] archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.of(2024, 8, 1, 0, 0));
        out.putNextEntry(copy);
        in.transferTo(out);
      }
    }
    return bytes.toByteArray();
  }
}
