package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.core.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CliMessagesTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_every_sentence_with_the_same_places(Language language) {
    assertThat(CliMessages.ALL.keys(language)).isEqualTo(CliMessages.ALL.keys(Language.RU));
    for (String key : CliMessages.ALL.keys(language)) {
      assertThat(CliMessages.ALL.places(language, key))
          .as(key)
          .isEqualTo(CliMessages.ALL.places(Language.RU, key));
    }
  }
}
