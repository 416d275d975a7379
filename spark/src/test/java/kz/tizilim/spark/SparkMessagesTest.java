package kz.tizilim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.core.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SparkMessagesTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_every_sentence_with_the_same_places(Language language) {
    assertThat(SparkMessages.ALL.keys(language)).isEqualTo(SparkMessages.ALL.keys(Language.RU));
    for (String key : SparkMessages.ALL.keys(language)) {
      assertThat(SparkMessages.ALL.places(language, key))
          .as(key)
          .isEqualTo(SparkMessages.ALL.places(Language.RU, key));
    }
  }
}
