package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.words.Words;

/**
 * The fixed abbreviations of practice, and the acronyms of institutions, each with its readings.
 */
final class Abbreviations {
  private static final int SHORTEST_INFLECTED = 7;
  private static final String DOT = ".";
  private static final int LONGEST_UNCLEAR = 4;

  private static final Set<String> ALONE =
      Lexicon.GENERAL.lines("alone.tsv", 2).stream()
          .map(line -> line.get(0))
          .collect(Collectors.toUnmodifiableSet());

  /** By their folded forms, with a hyphen between the parts: «отд-ния». */
  private final Map<String, List<List<String>>> readings = new HashMap<>();

  /** Those that are words of the language without their dot: «перевод.». */
  private final Map<String, List<List<String>>> dotted = new HashMap<>();

  /** Those that are words with endings, by their stems. */
  private final Map<String, List<List<String>>> inflected = new HashMap<>();

  Abbreviations(Lexicon lexicon, Acronyms acronyms) {
    for (List<String> line : lexicon.lines("abbreviations.tsv", 3)) {
      List<List<String>> full = new ArrayList<>();
      for (String reading : line.get(1).split("\\|", -1)) {
        full.add(Words.of(reading).stems());
      }
      Words abbreviation = Words.of(line.get(0));
      String form = String.join("-", abbreviation.forms());
      if (line.get(0).endsWith(DOT)) {
        dotted.put(form, full);
        continue;
      }
      readings.put(form, full);
      if (isWord(line.get(0)) && !line.get(1).startsWith(line.get(0))) {
        inflected.putIfAbsent(abbreviation.stems().get(0), full);
      }
    }
    acronyms
        .readings()
        .forEach((acronym, own) -> readings.merge(acronym, own, Abbreviations::both));
  }

  /** Whether an abbreviation is a word of its own, with endings: «завскладом», «завсклада». */
  private static boolean isWord(String abbreviation) {
    return abbreviation.length() >= SHORTEST_INFLECTED
        && abbreviation.chars().allMatch(Character::isLetter);
  }

  /**
   * Whether a folded word that is the whole title may be the beginning of another without a full
   * stop: «рег» may not.
   */
  static boolean isClearAlone(String form) {
    return form.length() > LONGEST_UNCLEAR || ALONE.contains(form);
  }

  /** The readings of two sources, those of the same words once. */
  private static List<List<String>> both(List<List<String>> one, List<List<String>> other) {
    List<List<String>> both = new ArrayList<>(one);
    for (List<String> reading : other) {
      if (both.stream().noneMatch(known -> Set.copyOf(known).equals(Set.copyOf(reading)))) {
        both.add(reading);
      }
    }
    return both;
  }

  /** The readings of an abbreviation, each as stems; none for any other folded word. */
  List<List<String>> of(String form) {
    return readings.getOrDefault(form, List.of());
  }

  /**
   * The readings of an abbreviation.
   *
   * @param dot whether a dot stands behind it
   */
  List<List<String>> of(String form, boolean dot) {
    List<List<String>> always = of(form);
    return always.isEmpty() && dot ? dotted.getOrDefault(form, List.of()) : always;
  }

  /** What an abbreviation with this stem stands for: «завскладу»; empty if there is none. */
  List<List<String>> ofInflected(String stem) {
    return inflected.getOrDefault(stem, List.of());
  }
}
