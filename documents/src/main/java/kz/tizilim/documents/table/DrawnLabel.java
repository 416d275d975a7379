package kz.tizilim.documents.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.token.Token;

/**
 * What stands in a drawn cell of labels: «В2», «[В4]» where the document itself says that its label
 * was inferred and «[?]» where it says that it is not known, and behind either «(продолжение)»
 * where a page only repeats what goes on.
 *
 * @param label the label without its brackets; empty where the cell has not one word for a label
 * @param inBrackets whether brackets stand around it
 * @param continued whether the cell goes on from the page before
 */
record DrawnLabel(Optional<Token> label, boolean inBrackets, boolean continued) {

  private static final Set<String> CONTINUED = Set.of("(продолжение)", "(жалғасы)");
  private static final int MOST_WORDS = 4;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** «Звено А1», «1-саты»: the word for what the label is. */
  private static final Pattern NAMED =
      Pattern.compile("(?:звено|ступень)?(.+?)(?:-?(?:звено|ступень|буыны?|саты(?:сы)?))?", FLAGS);

  /** «A-2» is grade A2. */
  private static final Pattern DASHED_GRADE = Pattern.compile("(\\p{Lu})[\\p{Pd}−](\\d)");

  private static final String NOT_KNOWN = "?";

  static DrawnLabel of(GridCell cell) {
    List<Token> tokens = cell.tokens();
    int last = tokens.size() - 1;
    boolean continued = last >= 0 && CONTINUED.contains(tokens.get(last).text());
    List<Token> words = continued ? tokens.subList(0, last) : tokens;
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return new DrawnLabel(Optional.empty(), false, continued && words.isEmpty());
    }
    Token word = words.get(0);
    // «1 – 1» and «В 2» are one label.
    String text = words.stream().map(Token::text).collect(Collectors.joining());
    boolean inBrackets = text.length() > 2 && text.startsWith("[") && text.endsWith("]");
    String bare = bare(inBrackets ? text.substring(1, text.length() - 1) : text);
    return new DrawnLabel(
        Optional.of(new Token(bare, word.line(), word.column())), inBrackets, continued);
  }

  private static String bare(String text) {
    Matcher named = NAMED.matcher(text);
    String label = named.matches() ? named.group(1) : text;
    Matcher dashed = DASHED_GRADE.matcher(label);
    return dashed.matches() ? dashed.group(1) + dashed.group(2) : label;
  }

  /** Whether all words of the cell are a label that {@code reader} reads, or say there is none. */
  boolean isWhole(Function<Token, Optional<?>> reader) {
    return label.map(it -> reader.apply(it).isPresent() || isNotKnown()).orElse(continued);
  }

  /** Whether the document says that it does not know the label. */
  boolean isNotKnown() {
    return inBrackets && label.filter(it -> it.text().equals(NOT_KNOWN)).isPresent();
  }
}
