package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.Fresh;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** From a staffing table to a corrected one, in a browser. */
@QuarkusTest
@TestProfile(CorrectingBrowserTest.Own.class)
class CorrectingBrowserTest extends InChromium {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final String FOUND = "#found";

  @TempDir private Path folder;
  private int clicks;

  @BeforeEach
  void size() {
    chromium.sized(1366, 900);
  }

  private void click(String css) {
    clicks++;
    chromium.find(css).click();
  }

  private static boolean is(String css) {
    return !chromium.driver().findElements(By.cssSelector(css)).isEmpty();
  }

  /** Clicks in the table of posts, and waits until the page is up to date. */
  private void decide(String css) {
    WebElement before = chromium.find(FOUND);
    click(css);
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(30))
        .until(driver -> {
          try {
            before.isDisplayed();
            return false;
          } catch (WebDriverException replaced) {
            return true;
          }
        });
  }

  /** Uploads a table and has it checked. */
  private void check(Path table, String language) {
    chromium.open(at("/check?lang=" + language));
    clicks++; // choosing a file
    chromium.find("#file").sendKeys(table.toAbsolutePath().normalize().toString());
    click("form[action='/check'] button:not([type])");
    chromium.waitFor("h1", String.valueOf(table.getFileName()));
    chromium.picture("correct-step1-" + language);
    click("form[action$='/start'] button");
    chromium.find(FOUND);
  }

  private Path corrected(String name) {
    click("form[action$='/corrected'] button");
    click("a[href$='/corrected/file']");
    return chromium.download(name);
  }

  private static XSSFWorkbook book(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(XSSFWorkbook book) {
    Map<String, String> cells = new TreeMap<>();
    for (Sheet sheet : book) {
      cells.put(sheet.getSheetName() + " merged", sheet.getMergedRegions().toString());
      for (Row row : sheet) {
        for (Cell cell : row) {
          XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
          cells.put(
              sheet.getSheetName() + "!" + cell.getAddress(),
              cell.getCellType()
                  + " "
                  + cell
                  + style.getFillForegroundColorColor()
                  + style.getDataFormatString()
                  + style.getFont().getBold()
                  + style.getBorderBottom());
        }
      }
    }
    return cells;
  }

  private static String wrongClaims(Path file) {
    Registrar registrar = Registrar.builtIn();
    StringBuilder wrong = new StringBuilder();
    try (StaffingTable table = StaffingTable.open(file)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        if (row.get()
            .answer(one -> registrar.classify(one, java.time.LocalDate.now(Kazakhstan.ZONE)))
            .hasWrongClaim()) {
          wrong.append(row.get().row()).append('\n');
        }
      }
    }
    return wrong.toString();
  }

  @Test
  void the_example_is_corrected_in_at_most_25_clicks_and_two_minutes() throws IOException {
    Path table = Path.of("..", "examples", "hospital.xlsx");
    Instant begun = Instant.now();
    check(table, "ru");
    chromium.picture("correct-found-ru");
    assertThat(chromium.violations()).isEmpty();
    for (String trouble :
        List.of("wrong_claim", "unreadable_claim", "ambiguous", "invalid", "no_code")) {
      if (!is("a[href*='show=" + trouble + "']")) {
        continue;
      }
      if (!is("a[href*='show=" + trouble + "'][aria-current]")) {
        click("a[href*='show=" + trouble + "']");
        chromium.find("a[href*='show=" + trouble + "'][aria-current]");
      }
      if (is("form[action$='/codes'] button")) {
        decide("form[action$='/codes'] button");
      }
      while (is("tr:not(.good) button[name=choice]") && clicks < 40) {
        decide("tr:not(.good) button[name=choice]");
      }
    }
    chromium.picture("correct-decided-ru");
    assertThat(chromium.violations()).isEmpty();
    Path file = corrected("hospital-исправлено.xlsx");
    chromium.picture("correct-file-ru");
    assertThat(chromium.violations()).isEmpty();
    assertThat(clicks).isLessThanOrEqualTo(25);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
    assertThat(wrongClaims(table)).isNotEmpty();
    assertThat(wrongClaims(file)).isEmpty();
    Map<String, String> before = cells(book(table));
    XSSFWorkbook after = book(file);
    Map<String, String> now = cells(after);
    List<String> listed =
        rows(after.getSheet("Что исправлено"))
            .skip(1)
            .map(row -> row.getCell(0) + "!" + row.getCell(1))
            .sorted()
            .toList();
    List<String> changed =
        now.keySet().stream()
            .filter(cell -> !cell.startsWith("Что "))
            .filter(cell -> !now.get(cell).equals(before.get(cell)))
            .toList();
    assertThat(changed).isNotEmpty().isEqualTo(listed);
    assertThat(now.keySet()).containsAll(before.keySet());
    Files.delete(file);
  }

  private static java.util.stream.Stream<Row> rows(Sheet sheet) {
    return java.util.stream.StreamSupport.stream(sheet.spliterator(), false);
  }

  @Test
  void every_step_keeps_the_rules_of_wcag_in_every_language_on_a_telephone_and_in_the_dark() {
    for (String language : List.of("kk", "en", "ru")) {
      check(Path.of("..", "examples", "hospital.xlsx"), language);
      chromium.picture("correct-step2-" + language);
      assertThat(chromium.violations()).isEmpty();
      decide("form[action$='/codes'] button");
      click("a[href*='show=not_in_register']");
      chromium.find("a[href*='show=not_in_register'][aria-current]");
      chromium.script(
          "document.querySelectorAll('#found details').forEach(one => one.open = true); return 1");
      chromium.picture("correct-not-in-register-" + language);
      assertThat(chromium.violations()).isEmpty();
      click("a[href*='show=ambiguous']");
      chromium.find("a[href*='show=ambiguous'][aria-current]");
      chromium.picture("correct-ambiguous-" + language);
      chromium.phone(true);
      chromium.picture("correct-phone-" + language);
      assertThat((long) chromium.script("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      assertThat(chromium.violations()).isEmpty();
      chromium.phone(false);
      chromium.sized(1366, 900);
      chromium.dark(true);
      chromium.picture("correct-dark-" + language);
      assertThat(chromium.violations()).isEmpty();
      click("form[action$='/corrected'] button");
      chromium.find("a[href$='/corrected/file']");
      chromium.picture("correct-file-dark-" + language);
      assertThat(chromium.violations()).isEmpty();
      chromium.dark(false);
      chromium.picture("correct-file-" + language);
      assertThat(chromium.violations()).isEmpty();
      chromium.open(at("/check?lang=" + language));
      assertThat(chromium.waitFor("main", "hospital.xlsx")).isNotEmpty();
      chromium.picture("correct-list-" + language);
      assertThat(chromium.violations()).isEmpty();
      click("table a[href^='/check/']");
      forget();
    }
  }

  @Test
  void a_choice_holds_for_all_rows_of_a_post_keeps_the_focus_and_is_taken_back()
      throws IOException {
    Path table = folder.resolve("посты.csv");
    Files.writeString(
        table,
        "Должность;Учреждение;Звено, ступень\n"
            + "Кассир;Военный госпиталь (г. Семей);C2\n".repeat(3)
            + "Кассир;Военный госпиталь (г. Семей);D\n",
        StandardCharsets.UTF_8);
    check(table, "ru");
    assertThat(chromium.waitFor(FOUND, "Осталось рассмотреть")).contains("1 должность", "строк: 3");
    chromium.driver().executeScript("document.querySelector('button[name=choice]').focus()");
    chromium.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    chromium.waitFor(FOUND, "Исправлять больше нечего");
    assertThat(chromium.focused()).isEqualTo("r1");
    assertThat(chromium.find("#r1").getText()).isEqualTo("Исправлено\nВзят код реестра");
    decide("form[action$='/posts/1/undo'] button");
    assertThat(chromium.find("#r1").getText()).isEqualTo("Неверный код");
    decide("button[name=choice]");
    decide("form[action$='/undo']:not([action*=posts]) button");
    assertThat(chromium.find("#r1").getText()).isEqualTo("Неверный код");
    chromium.find("main details summary").click();
    chromium.find("#remark1").sendKeys("так решила комиссия", Keys.ENTER);
    assertThat(chromium.waitFor("#r1", "Примечание")).contains("так решила комиссия");
    Path file = corrected("посты-исправлено.csv");
    assertThat(Files.readAllBytes(file)).isEqualTo(Files.readAllBytes(table));
    assertThat(chromium.waitFor("main", "Оставлено как есть")).contains("так решила комиссия");
    Files.delete(file);
  }

  /** A table of 100,000 rows on two sheets, of ten titles in 300 units. */
  private Path large() throws IOException {
    Path file = folder.resolve("большая.xlsx");
    String[] titles = {"Кассир", "Бухгалтер", "Повар", "Медицинская сестра", "Экономист"};
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      for (String name : List.of("Первый", "Второй")) {
        Worksheet sheet = book.newWorksheet(name);
        String[] heads = {"№", "Подразделение", "Должность", "Учреждение", "Звено, ступень"};
        for (int i = 0; i < heads.length; i++) {
          sheet.value(0, i, heads[i]);
        }
        for (int i = 1; i <= 50_000; i++) {
          sheet.value(i, 0, i);
          sheet.value(i, 1, "Отдел " + i % 300);
          sheet.value(i, 2, titles[i % titles.length]);
          sheet.value(i, 3, "Военный госпиталь (г. Семей)");
          sheet.value(i, 4, i % 2 == 0 ? "C2" : "D");
        }
        sheet.finish();
      }
    }
    return file;
  }

  private static void uploadSpeed(int bytesPerSecond) {
    chromium.driver().executeCdpCommand("Network.enable", Map.of());
    chromium
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                false,
                "latency",
                0,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                bytesPerSecond));
  }

  @Test
  void a_hundred_thousand_rows_show_their_progress_from_the_first_byte() throws IOException {
    Path table = large();
    chromium.open(at("/check?lang=ru"));
    chromium.find("#file").sendKeys(table.toAbsolutePath().toString());
    uploadSpeed(200_000);
    click("form[action='/check'] button:not([type])");
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(30))
        .until(driver ->
            (boolean)
                chromium.script(
                    "const bar = document.querySelector('.sending progress'); return bar.value > 0 && bar.value < 100"));
    chromium.picture("correct-sending");
    assertThat(chromium.find(".sending [role=status]").getText()).isEqualTo("Файл загружается");
    click(".sending button");
    assertThat(chromium.find(".sending").isDisplayed()).isFalse();
    uploadSpeed(-1);
    click("form[action='/check'] button:not([type])");
    chromium.waitFor("h1", "большая.xlsx");
    Instant begun = Instant.now();
    click("form[action$='/start'] button");
    chromium.waitFor("#check", "Проверено строк");
    new WebDriverWait(chromium.driver(), Duration.ofMinutes(3)).until(driver -> is(FOUND));
    chromium.waitFor(FOUND, "строк: ");
    assertThat(chromium.driver().findElements(By.cssSelector(".posts tbody tr")))
        .hasSizeLessThan(51);
    decide("button[value='code=register']");
    click("form[action$='/corrected'] button");
    new WebDriverWait(chromium.driver(), Duration.ofMinutes(3))
        .until(driver -> is("a[href$='/corrected/file']"));
    click("a[href$='/corrected/file']");
    Path file = chromium.download("большая-исправлено.xlsx");
    long wrong = wrongClaims(file).lines().filter(row -> row.contains("title=Кассир")).count();
    assertThat(wrong).isZero();
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(4));
    Files.delete(file);
  }

  /** A workbook of sheets, each a name and lines of cells between bars, with merged ranges. */
  private Path drawn(String name, String text, String... merges) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (String part : text.split("(?m)^--- ", -1)) {
        if (part.isBlank()) {
          continue;
        }
        List<String> lines = part.lines().toList();
        Sheet sheet = book.createSheet(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
          Row row = sheet.createRow(i - 1);
          String[] cells = lines.get(i).split("\\|", -1);
          for (int j = 0; j < cells.length; j++) {
            if (!cells[j].isBlank()) {
              row.createCell(j).setCellValue(cells[j].strip());
            }
          }
        }
      }
      for (String merge : merges) {
        book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(merge));
      }
      book.write(out);
    }
    return file;
  }

  /** Checks a drawn table without a hand at its columns, takes all codes, and reads it again. */
  private String untouched(Path table) throws IOException {
    check(table, "ru");
    if (is("a[href*='show=all']") && is("form[action$='/codes'] button")) {
      decide("form[action$='/codes'] button");
    } else if (is("tr:not(.good) button[name=choice]")) {
      decide("tr:not(.good) button[name=choice]");
    }
    String name = String.valueOf(table.getFileName());
    Path file = corrected(name.replace(".xlsx", "-исправлено.xlsx"));
    try (StaffingTable read = StaffingTable.open(file)) {
      StringBuilder rows = new StringBuilder();
      for (Optional<TableRow> row = read.next(); row.isPresent(); row = read.next()) {
        TableRow one = row.get();
        rows.append(one.row().title())
            .append(" | ")
            .append(one.row().institution())
            .append(" | ")
            .append(one.row().claimed())
            .append('\n');
      }
      return rows.toString();
    } finally {
      Files.delete(file);
      chromium.open(at("/check?lang=ru"));
      click("table a[href^='/check/']");
      forget();
    }
  }

  @Test
  void a_header_of_two_rows_needs_no_hand() throws IOException {
    Path table =
        drawn(
            "шапка.xlsx",
            """
            --- Штат
            № п/п|Наименование должности|Учреждение|Звено и ступень||
            |||Блок|Звено|Ступень
            1|Кассир|Военный госпиталь (г. Семей)|C|2|
            2|Бухгалтер|Военный госпиталь (г. Семей)|C|2|
            """,
            "D1:F1",
            "A1:A2",
            "B1:B2",
            "C1:C2");
    assertThat(untouched(table)).startsWith("Кассир | Военный госпиталь (г. Семей) | D\n");
  }

  @Test
  void institutions_in_rows_of_their_own_need_no_hand() throws IOException {
    Path table =
        drawn(
            "разделы.xlsx",
            """
            --- Штат
            №|Должность|Звено, ступень|Количество
            Военный госпиталь (г. Семей)|||
            1|Кассир|C2|1
            Военный институт Сухопутных войск|||
            2|Кассир|C3|1
            """,
            "A2:D2",
            "A4:D4");
    assertThat(untouched(table))
        .isEqualTo(
            """
            Кассир | Военный госпиталь (г. Семей) | D
            Кассир | Военный институт Сухопутных войск | D
            """);
  }

  @Test
  void a_table_without_a_known_heading_is_read_as_a_person_says() throws IOException {
    Path table =
        drawn(
            "без заголовка.xlsx",
            """
            --- Штат
            Кто|Где|Что
            Кассир|Военный госпиталь (г. Семей)|C2
            Библиотекарь|Военный институт Сухопутных войск|C3
            """);
    for (String language : List.of("kk", "en", "ru")) {
      chromium.open(at("/check?lang=" + language));
      chromium.find("#file").sendKeys(table.toAbsolutePath().normalize().toString());
      click("form[action='/check'] button:not([type])");
      chromium.waitFor("h1", String.valueOf(table.getFileName()));
      chromium.find("[name='c.A']");
      chromium.picture("correct-no-header-" + language);
      assertThat(chromium.violations()).isEmpty();
      chromium.phone(true);
      chromium.picture("correct-no-header-phone-" + language);
      assertThat((long) chromium.script("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      chromium.phone(false);
      chromium.sized(1366, 900);
      chromium.dark(true);
      chromium.picture("correct-no-header-dark-" + language);
      assertThat(chromium.violations()).isEmpty();
      chromium.dark(false);
      if (!language.equals("ru")) {
        forget();
      }
    }
    click("[name='c.A'] option[value='title']");
    click("[name='c.B'] option[value='institution']");
    click("[name='c.C'] option[value='claim']");
    click("main form[method='get'] button");
    chromium.waitFor("#reading", "Библиотекарь");
    click("form[action$='/start'] button");
    chromium.waitFor("#found", "Кассир");
    forget();
  }

  /** A visitor keeps five checks at most. */
  private void forget() {
    click("form[action$='/forget'] button");
    chromium.find("#file");
  }

  @Test
  void posts_on_three_sheets_need_no_hand() throws IOException {
    String sheet = "Должность|Учреждение|Звено, ступень\nКассир|Военный госпиталь (г. Семей)|C2\n";
    Path table = drawn("три.xlsx", "--- А\n" + sheet + "--- Б\n" + sheet + "--- В\n" + sheet);
    assertThat(untouched(table)).isEqualTo("Кассир | Военный госпиталь (г. Семей) | D\n".repeat(3));
  }

  @Test
  void signatures_below_the_table_need_no_hand() throws IOException {
    Path table =
        drawn(
            "подписи.xlsx",
            """
            --- Штат
            №|Должность|Учреждение|Звено, ступень
            1|Кассир|Военный госпиталь (г. Семей)|C2
            |Итого||1
            |Начальник финансового отделения ______ Серикова Г.К.||
            |Исп. Омарова Д., тел. 55-12||
            """);
    assertThat(untouched(table)).isEqualTo("Кассир | Военный госпиталь (г. Семей) | D\n");
  }
}
