package kz.tizilim.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScannerTest {
  private static final List<String> PARTS =
      List.of(
          "бухгалтер",
          "Врач",
          "Инженер",
          "м/с",
          "в/ч",
          "2/3",
          "12345",
          "ст.",
          "г.",
          "Р.",
          "и",
          "мен",
          "И",
          " ",
          "  ",
          "\t",
          "\u00a0",
          "-",
          "–",
          "—",
          "\u2212",
          "\u00ad",
          "\u200b",
          ",",
          "(",
          ")",
          "/",
          ".",
          "«",
          "»",
          "Cecтpa",
          "HR",
          "c",
          "ё",
          "Ё",
          "ә",
          "Қ",
          "І",
          "1-й",
          "№",
          "\u0301",
          "й",
          "и\u0306",
          "😀",
          "Ⅱ",
          "\u0600",
          "x",
          "T");

  private final Scanner scanner = new Scanner();

  private String read(String text) {
    assertThat(scanner.read(text)).as(text).isTrue();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scanner.count(); i++) {
      words.add(
          gap(scanner.gap(i)) + (scanner.isLink(i) ? "&" : "") + scanner.form(i) + scanner.mark(i));
    }
    return String.join("|", words) + gap(scanner.gap(scanner.count()));
  }

  private static String gap(int gap) {
    return ((gap & Scanner.CLOSED) != 0 ? ")" : "")
        + ((gap & Scanner.BEHIND_DASH) != 0 ? "~" : "")
        + ((gap & Scanner.BEHIND_SIGN) != 0 ? "," : "")
        + ((gap & Scanner.OPENED) != 0 ? "(" : "");
  }

  @Test
  void a_text_has_the_words_and_marks_that_it_has_for_words() {
    Random random = new Random(692);
    int read = 0;
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int many = random.nextInt(8); many >= 0; many--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      if (!scanner.read(text.toString())) {
        continue;
      }
      read++;
      Words words = Words.of(text.toString());
      List<String> forms = new ArrayList<>();
      StringBuilder marks = new StringBuilder();
      for (int word = 0; word < scanner.count(); word++) {
        forms.add(scanner.form(word));
        marks.append(scanner.mark(word));
        assertThat(scanner.is(word, words.forms().get(word).toCharArray())).isTrue();
      }
      assertThat(forms).as(text.toString()).isEqualTo(words.forms());
      assertThat(marks).as(text.toString()).hasToString(words.marks());
    }
    assertThat(read).isGreaterThan(100_000);
  }

  @Test
  void a_dash_and_a_lone_link_between_words_are_told() {
    assertThat(read("Врач – уролог")).isEqualTo("врач |~уролог ");
    assertThat(read("врач-уролог")).isEqualTo("врач-|~уролог ");
    assertThat(read("кассир и повар")).isEqualTo("кассир |&и |повар ");
    assertThat(read("кассир И повар")).isEqualTo("кассир |и |повар ");
    assertThat(read("кассир, и")).isEqualTo("кассир |,и ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          кассир мен повар => кассир |&мен |повар
          кассир  и  повар => кассир |&и |повар
          кассир и и повар => кассир |&и |и |повар
          кассир и  и повар => кассир |&и |&и |повар
          кассир и повар и пекарь => кассир |&и |повар |&и |пекарь
          и повар => и |повар
          ' и повар' => &и |повар
          кассир и => кассир |и
          кассир и. => кассир |и.
          кассир мин повар => кассир |мин |повар
          кассир МЕН повар => кассир |мен |повар
          кассир -и повар => кассир |~и |повар
          кассир меч повар => кассир |меч |повар
          кассир лен повар => кассир |лен |повар
          повар (кассир и пекарь) => повар |(кассир |и |пекарь )
          """)
  void a_link_is_a_small_word_between_blanks_of_its_own(String text, String told) {
    assertThat(read(text).stripTrailing()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          1.5 ставки => 1.|5 |ставки
          1+5 => 1 |5
          1+ 5 => 1 |,5
          +5 => ,5
          5+ => 5 ,
          1–5 => 1-|5
          абв/где => абв |,где
          абв / где => абв |,где
          абв/гд => абв |гд
          аб /где => аб |где
          абв/ => абв
          абв/ 123 => абв |123
          123/абв => 123 |абв
          абв/, где => абв |,где
          абв, – где => абв |~где
          абв –, где => абв |,где
          абв, (где, её) => абв |,(где |ее )
          """)
  void a_sign_between_digits_or_short_words_parts_nothing(String text, String told) {
    assertThat(read(text).stripTrailing()).isEqualTo(told);
  }

  @Test
  void a_bracket_holds_from_three_to_sixty_letters_of_cyrillic() {
    assertThat(read("врач (аб )")).isEqualTo("врач |(аб )");
    assertThat(read("врач (" + "а".repeat(60) + ")")).startsWith("врач |(аа").endsWith("а )");
    assertThat(read("врач (хирург) (уролог)")).isEqualTo("врач |(хирург |)(уролог )");
    assertThat(read("врач (doctor и)")).isEqualTo("врач |(doctor |и )");
    for (String text :
        List.of(
            "врач (аб)", "врач (" + "а".repeat(61) + ")", "врач (doctor) и", "врач ((а) и б)")) {
      assertThat(scanner.read(text)).as(text).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "врач (хирург), true",
    "врач (хирург ), true",
    "врач (хирург 1), false",
    "врач (ХИРУРГ), false",
    "врач (хирург.), false"
  })
  void a_small_letter_before_the_end_of_a_bracket_is_told(String text, boolean letter) {
    assertThat(scanner.read(text)).isTrue();
    int gap = scanner.gap(scanner.count());
    assertThat((gap & Scanner.CLOSED) != 0).isTrue();
    assertThat((gap & Scanner.CLOSED_BEHIND_LETTER) != 0).isEqualTo(letter);
  }

  @Test
  void longer_texts_and_words_and_more_of_them_are_left() {
    assertThat(scanner.read("а".repeat(64) + " " + "-".repeat(512 - 65))).isTrue();
    assertThat(scanner.read("а".repeat(65))).isFalse();
    assertThat(scanner.read("аб ".repeat(48))).isTrue();
    assertThat(scanner.count()).isEqualTo(48);
    assertThat(scanner.read("аб ".repeat(49))).isFalse();
    assertThat(scanner.read("-".repeat(512))).isTrue();
    assertThat(scanner.read("-".repeat(513))).isFalse();
  }

  @Test
  void a_word_is_told_from_others() {
    assertThat(scanner.read("Врач хирург")).isTrue();
    assertThat(scanner.is(0, "врач".toCharArray())).isTrue();
    assertThat(scanner.is(0, "хирург".toCharArray())).isFalse();
    assertThat(scanner.is(1, "хирург".toCharArray())).isTrue();
    assertThat(scanner.hash(0)).isEqualTo("врач".hashCode());
    assertThat(scanner.hash(1)).isEqualTo("хирург".hashCode());
  }

  @Test
  void signs_that_part_a_cell_and_brackets_are_told() {
    assertThat(read("врач, кассир/повар")).isEqualTo("врач |,кассир |,повар ");
    assertThat(read("м/с 1,5 ст. - 2/3")).isEqualTo("м/с |1 |5 |ст.|~2 |3 ");
    assertThat(read("врач (хирург, уролог) - повар")).isEqualTo("врач |(хирург |уролог |)~повар ");
    assertThat(read("(высшее)")).isEqualTo("(высшее )");
    assertThat(read("12) повар")).isEqualTo("12 |повар ");
  }

  @Test
  void accents_initials_and_odd_brackets_are_left() {
    for (String text :
        List.of(
            "и\u0306",
            "Р.Э.Ч.",
            "а".repeat(513),
            "врач 😀",
            "врач (",
            "(doctor)",
            "((врач))",
            "врач ()")) {
      assertThat(scanner.read(text)).as(text).isFalse();
    }
  }
}
