package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.tizilim.core.words.KazakhStem;
import kz.tizilim.core.words.Words;

/** The words and phrases of Kazakh that the lexicon knows, with the Russian words they mean. */
final class KazakhPhrases {
  private static final int MOST_PER_WORD = 8;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int SHORTEST_LATER_BEGINNING = 2;
  private static final int LONGEST_SHORT = 4;
  private static final String LETTERS = "әіңғүұқөһ";

  /** What is typed for them on a keyboard of Russian, in the same order. */
  private static final String TYPED = "аингуукох";

  private static final int SHORTEST_TYPED = 4;
  private static final int LONGEST_TYPED = 24;
  private static final int MOST_SPELLINGS = 512;

  /** By their first stems, in order, for words that are shortened; the longest of a stem first. */
  private final NavigableMap<String, List<Phrase>> inOrder = new TreeMap<>();

  /** The same, to be found by the whole stem. */
  private final Map<String, List<Phrase>> phrases;

  /** The stems of the words, in all phrases. */
  private final Set<String> stems = new HashSet<>();

  /** The words as the lexicon writes them. */
  private final Set<String> forms = new HashSet<>();

  private final List<String> russian = new ArrayList<>();

  /** The stems without their last letter, which may soften, in letters that Russian has too. */
  private final Set<String> plainStems = new HashSet<>();

  /**
   * A word or a phrase.
   *
   * @param stems its words of Kazakh without endings
   * @param russian the stems of the words it means
   */
  record Phrase(List<String> stems, List<String> russian) {

    /**
     * Whether the words from a place on are the phrase, whose first word is. A word with a dot is
     * the beginning of one: «іс жүрг.».
     */
    boolean standsAt(int at, Words words) {
      for (int i = 1; i < stems.size(); i++) {
        if (at + i >= words.forms().size()) {
          return false;
        }
        String form = words.forms().get(at + i);
        boolean is =
            KazakhStem.of(form).equals(stems.get(i))
                || (words.marks().charAt(at + i) == '.'
                    && form.length() >= SHORTEST_LATER_BEGINNING
                    && stems.get(i).startsWith(form));
        if (!is) {
          return false;
        }
      }
      return true;
    }
  }

  KazakhPhrases(Lexicon lexicon) {
    Map<List<String>, List<String>> meanings = new LinkedHashMap<>();
    for (List<String> line : lexicon.lines("kazakh.tsv", 4)) {
      List<String> words = Words.of(line.get(0)).forms();
      forms.addAll(words);
      meanings.put(words.stream().map(KazakhStem::of).toList(), Words.of(line.get(1)).stems());
      russian.add(line.get(1));
    }
    meanings.forEach((own, meant) -> {
      stems.addAll(own);
      own.forEach(stem -> plainStems.add(plain(stem.substring(0, stem.length() - 1))));
      inOrder.computeIfAbsent(own.get(0), first -> new ArrayList<>()).add(new Phrase(own, meant));
    });
    inOrder.values().forEach(KazakhPhrases::sortLongestFirst);
    this.phrases = new HashMap<>(inOrder);
  }

  private static void sortLongestFirst(List<Phrase> phrases) {
    phrases.sort(Comparator.comparingInt(phrase -> -phrase.stems.size()));
  }

  /** The Russian words, as the lexicon writes them. */
  List<String> russian() {
    return russian;
  }

  /** Whether a folded word is one of them, with or without an ending. */
  boolean hasWord(String form) {
    return stems.contains(stem(form));
  }

  /**
   * The phrases that may begin with a word, the longest first.
   *
   * @param dot whether a dot stands behind it, so that it may be shortened
   */
  List<Phrase> beginningWith(String form, boolean dot) {
    List<Phrase> whole = phrases.getOrDefault(stem(form), List.of());
    if (!whole.isEmpty() || !dot) {
      return whole;
    }
    List<Phrase> longer = new ArrayList<>();
    for (List<Phrase> list : shortenedTo(form)) {
      list.stream().filter(phrase -> phrase.stems.size() > 1).forEach(longer::add);
    }
    sortLongestFirst(longer);
    return longer;
  }

  /** What the single words that begin with a shortened one mean. */
  List<List<String>> shortened(String form) {
    List<List<String>> meanings = new ArrayList<>();
    for (List<Phrase> list : shortenedTo(form)) {
      for (Phrase phrase : list) {
        if (phrase.stems.size() == 1 && !meanings.contains(phrase.russian)) {
          meanings.add(phrase.russian);
        }
      }
    }
    return meanings;
  }

  private Iterable<List<Phrase>> shortenedTo(String form) {
    return form.length() < SHORTEST_BEGINNING
        ? List.of()
        : inOrder.subMap(form, form + Character.MAX_VALUE).values();
  }

  /**
   * What those of the phrases mean that have a length and stand at a place; of shortened words
   * there are more than one.
   */
  static List<List<String>> meanings(List<Phrase> phrases, Words words, int at, int length) {
    List<List<String>> meanings = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.stems.size() == length
          && meanings.size() < MOST_PER_WORD
          && phrase.standsAt(at, words)) {
        meanings.add(phrase.russian);
      }
    }
    return meanings;
  }

  /**
   * The stem of a word. A short one is found behind an ending only in a word with a letter of
   * Kazakh: «менты» is not «мен».
   */
  private String stem(String form) {
    String stem = KazakhStem.of(form);
    boolean isRussian =
        stem.length() < form.length()
            && stem.length() <= LONGEST_SHORT
            && !hasKazakhLetter(form)
            && !forms.contains(form);
    return isRussian ? form : stem;
  }

  /**
   * Whether a folded word begins with the stem of one, be it typed without the letters of Kazakh.
   */
  boolean mayLackLetters(String form) {
    if (form.length() < SHORTEST_TYPED || form.length() > LONGEST_TYPED) {
      return false;
    }
    // Nearly no word of Russian comes farther: its spellings are not tried.
    String plain = plain(form);
    for (int end = SHORTEST_BEGINNING - 1; end <= plain.length(); end++) {
      if (plainStems.contains(plain.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** The word that is meant by one typed without the letters of Kazakh: «болим» is «бөлім». */
  Optional<String> withLetters(String form) {
    List<String> spellings = List.of("");
    for (int i = 0; i < form.length() && spellings.size() <= MOST_SPELLINGS; i++) {
      List<String> longer = new ArrayList<>();
      for (String spelling : spellings) {
        longer.add(spelling + form.charAt(i));
        for (int at = 0; at < TYPED.length(); at++) {
          if (TYPED.charAt(at) == form.charAt(i)) {
            longer.add(spelling + LETTERS.charAt(at));
          }
        }
      }
      spellings = longer;
    }
    for (String spelling : spellings) {
      boolean whole = spelling.length() == form.length() && !spelling.equals(form);
      if (whole && hasKazakhLetter(spelling) && stems.contains(KazakhStem.of(spelling))) {
        return Optional.of(spelling);
      }
    }
    return Optional.empty();
  }

  private static String plain(String form) {
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      int at = LETTERS.indexOf(form.charAt(i));
      plain.append(at < 0 ? form.charAt(i) : TYPED.charAt(at));
    }
    return plain.toString();
  }

  /** Whether a folded text has a letter that only Kazakh has. */
  static boolean hasKazakhLetter(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (LETTERS.indexOf(form.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
