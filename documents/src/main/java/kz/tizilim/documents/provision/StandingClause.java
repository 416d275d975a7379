package kz.tizilim.documents.provision;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.documents.token.TextLine;

/**
 * A clause of an order that speaks of the order itself («настоящий приказ»), as the next order of
 * the same department says it again: who publishes it, who sees to it.
 *
 * @param number its number: «2»
 * @param what what it is
 * @param opening its first paragraph without the number, with whatever follows before its list
 * @param items the paragraphs of its list, without their numbers and last marks
 */
public record StandingClause(String number, What what, String opening, List<String> items) {

  /** What a standing clause is. */
  public enum What {
    /** A duty, or a notice to officials. */
    DUTY,
    /** Who sees to the order. */
    CONTROL
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Words for the act itself, in Russian and Kazakh. */
  private static final Pattern ITSELF =
      Pattern.compile(
          "настоящ\\p{L}+ (?:совместн\\p{L}+ )?(?:приказ|постановлени|распоряжени|решени)"
              + "|осы (?:бірлескен )?(?:бұйры|қаулы|өкім|шешім)",
          FLAGS);

  private static final Pattern LAST_MARKS = Pattern.compile("[\\s;.]+$");

  public StandingClause {
    items = List.copyOf(items);
  }

  /** The standing clauses in the prose of an order, in its order. */
  public static List<StandingClause> in(List<TextLine> prose) {
    return OrderParts.of(Prose.of(prose).paragraphs()).clauses().stream()
        .filter(clause -> ITSELF.matcher(all(clause)).find())
        .flatMap(clause -> {
          ClauseKind kind = ClauseKind.of(Marks.plain(all(clause)));
          boolean control = kind == ClauseKind.CONTROL;
          return control || kind == ClauseKind.OBLIGATION
              ? Stream.of(of(clause, control ? What.CONTROL : What.DUTY))
              : Stream.empty();
        })
        .toList();
  }

  private static StandingClause of(OrderClause clause, What what) {
    return new StandingClause(
        clause.number(),
        what,
        clause.whole().text(),
        clause.subclauses().stream()
            .map(sub -> LAST_MARKS.matcher(sub.whole().text()).replaceFirst(""))
            .toList());
  }

  private static String all(OrderClause clause) {
    StringBuilder text = new StringBuilder(clause.whole().text());
    clause.subclauses().forEach(sub -> text.append(' ').append(all(sub)));
    return text.toString();
  }
}
