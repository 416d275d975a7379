package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tizilim.staffing.sheet.Mapping;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusalTest {
  @TempDir private Path folder;

  @Test
  void an_empty_file() {
    refused(() -> Tables.open(""), "EMPTY штат: файл пуст. Проверьте, тот ли это файл.");
    refused(() -> Tables.open(" \n\n"), "EMPTY штат: файл пуст. Проверьте, тот ли это файл.");
    refused(() -> Tables.open("\uFEFF"), "EMPTY штат: файл пуст. Проверьте, тот ли это файл.");
    refused(
        () -> Tables.open(";;;\n;;\n"),
        "EMPTY штат: в таблице нет ни одной заполненной строки. Проверьте файл.");
  }

  @Test
  void a_folder() {
    refused(
        () -> StaffingTable.open(folder),
        "NOT_A_FILE " + folder + ": это папка. Укажите файл с таблицей.");
  }

  @Test
  void a_file_that_is_not_there() {
    Path file = folder.resolve("нет.csv");
    refused(
        () -> StaffingTable.open(file),
        "NOT_FOUND " + file + ": нет такого файла. Проверьте путь и имя.");
  }

  @Test
  void an_old_or_locked_workbook() throws IOException {
    refused(
        () -> Tables.open(locked()),
        "ENCRYPTED штат: книга под паролем. Снимите пароль и сохраните её как «Книга Excel (.xlsx)».");
    byte[] half = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    refused(
        () -> Tables.open(half),
        "BROKEN штат: книга Excel повреждена или записана необычно. Откройте её и сохраните как «Книга Excel (.xlsx)».");
    refused(
        () -> Tables.open(new byte[] {9, 0, 4, 0, 2, 0, 0x10, 0, 65, 66}),
        "UNSUPPORTED штат: это книга Excel 95 или более ранней версии. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
  }

  @Test
  void what_is_no_table() {
    refused(
        () -> Tables.open("%PDF-1.7"),
        "UNSUPPORTED штат: это документ PDF. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
    refused(
        () -> Tables.open("<html><p>Штат</p></html>"),
        "UNSUPPORTED штат: на странице HTML нет таблицы. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
    refused(
        () -> Tables.open("{\\rtf1 }"),
        "UNSUPPORTED штат: это документ RTF. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
    refused(
        () -> Tables.open("ID;PWXL;N;E\nC;Y1;X1\n"),
        "UNSUPPORTED штат: это файл SYLK (.slk). Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
    refused(
        () -> Tables.open(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3}),
        "UNSUPPORTED штат: это архив. Распакуйте его и проверьте таблицу, которая в нём лежит.");
    refused(
        () -> Tables.open(zip("xl/workbook.bin", 1)),
        "UNSUPPORTED штат: это двоичная книга Excel (.xlsb). Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
    refused(
        () -> Tables.open(zip("штат.xlsx", 1)),
        "UNSUPPORTED штат: это архив. Распакуйте его и проверьте таблицу, которая в нём лежит.");
    refused(
        () -> Tables.open(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}),
        "UNSUPPORTED штат: это картинка. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
    refused(
        () -> Tables.open(zip("ppt/presentation.xml", 1)),
        "UNSUPPORTED штат: это не книга Excel. Сохраните таблицу как «Книга Excel (.xlsx)» или CSV.");
  }

  @Test
  void a_damaged_workbook() throws IOException {
    byte[] half = new byte[100];
    System.arraycopy(zip("xl/workbook.xml", 1000), 0, half, 0, 100);
    refused(
        () -> Tables.open(half),
        "BROKEN штат: архив повреждён или загружен не полностью. Скопируйте файл ещё раз.");
    refused(
        () -> Tables.open(zip("xl/workbook.xml", 1000)),
        "BROKEN штат: книга Excel повреждена или записана необычно. Откройте её и сохраните как «Книга Excel (.xlsx)».");
  }

  @Test
  void an_archive_bomb() {
    refused(
        () -> Tables.open(zip("xl/workbook.xml", 70 << 20)),
        "TOO_LARGE штат: книга Excel распаковывается больше чем в 200 раз: похоже на архивную бомбу. Разделите её или сохраните таблицу как CSV.");
  }

  @Test
  void a_table_without_a_header() {
    refused(
        () -> Tables.open("1;Кассир;ГВКГ\n2;Врач;ГВКГ\n"),
        "NO_HEADER штат: в первых 60 строках нет заголовка. Назовите столбец с должностями «Наименование должности» или title.");
    refused(
        () -> Tables.open("Штат\n".repeat(60) + "№;Должность\n"),
        "NO_HEADER штат: в первых 60 строках нет заголовка. Назовите столбец с должностями «Наименование должности» или title.");
  }

  @Test
  void a_table_without_a_post() {
    refused(
        () -> Tables.rows("№;Должность;Кол-во\n;Итого;3\n"),
        "EMPTY штат: под заголовком нет ни одной строки с должностью. Проверьте файл и столбцы.");
  }

  @Test
  void a_header_with_another_separator_than_its_rows() {
    refused(
        () -> Tables.open("№;Должность;Учреждение;Звено\n1,Кассир,ГВКГ,D\n2,Врач,ГВКГ,\n"),
        "BROKEN штат: в заголовке (строка 1) столбцы разделены знаком «;», а в строке 2 и дальше — знаком «,». Сохраните таблицу с одним разделителем.");
  }

  @Test
  void a_quote_that_is_never_closed() {
    refused(
        () ->
            Tables.rows(
                "title,unit\nКассир,а\n\"Врач\nхирург\",\"б\nВрач,в\n" + "Врач,г\n".repeat(9)),
        "BROKEN штат: строка 4: кавычка открыта и не закрыта. Закройте её или удвойте, если она часть текста.");
    refused(
        () -> Tables.rows("title,unit\nКассир,\"а\n" + "Врач,г\n".repeat(200_000)),
        "BROKEN штат: строка 2: поле длиннее 1 МБ. Похоже, здесь открыта и не закрыта кавычка: закройте её или удвойте.");
  }

  @Test
  void text_behind_a_closing_quote() {
    refused(
        () -> Tables.rows("title,unit\nКассир,\"Жас улан\" мектебі\n"),
        "BROKEN штат: строка 2: за закрывающей кавычкой идёт текст. Внутри кавычек кавычки удваивают: \"РГУ \"\"Госпиталь\"\"\".");
  }

  @Test
  void a_json_array_that_breaks_off() {
    refused(
        () -> Tables.rows("[{\"title\":\"Кассир\"},\n{\"title\":"),
        "BROKEN штат: строка 2: список JSON повреждён или обрывается. Исправьте его.");
    refused(
        () -> Tables.rows("[{\"title\":\"Кассир\"}]\n{}"),
        "BROKEN штат: строка 2: список JSON повреждён или обрывается. Исправьте его.");
  }

  @Test
  void a_refused_file_is_closed() throws IOException {
    Path file = folder.resolve("пусто.csv");
    Files.writeString(file, "");
    refused(
        () -> StaffingTable.open(file), "EMPTY пусто.csv: файл пуст. Проверьте, тот ли это файл.");
    Files.delete(file);
  }

  @Test
  void half_a_workbook() {
    byte[] whole = Books.bytes(Books.of("№ | Должность\n1 | Кассир"));
    refused(
        () -> Tables.open(Arrays.copyOf(whole, whole.length / 2)),
        "BROKEN штат: архив повреждён или загружен не полностью. Скопируйте файл ещё раз.");
  }

  @Test
  void sixty_rows_of_headings() {
    refused(
        () -> Books.table(Books.of("Реестр | Учреждение | Оклад\n".repeat(60))),
        "NO_HEADER штат: в первых 60 строках нет заголовка. Назовите столбец с должностями «Наименование должности» или title.");
    refused(
        () -> Tables.rows(Books.table(Books.of("№ | Должность | Код\n".repeat(60)))),
        "EMPTY штат: под заголовком нет ни одной строки с должностью. Проверьте файл и столбцы.");
  }

  @Test
  void a_sheet_with_all_columns() {
    XSSFWorkbook book = Books.of("№ | Должность\n1 | Кассир");
    for (int column = 2; column < 16_384; column++) {
      book.getSheetAt(0).getRow(0).createCell(column).setCellValue("Столбец " + column);
      book.getSheetAt(0).getRow(1).createCell(column).setCellValue(column);
    }
    assertThat(Tables.rows(Books.table(book))).isEqualTo("2 #1 Кассир\n");
    XSSFWorkbook bare = Books.of("|");
    for (int column = 0; column < 16_384; column++) {
      bare.getSheetAt(0).getRow(0).createCell(column).setCellValue("Столбец " + column);
    }
    refused(
        () -> Books.table(bare),
        "NO_HEADER штат: в первых 60 строках нет заголовка. Назовите столбец с должностями «Наименование должности» или title.");
  }

  @Test
  void two_hundred_sheets() {
    XSSFWorkbook book = new XSSFWorkbook();
    for (int i = 1; i <= 200; i++) {
      Books.sheet(book, "Филиал " + i, "№ | Должность\n1 | Кассир");
    }
    assertThat(Tables.rows(Books.table(book)).lines()).hasSize(200);
  }

  @Test
  void a_sheet_of_merged_cells_only() {
    XSSFWorkbook book = Books.of("Штатное расписание\n|\n|");
    book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A1:D9"));
    refused(
        () -> Books.table(book),
        "NO_HEADER штат: в первых 60 строках нет заголовка. Назовите столбец с должностями «Наименование должности» или title.");
  }

  @Test
  void a_mapping_that_names_no_column_of_the_table() {
    Mapping beyond = Mapping.parse("header=1 title=Z").orElseThrow();
    TableChoices choices =
        new TableChoices(
            Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of(beyond));
    refused(
        () ->
            Tables.rows(
                StaffingTable.open(
                    new ByteArrayInputStream(
                        "№;Должность\n1;Кассир\n".getBytes(StandardCharsets.UTF_8)),
                    "штат",
                    choices)),
        "NO_HEADER штат: в столбце Z, который назван столбцом должностей, нет ни одной ячейки. Укажите другой, например --column title=C.");
  }

  private static void refused(ThrowingCallable reading, String because) {
    assertThatExceptionOfType(StaffingException.class)
        .isThrownBy(reading)
        .satisfies(e ->
            org.assertj.core.api.Assertions.assertThat(e.kind() + " " + e.getMessage())
                .isEqualTo(because));
  }

  private static byte[] locked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[8]), "EncryptedPackage");
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(new byte[size]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
