package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The register as a document of Word, a workbook and a web page, opened by other engines. */
final class OtherPrintsTest {
  private static final Edition EDITION = CarriedActs.in("mod-692-2024-07-01").edition();
  private static final Printing PRINTING =
      Printing.of(
          EDITION,
          new Cover(EDITION.act().amendedAct(), List.of(), Optional.of("tizilim edition 1\n…")),
          ActLanguage.RU);

  @FunctionalInterface
  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  @Test
  void word_shows_every_entry_under_its_merged_labels() throws IOException {
    byte[] docx = bytes(PRINTING::docx);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      XWPFTable table = document.getTables().get(0);
      StringBuilder text = new StringBuilder();
      table
          .getRows()
          .forEach(row -> text.append(row.getCell(row.getTableCells().size() - 1).getText()));
      EDITION.entries().forEach(entry -> assertThat(text).contains(entry.text()));
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(document.getAllPictures()).hasSize(1);
      assertThat(document.getFooterList()).hasSize(1);
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .startsWith("Реестр должностей");
    }
  }

  @Test
  void a_workbook_has_one_entry_a_row_and_its_labels_merged() throws IOException {
    byte[] xlsx = bytes(PRINTING::xlsx);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      Sheet sheet = book.getSheetAt(0);
      List<String> rows = new ArrayList<>();
      for (Row row : sheet) {
        String id = row.getCell(2) == null ? "" : row.getCell(2).getStringCellValue();
        if (id.indexOf('/') > 0) {
          rows.add(id + " " + row.getCell(3).getStringCellValue().replaceFirst(";$", ""));
        }
      }
      assertThat(rows).isEqualTo(EDITION.entries().stream().map(Entry::toString).toList());
      assertThat(sheet.getNumMergedRegions()).isGreaterThan(60);
      assertThat(sheet.getRepeatingRows()).isNotNull();
      assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
          .contains("№\u00A0746");
    }
  }

  @Test
  void a_code_is_read_as_it_was_written() throws Exception {
    String text =
        "tizilim edition 1\ncommencement Приказ вводится в действие — қазақша\n".repeat(10);
    QrCode code = QrCode.of(text);
    BitMatrix seen = new BitMatrix(code.size());
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (code.isDark(x, y)) {
          seen.set(x, y);
        }
      }
    }
    assertThat(new Decoder().decode(seen).getText()).isEqualTo(text);
  }

  @Test
  void the_same_edition_gives_the_same_bytes() throws IOException {
    assertThat(bytes(PRINTING::docx)).isEqualTo(bytes(PRINTING::docx));
    assertThat(bytes(PRINTING::html)).isEqualTo(bytes(PRINTING::html));
    assertThat(bytes(PRINTING::xlsx)).isEqualTo(bytes(PRINTING::xlsx));
  }

  @Test
  void a_workbook_has_the_same_bytes_in_another_process() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherPrintsTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] printed = other.getInputStream().readAllBytes();
    assertThat(other.waitFor()).isZero();
    assertThat(printed).isEqualTo(bytes(PRINTING::xlsx));
  }

  /** Writes the workbook to standard output. */
  public static void main(String[] args) throws IOException {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      PRINTING.xlsx(out);
    }
  }

  @Test
  void a_workbook_does_not_say_when_it_was_made() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(PRINTING::xlsx)))) {
      assertThat(book.getProperties().getCoreProperties().getCreated()).isNull();
    }
  }

  @Test
  void a_web_page_needs_nothing_beside_itself() throws IOException {
    String page = new String(bytes(PRINTING::html), StandardCharsets.UTF_8);
    assertThat(page).doesNotContain("src=", "href=", "@import", "url(");
    assertThat(page).contains("<html lang=\"ru\">", "<svg role=\"img\"");
  }
}
