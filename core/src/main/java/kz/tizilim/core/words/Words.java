package kz.tizilim.core.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text, folded, in their written forms. A slash after one or two letters («в/ч») and
 * dots between letters («Р.Э.Ч.») do not separate words.
 *
 * <p>Two texts that differ only in letter case, ё, hyphens, quotes, spaces, look-alike letters and
 * inflection have equal {@link #stems}.
 *
 * @param forms the words as written, folded
 * @param marks for each word the character right after it: a dot, a hyphen, or a space for anything
 *     else
 */
public record Words(List<String> forms, String marks) {

  /** Longer texts are cut; no title or institution is that long. */
  private static final int LONGEST = 2_000;

  public Words {
    forms = List.copyOf(forms);
  }

  /** The words of {@code text}. */
  public static Words of(String text) {
    // As an array: nothing is compiled yet when a register is, and charAt is then ten times as
    // long.
    char[] whole = Letters.composed(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    Reader reader = new Reader(whole.length);
    for (char c : whole) {
      reader.read(Letters.fold(c));
    }
    return reader.words();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The words without endings, in the same order. */
  public List<String> stems() {
    String[] stems = new String[forms.size()];
    for (int i = 0; i < stems.length; i++) {
      stems[i] = stem(i);
    }
    return List.of(stems);
  }

  /**
   * The word at an index without its ending. As the first word of a title «техники» is the plural
   * of «техник»; later it is a form of «техника».
   */
  public String stem(int at) {
    return at > 0 ? laterStem(at) : Stem.of(forms.get(at));
  }

  /** The stem that the word at an index has where it is not the first word. */
  public String laterStem(int at) {
    String form = forms.get(at);
    String later = IrregularStems.later(form);
    return later == null ? Stem.of(form) : later;
  }

  /** Whether the first word would have another stem where it is not the first. */
  public boolean isOtherAsFirst() {
    return !forms.isEmpty() && IrregularStems.later(forms.get(0)) != null;
  }

  /** Whether {@code stems} are its words without endings. */
  public boolean hasStems(List<String> stems) {
    if (stems.size() != forms.size()) {
      return false;
    }
    for (int i = 0; i < forms.size(); i++) {
      if (!stem(i).equals(stems.get(i))) {
        return false;
      }
    }
    return true;
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
    private final char[] word;
    private int length;
    private boolean endsWithDigit;
    private boolean hasInitial;

    Reader(int longest) {
      this.word = new char[longest];
    }

    void read(char c) {
      if (c == 0) {
        return;
      }
      boolean letter = Letters.isLetter(c);
      boolean digit = !letter && Character.isDigit(c);
      if ((letter || digit) && length > 0 && digit != endsWithDigit) {
        end(' ');
      }
      if (letter || digit || (c == '/' && length > 0 && length <= 2)) {
        word[length++] = c;
        endsWithDigit = digit;
      } else if (length > 0) {
        end(c == '.' || c == '-' ? c : ' ');
      }
    }

    private void end(char mark) {
      if (word[length - 1] == '/') {
        length--;
      }
      boolean initial = length == 1 && Letters.isLetter(word[0]) && mark == '.';
      hasInitial |= initial;
      forms.add(Letters.cyrillic(word, length));
      marks.append(initial ? 'i' : mark);
      length = 0;
    }

    Words words() {
      if (length > 0) {
        end(' ');
      }
      if (!hasInitial) {
        return new Words(forms, marks.toString());
      }
      joinInitials();
      return new Words(forms, marks.toString().replace('i', '.'));
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
