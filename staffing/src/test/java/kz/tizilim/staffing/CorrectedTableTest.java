package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.correct.Choice;
import kz.tizilim.staffing.correct.Corrected;
import kz.tizilim.staffing.correct.CorrectedTable;
import kz.tizilim.staffing.correct.Correction;
import kz.tizilim.staffing.correct.Decision;
import kz.tizilim.staffing.sheet.Mapping;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that come back with their own cells corrected and everything else as it was. */
final class CorrectedTableTest {
  @TempDir private Path folder;

  /** Takes the register's code wherever there is one. */
  private static Decision byRegister(TableRow row) {
    return Answers.to(row.row()).verdict() == Verdict.MATCH ? Decision.REGISTER : Decision.NONE;
  }

  private Corrected corrected(String name, byte[] bytes, Function<TableRow, Decision> decided)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return CorrectedTable.write(
        new CorrectedTable.Request(
            file, name, TableChoices.NONE, decided, Answers::to, Language.RU),
        folder.resolve("out"));
  }

  private byte[] out() throws IOException {
    return Files.readAllBytes(folder.resolve("out"));
  }

  private static String lines(List<Correction> corrections) {
    return corrections.stream()
        .map(one -> one.cell() + " «" + one.was() + "» → «" + one.is() + "» " + one.basis())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Every cell of a workbook with its value, its formula, its comment, its style and its merges.
   */
  private static Map<String, String> cells(XSSFWorkbook book) {
    Map<String, String> cells = new TreeMap<>();
    for (Sheet sheet : book) {
      cells.put(sheet.getSheetName() + " merged", sheet.getMergedRegions().toString());
      for (Row row : sheet) {
        for (Cell cell : row) {
          XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
          Comment comment = cell.getCellComment();
          cells.put(
              sheet.getSheetName() + "!" + cell.getAddress(),
              cell.getCellType()
                  + " "
                  + cell
                  + " "
                  + style.getFillForegroundColorColor()
                  + style.getFillPattern()
                  + style.getFont().getBold()
                  + style.getDataFormatString()
                  + style.getBorderTop()
                  + (comment == null ? "" : comment.getString()));
        }
      }
    }
    return cells;
  }

  private static XSSFWorkbook book() {
    XSSFWorkbook book =
        Books.of(
            """
            РГУ «Военный госпиталь»||||||
            №|Должность|Категория|Блок|Звено|Ступень|Ставки
            1|Бухгалтер|-|B|3|1|1
            2|Бухгалтер|-|C|2|-|2
            3|Повар|-|-|-|-|1
            4|Медицинская сестра||B|4|1|1
            ||||||\
            """);
    XSSFSheet sheet = book.getSheetAt(0);
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:G1"));
    sheet.createRow(7).createCell(6).setCellFormula("SUM(G3:G6)");
    XSSFCellStyle green = book.createCellStyle();
    green.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
    green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    sheet.getRow(2).getCell(1).setCellStyle(green);
    XSSFCellStyle bold = book.createCellStyle();
    bold.setFont(book.createFont());
    bold.getFont().setBold(true);
    sheet.getRow(2).getCell(3).setCellStyle(bold);
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString("спросить"));
    sheet.getRow(3).getCell(1).setCellComment(comment);
    Books.sheet(book, "Заметки", "Отпуск с 1 июля|12");
    book.getSheet("Заметки").getRow(0).createCell(2).setCellFormula("Штат!G3*2");
    return book;
  }

  @Test
  void a_code_in_three_columns_is_corrected_part_by_part_and_nothing_else_changes()
      throws IOException {
    byte[] bytes = Books.bytes(book());
    Corrected corrected = corrected("госпиталь.xlsx", bytes, CorrectedTableTest::byRegister);
    assertThat(lines(corrected.made()))
        .isEqualTo(
            """
            D3 «B» → «C» по реестру: блок C, звено C2, строка 11 реестра: приказ № 692 от 1 июля 2024 года, строки 1684–1699 опубликованного текста
            E3 «3» → «2» по реестру: блок C, звено C2, строка 11 реестра: приказ № 692 от 1 июля 2024 года, строки 1684–1699 опубликованного текста
            F3 «1» → «» по реестру: блок C, звено C2, строка 11 реестра: приказ № 692 от 1 июля 2024 года, строки 1684–1699 опубликованного текста\
            """);
    assertThat(corrected.unwritten()).isEmpty();
    Map<String, String> before = cells(Books.read(bytes));
    XSSFWorkbook after = Books.read(out());
    Map<String, String> now = cells(after);
    List<String> changed = new ArrayList<>();
    now.forEach((cell, says) -> {
      if (!says.equals(before.get(cell)) && !cell.startsWith("Что ")) {
        changed.add(cell);
      }
    });
    assertThat(changed).containsExactly("Штат!D3", "Штат!E3", "Штат!F3");
    assertThat(now.keySet()).containsAll(before.keySet());
    assertThat(after.getSheet("Штат").getRow(2).getCell(4).getNumericCellValue()).isEqualTo(2);
    assertThat(Books.fill(after.getSheet("Штат").getRow(2).getCell(3))).isEqualTo("FFE699");
    assertThat(after.getSheet("Штат").getRow(2).getCell(3).getCellStyle().getFont().getBold())
        .isTrue();
    assertThat(Books.row(after.getSheet("Что исправлено"), 1)).startsWith("Штат | D3 | B | C | ");
    assertThat(Books.row(after.getSheet("Что не прочитано"), 1)).contains("«Заметки»");
  }

  @Test
  void a_corrected_workbook_needs_no_further_correction() throws IOException {
    corrected("a.xlsx", Books.bytes(book()), CorrectedTableTest::byRegister);
    byte[] once = out();
    assertThat(corrected("b.xlsx", once, CorrectedTableTest::byRegister).made()).isEmpty();
    assertThat(Books.read(out()).getSheet("Что исправлено 2")).isNotNull();
  }

  @Test
  void a_value_without_a_column_gets_one_to_the_right_of_the_table() throws IOException {
    byte[] bytes =
        Books.bytes(Books.of("Должность|Ставки\nБухгалтер|1\nПовар|2\nМедицинская сестра|1"));
    Corrected corrected =
        corrected(
            "a.xlsx",
            bytes,
            row ->
                row.row().title().startsWith("Мед")
                    ? new Decision(List.of(new Choice.Value(Column.LEVEL, "средний")))
                    : byRegister(row));
    assertThat(lines(corrected.made()))
        .isEqualTo(
            """
            D2 «» → «C2» по реестру: блок C, звено C2, строка 11 реестра: приказ № 692 от 1 июля 2024 года, строки 1684–1699 опубликованного текста
            C4 «» → «средний» указано при проверке: уровень квалификации
            C1 «» → «Уровень квалификации» добавлен столбец
            D1 «» → «Звено, ступень» добавлен столбец\
            """);
    assertThat(Tables.rows(Tables.open(out())))
        .isEqualTo(
            """
            2 #1 Бухгалтер | C2
            3 #2 Повар
            4 #3 Медицинская сестра | средний
            """);
  }

  @Test
  void added_columns_are_understood_in_every_language() throws IOException {
    for (Language language : Language.values()) {
      Path file = Files.writeString(folder.resolve("t.csv"), "Должность;Ставки\nПовар;1\n");
      Decision all = Decision.NONE;
      for (Column column : Choice.COMPLETED) {
        all = all.and(new Choice.Value(column, "средний"));
      }
      Decision decision = all.and(new Choice.Candidate(Code.parse("B4-2")));
      CorrectedTable.write(
          new CorrectedTable.Request(
              file, "t.csv", TableChoices.NONE, row -> decision, Answers::to, language),
          folder.resolve("out"));
      assertThat(Tables.rows(Tables.open(out())))
          .isEqualTo("2 #1 Повар | средний | средний | средний | средний | B4-2\n");
    }
  }

  @Test
  void a_text_keeps_its_encoding_separator_quotes_and_ends_of_lines() throws IOException {
    Charset windows = Charset.forName("windows-1251");
    String text =
        """
        №;Должность;"Звено; ступень"
        1;"Бухгалтер";B3-1

        2;Повар;
        3;Бухгалтер; "A1
        """
            .replace("\n", "\r\n");
    Corrected corrected =
        corrected("штат.csv", text.getBytes(windows), CorrectedTableTest::byRegister);
    assertThat(new String(out(), windows))
        .isEqualTo(text.replace("B3-1", "C2").replace(" \"A1", "C2"));
    assertThat(corrected.made()).extracting(Correction::cell).containsExactly("C2", "C5");
    assertThat(CorrectedTable.fileName("штат.csv", corrected.extension(), Language.RU))
        .isEqualTo("штат-исправлено.csv");
  }

  @Test
  void a_wide_text_stays_wide() throws IOException {
    String text = "\uFEFFДолжность\tЗвено, ступень\nБухгалтер\tB3\n";
    corrected("штат.txt", text.getBytes(StandardCharsets.UTF_16LE), CorrectedTableTest::byRegister);
    assertThat(new String(out(), StandardCharsets.UTF_16LE)).isEqualTo(text.replace("B3", "C2"));
  }

  @Test
  void a_letter_that_the_encoding_lacks_is_not_written_and_said() throws IOException {
    Corrected corrected =
        corrected(
            "t.csv",
            "Должность;Учреждение\nПовар;Штаб\n".getBytes(Charset.forName("windows-1251")),
            row -> new Decision(List.of(new Choice.Value(Column.INSTITUTION, "Қорғаныс ☂"))));
    assertThat(corrected.made()).isEmpty();
    assertThat(lines(corrected.unwritten()))
        .isEqualTo("B2 «Штаб» → «Қорғаныс ☂» не внесено: в кодировке файла нет этих букв");
  }

  @Test
  void a_ditto_below_a_corrected_cell_keeps_its_value() throws IOException {
    byte[] bytes =
        Books.bytes(
            Books.of("Должность|Звено, ступень\nБухгалтер|B4\nПовар|-\"-\nПовар|то же\nПовар|D"));
    Corrected corrected = corrected("a.xlsx", bytes, CorrectedTableTest::byRegister);
    assertThat(lines(corrected.made()).lines().skip(1))
        .containsExactly(
            "B3 «-\"-» → «B4» прежнее значение записано полностью",
            "B4 «то же» → «B4» прежнее значение записано полностью");
    assertThat(Tables.rows(Tables.open(out()))).contains("3 #2 Повар | B4", "4 #3 Повар | B4");
  }

  @Test
  void a_merged_cell_changes_only_if_it_suits_all_its_rows() throws IOException {
    String text = "Должность|Звено, ступень\nБухгалтер|B4\nБухгалтер|\nБухгалтер|B4\nПовар|";
    XSSFWorkbook book = Books.of(text);
    book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
    book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B4:B5"));
    Corrected corrected = corrected("a.xlsx", Books.bytes(book), CorrectedTableTest::byRegister);
    assertThat(corrected.made()).extracting(Correction::cell).containsExactly("B2");
    assertThat(lines(corrected.unwritten()))
        .isEqualTo(
            "B4 «B4» → «C2» не внесено: объединённая ячейка относится к строкам с разными"
                + " значениями");
    assertThat(Tables.rows(Tables.open(out())))
        .isEqualTo(
            """
            2 #1 Бухгалтер | C2
            3 #2 Бухгалтер | C2
            4 #3 Бухгалтер | B4
            5 #4 Повар | B4
            """);
  }

  @Test
  void a_formula_gives_way_to_the_code_unless_other_cells_take_it_over() throws IOException {
    XSSFWorkbook book = Books.of("Должность|Звено, ступень|Х\nБухгалтер||B4\nБухгалтер||B4");
    book.getSheetAt(0)
        .getRow(1)
        .getCell(1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
        .setCellFormula("C2");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Corrected corrected = corrected("a.xlsx", Books.bytes(book), CorrectedTableTest::byRegister);
    assertThat(lines(corrected.made()).lines().toList().get(0))
        .startsWith("B2 «B4» → «C2» ")
        .endsWith("; формула заменена значением");

    XSSFWorkbook shared = Books.of("Должность|Звено, ступень|Х\nБухгалтер||B4\nБухгалтер||B4");
    shared.getSheetAt(0).setArrayFormula("C2:C3", CellRangeAddress.valueOf("B2:B3"));
    shared.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Corrected other = corrected("b.xlsx", Books.bytes(shared), CorrectedTableTest::byRegister);
    assertThat(lines(other.unwritten()))
        .startsWith("B2 «B4» → «C2» не внесено: от этой ячейки зависят формулы других ячеек");
  }

  /** A workbook with its parts rewritten, and one more part that nobody knows. */
  private static byte[] rewritten(byte[] book, UnaryOperator<String> sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean isSheet = entry.getName().equals("xl/worksheets/sheet1.xml");
        out.write((isSheet ? sheet.apply(text) : text).getBytes(StandardCharsets.UTF_8));
      }
      out.putNextEntry(new ZipEntry("xl/unknown.xml"));
      out.write("неизвестное".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String prefixed(String sheet) {
    return sheet.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace("xmlns=", "xmlns:x=");
  }

  private static String withoutPlaces(String sheet) {
    return sheet.replaceAll("(<c)\\s+r=\"[A-Z]+\\d+\"", "$1");
  }

  private static String turned(String sheet) {
    return sheet.replaceAll("(<c r=\"A2\".*?</c>)(<c r=\"B2\".*?</c>)", "$2<!-- <c> -->$1");
  }

  private static String inApostrophes(String sheet) {
    return sheet.replaceAll("<c r=\"(\\w+)\" t=\"s\">", "<c  t = 's' r='$1' >");
  }

  @Test
  void cells_are_found_however_a_program_writes_them() throws IOException {
    byte[] book =
        Books.bytes(Books.of("Должность|Звено, ступень|Ставки\nБухгалтер|B4|1\nПовар|B4|2"));
    List<UnaryOperator<String>> ways =
        List.of(
            CorrectedTableTest::prefixed,
            CorrectedTableTest::withoutPlaces,
            CorrectedTableTest::turned,
            CorrectedTableTest::inApostrophes);
    for (UnaryOperator<String> way : ways) {
      byte[] written = rewritten(book, way);
      String before = Tables.rows(Tables.open(written));
      assertThat(before).contains("Бухгалтер | B4");
      Corrected corrected = corrected("a.xlsx", written, CorrectedTableTest::byRegister);
      assertThat(corrected.made()).extracting(Correction::cell).containsExactly("B2");
      assertThat(corrected.unwritten()).isEmpty();
      assertThat(Tables.rows(Tables.open(out())))
          .isEqualTo(before.replace("Бухгалтер | B4", "Бухгалтер | C2"));
      assertThat(Books.read(out()).getSheetAt(0).getRow(1).getCell(1).toString()).isEqualTo("C2");
    }
  }

  @Test
  void parts_that_are_not_known_are_kept() throws IOException {
    byte[] book = Books.bytes(Books.of("Должность|Звено, ступень\nБухгалтер|B4"));
    corrected("a.xlsx", rewritten(book, sheet -> sheet), CorrectedTableTest::byRegister);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out()))) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().equals("xl/unknown.xml")) {
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .isEqualTo("неизвестное");
        }
      }
      assertThat(names).startsWith("[Content_Types].xml").contains("xl/unknown.xml");
    }
  }

  @Test
  void a_later_header_of_another_order_has_its_own_cells() throws IOException {
    Corrected corrected =
        corrected(
            "a.xlsx",
            Books.bytes(
                Books.of(
                    """
                    Должность|Учреждение|Звено, ступень
                    Бухгалтер|Штаб|B4
                    Звено, ступень|Должность|Учреждение
                    B4|Бухгалтер|Штаб\
                    """)),
            CorrectedTableTest::byRegister);
    assertThat(corrected.made()).extracting(Correction::cell).containsExactly("C2", "A4");
    assertThat(corrected.unwritten()).isEmpty();
  }

  @Test
  void a_table_read_as_a_person_chose_is_written_as_it_was_read() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "x;y\nБухгалтер;B4\nПовар;B4\n");
    Mapping mapping = Mapping.parse("header=1 title=A claim=B").orElseThrow();
    TableChoices choices =
        new TableChoices(
            Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), List.of(mapping));
    Corrected corrected =
        CorrectedTable.write(
            new CorrectedTable.Request(
                file, "t.csv", choices, CorrectedTableTest::byRegister, Answers::to, Language.RU),
            folder.resolve("out"));
    assertThat(corrected.unwritten()).isEmpty();
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo("x;y\nБухгалтер;C2\nПовар;B4\n");
  }

  @Test
  void an_old_workbook_keeps_its_format_formulas_and_looks() throws IOException {
    byte[] bytes;
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Штат");
      String[][] rows = {{"Должность", "Звено", "Ступень"}, {"Бухгалтер", "B3", "1"}, {"Повар"}};
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      sheet.createRow(5).createCell(4).setCellFormula("1+1");
      sheet.addMergedRegion(CellRangeAddress.valueOf("A6:C6"));
      book.write(out);
      bytes = out.toByteArray();
    }
    Corrected corrected = corrected("штат.xls", bytes, CorrectedTableTest::byRegister);
    assertThat(corrected.extension() + corrected.isSameBook()).isEqualTo("xlstrue");
    assertThat(corrected.made()).extracting(Correction::cell).containsExactly("B2", "C2");
    try (HSSFWorkbook after = new HSSFWorkbook(new ByteArrayInputStream(out()))) {
      assertThat(after.getSheetAt(0).getRow(5).getCell(4).getCellFormula()).isEqualTo("1+1");
      assertThat(after.getSheetAt(0).getMergedRegions()).hasSize(1);
      assertThat(after.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("C2");
      assertThat(after.getSheet("Что исправлено").getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void other_formats_become_a_new_workbook() throws IOException {
    String page =
        "<table><tr><th>Должность</th><th>Звено, ступень</th></tr>"
            + "<tr><td>Бухгалтер</td><td>B4</td></tr></table>";
    Corrected corrected =
        corrected("t.html", page.getBytes(StandardCharsets.UTF_8), CorrectedTableTest::byRegister);
    assertThat(corrected.extension() + corrected.isSameBook()).isEqualTo("xlsxfalse");
    assertThat(Tables.rows(Tables.open(out()))).isEqualTo("2 #1 Бухгалтер | C2\n");
    String json = "{\"title\":\"Бухгалтер\",\"claimed\":\"B4\"}\n{\"title\":\"Повар\"}\n";
    corrected("t.ndjson", json.getBytes(StandardCharsets.UTF_8), CorrectedTableTest::byRegister);
    assertThat(Tables.rows(Tables.open(out()))).isEqualTo("2 #1 Бухгалтер | C2\n3 #2 Повар\n");
  }

  @Test
  void a_post_that_is_left_is_listed_with_the_remark() throws IOException {
    Corrected corrected =
        corrected(
            "t.csv",
            "Должность;Код звена\nБухгалтер;B4\n".getBytes(StandardCharsets.UTF_8),
            row -> Decision.REGISTER.and(new Choice.Left("так в приказе")));
    assertThat(lines(corrected.left()))
        .isEqualTo("B2 «B4» → «B4» оставлено как есть: так в приказе");
  }

  @Test
  void choices_and_corrections_print_and_parse() {
    Decision decision =
        new Decision(
            List.of(
                new Choice.Value(Column.CATEGORY, "вторая"),
                new Choice.Value(Column.INSTITUTION, "Институт \"Б\" a=1"),
                new Choice.Candidate(Code.parse("B4-2")),
                new Choice.RegisterCode(),
                new Choice.Left("")));
    assertThat(decision)
        .hasToString(
            "category=\"вторая\" institution=\"Институт \"\"Б\"\" a=1\" code=B4-2 code=register"
                + " left=\"\"");
    assertThat(Decision.parse(decision.toString())).contains(decision);
    assertThat(Decision.parse("")).contains(Decision.NONE);
    assertThat(Decision.parse("title=\"x\"")).isEmpty();
    assertThat(Decision.parse("code=E9 code=register")).isEmpty();
    String line = "sheet=\"Штат\" cell=\"H12\" was=\"C\"\"2\" is=\"D\" basis=\"добавлен столбец\"";
    assertThat(Correction.parse(line).map(Correction::toString)).contains(line);
    assertThat(Correction.parse(line).map(one -> one.basis().in(Language.EN)))
        .contains("a column was added");
    assertThat(Correction.parse("cell=\"A1\"")).isEmpty();
  }
}
