package kz.tizilim.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemarkTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_every_sentence_with_the_same_places(Language language) {
    Messages all = Remark.SENTENCES;
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

  @ParameterizedTest
  @ValueSource(strings = {"finding.", "reason.", "holiday."})
  void what_is_kept_in_russian_is_read_back(String beginning) {
    for (String key : Remark.SENTENCES.keys(Language.RU)) {
      if (key.startsWith(beginning)) {
        int places = places(Remark.SENTENCES.raw(Language.RU, key)).size();
        Object[] words = IntStream.range(0, places).mapToObj(at -> "слово" + at).toArray();
        Remark said = Remark.of(key, words);
        assertThat(Remark.read(beginning, said.toString())).isEqualTo(said);
      }
    }
  }

  @Test
  void a_hostile_text_stays_as_it_is_and_takes_no_time() {
    String hostile =
        "«" + "»: числа в пункте  расходятся: в русском тексте , в казахском  (стр. ".repeat(50);
    assertThat(Remark.read("finding.", hostile)).isEqualTo(Remark.text(hostile));
    String longOne = "порядок звеньев: 1-е из 2, ".repeat(1_000);
    assertThat(Remark.retold("reason.", longOne, Language.EN)).isEqualTo(longOne);
  }

  @Test
  void a_sentence_that_no_file_has_is_said_at_once() {
    assertThatThrownBy(() -> Remark.of("nothing")).hasMessageContaining("nothing");
  }
}
