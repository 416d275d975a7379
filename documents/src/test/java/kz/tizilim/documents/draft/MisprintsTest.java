package kz.tizilim.documents.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MisprintsTest {

  @ParameterizedTest
  @CsvSource({
    "Ренгенлаборант, рентгенлаборант",
    "инжинера, инженера",
    "рентгенлаборант, ''",
    "комиссия, ''"
  })
  void a_misprinted_beginning_of_a_word_has_its_usual_spelling(String word, String usual) {
    assertThat(Misprints.spelling(word).orElse("")).isEqualTo(usual);
  }
}
