package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.core.words.Vocabulary;
import kz.tizilim.core.words.Words;

/** The words of one column that speaks of an attribute: its values, and what may stand beside. */
final class AttributeWords {

  /*
   * A value is a phrase of the file attributes.tsv: «среднее специальное», «б к», «II». In a column it may be
   * inflected, cut short («сред. спец.») or have a typo, and words that say nothing of the attribute may stand
   * beside it («1-ая квалификационная категория»); the file has those too, as fillers. Every other word makes
   * the value unreadable: «незаконченное высшее» is no «высшее». For the same reason a word that begins with
   * «не» has no typo: it says the opposite.
   */
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]+");
  private static final Pattern SLASHES = Pattern.compile("[/\\\\]");
  private static final String FILLER = "filler";
  private static final String NOT = "не";
  private static final int SHORTEST_BEGINNING = 2;
  private static final int MOST_READINGS = 32;
  private static final int MOST_REMEMBERED = 1_024;

  /** What {@link #number} returns for a text that the column does not have as a value. */
  static final int UNREADABLE = -1;

  private final Column column;
  private final Map<List<String>, String> meanings = new HashMap<>();
  private final Map<String, String> signs = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final Vocabulary vocabulary;
  private final Memo<String, Optional<String>> known = new Memo<>(MOST_REMEMBERED, String::length);
  private final Memo<String, Integer> numbers = new Memo<>(MOST_REMEMBERED, String::length);

  AttributeWords(Column column) {
    this.column = column;
    List<String> texts = new ArrayList<>();
    for (List<String> line : Lexicon.GENERAL.lines("attributes.tsv", 4)) {
      if (!line.get(0).equals(column.toString())) {
        continue;
      }
      List<String> stems = Words.of(line.get(1)).stems();
      if (line.get(2).equals(FILLER)) {
        fillers.addAll(stems);
      } else if (stems.isEmpty()) {
        signs.put(line.get(1), line.get(2));
      } else {
        meanings.put(stems, line.get(2));
      }
      texts.add(line.get(1));
    }
    this.vocabulary = new Vocabulary(texts);
  }

  /** The column. */
  Column column() {
    return column;
  }

  /** Whether a word may stand beside a value and says nothing. */
  boolean isFiller(String stem) {
    return fillers.contains(stem);
  }

  /** What a word means by itself; empty if it is no value. */
  Optional<String> meaningOf(String stem) {
    return Optional.ofNullable(meanings.get(List.of(stem)));
  }

  /** What the column says with {@code text}; empty if it is blank or no value of the column. */
  Optional<String> meaning(String text) {
    return text.isEmpty() ? Optional.empty() : known.of(text, this::read);
  }

  /**
   * The number of the value that the column says, from 1 on; 0 if it says none, and {@link
   * #UNREADABLE}.
   *
   * @param values the values, in order
   */
  int number(String text, Enum<?>[] values) {
    return text.isEmpty() ? 0 : numbers.of(text, unmet -> numberOf(unmet, values));
  }

  private int numberOf(String text, Enum<?>[] values) {
    Optional<String> meaning = meaning(text);
    if (meaning.isEmpty()) {
      return text.isBlank() ? 0 : UNREADABLE;
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i].name().toLowerCase(Locale.ROOT).equals(meaning.get())) {
        return i + 1;
      }
    }
    return 0;
  }

  private Optional<String> read(String text) {
    Optional<String> read = readAsWritten(text);
    return read.isEmpty() && Transliteration.isLatin(text)
        ? Transliteration.of(text, word -> vocabulary.has(Words.of(word).stem(0)))
            .flatMap(this::readAsWritten)
        : read;
  }

  private Optional<String> readAsWritten(String text) {
    Words words = Words.of(SLASHES.matcher(text).replaceAll(" "));
    if (words.isEmpty()) {
      return Optional.ofNullable(signs.get(DASHES.matcher(text.strip()).replaceAll("-")));
    }
    Set<String> found = new HashSet<>();
    for (List<String> reading : readings(words)) {
      found.add(meaningOfAll(reading));
    }
    found.remove("");
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /**
   * What all words say: phrases of one meaning with fillers among them («среднее специальное
   * (ТиПО)»), the longest phrase at each place; empty if a word is neither, or there are two
   * meanings.
   */
  private String meaningOfAll(List<String> words) {
    String meaning = "";
    int at = 0;
    while (at < words.size()) {
      int end = phraseAt(words, at);
      if (end == at && !isFiller(words.get(at))) {
        return "";
      }
      if (end > at) {
        String one = meanings.getOrDefault(words.subList(at, end), "");
        if (!meaning.isEmpty() && !meaning.equals(one)) {
          return "";
        }
        meaning = one;
      }
      at = Math.max(end, at + 1);
    }
    return meaning;
  }

  /** Where the longest phrase that begins at a place ends; the place itself if none does. */
  private int phraseAt(List<String> words, int at) {
    for (int end = words.size(); end > at; end--) {
      if (meanings.containsKey(words.subList(at, end))) {
        return end;
      }
    }
    return at;
  }

  private List<List<String>> readings(Words words) {
    List<List<String>> readings = List.of(List.of());
    for (int i = 0; i < words.forms().size(); i++) {
      Set<String> meant = meant(words.forms().get(i), words.stems().get(i));
      List<List<String>> longer = new ArrayList<>();
      for (List<String> reading : readings) {
        for (String stem : meant) {
          List<String> one = new ArrayList<>(reading);
          one.add(stem);
          longer.add(one);
        }
      }
      readings = longer.size() <= MOST_READINGS ? longer : longer.subList(0, MOST_READINGS);
    }
    return readings;
  }

  /** The words of the column that a word of a row may be; the word itself if there are none. */
  private Set<String> meant(String form, String stem) {
    if (vocabulary.has(stem)) {
      return Set.of(stem);
    }
    Set<String> meant = new LinkedHashSet<>();
    if (form.length() >= SHORTEST_BEGINNING) {
      meant.addAll(vocabulary.beginning(form));
    }
    if (meant.isEmpty() && !form.startsWith(NOT)) {
      meant.addAll(vocabulary.near(form, stem).stems());
    }
    return meant.isEmpty() ? Set.of(stem) : meant;
  }
}
