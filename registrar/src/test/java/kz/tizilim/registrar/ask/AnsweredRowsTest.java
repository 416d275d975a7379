package kz.tizilim.registrar.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.Verdict;
import kz.tizilim.staffing.ColumnHeading;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;

/** Rows of staffing tables that an expert answered, asked about the edition of order № 692. */
final class AnsweredRowsTest {
  private static final Path ROWS =
      Path.of(System.getProperty("tizilim.module", ""), "src/test/resources/rows/answered.csv");
  private static final LocalDate DAY = LocalDate.parse("2024-08-01");

  /** A row, what the expert says of it, and what the program says. */
  private record Asked(TableRow row, Map<String, String> cells, Answer answer) {

    String expected(String column) {
      return cells.getOrDefault("expected_" + column, "");
    }

    boolean agrees(String column, String answer) {
      return expected(column).equals(answer);
    }

    String decided() {
      return answer.verdict() + " " + joined(answer.codes(), "|");
    }
  }

  private static String joined(List<?> things, String between) {
    return things.stream().map(Object::toString).collect(Collectors.joining(between));
  }

  private static List<Asked> asked() {
    Registrar registrar = Registrar.builtIn();
    List<Asked> asked = new ArrayList<>();
    try (StaffingTable table = StaffingTable.open(ROWS)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        Map<String, String> cells = new HashMap<>();
        List<ColumnHeading> headings = table.headings();
        for (int i = 0; i < headings.size(); i++) {
          cells.put(headings.get(i).text(), row.get().cells().get(i));
        }
        Answer answer = row.get().answer(one -> registrar.classify(one, DAY));
        asked.add(new Asked(row.get(), cells, answer));
      }
    }
    return asked;
  }

  @Test
  void every_row_is_decided_as_the_expert_decides_it() {
    List<String> otherwise = new ArrayList<>();
    List<Asked> asked = asked();
    for (Asked one : asked) {
      Answer answer = one.answer;
      boolean agrees =
          one.agrees("verdict", answer.verdict().toString())
              && one.agrees("codes", joined(answer.codes(), "|"))
              && one.agrees("missing", joined(answer.missing(), "|"))
              && one.agrees("reason", answer.reason().map(Reason::toString).orElse(""))
              && one.agrees("claimed_ok", answer.isClaimRight().map(String::valueOf).orElse(""));
      if (!agrees) {
        otherwise.add(one.row.row() + " " + one.cells + " " + answer);
      }
    }
    assertThat(asked).hasSize(239);
    assertThat(otherwise).isEmpty();
  }

  @Test
  void the_answers_are_these() {
    String told = asked().stream().map(AnsweredRowsTest::told).collect(Collectors.joining());
    Golden.file("answered.txt").matches(told);
  }

  private static String told(Asked one) {
    Answer answer = one.answer;
    String missing = answer.missing().isEmpty() ? "" : " missing " + joined(answer.missing(), ", ");
    String entries =
        answer.verdict() == Verdict.NOT_IN_REGISTER
            ? " nearest " + joined(answer.nearest(), ", ")
            : " " + joined(answer.entries(), ", ");
    return one.row.row().rowId()
        + " "
        + one.row.row().title()
        + " | "
        + one.row.row().institution()
        + " | "
        + one.cells.get("kind")
        + "\n  "
        + one.decided()
        + missing
        + entries
        + "\n";
  }
}
