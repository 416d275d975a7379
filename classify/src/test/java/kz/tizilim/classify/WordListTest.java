package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kz.tizilim.core.words.Words;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordListTest {

  @ParameterizedTest
  @ValueSource(strings = {"persons.txt", "ordinary.txt"})
  void a_list_has_its_words_and_no_other(String file) throws IOException {
    WordList list = WordList.in(file);
    Set<String> words = new HashSet<>(words(file));
    assertThat(words).hasSizeGreaterThan(4_000);
    for (String word : words) {
      assertThat(list.has(word)).as(word).isTrue();
      assertThat(list.has("по" + word, 2)).as(word).isTrue();
      for (String other :
          List.of(word + "о", word.substring(1), word.substring(0, 1), "ж" + word)) {
        assertThat(list.has(other)).as(other).isEqualTo(words.contains(other));
      }
    }
    assertThat(list.has("")).isFalse();
    for (String line : text(file).lines().filter(one -> !one.startsWith("#")).toList()) {
      String stem = line.substring(0, line.indexOf('\t'));
      assertThat(list.hasStem(stem)).as(stem).isTrue();
    }
    assertThat(list.hasStem("ъъъ")).isFalse();
  }

  @Test
  void the_persons_are_filed_by_the_stems_that_titles_have() throws IOException {
    Map<String, List<String>> endings = new TreeMap<>();
    words("persons.txt").stream()
        .sorted()
        .forEach(word -> {
          String stem = Words.of(word).stem(0);
          endings.computeIfAbsent(stem, one -> new ArrayList<>()).add(ending(stem, word));
        });
    StringBuilder file = new StringBuilder();
    text("persons.txt")
        .lines()
        .filter(line -> line.startsWith("#"))
        .forEach(line -> file.append(line).append('\n'));
    endings.forEach(
        (stem, of) -> file.append(stem).append('\t').append(String.join(",", of)).append('\n'));
    Golden.at("src/main/resources/kz/tizilim/classify/persons.txt").matches(file.toString());
  }

  private static String ending(String stem, String word) {
    return !word.startsWith(stem)
        ? "=" + word
        : word.equals(stem) ? "-" : word.substring(stem.length());
  }

  private static List<String> words(String file) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : text(file).lines().filter(one -> !one.startsWith("#")).toList()) {
      String[] cells = line.split("\t", -1);
      for (String ending : cells[1].split(",", -1)) {
        words.add(
            ending.startsWith("=")
                ? ending.substring(1)
                : cells[0] + (ending.equals("-") ? "" : ending));
      }
    }
    return words;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
