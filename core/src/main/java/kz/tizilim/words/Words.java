package kz.tizilim.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a text, folded: each as it is written and without its ending. Hyphens, slashes
 * between single letters («в/ч») and dots of abbreviations do not part what belongs together.
 *
 * <p>Two texts that differ only in letter case, ё, hyphens, quotes, spaces, look-alike letters and
 * inflection have equal stems.
 *
 * @param forms the words as written, folded
 * @param stems the words without endings, in the same order
 */
public record Words(List<String> forms, List<String> stems) {

  /** A text longer than this is cut: no title or institution is. */
  private static final int LONGEST = 2_000;

  public Words {
    forms = List.copyOf(forms);
    stems = List.copyOf(stems);
  }

  /** The words of {@code text}. */
  public static Words of(String text) {
    String whole = Letters.composed(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    List<String> forms = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= whole.length(); i++) {
      char c = i < whole.length() ? Letters.fold(whole.charAt(i)) : ' ';
      if (c == 0) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '/' || word.length() != 1) {
        add(word, forms);
      }
    }
    return new Words(forms, forms.stream().map(Stem::of).toList());
  }

  private static void add(StringBuilder word, List<String> forms) {
    if (word.length() > 0) {
      forms.add(Letters.cyrillic(word.toString()));
      word.setLength(0);
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The forms with spaces between them. */
  @Override
  public String toString() {
    return forms.stream().collect(Collectors.joining(" "));
  }
}
