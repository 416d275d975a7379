package kz.tizilim.registrar.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.tizilim.core.words.Vocabulary;
import kz.tizilim.core.words.Words;

/**
 * Phrases of the register that complete what a person has typed so far. Every typed word begins a
 * word of the phrase, or is one but for a typo.
 */
final class Suggestions {
  private static final int LONGEST = 120;

  /** The phrases, each with its words, in the register's order. */
  private final Map<String, List<String>> phrases = new LinkedHashMap<>();

  private final Vocabulary vocabulary;

  Suggestions(List<String> all) {
    Map<String, String> once = new LinkedHashMap<>();
    for (String phrase : all) {
      String text = phrase.strip();
      if (!text.isEmpty()) {
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT);
        once.putIfAbsent(text.toLowerCase(Locale.ROOT), capital + text.substring(1));
      }
    }
    once.values().forEach(phrase -> phrases.put(phrase, Words.of(phrase).forms()));
    this.vocabulary = new Vocabulary(List.copyOf(once.values()));
  }

  /** All phrases, in alphabetical order. */
  List<String> all() {
    return phrases.keySet().stream().sorted().toList();
  }

  /**
   * At most {@code most} phrases for {@code typed}: those that begin so first, short ones first.
   */
  List<String> of(String typed, int most) {
    String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<String> words = Words.of(asked).forms();
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    phrases.forEach((phrase, own) -> {
      if (words.stream().allMatch(word -> own.stream().anyMatch(form -> form.startsWith(word)))) {
        found.add(phrase);
      }
    });
    if (found.isEmpty()) {
      found.addAll(mistyped(words));
    }
    return found.stream()
        .sorted(
            Comparator.comparing((String phrase) -> !begins(phrase, words))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private boolean begins(String phrase, List<String> words) {
    return phrases.getOrDefault(phrase, List.of("")).get(0).startsWith(words.get(0));
  }

  private List<String> mistyped(List<String> words) {
    List<String> found = new ArrayList<>();
    List<Set<String>> meant = new ArrayList<>();
    for (String word : words) {
      meant.add(vocabulary.near(word, Words.of(word).stem(0)).stems());
    }
    phrases
        .keySet()
        .forEach(phrase -> {
          List<String> own = Words.of(phrase).stems();
          if (meant.stream().allMatch(stems -> stems.stream().anyMatch(own::contains))) {
            found.add(phrase);
          }
        });
    return found;
  }
}
