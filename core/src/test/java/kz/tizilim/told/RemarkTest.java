package kz.tizilim.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RemarkTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_every_sentence_with_the_same_places(Language language) {
    Bundle all = Remark.SENTENCES;
    assertThat(all.keys(language)).isEqualTo(all.keys(Language.RU));
    for (String key : all.keys(language)) {
      assertThat(places(all.raw(language, key)))
          .as(key)
          .isEqualTo(places(all.raw(Language.RU, key)));
    }
  }

  private static Set<String> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_sentence_that_no_file_has_is_said_at_once() {
    assertThatThrownBy(() -> Remark.of("nothing")).hasMessageContaining("nothing");
  }
}
