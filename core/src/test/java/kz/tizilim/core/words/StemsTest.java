package kz.tizilim.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StemsTest {

  @ParameterizedTest
  @CsvSource({
    "отделениями, отделен",
    "военными, военн",
    "сестрой, сестр",
    "врача, врач",
    "узел, узл",
    "дом, дом",
    "дома, дом",
    "оно, оно",
    "её, её",
    "ы, ы"
  })
  void a_russian_word_loses_its_longest_ending_and_keeps_three_letters(String word, String stem) {
    assertThat(Words.of(word).stems()).containsExactly(cyrillic(stem));
  }

  private static String cyrillic(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Letters.fold(folded[i]);
    }
    return Letters.cyrillic(folded, folded.length);
  }

  @ParameterizedTest
  @CsvSource({
    "бастығы, бастық",
    "мектебі, мектеп",
    "бөлімінің, бөлім",
    "дәрігерлер, дәрігер",
    "қызметшілерінің, қызметш",
    "орталығындағы, орталық",
    "көлігі, көлік",
    "комитет, комите",
    "комитетінің, комите",
    "салат, сала",
    "сант, сант",
    "корпусының, корпу",
    "меңгерушісінің, меңгеруш",
    "меңгерушісі, меңгеруш",
    "зертханасында, зертха",
    "зертхана, зертха",
    "ата, ата",
    "б, п"
  })
  void a_kazakh_word_loses_its_endings_and_its_softened_letter_hardens(String word, String stem) {
    assertThat(KazakhStem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "көмекшісі, true",
    "бастығы, true",
    "есепші, false",
    "жұмысшы, false",
    "кассир, false",
    "маман, false"
  })
  void an_ending_of_possession_is_no_ending_of_a_trade(String word, boolean possessed) {
    assertThat(KazakhStem.isPossessed(word)).isEqualTo(possessed);
  }

  @Test
  void a_word_of_another_alphabet_has_no_ending() {
    assertThat(Words.of("wolf 12 ღა").stems()).containsExactly("wolf", "12", "ღა");
  }

  @ParameterizedTest
  @CsvSource({
    "Bрaч, врач",
    "BTШ, втш",
    "BTW, btw",
    "A, a",
    "отдeл, отдел",
    "0тдел, 0 тдел",
    "2-й, 2 й",
    "№5, 5",
    "в/ч5, в/ч 5",
    "а/б, а/б",
    "отдел/служба, отдел служба",
    "абв/г, абв г",
    "'в/ 5', в 5",
    "'аб/ в', аб в",
    "aa, аа",
    "ze, ze",
    "az, az",
    "а.б, аб",
    "а.бв, а бв",
    "Р. Э. Ч, рэч",
    "Р.Э.Ч., рэч",
    "г. Аягоз, г аягоз",
    "кафе\u0301, кафе",
    "и\u0306од, йод"
  })
  void writing_is_folded(String written, String folded) {
    assertThat(String.join(" ", Words.of(written).forms())).isEqualTo(folded);
  }

  @Test
  void only_after_its_first_word_is_a_title_about_machinery() {
    assertThat(Words.of("техники всех наименований").stems()).startsWith("техник");
    assertThat(Words.of("начальник техники").stems()).endsWith("техника");
  }

  @Test
  void words_print_as_they_are_folded() {
    assertThat(Words.of("Зав. складом")).hasToString("зав складом");
    assertThat(Words.of("Зав.").isEmpty()).isFalse();
    assertThat(Words.of("—").isEmpty()).isTrue();
  }

  @Test
  void the_character_after_a_word_is_marked() {
    assertThat(Words.of("нач. отд-ния, Р.Э.Ч. склада").marks()).isEqualTo(".- . ");
  }
}
