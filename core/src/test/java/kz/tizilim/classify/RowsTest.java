package kz.tizilim.classify;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.register.Edition;
import org.junit.jupiter.api.Test;

/**
 * Two hundred rows against a part of order № 692. All of them in one test: to compile an edition
 * takes longer than to answer them, and whoever mutates the code runs this test a thousand times.
 */
final class RowsTest {

  private static String text(String name) throws IOException {
    try (InputStream in = RowsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static StaffingRow row(String[] cells) {
    return StaffingRow.of(cells[0].strip(), cells[1].strip())
        .with(Column.UNIT, cells[2].strip())
        .with(Column.LEVEL, cells[3].strip())
        .with(Column.CATEGORY, cells[4].strip())
        .with(Column.ACTIVITY, cells[5].strip());
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
    Classifier classifier = Classifier.of(Edition.parse(text("register.txt")));
    List<String> otherwise = new ArrayList<>();
    for (String line : text("rows.txt").lines().filter(row -> !row.startsWith("#")).toList()) {
      String[] cells = line.split("\\|", -1);
      StaffingRow row = row(cells);
      String answer = told(classifier.classify(row));
      if (!answer.equals(cells[6].strip())) {
        otherwise.add(line + ", not " + answer);
      }
    }
    assertThat(otherwise).isEmpty();
  }
}
