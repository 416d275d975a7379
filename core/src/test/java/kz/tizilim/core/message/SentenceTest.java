package kz.tizilim.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentenceTest {
  private static final String ROWS =
      "Проверено: {0, plural, one {# строка} few {# строки} many {# строк}} из {1}.";

  @ParameterizedTest
  @CsvSource({
    "0, 0 строк",
    "1, 1 строка",
    "2, 2 строки",
    "4, 4 строки",
    "5, 5 строк",
    "11, 11 строк",
    "12, 12 строк",
    "14, 14 строк",
    "21, 21 строка",
    "22, 22 строки",
    "111, 111 строк",
    "1 034, 1 034 строки",
    "1\u00A0001, 1\u00A0001 строка",
    "99999999999999999999991, 99999999999999999999991 строка"
  })
  void a_russian_noun_has_three_forms(String number, String rows) {
    assertThat(new Sentence(Language.RU, ROWS).with(List.of(number, "файла")))
        .isEqualTo("Проверено: " + rows + " из файла.");
  }

  @Test
  void a_fraction_has_a_form_of_its_own_or_that_of_many() {
    String posts = "{0, plural, one {# ставка} few {# ставки} many {# ставок} other {# ставки}}";
    assertThat(new Sentence(Language.RU, posts).with(List.of("0,5"))).isEqualTo("0,5 ставки");
    assertThat(new Sentence(Language.RU, ROWS).with(List.of("0.5", "1")))
        .isEqualTo("Проверено: 0.5 строк из 1.");
  }

  @ParameterizedTest
  @CsvSource({"1, 1 row", "0, 0 rows", "21, 21 rows", "1.5, 1.5 rows"})
  void an_english_noun_has_two_forms(String number, String rows) {
    Sentence sentence = new Sentence(Language.EN, "{0, plural, one {# row} other {# rows}}");
    assertThat(sentence.with(List.of(number))).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({"1, 1 жол", "5, 5 жол"})
  void a_kazakh_noun_has_one_form(String number, String rows) {
    assertThat(new Sentence(Language.KK, "{0, plural, other {# жол}}").with(List.of(number)))
        .isEqualTo(rows);
  }

  @Test
  void a_form_may_have_places_and_a_word_may_look_like_one() {
    String sentence = "{0, plural, one {{1}: # строка} few {{1}: # строки} many {{1}: # строк}}";
    assertThat(new Sentence(Language.RU, sentence).with(List.of(3, "{0}")))
        .isEqualTo("{0}: 3 строки");
    assertThat(new Sentence(Language.RU, sentence).places()).containsExactly(0, 1);
  }

  @Test
  void braces_around_anything_else_are_text() {
    assertThat(new Sentence(Language.EN, "{\"title\": {0}}").with(List.of("{1}")))
        .isEqualTo("{\"title\": {1}}");
  }

  @Test
  void a_missing_word_form_or_brace_is_named() {
    assertThatThrownBy(() -> new Sentence(Language.EN, "{1}").with(List.of("a")))
        .hasMessageContaining("{1}");
    assertThatThrownBy(() ->
            new Sentence(Language.RU, "{0, plural, one {# строка} many {# строк}}")
                .with(List.of(2)))
        .hasMessageContaining("few");
    assertThatThrownBy(() -> new Sentence(Language.EN, "{0, plural, one {a}").with(List.of("1")))
        .hasMessageContaining("not closed");
  }
}
