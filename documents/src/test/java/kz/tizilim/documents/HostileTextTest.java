package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import kz.tizilim.acts.CarriedActs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that make a careless pattern take the square of their length. */
final class HostileTextTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int LINE = 19_000;
  private static final int LINES = 2;

  /** Forty kilobytes of a word between two lines of an order, in lines as long as they may be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ааааааа",
        "((((((( ",
        "««««««« ",
        "\"\"\"\"\"\"\" ",
        ", ",
        "а) ",
        "ный ",
        "А.Б. ",
        "Аа, ",
        " – ",
        "блок: ",
        "1) ",
        "№ ",
        "1 июля ",
        "приказ от 1 июля 2024 года № ",
        "B3-1 ",
        "… ",
        "звено ",
        "бухгалтер; ",
        "Бухгалтер: "
      })
  void reading_ends(String word) {
    String line = (word.repeat(LINE / word.length()) + " ").replaceAll("(\\S{900})", "$1 ");
    SourceText text = with((line + "\n").repeat(LINES));
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try {
            OrderReader.read(text);
          } catch (DocumentException e) {
            assertThat(e.getMessage()).isNotBlank();
          }
        });
  }

  /** Each clause may begin a cell or go on with one. */
  @Test
  void reading_nineteen_thousand_clauses_of_one_section_ends() {
    String hundred = "бухгалтер; ".repeat(100).strip() + "\n";
    SourceText text = with(hundred.repeat(190));
    assertTimeoutPreemptively(LIMIT.multipliedBy(2), () -> OrderReader.read(text));
  }

  @Test
  void a_line_or_a_word_that_no_order_has_is_refused_with_its_place() {
    assertThatThrownBy(() -> OrderReader.read(with("а".repeat(70_000))))
        .hasMessageContaining("слово из 70000 знаков")
        .hasMessageContaining("больше 1000");
    assertThatThrownBy(() -> OrderReader.read(with("да ".repeat(7_000))))
        .hasMessageContaining("в строке 21000 знаков");
  }

  private static SourceText with(String hostile) {
    String order = CarriedActs.in("mcs-0-2023-03-01").text();
    int middle = order.indexOf('\n', order.length() / 2) + 1;
    return new SourceText(
        "приказ.txt", order.substring(0, middle) + hostile + "\n" + order.substring(middle));
  }
}
