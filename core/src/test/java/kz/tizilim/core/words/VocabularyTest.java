package kz.tizilim.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VocabularyTest {
  private static final String LETTERS = "абвгд";

  private final Vocabulary vocabulary =
      new Vocabulary(
          List.of(
              "начальник отделения",
              "руководитель отдела",
              "фельдшер",
              "медицинская сестра",
              "врач",
              "обучение",
              "бухгалтер"));

  @Test
  void a_word_is_found_by_its_stem_in_its_first_form() {
    assertThat(vocabulary.has("отделен")).isTrue();
    assertThat(vocabulary.has("отделени")).isFalse();
    assertThat(vocabulary.word("отделен")).isEqualTo("отделения");
    assertThat(vocabulary.word("склад")).isEqualTo("склад");
  }

  @ParameterizedTest
  @CsvSource({
    "отд, отдел отделен",
    "фельд, фельдшер",
    "фельдшер, ''",
    "склад, ''",
    "б, бухгалтер",
    "я, ''"
  })
  void a_beginning_has_the_words_that_continue_it(String beginning, String stems) {
    assertThat(String.join(" ", vocabulary.beginning(beginning))).isEqualTo(stems);
  }

  @ParameterizedTest
  @CsvSource({
    "отд, ия, отделен",
    "нач, ик, начальник",
    "нач, ия, ''",
    "обуч, ние, обучен",
    "обучен, ие, ''"
  })
  void a_contraction_keeps_the_beginning_and_the_end(String beginning, String end, String stems) {
    assertThat(String.join(" ", vocabulary.between(beginning, end))).isEqualTo(stems);
  }

  @ParameterizedTest
  @CsvSource({
    "фелдшер, фельдшер",
    "фельдщер, фельдшер",
    "фельшдер, фельдшер",
    "феллдьшер, фельдшер",
    "фшер, ''",
    "вроч, врач",
    "вч, ''",
    "начальнек, начальник",
    "бугалтир, бухгалтер",
    "отделоние, отделен",
    "мидицинская, медицинск",
    "склад, ''",
    "пухгалтер, бухгалтер",
    "кухгалтер, ''",
    "ухгалтер, бухгалтер",
    "сбухгалтер, ''",
    "ббухгалтер, бухгалтер",
    "убхгалтер, бухгалтер",
    "атделения, отделен"
  })
  void a_typo_has_the_nearest_words(String written, String stems) {
    String stem = Words.of(written).stems().get(0);
    assertThat(String.join(" ", vocabulary.near(written, stem).stems())).isEqualTo(stems);
  }

  @Test
  void a_typo_that_its_short_stem_hides_is_found_by_the_whole_word() {
    Vocabulary houses = new Vocabulary(List.of("домами"));
    assertThat(houses.near("дамами", "дам").stems()).containsExactly("дом");
    assertThat(houses.near("даками", "дак").stems()).isEmpty();
    assertThat(new Vocabulary(List.of("дома")).near("дамa", "дам").stems()).isEmpty();
  }

  @Test
  void only_the_nearest_of_the_similar_words_are_found() {
    Vocabulary words = new Vocabulary(List.of("абвгдеж", "абвгдежзик", "абвгдежзиккл"));
    assertThat(words.near("абвгдежзикк", "абвгдежзикк").stems())
        .containsExactlyInAnyOrder("абвгдежзик", "абвгдежзиккл");
    assertThat(words.near("абвгдежзик", "абвгдежзик").stems()).containsExactly("абвгдежзик");
  }

  @ParameterizedTest
  @CsvSource({
    "абвг, абвг, 0",
    "абвг, абг, 1",
    "абвг, абввг, 1",
    "абвг, абдг, 1",
    "абвг, авбг, 1",
    "абвг, бавгд, 2",
    "абвг, вабг, 2",
    "'', абв, 3",
    "абв, '', 3",
    "аб, ба, 1",
    "абв, вба, 2"
  })
  void a_swap_of_neighbours_counts_one(String one, String other, int distance) {
    assertThat(Typos.distance(one, other)).isEqualTo(distance);
  }

  @Test
  void the_words_found_are_those_that_a_comparison_with_every_word_finds() {
    Property.holds(
        300,
        random -> {
          List<String> words = new ArrayList<>();
          for (int i = 0; i < 60; i++) {
            words.add(word(random));
          }
          Typos typos = new Typos(words);
          for (int i = 0; i < 40; i++) {
            String asked = word(random);
            Map<String, Integer> found = new TreeMap<>();
            typos.near(
                asked, (word, distance) -> found.merge(words.get(word), distance, Math::min));
            assertThat(found).as(asked + " in " + words).isEqualTo(compared(asked, words));
          }
        });
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int left = 1 + random.nextInt(11); left > 0; left--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  /** Of the letters used here only two look like each other, in Latin. */
  private static boolean beginsAlike(String asked, String word) {
    boolean moved = word.length() > 1 && asked.charAt(0) == word.charAt(1);
    boolean alike = "бв".indexOf(asked.charAt(0)) >= 0 && "бв".indexOf(word.charAt(0)) >= 0;
    return asked.charAt(0) == word.charAt(0) || moved || alike;
  }

  /** One typo from four letters on, two if both words have eight. */
  private static Map<String, Integer> compared(String asked, List<String> words) {
    Map<String, Integer> found = new TreeMap<>();
    for (String word : words) {
      int shorter = Math.min(word.length(), asked.length());
      if (!beginsAlike(asked, word)) {
        continue;
      }
      int distance = slow(asked, word, asked.length(), word.length());
      if (shorter >= 4 && distance <= (shorter >= 8 ? 2 : 1)) {
        found.put(word, distance);
      }
    }
    return found;
  }

  /** The distance of the first letters by definition, limited to three. */
  private static int slow(String a, String b, int i, int j) {
    if (Math.abs(i - j) > 2) {
      return 3;
    }
    int[][] d = new int[i + 1][j + 1];
    for (int x = 0; x <= i; x++) {
      for (int y = 0; y <= j; y++) {
        List<Integer> ways = new ArrayList<>(List.of(x == 0 && y == 0 ? 0 : Integer.MAX_VALUE));
        if (x > 0) {
          ways.add(d[x - 1][y] + 1);
        }
        if (y > 0) {
          ways.add(d[x][y - 1] + 1);
        }
        if (x > 0 && y > 0) {
          ways.add(d[x - 1][y - 1] + (a.charAt(x - 1) == b.charAt(y - 1) ? 0 : 1));
        }
        if (x > 1 && y > 1 && a.substring(x - 2, x).equals(turned(b.substring(y - 2, y)))) {
          ways.add(d[x - 2][y - 2] + 1);
        }
        d[x][y] = Collections.min(ways);
      }
    }
    return d[i][j];
  }

  private static String turned(String two) {
    return new StringBuilder(two).reverse().toString();
  }

  @Test
  void a_word_longer_than_any_known_one_is_near_to_none() {
    assertThat(vocabulary.near("а".repeat(2_000), "а".repeat(2_000)).stems()).isEmpty();
  }
}
