package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.staffing.sheet.SkipReason;
import kz.tizilim.staffing.sheet.SkippedRows;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms drawn as different units and programs do: {@code forms.txt} and its two neighbours have
 * each with its outcome.
 *
 * <p>A form is its name behind {@code ##}, then lines of cells between bars, sheets behind {@code
 * --- NAME}, merged ranges behind {@code merge:}, and its outcome behind {@code =>}: a line for
 * each post with what it says, a line for what is skipped, or the refusal.
 */
final class DrawnFormsTest {

  /** A form: its name, its lines, its outcome. */
  record Form(String name, List<String> lines, String outcome) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (String file : List.of("forms.txt", "more-forms.txt", "group-forms.txt")) {
      for (String form : text(file).split("(?m)^## ", -1)) {
        if (form.isBlank() || form.startsWith("#")) {
          continue;
        }
        String[] parts = form.split("(?m)^=>\\n", -1);
        List<String> lines = List.of(parts[0].stripTrailing().split("\n", -1));
        forms.add(new Form(lines.get(0), lines.subList(1, lines.size()), parts[1].strip()));
      }
    }
    return forms.stream();
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(DrawnFormsTest.class.getResourceAsStream("forms/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_drawn_form(Form form) {
    assertThat(outcome(form)).isEqualTo(form.outcome());
  }

  private static String outcome(Form form) {
    try (StaffingTable table = table(form)) {
      List<String> lines = new ArrayList<>();
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        lines.add(shown(row.get()));
      }
      String skipped =
          table.skipped().runs().stream()
              .filter(run -> run.reason() != SkipReason.ABOVE)
              .map(DrawnFormsTest::shown)
              .collect(Collectors.joining(", "));
      if (!skipped.isEmpty()) {
        lines.add("skipped " + skipped);
      }
      return String.join("\n", lines);
    } catch (StaffingException e) {
      return "refused " + e.kind();
    }
  }

  private static StaffingTable table(Form form) {
    if (form.name().startsWith("csv ") || form.name().startsWith("page ")) {
      return Tables.open(String.join("\n", form.lines()) + "\n");
    }
    XSSFWorkbook book = new XSSFWorkbook();
    List<String> rows = new ArrayList<>();
    List<String> merges = new ArrayList<>();
    String name = "Штат";
    for (String line : form.lines()) {
      if (line.startsWith("--- ")) {
        add(book, name, rows, merges);
        name = line.substring(4);
        rows.clear();
        merges.clear();
      } else if (line.startsWith("merge: ")) {
        merges.addAll(List.of(line.substring(7).split(" ", -1)));
      } else {
        rows.add(line);
      }
    }
    add(book, name, rows, merges);
    return Books.table(book);
  }

  private static void add(XSSFWorkbook book, String name, List<String> rows, List<String> merges) {
    if (!rows.isEmpty()) {
      Books.sheet(book, name, String.join("\n", rows));
      merges.forEach(range -> book.getSheet(name).addMergedRegion(CellRangeAddress.valueOf(range)));
    }
  }

  /** {@code 5 Врач @Военный госпиталь /Отделение высшее, первая = В2-2}. */
  private static String shown(TableRow one) {
    StaffingRow row = one.row();
    String said =
        Stream.of(row.level(), row.category(), row.activity(), row.date())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return one.sheet().filter(name -> !name.equals("Штат")).map(name -> name + "!").orElse("")
        + one.line()
        + " "
        + row.title()
        + (row.institution().isEmpty() ? "" : " @" + row.institution())
        + (row.unit().isEmpty() ? "" : " /" + row.unit())
        + (said.isEmpty() ? "" : " " + said)
        + (row.claimed().isEmpty() ? "" : " = " + row.claimed())
        + one.problem().map(problem -> " ! " + problem.column()).orElse("");
  }

  private static String shown(SkippedRows.Run run) {
    String rows =
        run.first() == 0
            ? run.sheet().orElse("")
            : run.sheet().filter(name -> !name.equals("Штат")).map(name -> name + "!").orElse("")
                + run.first()
                + (run.last() > run.first() ? "-" + run.last() : "");
    return rows + " " + run.reason();
  }
}
