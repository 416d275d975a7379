package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;

/** The paragraphs of the prose before a table, mended. */
final class Prose {

  /*
   * Where a paragraph begins. A blank line or an indent shows it. Lines that stand together without any
   * indent are either wrapped, or a paragraph each: then a line goes on only if it begins in lower case,
   * or if lines are wrapped at all and its first word would not have fitted on the line before. A line that begins as parts of an
   * order begin (a number, «Приказ», «СОГЛАСОВАН») is a paragraph in any case, and so is every line of a
   * text with lines so long that nobody wrapped it.
   *
   * The publisher draws hyperlinks after the rest of their line, so the text of a link comes out at the
   * end of the line and leaves a gap where it belongs:
   *
   *       1. Внести в  Министра обороны … от 30 декабря 2015 приказ
   *                   ^ the gap                             ^ the link
   *
   * At the beginning of a line the gap shows as one space more than the indents of the text have. A line
   * with exactly one gap gets its last word moved there; the word may cling to the mark before it
   * («редакции:преамбулу»). Only words that publishers link are moved: acts and parts of acts. Any other
   * line with two spaces between words is left as it is.
   */
  private static final int PARAGRAPH_INDENT = 4;
  private static final int LONGEST_WRAPPED = 200;
  private static final double FULL = 0.85;
  private static final int FEWEST_FULL = 4;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:\\d{1,3}(?:-\\d{1,2})?[.)] ?\\D|\\d{1,3}\\.\\d{1,3}\\.? |\\p{Ll}\\) |- "
              + "|(?-i:(?:Совместн\\p{L}+ п|П)риказ(?!\\p{L})|ПРИКАЗ(?!\\p{L})"
              + "|Об? \\p{L}|Приложени[ея](?!\\p{L})|Утвержд[её]н|Зарегистрирован|Сноска\\.|Ескерту\\.)"
              + "|\"?согласован|\"?келісілді|\"?келісілген|\\d+-қосымша|приказываю|бұйырамын).*",
          FLAGS);
  private static final Pattern LINKED =
      Pattern.compile(
          "(?:приказ|постановлен|решени|распоряжен|закон|кодекс|реестр|преамбул|приложени|пункт"
              + "|подпункт|стат|част|абзац|правил|перечн|заголов|инструкц|положени|регламент"
              + "|бұйры|қаулы|шешім|өкім|заң|тізілім|кіріспе|қосымша|тармақ|бап|қағида|тізбе)\\p{Ll}*");

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

  private void read(List<TextLine> all) {
    List<TextLine> lines = all.stream().filter(line -> !line.tokens().isEmpty()).toList();
    Map<Integer, Integer> indents = new HashMap<>();
    lines.forEach(line -> indents.merge(line.indent(), 1, Integer::sum));
    int width = width(lines);
    List<Token> open = new ArrayList<>();
    boolean laidOut = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean gapAtStart =
          line.indent() > 0
              && indents.getOrDefault(line.indent() - 1, 0)
                  > indents.getOrDefault(line.indent(), 0);
      boolean torn = gapAtStart && line.indent() == 1;
      boolean goesOn =
          torn
              || (line.isPageTop() && Character.isLowerCase(line.tokens().get(0).text().charAt(0)));
      boolean apart = line.afterBlank() && !goesOn;
      if (i == 0 || apart) {
        laidOut = isLaidOut(lines.subList(i, lines.size()));
      }
      boolean begins =
          apart
              || line.indent() >= PARAGRAPH_INDENT
              || (i > 0 && !laidOut && begins(lines.get(i - 1), line, width));
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

  /** The width at which lines are wrapped; 0 where they are not. */
  private static int width(List<TextLine> lines) {
    int width = lines.stream().mapToInt(Prose::length).max().orElse(0);
    long full = lines.stream().filter(line -> length(line) > FULL * width).count();
    return width > LONGEST_WRAPPED || full < FEWEST_FULL ? 0 : width;
  }

  /** Whether indents show the paragraphs of the lines until the next blank one. */
  private static boolean isLaidOut(List<TextLine> lines) {
    for (int i = 0; i < lines.size() && (i == 0 || !lines.get(i).afterBlank()); i++) {
      if (lines.get(i).indent() >= PARAGRAPH_INDENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(TextLine before, TextLine line, int width) {
    String text = words(line);
    char first = text.charAt(0);
    if (BEGINS.matcher(Marks.plain(text)).matches()) {
      return true;
    }
    if (Marks.isEnded(words(before)) && words(before).charAt(words(before).length() - 1) != ',') {
      return true;
    }
    boolean full =
        width > 0 && length(before) + 1 + line.tokens().get(0).text().length() > FULL * width;
    return !full && !Character.isLowerCase(first) && first != '(';
  }

  private static String words(TextLine line) {
    return line.tokens().stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static int length(TextLine line) {
    return line.indent() + words(line).length();
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
    if (!LINKED.matcher(last.text().substring(cut)).matches()) {
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

  /** Where a word is missing; the space behind the number of a clause is none. */
  private static OptionalInt gap(TextLine line, boolean gapAtStart) {
    if (gapAtStart) {
      return OptionalInt.of(line.tokens().get(0).column());
    }
    boolean afterNumber =
        line.gaps().size() == 1
            && line.tokens().size() > 1
            && line.tokens().get(1).column() == line.gaps().get(0)
            && line.tokens().get(0).text().matches("\\d{1,3}(?:-\\d{1,2})?[.)]");
    return line.gaps().size() == 1 && !afterNumber
        ? OptionalInt.of(line.gaps().get(0))
        : OptionalInt.empty();
  }
}
