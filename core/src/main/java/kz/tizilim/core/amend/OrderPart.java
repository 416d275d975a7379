package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an order, as its clause on commencement names it: «абзац второй подпункта 1) пункта 2».
 *
 * @param clause the number of the clause (пункт): «2», «2-1»
 * @param subclause the number of the subclause (подпункт) in it; empty where none is named
 * @param paragraph which paragraph (абзац) of the narrowest of them, from 1; 0 for all
 */
public record OrderPart(String clause, String subclause, int paragraph) {
  private static final String NUMBER = "\\d{1,3}(?:-\\d{1,2})?";
  private static final String NUMBERS = NUMBER + "(?:(?:, | и | және )" + NUMBER + ")*";
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?:абзац\\p{L}{0,3} ("
              + Numbers.list(Ordinals.RUSSIAN)
              + ") )?(?:подпункт\\p{L}{0,3} ("
              + NUMBER
              + "\\)?(?:(?:, | и )"
              + NUMBER
              + "\\)?)*) )?пункт\\p{L}{0,3} ("
              + NUMBERS
              + ")(?: (?:настоящ|данн)\\p{L}+ \\p{L}+)?");
  private static final Pattern KAZAKH =
      Pattern.compile(
          "(?:(?:осы|бұл) \\p{L}+ )?("
              + NUMBERS
              + ")-тарма[қғ]\\p{L}{0,6}(?: ("
              + NUMBER
              + "\\)(?:(?:, | және )"
              + NUMBER
              + "\\))*) тармақша\\p{L}{0,8})?(?: ("
              + Numbers.list(Ordinals.KAZAKH)
              + ")(?: |-)абзац\\p{L}{0,6})?");
  private static final Pattern SEPARATOR = Pattern.compile(", | и | және ");

  /** The parts that the words name; empty if they have other words. */
  public static Optional<List<OrderPart>> read(String words) {
    String text = words.strip().toLowerCase(Locale.ROOT);
    Matcher russian = RUSSIAN.matcher(text);
    if (russian.matches()) {
      return parts(russian, new int[] {3, 2, 1}, ActLanguage.RU);
    }
    Matcher kazakh = KAZAKH.matcher(text);
    return kazakh.matches() ? parts(kazakh, new int[] {1, 2, 3}, ActLanguage.KK) : Optional.empty();
  }

  private static Optional<List<OrderPart>> parts(Matcher m, int[] groups, ActLanguage language) {
    List<String> clauses = numbers(m.group(groups[0]));
    List<String> subclauses =
        m.group(groups[1]) == null ? List.of("") : numbers(m.group(groups[1]));
    Optional<List<Integer>> paragraphs =
        m.group(groups[2]) == null
            ? Optional.of(List.of(0))
            : Numbers.of(m.group(groups[2]), word -> Ordinals.of(word, language));
    boolean one = clauses.size() == 1 || (subclauses.size() == 1 && subclauses.get(0).isEmpty());
    if (paragraphs.isEmpty() || !one) {
      return Optional.empty();
    }
    List<OrderPart> parts = new ArrayList<>();
    for (String clause : clauses) {
      for (String subclause : subclauses) {
        paragraphs.get().forEach(it -> parts.add(new OrderPart(clause, subclause, it)));
      }
    }
    return Optional.of(List.copyOf(parts));
  }

  private static List<String> numbers(String words) {
    return SEPARATOR.splitAsStream(words).map(one -> one.replace(")", "").strip()).toList();
  }
}
