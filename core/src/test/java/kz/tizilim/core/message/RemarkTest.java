package kz.tizilim.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RemarkTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_every_sentence_with_the_same_places(Language language) {
    Messages all = Remark.SENTENCES;
    assertThat(all.keys(language)).isEqualTo(all.keys(Language.RU));
    for (String key : all.keys(language)) {
      assertThat(all.places(language, key)).as(key).isEqualTo(all.places(Language.RU, key));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_plural_has_a_form_for_every_number(Language language) {
    Messages all = Remark.SENTENCES;
    for (String key : all.keys(language)) {
      for (String number : List.of("0", "1", "2", "5", "11", "0.5")) {
        List<String> words =
            all.places(language, key).isEmpty() ? List.of() : Collections.nCopies(9, number);
        assertThat(all.say(language, key, words)).as(key).doesNotContain("plural");
      }
    }
  }

  @Test
  void a_remark_within_a_remark_is_put_into_the_same_language() {
    Remark inner = Remark.of("title.none");
    Remark outer = Remark.of("text", List.of(inner, "C2"));
    assertThat(outer.in(Language.EN)).isEqualTo(inner.in(Language.EN) + ", C2");
    assertThat(outer).hasToString(inner + ", C2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"finding.", "reason.", "holiday."})
  void a_text_recorded_in_russian_is_read_back(String beginning) {
    for (String key : Remark.SENTENCES.keys(Language.RU)) {
      if (key.startsWith(beginning)) {
        int places = Remark.SENTENCES.places(Language.RU, key).size();
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
  void an_unknown_key_is_refused_at_once() {
    assertThatThrownBy(() -> Remark.of("nothing")).hasMessageContaining("nothing");
  }
}
