package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are two tables as units write them, each as a workbook and as a text. */
final class ExamplesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("tizilim.module", "")).toAbsolutePath().resolveSibling("examples");

  @ParameterizedTest
  @CsvSource({"hospital, 71, 10, 7", "unit, 50, 9, 6"})
  void text_and_workbook_say_the_same(String name, int posts, long captions, int header) {
    StaffingTable text = StaffingTable.open(EXAMPLES.resolve(name + ".csv"));
    StaffingTable book = StaffingTable.open(EXAMPLES.resolve(name + ".xlsx"));
    try (text;
        book) {
      assertThat(book.headerLine()).isEqualTo(text.headerLine()).isEqualTo(header);
      assertThat(book.unrecognised())
          .isEqualTo(text.unrecognised())
          .containsExactly("Кол-во единиц");
      assertThat(rows(book)).isEqualTo(rows(text)).hasSize(posts);
      assertThat(book.captions()).isEqualTo(text.captions()).isEqualTo(captions);
    }
  }

  @ParameterizedTest
  @CsvSource({"hospital, UTF-8", "unit, windows-1251"})
  void the_workbook_is_made_from_the_text(String name, String charset) throws IOException {
    byte[] made = ExampleWorkbooks.made(EXAMPLES.resolve(name + ".csv"), Charset.forName(charset));
    StaffingTable kept = StaffingTable.open(EXAMPLES.resolve(name + ".xlsx"));
    assertThat(Tables.rows(Tables.open(made))).isEqualTo(Tables.rows(kept));
    assertThat(Files.size(EXAMPLES.resolve(name + ".xlsx"))).isPositive();
  }

  private static List<TableRow> rows(StaffingTable table) {
    return Stream.iterate(table.next(), Optional::isPresent, row -> table.next())
        .map(Optional::orElseThrow)
        .map(row -> new TableRow(row.line(), row.row(), row.problem(), row.cells()))
        .toList();
  }
}
