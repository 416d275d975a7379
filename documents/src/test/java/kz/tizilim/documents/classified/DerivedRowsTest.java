package kz.tizilim.documents.classified;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.documents.BuiltInActs;
import org.junit.jupiter.api.Test;

/** Rows whose answers were derived by hand from the rules and the text of order № 692. */
final class DerivedRowsTest {
  private static final Classifier CLASSIFIER = Classifier.of(BuiltInActs.edition692());

  /** A row of the file, and its answer there. */
  private record Derived(StaffingRow row, String answer) {
    static Derived parse(String line) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as(line).hasSize(7);
      StaffingRow row =
          StaffingRow.of(cells[0].strip(), cells[1].strip())
              .with(Column.UNIT, cells[2].strip())
              .with(Column.LEVEL, cells[3].strip())
              .with(Column.CATEGORY, cells[4].strip())
              .with(Column.ACTIVITY, cells[5].strip());
      return new Derived(row, cells[6].strip());
    }
  }

  private static List<Derived> derived() throws IOException {
    List<Derived> rows = new ArrayList<>();
    try (InputStream in = DerivedRowsTest.class.getResourceAsStream("/rows/derived.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> rows.add(Derived.parse(line)));
    }
    return rows;
  }

  private static String told(Answer answer) {
    String codes = answer.codes().stream().map(Object::toString).collect(joining("/"));
    String missing = answer.missing().stream().map(Object::toString).collect(joining("/"));
    return (answer.verdict() + " " + codes + " " + missing + " " + answer.reason())
        .strip()
        .replaceAll(" +", " ");
  }

  @Test
  void every_row_is_answered_as_it_was_derived() throws IOException {
    List<String> otherwise = new ArrayList<>();
    List<Derived> rows = derived();
    for (Derived one : rows) {
      String answer = told(CLASSIFIER.classify(one.row));
      if (!answer.equals(one.answer)) {
        otherwise.add(one.row + " is " + answer + ", derived " + one.answer);
      }
    }
    assertThat(rows).hasSizeGreaterThan(600);
    assertThat(otherwise).isEmpty();
  }
}
