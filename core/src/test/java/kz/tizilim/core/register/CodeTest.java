package kz.tizilim.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeTest {

  @ParameterizedTest
  @CsvSource({
    "А1-3-1, A1-3-1",
    "В-3-1, B3-1",
    "B3-3, B3-3",
    "Б3-3, B3-3",
    "звено С3, C3",
    "B2 1, B2-1",
    "b4—2, B4-2",
    "А3 – 3, A3-3",
    "В-2-1, B2-1",
    "a1‑1‑1, A1-1-1",
    "звено B2 ступень 4, B2-4",
    "D, D",
    "Д, D",
    "звено D, D",
    "С2, C2",
    "'  c 2 ', C2",
    "А1.3.1, A1-3-1",
    "буын С1, C1",
    "B4-1-, B4-1"
  })
  void every_spelling_in_use_is_one_code(String written, String code) {
    assertThat(Code.parse(written)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "B4-1,-В4-4",
        "2р",
        "C2-1",
        "D0",
        "Д1-1",
        "",
        " ",
        "-",
        "E1",
        "B0",
        "B2-0",
        "B2-1-1",
        "B2-11",
        "A",
        "А1-1-1-1",
        "B2-1 и B2-2",
        "шесть",
        "\uD800"
      })
  void what_is_no_code_is_not_read_as_one(String written) {
    assertThat(Code.find(written)).isEmpty();
    assertThatThrownBy(() -> Code.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no code");
  }

  @Test
  void a_code_prints_and_parses_back() {
    Property.holds(random -> {
      Block block = List.of(Block.values()).get(random.nextInt(4));
      Grade grade = new Grade(block, block.hasNumberedGrades() ? 1 + random.nextInt(9) : 0);
      int major = block.hasSteps() ? random.nextInt(10) : 0;
      Code code =
          new Code(
              grade, new Step(major, block.hasHalfSteps() && major > 0 ? random.nextInt(10) : 0));
      assertThat(Code.parse(code.toString())).isEqualTo(code);
      String cyrillic =
          code.toString().replace('A', 'А').replace('B', 'В').replace('C', 'С').replace('-', '–');
      assertThat(Code.parse(cyrillic)).isEqualTo(code);
    });
  }

  @Test
  void codes_stand_in_the_order_of_the_law() {
    assertThat(
            List.of(
                    Code.parse("D"),
                    Code.parse("C1"),
                    Code.parse("B4-1"),
                    Code.parse("B2-4"),
                    Code.parse("A1-1-1"),
                    Code.parse("A1-1"))
                .stream()
                .sorted())
        .map(Code::toString)
        .containsExactly("A1-1", "A1-1-1", "B2-4", "B4-1", "C1", "D");
  }

  @Test
  void a_block_without_steps_has_no_code_with_one() {
    assertThatThrownBy(() -> new Code(Grade.parse("C2"), Step.of(1)))
        .hasMessageContaining("C2")
        .hasMessageContaining("1");
    assertThatThrownBy(() -> new Code(Grade.parse("B2"), new Step(1, 1)))
        .hasMessageContaining("1-1");
    assertThatThrownBy(() -> new Grade(Block.D, 10)).hasMessageContaining("D");
  }
}
