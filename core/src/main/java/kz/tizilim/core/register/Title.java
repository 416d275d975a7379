package kz.tizilim.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A title of a post as an entry names it (наименование должности): «Инженер всех специальностей
 * (основного вида деятельности)».
 *
 * @param base the law's words in the law's letter case, shared heads distributed, brackets taken
 *     out
 * @param brackets what stood in round brackets, in order
 * @param qualification the words inside the clause that say which level and category the post asks
 *     for: «высшего уровня квалификации первой категории»; empty where there are none
 */
public record Title(String base, List<String> brackets, String qualification) {

  public Title {
    brackets = List.copyOf(brackets);
  }

  /** A title of which the clause says no level and no category. */
  public Title(String base, List<String> brackets) {
    this(base, brackets, "");
  }

  /** This title with other words on level and category. */
  public Title with(String words) {
    return new Title(base, brackets, words);
  }

  /** The level of qualification that its own clause names. */
  public Optional<Level> level() {
    return Qualification.level(qualification);
  }

  /** The category that its own clause names. */
  public Optional<Category> category() {
    return Qualification.category(qualification);
  }

  /** Parses what {@link #toString} prints. */
  public static Title parse(String printed) {
    int wanted = printed.endsWith("]") ? printed.lastIndexOf(" [") : -1;
    String text = wanted < 0 ? printed : printed.substring(0, wanted);
    String words = wanted < 0 ? "" : printed.substring(wanted + 2, printed.length() - 1);
    List<String> brackets = new ArrayList<>();
    StringBuilder base = new StringBuilder();
    int depth = 0;
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' && depth++ == 0) {
        open = i + 1;
      } else if (c == ')' && depth > 0 && --depth == 0) {
        brackets.add(text.substring(open, i).strip());
      } else if (depth == 0) {
        base.append(c);
      }
    }
    return new Title(base.toString().replaceAll("\\s+", " ").strip(), brackets, words);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(base);
    brackets.forEach(b -> text.append(" (").append(b).append(')'));
    return qualification.isEmpty() ? text.toString() : text + " [" + qualification + "]";
  }
}
