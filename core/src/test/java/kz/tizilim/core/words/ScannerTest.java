package kz.tizilim.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
