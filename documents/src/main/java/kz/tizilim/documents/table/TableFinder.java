package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.TextLine.PageTop;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;

/** Finds the register table in a published text and cuts it into sections, pieces and labels. */
public final class TableFinder {

  private static final List<List<String>> COLUMN_HEADS =
      List.of(
          List.of("звено", "ступень", "наименование"),
          List.of("звено", "саты", "лауазым"),
          List.of("буын", "саты", "лауазым"));
  private static final int LINES_OF_COLUMN_HEADS = 8;

  private final List<Section> sections = new ArrayList<>();
  private final List<Token> furniture = new ArrayList<>();

  // The section being read.
  private Optional<Block> block = Optional.empty();
  private Sphere sphere = Sphere.GENERAL;
  private List<Token> heading = new ArrayList<>();
  private List<PlacedToken> text = new ArrayList<>();
  private List<Label> labels = new ArrayList<>();

  // What stands between the last text token and the next.
  private PageTop top = PageTop.NONE;
  private boolean blank;
  private boolean label;
  private int row;

  private TableFinder() {}

  /** The table in {@code tokens}; empty if there is none. */
  public static Optional<DraftTable> find(Tokens tokens) {
    List<TextLine> lines = tokens.lines();
    int start = start(lines);
    if (start < 0) {
      return Optional.empty();
    }
    TableFinder finder = new TableFinder();
    finder.read(lines.subList(start, lines.size()));
    return Optional.of(
        new DraftTable(
            lines.subList(0, start),
            lines.subList(start, lines.size()),
            finder.furniture,
            Splitter.split(finder.sections)));
  }

  /** The index of the line with which the table begins; -1 if none does. */
  private static int start(List<TextLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (linesOfColumnHeads(lines, i) > 0) {
        return i;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (SectionHeading.block(lines.get(i).tokens()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * How many lines, from {@code at} on, the heads of the columns take; 0 if they do not begin
   * there.
   */
  private static int linesOfColumnHeads(List<TextLine> lines, int at) {
    String first = lines.get(at).tokens().get(0).text().toLowerCase(Locale.ROOT);
    for (List<String> heads : COLUMN_HEADS) {
      if (!first.equals(heads.get(0))) {
        continue;
      }
      StringBuilder words = new StringBuilder();
      for (int i = at; i < Math.min(lines.size(), at + LINES_OF_COLUMN_HEADS); i++) {
        if (i > at
            && (SectionHeading.block(lines.get(i).tokens()).isPresent()
                || labels(lines.get(i), Optional.empty()) > 0)) {
          break;
        }
        words
            .append(
                lines.get(i).tokens().stream().map(Token::text).collect(Collectors.joining(" ")))
            .append(' ');
        String soFar = words.toString().toLowerCase(Locale.ROOT);
        if (heads.stream().allMatch(soFar::contains)
            && (i + 1 >= lines.size()
                || lines.get(i + 1).afterBlank()
                || SectionHeading.block(lines.get(i + 1).tokens()).isPresent())) {
          return i - at + 1;
        }
      }
    }
    return 0;
  }

  private void read(List<TextLine> lines) {
    int i = linesOfColumnHeads(lines, 0);
    lines.subList(0, i).forEach(line -> furniture.addAll(line.tokens()));
    while (i < lines.size()) {
      i = next(lines, i);
    }
    closeSection();
  }

  /**
   * Reads one line, or the lines of one heading of a section, and returns the index of the line
   * after.
   */
  private int next(List<TextLine> lines, int at) {
    TextLine line = lines.get(at);
    top = line.isPageTop() ? line.top() : top;
    blank |= line.afterBlank();
    Optional<Block> begun = SectionHeading.block(line.tokens());
    if (begun.isPresent()) {
      return openSection(lines, at, begun.get(), Sphere.GENERAL, "(", ")");
    }
    Optional<Sphere> sphereBegun = sphereOf(lines, at);
    if (sphereBegun.isPresent() && block.isPresent()) {
      return openSection(lines, at, block.get(), sphereBegun.get(), "\"«", "\"»");
    }
    if (isPageNumber(line)) {
      furniture.addAll(line.tokens());
      return at + 1;
    }
    if (block.isEmpty()) {
      return at + 1;
    }
    Optional<Token> before =
        text.isEmpty() ? Optional.empty() : Optional.of(text.get(text.size() - 1).token());
    int count = labels(line, before);
    line.tokens().subList(0, count).forEach(token -> addLabel(token, line.page()));
    List<Token> rest = line.tokens().subList(count, line.tokens().size());
    for (Token token : rest) {
      text.add(new PlacedToken(token, line.page(), row, top, blank, label, false));
      top = PageTop.NONE;
      blank = false;
      label = false;
    }
    row += rest.isEmpty() ? 0 : 1;
    return at + 1;
  }

  private void addLabel(Token token, int page) {
    Optional<Grade> grade = Label.grade(token);
    labels.add(new Label(grade, Label.step(token).orElse(Step.NONE), token, page, text.size()));
    label = true;
  }

  /**
   * Opens a section whose heading begins at {@code at} and goes on until its bracket or quote
   * closes.
   */
  private int openSection(
      List<TextLine> lines, int at, Block newBlock, Sphere newSphere, String open, String close) {
    closeSection();
    block = Optional.of(newBlock);
    sphere = newSphere;
    int opened = 0;
    int closed = 0;
    int i = at;
    do {
      for (Token token : lines.get(i).tokens()) {
        opened += (int) token.text().chars().filter(c -> open.indexOf(c) >= 0).count();
        closed += (int) token.text().chars().filter(c -> close.indexOf(c) >= 0).count();
        heading.add(token);
      }
      i++;
    } while (i < lines.size() && !lines.get(i).afterBlank() && isOpen(open, opened, closed));
    top = PageTop.NONE;
    return i;
  }

  private static boolean isOpen(String open, int opened, int closed) {
    return open.startsWith("\"")
        ? opened == 0 || (opened == closed && opened % 2 == 1)
        : opened > closed;
  }

  private void closeSection() {
    if (block.isPresent() && !(heading.isEmpty() && text.isEmpty())) {
      sections.add(new Section(block.get(), sphere, heading, text, List.of(), labels));
    }
    heading = new ArrayList<>();
    text = new ArrayList<>();
    labels = new ArrayList<>();
    blank = true;
    label = false;
  }

  /** How many tokens at the beginning of the line are labels. */
  private static int labels(TextLine line, Optional<Token> before) {
    List<Token> tokens = line.tokens();
    int count = 0;
    if (Label.grade(tokens.get(0)).isPresent()) {
      count++;
    }
    if (count < tokens.size() && Label.step(tokens.get(count)).isPresent()) {
      count++;
    }
    if (count == 0 || before.filter(token -> token.text().endsWith("№")).isPresent()) {
      return 0;
    }
    boolean alone = count == tokens.size();
    boolean apart = line.afterBlank() || line.isPageTop() || before.isEmpty();
    boolean onTextLine = !alone && (tokens.get(count).isCapitalised() || apart);
    return alone || onTextLine ? count : 0;
  }

  private static boolean isPageNumber(TextLine line) {
    return line.tokens().size() == 1
        && line.tokens().get(0).text().length() > 1
        && line.tokens().get(0).text().chars().allMatch(Character::isDigit);
  }

  private static Optional<Sphere> sphereOf(List<TextLine> lines, int at) {
    List<Token> tokens = lines.get(at).tokens();
    boolean russian =
        tokens.size() > 1
            && tokens.get(0).text().equals("В")
            && tokens.get(1).text().equals("сфере");
    String words = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    boolean kazakh =
        words.endsWith("саласында") && (words.startsWith("\"") || words.startsWith("«"));
    if (russian && tokens.size() == 2 && at + 1 < lines.size()) {
      words +=
          " "
              + lines.get(at + 1).tokens().stream()
                  .map(Token::text)
                  .collect(Collectors.joining(" "));
    }
    return russian || kazakh ? Sphere.named(words) : Optional.empty();
  }
}
