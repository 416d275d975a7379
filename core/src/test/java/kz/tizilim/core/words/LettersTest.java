package kz.tizilim.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LettersTest {
  @ParameterizedTest
  @CsvSource({"bpaч, врач", "c, c", "cc, сс", "cд, сд", "wi, wi", "с, с"})
  void latin_look_alikes_become_cyrillic_but_a_single_letter_stays(String word, String read) {
    assertThat(Letters.cyrillic(word.toCharArray(), word.length())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "а, true",
    "қ, true",
    "z, true",
    "ა, true",
    "字, true",
    "№, false",
    "7, false",
    "–, false"
  })
  void letters_of_any_script_are_letters(char sign, boolean letter) {
    assertThat(Letters.isLetter(sign)).isEqualTo(letter);
  }
}
