package kz.tizilim.documents.token;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A published text as lines of tokens, in order. Prints one line per line of the text.
 *
 * @param lines the lines that are not blank
 */
public record Tokens(List<TextLine> lines) {

  public Tokens {
    lines = List.copyOf(lines);
  }

  /** The tokens of a published text. */
  public static Tokens of(String text) {
    return new LineReader().read(text);
  }

  /** The number of characters of all tokens. */
  public static int characters(List<TextLine> lines) {
    return lines.stream()
        .flatMap(line -> line.tokens().stream())
        .mapToInt(token -> token.text().length())
        .sum();
  }

  @Override
  public String toString() {
    return lines.stream().map(TextLine::toString).collect(Collectors.joining("\n", "", "\n"));
  }
}
