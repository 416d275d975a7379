package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.pay.Cells;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.testkit.Golden;
import kz.tizilim.testkit.InventedPay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pay on the command line. */
final class PayCommandsTest extends CommandTest {
  private static final Path ROOT =
      Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath().getParent();
  private static final String HOSPITAL = ROOT.resolve("examples/hospital.csv").toString();
  private static final String INVENTED = ROOT.resolve("examples/pay-invented").toString();
  private static final String AMENDING = ROOT.resolve("examples/amending.ru.txt").toString();

  @Test
  void the_invented_tables_are_generated_for_every_cell_of_the_register() {
    List<String> cells =
        Cells.of(Registrar.builtIn().register().orElseThrow().latest().edition()).stream()
            .map(PayCell::toString)
            .toList();
    assertThat(cells).hasSize(59);
    InventedPay.files(cells)
        .forEach((name, text) -> Golden.at("../examples/pay-invented/" + name).matches(text));
  }

  @Test
  void with_the_sample_every_row_of_a_hospital_is_a_named_gap() throws IOException {
    Path report = folder.resolve("pay.csv");
    assertThat(
            tizilim(
                "pay",
                "table",
                HOSPITAL,
                "--sample",
                "education-2019",
                "--on",
                "2025-03-01",
                "-o",
                report.toString()))
        .isEqualTo(Tizilim.PROBLEMS);
    List<Map<String, String>> rows = rows(report);
    assertThat(rows).hasSize(71);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.get("answer")).isEqualTo("GAP");
          assertThat(row.get("gap")).isIn("NO_CODE", "NO_TABLE");
          assertThat(row.get("detail")).isNotEmpty();
          assertThat(row.get("salary")).isEmpty();
        });
    assertThat(out).contains("Месяц: 0 ₸ за 0 из 111 ед.; не посчитано 111 ед.: ");
  }

  @Test
  void with_invented_tables_every_coded_row_of_a_hospital_is_paid() throws IOException {
    Path report = folder.resolve("pay.csv");
    Path staffing = withYears();
    tizilim(
        "pay",
        "table",
        staffing.toString(),
        "--tables",
        INVENTED,
        "--on",
        "2025-03-01",
        "-o",
        report.toString());
    assertThat(err).doesNotContain("tizilim:");
    Path checked = folder.resolve("check.csv");
    tizilim("check", staffing.toString(), "-d", "2025-03-01", "-o", checked.toString());
    Map<String, String> verdicts = new HashMap<>();
    rows(checked).forEach(row -> verdicts.put(row.get("row_id"), row.get("verdict")));
    for (Map<String, String> row : rows(report)) {
      String verdict = verdicts.get(row.get("row_id"));
      assertThat(row.get("answer"))
          .as(row.toString())
          .isEqualTo(
              "MATCH".equals(verdict) ? "PAID" : "AMBIGUOUS".equals(verdict) ? "RANGE" : "GAP");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pay table FILE --on 2025-03-01",
        "pay fund FILE --year 2025",
        "pay impact 2025-03-01..2025-04-01 FILE"
      })
  void columns_and_rows_that_are_not_read_are_named(String command) throws IOException {
    Path staffing = folder.resolve("штат.csv");
    Files.writeString(
        staffing, "Должность;Стаж;Введена\nГлавный бухгалтер;3;2025-07-01\nИтого;;\n");
    tizilim((command.replace("FILE", staffing.toString()) + " --tables " + INVENTED).split(" "));
    assertThat(err)
        .contains("не использованы столбцы: Введена")
        .contains("строка 3: пропущено (итоги)");
  }

  /** The salary of each row, computed again in whole numbers from the files alone. */
  @Test
  void sums_are_those_of_an_independent_calculation() throws IOException {
    Path report = folder.resolve("pay.csv");
    tizilim(
        "pay",
        "table",
        withYears().toString(),
        "--tables",
        INVENTED,
        "--on",
        "2025-03-01",
        "--allowance",
        "CONDITIONS",
        "-o",
        report.toString());
    int paid = 0;
    for (Map<String, String> row : rows(report)) {
      if ("PAID".equals(row.get("answer"))) {
        paid++;
        int years = Integer.parseInt(row.get("years"));
        assertThat(new BigInteger(row.get("salary")))
            .isEqualTo(salary(row.get("sphere"), row.get("code"), years, row.get("units")));
      }
    }
    assertThat(paid).isEqualTo(56);
  }

  @Test
  void the_impact_of_an_amendment_is_that_of_an_independent_calculation() throws IOException {
    Path staffing =
        file(
            "unit.csv",
            """
            row_id,title,institution,level,category,units,years
            1,Методист,Кадетский корпус,высший,,2,4
            2,Корректор,Издательский центр,,,1,9
            3,Архивист,Центральный архив,высший,вторая,1.5,21
            4,Хранитель фондов,Центральный архив,,,1,0
            5,Методист,Кадетский корпус,средний,,0.5,12
            """);
    Path report = folder.resolve("impact.csv");
    tizilim(
        "pay",
        "impact",
        AMENDING,
        staffing.toString(),
        "--tables",
        INVENTED,
        "--on",
        "2025-03-01",
        "--until",
        "2025-05-10",
        "-o",
        report.toString());
    Golden.file("pay-impact.txt")
        .matches(out.replace(folder.toString(), ".") + Files.readString(report));
    BigInteger month = BigInteger.ZERO;
    for (Map<String, String> row : rows(report)) {
      if (!row.get("month").isEmpty()) {
        month = month.add(new BigInteger(row.get("month")));
        String years =
            Map.of("1", "4", "2", "9", "3", "21", "4", "0", "5", "12").get(row.get("row_id"));
        assertThat(new BigInteger(row.get("month")))
            .isEqualTo(
                sumOf(row.get("code_after"), Integer.parseInt(years), row.get("units"))
                    .subtract(
                        sumOf(row.get("code_before"), Integer.parseInt(years), row.get("units"))));
      }
    }
    tizilim(
        "pay",
        "impact",
        AMENDING,
        withYears().toString(),
        "--tables",
        INVENTED,
        "--on",
        "2025-03-01",
        "-o",
        report.toString());
    assertThat(out).contains("Без изменений: 71 строка");
  }

  @Test
  void totals_of_the_table_are_compared_with_its_rows() throws IOException {
    Path staffing =
        file(
            "unit.csv",
            """
            №;Отделение;Должность;Учреждение;Единиц;Стаж;Оклад
            1;Финансовая служба;Кассир;Военный госпиталь (г. Семей);1;12;109200
            2;Финансовая служба;Кассир;Военный госпиталь (г. Семей);0,5;12;54600
            ;Итого;;;1,5;;163800
            3;Аптека;Кассир;Военный госпиталь (г. Семей);1;12;109200
            ;;Итого по аптеке;;2;;109200
            ;;В том числе вакантных;;1;;
            ;Всего;2,5;;2,5;;273000
            """);
    assertThat(
            tizilim(
                "pay",
                "table",
                staffing.toString(),
                "--tables",
                INVENTED,
                "--on",
                "2025-03-01",
                "-o",
                folder.resolve("pay.csv").toString()))
        .isEqualTo(Tizilim.PROBLEMS);
    assertThat(out.replace('\u00A0', ' ').lines().filter(line -> line.contains("Строка ")))
        .containsExactly(
            "  Строка 4, «Итого»: единиц 1,5, столько же в строках, окладов 163 800 ₸, столько же в строках, по таблицам 163 800 ₸",
            "  Строка 6, «Итого по аптеке»: единиц 2, а в строках 1, окладов 109 200 ₸, столько же в строках, по таблицам 109 200 ₸",
            "  Строка 8, «Всего»: единиц 2,5, столько же в строках, окладов 273 000 ₸, столько же в строках, по таблицам 273 000 ₸");
    assertThat(rows(folder.resolve("pay.csv"))).hasSize(3);
  }

  private static BigInteger sumOf(String code, int years, String units) throws IOException {
    return salary("general", code, years, units);
  }

  private static BigInteger salary(String sphere, String code, int years, String units)
      throws IOException {
    long hundredths = 0;
    for (String line : Files.readAllLines(Path.of(INVENTED, "coefficients.csv"))) {
      String[] cells = line.split(",", -1);
      String cell = cells[2].isEmpty() ? cells[1] : cells[1] + "-" + cells[2];
      if (cells[0].equals(sphere) && cell.equals(code)) {
        boolean isIn =
            years >= Integer.parseInt(cells[3])
                && (cells[4].isEmpty() || years < Integer.parseInt(cells[4]));
        hundredths = isIn ? Long.parseLong(cells[5].replace(".", "")) : hundredths;
      }
    }
    boolean isOfBlockB = code.startsWith("B");
    long factor =
        sphere.equals("healthcare") && isOfBlockB
            ? 25
            : sphere.equals("education") && isOfBlockB ? 20 : 15;
    long quarters = Math.round(Float.parseFloat(units) * 4);
    // 20 000 tenge × hundredths × tenths of the factor × quarters of a unit
    long whole = quarters <= 6 ? 0 : quarters / 4;
    long rest = quarters - 4 * whole;
    return BigInteger.valueOf(
        whole * rounded(20_000 * hundredths * factor * 4)
            + rounded(20_000 * hundredths * factor * rest));
  }

  private static long rounded(long of4000) {
    return (of4000 + 2_000) / 4_000;
  }

  @Test
  void tables_are_recorded_and_confirmed_by_a_second_person() throws IOException {
    String data = Files.createDirectories(folder.resolve("data")).toString();
    assertThat(
            tizilim("pay", "load", "--sample", "education-2019", "--by", "Первый", "--data", data))
        .isZero();
    assertThat(out).startsWith("Записано, номер ");
    String position = out.replaceAll("(?s).*номер (\\d+).*", "$1");
    assertThat(show(data, "B4-1", "--strict")).isEqualTo(Tizilim.PROBLEMS);
    assertThat(out).contains("не подтверждено");
    assertThat(
            tizilim(
                "pay",
                "confirm",
                position,
                "--by",
                " первый ",
                "--reason",
                "сверено",
                "--data",
                data))
        .isEqualTo(Tizilim.REFUSED);
    assertThat(err).contains("другой человек");
    assertThat(
            tizilim("pay", "confirm", "0", "--by", "Второй", "--reason", "сверено", "--data", data))
        .isEqualTo(Tizilim.REFUSED);
    assertThat(
            tizilim(
                "pay",
                "confirm",
                position,
                "--by",
                "Второй",
                "--reason",
                "сверено",
                "--data",
                data))
        .isZero();
    assertThat(show(data, "B4-1", "--strict")).isZero();
    assertThat(out).contains("подтверждено: Второй");
    assertThat(
            tizilim(
                "pay",
                "show",
                "B4-1",
                "--sphere",
                "education",
                "--years",
                "3",
                "--on",
                "2023-03-01",
                "--strict",
                "--data",
                data,
                "--known-at",
                Integer.toString(Integer.parseInt(position) + 1)))
        .isEqualTo(Tizilim.PROBLEMS);
    assertThat(tizilim("log", "verify", "--data", data)).isZero();
    assertThat(tizilim("pay", "coverage", "--on", "2025-03-01", "--data", data))
        .isEqualTo(Tizilim.PROBLEMS);
    assertThat(out).contains("таблица есть у 8 из 59 ячеек").contains("загрузил Первый");
  }

  private int show(String data, String code, String more) {
    return tizilim(
        "pay",
        "show",
        code,
        "--sphere",
        "education",
        "--years",
        "3",
        "--institution",
        "Школа",
        "--on",
        "2023-03-01",
        more,
        "--data",
        data);
  }

  @Test
  void faulty_tables_record_nothing() throws IOException {
    String data = Files.createDirectories(folder.resolve("data")).toString();
    Path base =
        file(
            "base.csv",
            "amount,act,place,from,to,status,confirmed_by,confirmed_on\nмного,,,,,,,\n");
    assertThat(tizilim("pay", "load", base.toString(), "--by", "Первый", "--data", data))
        .isEqualTo(Tizilim.PROBLEMS);
    assertThat(err.lines().filter(line -> line.contains("ошибка"))).hasSizeGreaterThan(3);
    tizilim("pay", "coverage", "--data", data, "--sample", "education-2019");
    assertThat(out).doesNotContain("Запись ");
  }

  @Test
  void what_the_commands_print() throws IOException {
    StringBuilder printed = new StringBuilder();
    for (String line :
        List.of(
            "pay show B2-1 --sphere education --years 11 --institution Школа --units 0.5 --on 2023-03-01 --sample education-2019",
            "pay show B2-1 --sphere education --institution Школа --on 2023-03-01 --sample education-2019 --lang kk",
            "pay show B2-2 --sphere education --years 9 --institution Школа --on 2026-03-01 --sample education-2019 --lang en",
            "pay explain 165290 --sample education-2019 --code B2-1",
            "pay coverage --on 2025-03-01 --sample education-2019",
            "pay table HOSPITAL --on 2025-03-01 --sample education-2019 -o OUT.csv",
            "pay table YEARS --on 2025-03-01 --tables INVENTED -o OUT.csv",
            "pay fund YEARS --year 2025 --tables INVENTED --allowance CONDITIONS",
            "pay impact 2025-01-01..2026-03-01 YEARS --tables INVENTED")) {
      List<String> words = new ArrayList<>();
      for (String word : line.split(" ", -1)) {
        words.add(
            word.equals("HOSPITAL")
                ? HOSPITAL
                : word.equals("YEARS")
                    ? withYears().toString()
                    : word.equals("INVENTED")
                        ? INVENTED
                        : word.equals("OUT.csv") ? folder.resolve("out.csv").toString() : word);
      }
      int code = tizilim(words.toArray(String[]::new));
      printed.append("$ tizilim ").append(line).append("\n[").append(code).append("]\n");
      printed.append(out.replace(folder.toString(), ".")).append(err).append('\n');
    }
    Golden.file("pay.txt").matches(printed.toString());
  }

  /** The hospital with years, allowances, funds and sums of its own. */
  private Path withYears() throws IOException {
    List<String> lines = new ArrayList<>();
    boolean isBelow = false;
    int row = 0;
    for (String line : Files.readAllLines(Path.of(HOSPITAL))) {
      if (line.startsWith("№")) {
        isBelow = true;
        lines.add(line + ";Стаж;Источник финансирования;Разряд рабочего");
      } else if (isBelow && line.matches("\\d+;.*") && !line.startsWith("1;2;3")) {
        row++;
        lines.add(line + ";" + row * 7 % 31 + ";республиканский;");
      } else {
        lines.add(line + ";;;");
      }
    }
    return Files.write(folder.resolve("years.csv"), lines);
  }

  private static List<Map<String, String>> rows(Path csv) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    kz.tizilim.pay.load.TableFile.csv("", Files.readString(csv))
        .lines()
        .forEach(line -> cells.add(line.cells()));
    for (List<String> line : cells.subList(1, cells.size())) {
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.get(0).size(); i++) {
        row.put(cells.get(0).get(i), i < line.size() ? line.get(i) : "");
      }
      rows.add(row);
    }
    return rows;
  }
}
