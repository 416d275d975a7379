package kz.tizilim.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Bрaч-урoлoг, врач-уролог",
    "БУХГАЛТЕР, бухгалтер",
    "учётчик, учетчик",
    "Врач-хи\u00ADрург, врач-хирург",
    "«Жас улан», \"Жас улан\"",
    "В/Ч 12345, в/ч12345",
    "BTШ, втш",
    "'инженер –  конструктор', инженер-конструктор",
    "архивом, архива",
    "медицинской сестрой, медицинская сестра",
    "отделений, отделением",
    "узел связи, узла связи",
    "столовая, столовой",
    "музеем, музей"
  })
  void texts_that_differ_only_in_spelling_and_inflection_have_equal_stems(
      String one, String other) {
    assertThat(Words.of(one).stems()).isEqualTo(Words.of(other).stems());
  }

  @ParameterizedTest
  @CsvSource({
    "архивист, архивариус",
    "мастер, мастерская",
    "техник, техникум",
    "бухгалтер, бухгалтерия",
    "руководитель, руководство",
    "инструктор, инструмент"
  })
  void words_that_the_law_distinguishes_have_different_stems(String one, String other) {
    assertThat(Words.of(one).stems()).isNotEqualTo(Words.of(other).stems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B", "—", "\u0000\u0001", "\uD800", "()"})
  void a_text_without_letters_has_no_words(String text) {
    assertThat(Words.of(text).isEmpty()).isTrue();
  }

  @Test
  void all_stems_and_no_others_are_those_of_a_text() {
    Words words = Words.of("начальник техники");
    assertThat(words.hasStems(words.stems())).isTrue();
    assertThat(words.hasStems(List.of("начальник", "техник"))).isFalse();
    assertThat(words.hasStems(List.of("повар", "техника"))).isFalse();
    assertThat(words.hasStems(List.of("начальник"))).isFalse();
    assertThat(words.hasStems(List.of("начальник", "техника", "связ"))).isFalse();
  }

  @Test
  void only_some_words_have_another_stem_where_they_come_first() {
    assertThat(Words.of("техники связи").isOtherAsFirst()).isTrue();
    assertThat(Words.of("начальник техники").isOtherAsFirst()).isFalse();
    assertThat(Words.of("").isOtherAsFirst()).isFalse();
  }

  @Test
  void a_text_of_a_megabyte_is_cut() {
    assertThat(Words.of("абв ".repeat(250_000)).forms()).hasSize(500);
  }
}
