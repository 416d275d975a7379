package kz.tizilim.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, folded: each as it is written and without its ending. A slash after one or
 * two letters («в/ч») and dots between letters («Р.Э.Ч.») do not part what belongs together.
 *
 * <p>Two texts that differ only in letter case, ё, hyphens, quotes, spaces, look-alike letters and
 * inflection have equal stems.
 *
 * @param forms the words as written, folded
 * @param stems the words without endings, in the same order
 * @param marks for each word what is written right after it: a dot, a hyphen, or a space for
 *     anything else
 */
public record Words(List<String> forms, List<String> stems, String marks) {

  /** A text longer than this is cut: no title or institution is. */
  private static final int LONGEST = 2_000;

  private static final Set<String> MACHINERY = Set.of("техники", "технику", "техникой", "технике");

  public Words {
    forms = List.copyOf(forms);
    stems = List.copyOf(stems);
  }

  /** The words of {@code text}. */
  public static Words of(String text) {
    Reader reader = new Reader();
    String whole = Letters.composed(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    for (int i = 0; i < whole.length(); i++) {
      reader.read(Letters.fold(whole.charAt(i)));
    }
    return reader.words();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The forms with spaces between them. */
  @Override
  public String toString() {
    return String.join(" ", forms);
  }

  /** Collects words character by character. */
  private static final class Reader {
    private final List<String> forms = new ArrayList<>();
    private final StringBuilder marks = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private boolean endsWithDigit;

    void read(char c) {
      if (c == 0) {
        return;
      }
      boolean digit = Character.isDigit(c);
      boolean letterOrDigit = digit || Character.isLetter(c);
      if (letterOrDigit && word.length() > 0 && digit != endsWithDigit) {
        end(' ');
      }
      if (letterOrDigit || (c == '/' && word.length() > 0 && word.length() <= 2)) {
        word.append(c);
        endsWithDigit = digit;
      } else if (word.length() > 0) {
        end(c == '.' || c == '-' ? c : ' ');
      }
    }

    private void end(char mark) {
      if (word.charAt(word.length() - 1) == '/') {
        word.setLength(word.length() - 1);
      }
      boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0)) && mark == '.';
      forms.add(Letters.cyrillic(word.toString()));
      marks.append(initial ? 'i' : mark);
      word.setLength(0);
    }

    Words words() {
      if (word.length() > 0) {
        end(' ');
      }
      joinInitials();
      return new Words(forms, stems(), marks.toString().replace('i', '.'));
    }

    /** A title begins with «техники»; after its first word the same letters are of «техника». */
    private List<String> stems() {
      List<String> stems = new ArrayList<>();
      for (int i = 0; i < forms.size(); i++) {
        boolean machinery = i > 0 && MACHINERY.contains(forms.get(i));
        stems.add(machinery ? "техника" : Stem.of(forms.get(i)));
      }
      return stems;
    }

    /** «Р.Э.Ч.» is one word; a single initial («г.») stays by itself. */
    private void joinInitials() {
      for (int i = 0; i + 1 < forms.size(); i++) {
        while (i + 1 < forms.size() && marks.charAt(i) == 'i' && forms.get(i + 1).length() == 1) {
          forms.set(i, forms.get(i) + forms.remove(i + 1));
          marks.deleteCharAt(i);
        }
      }
    }
  }
}
