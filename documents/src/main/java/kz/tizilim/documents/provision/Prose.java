package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;

/** The paragraphs of the prose before a table, mended. */
final class Prose {

  /*
   * The publisher draws hyperlinks after the rest of their line, so the text of a link comes out at the
   * end of the line and leaves a gap where it belongs:
   *
   *       1. Внести в  Министра обороны … от 30 декабря 2015 приказ
   *                   ^ the gap                             ^ the link
   *
   * At the beginning of a line the gap shows as one space more than the indents of the text have. A line
   * with exactly one gap gets its last word moved there; the word may cling to the mark before it
   * («редакции:преамбулу»).
   */
  private static final int PARAGRAPH_INDENT = 4;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Prose() {}

  static Prose of(List<TextLine> lines) {
    Prose prose = new Prose();
    prose.read(lines);
    return prose;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<Finding> findings() {
    return findings;
  }

  private void read(List<TextLine> lines) {
    Map<Integer, Integer> indents = new HashMap<>();
    lines.forEach(line -> indents.merge(line.indent(), 1, Integer::sum));
    List<Token> open = new ArrayList<>();
    for (TextLine line : lines) {
      boolean gapAtStart =
          line.indent() > 0
              && indents.getOrDefault(line.indent() - 1, 0)
                  > indents.getOrDefault(line.indent(), 0);
      boolean torn = gapAtStart && line.indent() == 1;
      boolean goesOn =
          torn
              || (line.isPageTop() && Character.isLowerCase(line.tokens().get(0).text().charAt(0)));
      boolean begins = (line.afterBlank() && !goesOn) || line.indent() >= PARAGRAPH_INDENT;
      if (begins && !open.isEmpty()) {
        paragraphs.add(Paragraph.of(open));
        open = new ArrayList<>();
      }
      open.addAll(mended(line, gapAtStart));
    }
    if (!open.isEmpty()) {
      paragraphs.add(Paragraph.of(open));
    }
  }

  private List<Token> mended(TextLine line, boolean gapAtStart) {
    List<Token> tokens = new ArrayList<>(line.tokens());
    OptionalInt gap = gap(line, gapAtStart);
    if (gap.isEmpty() || tokens.size() < 2) {
      return tokens;
    }
    Token last = tokens.remove(tokens.size() - 1);
    int cut = last.text().length();
    while (cut > 0 && Character.isLetter(last.text().charAt(cut - 1))) {
      cut--;
    }
    if (cut == last.text().length() || !Character.isLowerCase(last.text().charAt(cut))) {
      tokens.add(last);
      return tokens;
    }
    if (cut > 0) {
      tokens.add(new Token(last.text().substring(0, cut), last.line(), last.column()));
    }
    Token hoisted = new Token(last.text().substring(cut), last.line(), last.column() + cut);
    int at = 0;
    while (at < tokens.size() && tokens.get(at).column() < gap.getAsInt()) {
      at++;
    }
    tokens.add(at, hoisted);
    findings.add(
        Findings.of(
            Finding.Severity.INFO, "hoisted-word", Lines.of(line.number()), hoisted.text()));
    return tokens;
  }

  private static OptionalInt gap(TextLine line, boolean gapAtStart) {
    if (gapAtStart) {
      return OptionalInt.of(line.tokens().get(0).column());
    }
    return line.gaps().size() == 1 ? OptionalInt.of(line.gaps().get(0)) : OptionalInt.empty();
  }
}
