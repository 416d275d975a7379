package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final Pattern SPHERE_BEGINS =
      Pattern.compile("(?:В сфере|Сфера)(?!\\p{L}).*|(?:Прочие|Иные|Другие) сферы.*");
  private static final Pattern KAZAKH_SPHERE = Pattern.compile("[\"«“].*саласында:?");
  private static final int LINES_OF_COLUMN_HEADS = 8;
  private static final int WORDS_OF_COLUMN_HEADS = 8;

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

  /** The table in {@code tokens}, which goes on until their end; empty if there is none. */
  public static Optional<DraftTable> find(Tokens tokens) {
    List<TextLine> lines = tokens.lines();
    List<Integer> starts = starts(lines);
    return starts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            table(lines.subList(0, starts.get(0)), lines.subList(starts.get(0), lines.size())));
  }

  /** The table that {@code lines} are. */
  public static DraftTable table(List<TextLine> lines) {
    return table(List.of(), lines);
  }

  private static DraftTable table(List<TextLine> prose, List<TextLine> lines) {
    TableFinder finder = new TableFinder();
    finder.read(lines);
    return new DraftTable(prose, lines, finder.furniture, Splitter.split(finder.sections));
  }

  /**
   * The indices of the lines with which tables may begin: where the heads of columns stand, or the
   * first block where there are none.
   */
  public static List<Integer> starts(List<TextLine> lines) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (linesOfColumnHeads(lines, i) > 0) {
        starts.add(i);
      }
    }
    for (int i = 0; i < lines.size() && starts.isEmpty(); i++) {
      if (SectionHeading.block(lines.get(i).tokens()).isPresent()) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** Whether all {@code lines} have tabs between their cells. */
  private static boolean isTabbed(List<TextLine> lines) {
    return lines.stream().noneMatch(line -> line.tabs().isEmpty());
  }

  /** Whether {@code table} begins with a block that {@code before} has, or with an earlier one. */
  public static boolean beginsAgain(List<TextLine> before, List<TextLine> table) {
    List<Block> first = blocks(before);
    List<Block> second = blocks(table);
    return !first.isEmpty()
        && !second.isEmpty()
        && second.get(0).compareTo(first.get(first.size() - 1)) <= 0;
  }

  private static List<Block> blocks(List<TextLine> lines) {
    return lines.stream().flatMap(line -> SectionHeading.block(line.tokens()).stream()).toList();
  }

  /**
   * How many lines, from {@code at} on, the heads of the columns take; 0 if they do not begin
   * there.
   */
  private static int linesOfColumnHeads(List<TextLine> lines, int at) {
    if (!lines.get(at).tabs().isEmpty() && areColumnHeads(lines.get(at))) {
      return 1;
    }
    String first = lines.get(at).tokens().get(0).text().toLowerCase(Locale.ROOT);
    if (!ColumnHeads.isGrade(first)) {
      return 0;
    }
    StringBuilder words = new StringBuilder();
    for (int i = at; i < Math.min(lines.size(), at + LINES_OF_COLUMN_HEADS); i++) {
      if (i > at
          && (SectionHeading.block(lines.get(i).tokens()).isPresent()
              || labels(lines.get(i), Optional.empty()) > 0)) {
        break;
      }
      words.append(lines.get(i).words().toLowerCase(Locale.ROOT)).append(' ');
      if (words.toString().split(" ", -1).length > WORDS_OF_COLUMN_HEADS + 1) {
        break;
      }
      boolean ends =
          i + 1 >= lines.size()
              || lines.get(i + 1).afterBlank()
              || isTabbed(lines.subList(i, i + 2))
              || SectionHeading.block(lines.get(i + 1).tokens()).isPresent();
      if (ColumnHeads.areAll(words.toString()) && ends) {
        return i - at + 1;
      }
    }
    return 0;
  }

  /** Whether a line with tabs has the heads of all columns, in whatever order. */
  private static boolean areColumnHeads(TextLine line) {
    return line.tokens().size() <= WORDS_OF_COLUMN_HEADS + 1
        && ColumnHeads.areAll(line.words())
        && labels(line, Optional.empty()) == 0;
  }

  private void read(List<TextLine> lines) {
    int i = 0;
    while (i < lines.size()) {
      // The head may be repeated, as at the top of every page.
      int heads = linesOfColumnHeads(lines, i);
      lines.subList(i, i + heads).forEach(line -> furniture.addAll(line.tokens()));
      i = heads > 0 ? i + heads : next(lines, i);
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
    if (SectionHeading.block(line.tokens()).isPresent()
        || (block.isPresent() && isSphere(lines, at))) {
      return openSection(lines, at);
    }
    if (isPageNumber(line) || isOfHead(line) || isDash(line)) {
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

  /** Opens a section whose heading begins at {@code at} and goes on until its marks close. */
  private int openSection(List<TextLine> lines, int at) {
    closeSection();
    StringBuilder words = new StringBuilder();
    int i = at;
    do {
      heading.addAll(lines.get(i).tokens());
      words.append(lines.get(i).words()).append(' ');
      i++;
    } while (i < lines.size() && !lines.get(i).afterBlank() && goesOn(words, lines.get(i)));
    SectionHeading found = SectionHeading.of(words.toString().strip()).orElseThrow();
    Optional<Block> above = block;
    block = found.block().or(() -> above);
    sphere = found.sphere();
    top = PageTop.NONE;
    return i;
  }

  /** Whether the heading {@code words} goes on in the line {@code next}. */
  private static boolean goesOn(StringBuilder words, TextLine next) {
    String text = words.toString();
    boolean bracket = text.indexOf('(') >= 0 && text.indexOf(')') < 0;
    boolean quote =
        text.chars().filter(c -> c == '"').count() % 2 == 1
            || (text.indexOf('«') >= 0 && text.indexOf('»') < 0);
    boolean nameless = text.strip().equals("В сфере");
    boolean personnel = next.words().strip().equalsIgnoreCase("персонал");
    return bracket || quote || nameless || personnel;
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

  /** Whether a line before the first block still belongs to the head: «должностей», «1 2 3». */
  private boolean isOfHead(TextLine line) {
    String words = line.words();
    return block.isEmpty()
        && (words.chars().noneMatch(Character::isLetter)
            || (line.tokens().size() == 1 && ColumnHeads.isWholeName(words)));
  }

  /** Whether a line is the dash that a block without steps prints in their column. */
  private boolean isDash(TextLine line) {
    return block.filter(b -> !b.hasSteps()).isPresent()
        && line.tokens().size() == 1
        && line.words().matches("[-–—−]+");
  }

  private static boolean isPageNumber(TextLine line) {
    return line.tokens().size() == 1
        && line.tokens().get(0).text().length() > 1
        && line.tokens().get(0).text().chars().allMatch(Character::isDigit);
  }

  /** Whether the line begins to head a sphere: «В сфере "…"», «"…" саласында». */
  private static boolean isSphere(List<TextLine> lines, int at) {
    String words = lines.get(at).words();
    boolean russian = SPHERE_BEGINS.matcher(words).matches();
    boolean kazakh = KAZAKH_SPHERE.matcher(words).matches();
    boolean alone = words.split(" ", -1).length == 2 && words.startsWith("В ");
    String whole = alone && at + 1 < lines.size() ? words + " " + lines.get(at + 1).words() : words;
    return (russian || kazakh)
        && SectionHeading.of(whole).filter(heading -> heading.block().isEmpty()).isPresent();
  }
}
