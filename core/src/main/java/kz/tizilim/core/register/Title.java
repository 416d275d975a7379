package kz.tizilim.core.register;

import java.util.ArrayList;
import java.util.List;

/**
 * A title of a post as an entry names it (наименование должности): «Инженер всех специальностей
 * (основного вида деятельности)».
 *
 * @param base the law's words in the law's letter case, shared heads distributed, brackets taken
 *     out
 * @param brackets what stood in round brackets, in order
 */
public record Title(String base, List<String> brackets) {

  public Title {
    brackets = List.copyOf(brackets);
  }

  /** Parses what {@link #toString} prints. */
  public static Title parse(String text) {
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
    return new Title(base.toString().replaceAll("\\s+", " ").strip(), brackets);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(base);
    brackets.forEach(b -> text.append(" (").append(b).append(')'));
    return text.toString();
  }
}
