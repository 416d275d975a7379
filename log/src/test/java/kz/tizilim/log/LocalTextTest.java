package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.tizilim.testkit.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalTextTest {

  @Test
  void every_sentence_is_there_in_three_languages() {
    assertThat(Translations.faults(Flaw.class, "texts")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | строка 1, знак 2: ожидалось: значение, а здесь U+0078. Проверьте, что файл не повреждён. (NOT_JSON)",
        "kk | 1-жол, 2-таңба: күтілгені: мән, ал мұнда U+0078. Файлдың бүлінбегенін тексеріңіз. (NOT_JSON)",
        "en | line 1, character 2: expected: a value, but found U+0078. Check that the file is not damaged. (NOT_JSON)",
        "de | line 1, character 2: expected: a value, but found U+0078. Check that the file is not damaged. (NOT_JSON)"
      })
  void a_flaw_is_one_line_in_each_language_and_english_elsewhere(String language, String line) {
    byte[] bytes = "[x]".getBytes(StandardCharsets.UTF_8);
    String text =
        CanonicalJson.read(bytes)
            .<String>fold(
                json -> "verified", flaw -> flaw.text().in(Locale.forLanguageTag(language)));
    assertThat(text).isEqualTo(line);
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ru"));
      assertThat(Flaw.TEXTS.text("json.value")).hasToString("a value");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void an_unknown_key_is_a_bug() {
    assertThatThrownBy(() -> Flaw.TEXTS.text("json.valeu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("«json.valeu»");
  }
}
