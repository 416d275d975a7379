package kz.tizilim.registrar.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {
  private final Suggestions titles =
      new Suggestions(
          List.of(
              "Главный бухгалтер",
              "медицинская сестра",
              "Медицинская сестра",
              "бухгалтер",
              "помощник медицинской сестры"));

  @Test
  void every_typed_word_begins_a_word_of_the_phrase() {
    assertThat(titles.of("мед сес", 10))
        .containsExactly("Медицинская сестра", "Помощник медицинской сестры");
    assertThat(titles.of("сес мед", 1)).containsExactly("Медицинская сестра");
  }

  @Test
  void what_begins_so_comes_before_what_contains_it() {
    assertThat(titles.of("БУХ", 10)).containsExactly("Бухгалтер", "Главный бухгалтер");
  }

  @Test
  void a_typo_is_forgiven_where_nothing_begins_so() {
    assertThat(titles.of("бухгалтр", 10)).containsExactly("Бухгалтер", "Главный бухгалтер");
  }

  @Test
  void nothing_typed_suggests_nothing() {
    assertThat(titles.of(" - ", 10)).isEmpty();
    assertThat(titles.of("космонавт", 10)).isEmpty();
  }
}
