package kz.tizilim.staffing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import kz.tizilim.staffing.file.CsvBlocks.Block;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

final class CsvBlocksTest {
  private static final String[] PIECES = {
    "a",
    "Бухгалтер",
    "\"",
    "\"\"",
    ";",
    ";",
    ";",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\"x;y\"",
    "\"x\ny\"",
    " "
  };

  @Test
  void a_block_ends_behind_a_record_and_not_in_the_middle_of_a_quoted_field() throws IOException {
    assertThat(blocks("a;\"b\nc\"\nd;e\r\nf;\"g\"\"\n\"\r\nh", 1))
        .isEqualTo("1 [a;\"b\nc\"\n] 3 [d;e\r\n] 4 [f;\"g\"\"\n\"\r\n] 6 [h] ");
  }

  @Test
  void a_quote_inside_of_a_field_is_a_character() throws IOException {
    assertThat(blocks("a\"b;c\nd\n", 1)).isEqualTo("1 [a\"b;c\n] 2 [d\n] ");
  }

  @Test
  void a_block_has_the_size_that_was_asked_for_at_least() throws IOException {
    assertThat(blocks("aa\nbb\ncc\n", 4)).isEqualTo("1 [aa\nbb\n] 3 [cc\n] ");
  }

  @Test
  void the_rows_are_those_of_one_thread_whatever_the_text() {
    try (Workers two = Workers.of(2)) {
      Property.holds(
          2_000,
          random -> {
            String text = text(random);
            assertThat(rows(() -> new CsvRowsInBlocks("t", new StringReader(text), ';', two, 4)))
                .as(text)
                .isEqualTo(rows(() -> CsvRows.of("t", new StringReader(text), ';')));
          });
    }
  }

  @Test
  void a_quote_that_is_never_closed_is_refused_at_its_line_without_reading_all() {
    String text = "a;b\n1;2\n3;\"" + "x\n".repeat(5_000_000);
    try (Workers two = Workers.of(2)) {
      String alone = rows(() -> CsvRows.of("t", new StringReader(text), ';'));
      assertThat(alone).startsWith("1 [a, b]\n2 [1, 2]\n").contains("long-field");
      assertThat(rows(() -> new CsvRowsInBlocks("t", new StringReader(text), ';', two, 1 << 16)))
          .isEqualTo(alone);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Each block with the number of its first line. */
  private static String blocks(String text, int size) throws IOException {
    CsvBlocks blocks = new CsvBlocks(new StringReader(text), ';', size);
    StringBuilder all = new StringBuilder();
    for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
      all.append(block.get().line()).append(" [").append(block.get()).append("] ");
    }
    return all.toString();
  }

  /** The rows with their lines, and the refusal that ends them. */
  private static String rows(Supplier<RowSource> source) {
    StringBuilder all = new StringBuilder();
    try (RowSource rows = source.get()) {
      for (Optional<GridRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.append(row.get().line()).append(' ').append(row.get().cells()).append('\n');
      }
    } catch (Refusal e) {
      all.append(e.key()).append(java.util.Arrays.toString(e.words()));
    }
    return all.toString();
  }
}
