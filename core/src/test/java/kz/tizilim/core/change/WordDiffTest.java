package kz.tizilim.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordDiffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Методист: Школы | Методист: Корпуса | Методист: [-Школы-]{+Корпуса+}",
        "Учитель: Школы | Старший учитель: Школы | [-Учитель-]{+Старший учитель+}: Школы",
        "учитель | старший учитель | {+старший +}учитель",
        "A, B: X | A: X | A[-, B-]: X",
        "A: X | A: X, Y | A: X{+, Y+}",
        "военно-технической школы | технической школы | [-военно-технической-]{+технической+} школы",
        "одно | одно | одно",
        "было | стало | [-было-]{+стало+}"
      })
  void only_changed_words_are_marked(String before, String after, String difference) {
    assertThat(WordDiff.of(before, after)).hasToString(difference);
  }

  @Test
  void empty_texts_can_be_compared() {
    assertThat(WordDiff.of("", "")).hasToString("");
    assertThat(WordDiff.of("", "слово")).hasToString("{+слово+}");
    assertThat(WordDiff.of("слово", "")).hasToString("[-слово-]");
    assertThat(WordDiff.of("слово", "слово").isEmpty()).isTrue();
  }

  @Test
  void replaced_words_are_listed_in_pairs() {
    assertThat(WordDiff.of("a b c d e", "a x c e f").replaced())
        .containsExactly(
            new WordDiff.Replaced("b", "x"),
            new WordDiff.Replaced("d", ""),
            new WordDiff.Replaced("", "f"));
  }

  @Test
  void both_texts_come_back_and_no_longer_common_sequence_exists() {
    Property.holds(
        3000,
        random -> {
          List<String> a = words(random);
          List<String> b = words(random);
          WordDiff diff = WordDiff.of(String.join(" ", a), String.join(" ", b));
          assertThat(diff.before()).isEqualTo(String.join(" ", a));
          assertThat(diff.after()).isEqualTo(String.join(" ", b));
          long kept =
              diff.runs().stream()
                  .filter(run -> run.kind() == WordDiff.Kind.KEPT)
                  .flatMap(run -> List.of(run.text().strip().split(" +", -1)).stream())
                  .filter(word -> !word.isEmpty())
                  .count();
          assertThat(kept).isEqualTo(longestCommon(a, b));
        });
  }

  @Test
  void any_characters_come_back() {
    Property.holds(
        2000,
        random -> {
          String a = characters(random);
          String b = characters(random);
          WordDiff diff = WordDiff.of(a, b);
          assertThat(diff.before()).isEqualTo(a);
          assertThat(diff.after()).isEqualTo(b);
        });
  }

  private static List<String> words(Random random) {
    return IntStream.range(0, random.nextInt(25))
        .mapToObj(i -> Character.toString('а' + random.nextInt(6)))
        .toList();
  }

  private static String characters(Random random) {
    String alphabet = "аб -,;\n\t\"(«1\u0301\uD83D\uDE00";
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> Character.toString(alphabet.charAt(random.nextInt(alphabet.length()))))
        .collect(Collectors.joining());
  }

  /** By definition: with equal first words, or without the first word of one or the other. */
  private static int longestCommon(List<String> a, List<String> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            a.get(i).equals(b.get(j))
                ? 1 + longest[i + 1][j + 1]
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest[0][0];
  }
}
