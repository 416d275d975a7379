package kz.tizilim.core.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.core.words.Words;

/** The nouns of {@code nouns.tsv}, found in any case and number. */
final class Nouns {

  /** What a noun names in a list of titles. */
  enum Role {
    UNIT,
    EITHER,
    BODY,
    ACTIVITY,
    POST,
    DEGREE
  }

  /** «радиоузел», «кружок», «дворец»: the vowel is gone in the other cases. */
  private static final Pattern FLEETING = Pattern.compile("[её]([лц])$|о(к)$");

  private static final Map<Role, Set<String>> RUSSIAN = new EnumMap<>(Role.class);
  private static final Map<Role, Set<String>> KAZAKH = new EnumMap<>(Role.class);
  private static final Set<String> POSTS = new HashSet<>();

  static {
    for (Role role : Role.values()) {
      RUSSIAN.put(role, new HashSet<>());
      KAZAKH.put(role, new HashSet<>());
    }
    try (InputStream in = Nouns.class.getResourceAsStream("nouns.tsv")) {
      if (in == null) {
        throw new IllegalStateException("The table nouns.tsv is missing.");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(Nouns::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Nouns() {}

  private static void add(String[] cells) {
    Role role = Role.valueOf(cells[1].toUpperCase(Locale.ROOT));
    if (role == Role.POST) {
      POSTS.add(cells[0]);
    } else if (cells[2].equals("kk")) {
      KAZAKH.getOrDefault(role, Set.of()).add(cells[0]);
    } else {
      String stem = stem(cells[0]);
      RUSSIAN.getOrDefault(role, Set.of()).add(stem);
      RUSSIAN.getOrDefault(role, Set.of()).add(FLEETING.matcher(stem).replaceAll("$1$2"));
    }
  }

  /** Whether a Russian word, in whatever form, is a noun of that role. */
  static boolean is(Role role, String word) {
    return RUSSIAN.getOrDefault(role, Set.of()).contains(stem(word));
  }

  /** Whether a Russian word, in this form, is a post whatever its ending. */
  static boolean isPost(String word) {
    return POSTS.contains(word);
  }

  /** Whether a Kazakh word, in its dictionary form, is of that role. */
  static boolean isKazakh(Role role, String word) {
    return KAZAKH.getOrDefault(role, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** The stem of a word; of a compound the stem of its last part, which is inflected. */
  private static String stem(String word) {
    List<String> stems = Words.of(word).stems();
    return stems.isEmpty() ? "" : stems.get(stems.size() - 1);
  }
}
