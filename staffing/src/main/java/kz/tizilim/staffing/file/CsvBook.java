package kz.tizilim.staffing.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.HeaderSearch;
import kz.tizilim.staffing.sheet.Headings;
import kz.tizilim.staffing.sheet.Meaning;

/** A text with separators as a book of one sheet, which can be opened once. */
final class CsvBook implements Book {
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\\s*\"?sep=(.)\"?[ \\t]*(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);
  private static final int ROWS_TO_COMPARE = 5;
  private static final int LONG_CAPTION = 60;

  private final RowSource rows;

  private CsvBook(RowSource rows) {
    this.rows = rows;
  }

  static CsvBook open(String name, Source source, Optional<Workers> workers) throws IOException {
    String beginning = source.beginning();
    Reader text = new BufferedReader(source.text(FileFormat.CSV));
    Matcher named = SEPARATOR_LINE.matcher(beginning);
    boolean isNamed = named.lookingAt();
    char separator = isNamed ? named.group(1).charAt(0) : separator(beginning);
    if (isNamed) {
      skip(text, named.end());
    }
    int above = isNamed ? 1 : 0;
    String rest = isNamed ? beginning.substring(named.end()) : beginning;
    checkSeparator(name, rest, separator, above);
    checkEven(name, rest, separator, above);
    return new CsvBook(new Rows(rows(name, text, separator, workers), separator, above));
  }

  private static RowSource rows(
      String name, Reader text, char separator, Optional<Workers> workers) {
    return workers.isPresent()
        ? new CsvRowsInBlocks(name, text, separator, workers.get(), CsvBlocks.SIZE)
        : CsvRows.of(name, text, separator);
  }

  /** The character between the fields of a text. */
  static char separatorOf(String beginning) {
    Matcher named = SEPARATOR_LINE.matcher(beginning);
    return named.lookingAt() ? named.group(1).charAt(0) : separator(beginning);
  }

  private static void skip(Reader text, long characters) throws IOException {
    for (long left = characters; left > 0; ) {
      long skipped = text.skip(left);
      if (skipped <= 0) {
        return;
      }
      left -= skipped;
    }
  }

  /**
   * The separator under which the header fits best. A header that none of them divides names one
   * column, whose titles may hold commas: then it is the tab.
   */
  private static char separator(String beginning) {
    char best = ';';
    double most = 0;
    for (char separator : SEPARATORS) {
      Optional<FoundHeader> found = header(beginning, separator);
      double weight =
          found
              .filter(header -> separator == '\t' || header.headings().size() > 1)
              .map(header -> 10 * header.score() + Math.min(9, header.headings().size()))
              .orElse(0.0);
      if (weight > most) {
        most = weight;
        best = separator;
      }
    }
    return best;
  }

  private static Optional<FoundHeader> header(String beginning, char separator) {
    return new HeaderSearch(Optional.empty(), Set.of())
        .find(joined(CsvRows.beginning(beginning, separator, HeaderSearch.DEEPEST), separator));
  }

  /** Refuses a text whose rows have another separator than its header. */
  private static void checkSeparator(String name, String text, char separator, int above) {
    List<GridRow> rows = CsvRows.beginning(text, separator, HeaderSearch.DEEPEST);
    Optional<FoundHeader> found =
        new HeaderSearch(Optional.empty(), Set.of()).find(joined(rows, separator));
    if (found.isEmpty() || found.get().headings().size() < 3) {
      return;
    }
    int columns = found.get().headings().size();
    List<GridRow> below =
        rows.stream()
            .filter(row -> row.line() > found.get().mapping().last())
            .limit(ROWS_TO_COMPARE)
            .toList();
    for (char other : SEPARATORS) {
      boolean divides =
          other != separator
              && !below.isEmpty()
              && below.stream()
                  .allMatch(row -> row.width() == 1 && count(row.text(0), other) >= columns - 2);
      if (divides) {
        throw new Refusal(
            Kind.BROKEN,
            "broken.separators",
            name,
            found.get().mapping().last() + above,
            shown(separator),
            below.get(0).line() + above,
            shown(other));
      }
    }
  }

  /**
   * Refuses prose, in which a sentence reads like a heading: most of its lines have another number
   * of fields than the header.
   */
  private static void checkEven(String name, String text, char separator, int above) {
    List<GridRow> rows =
        joined(CsvRows.beginning(text, separator, HeaderSearch.DEEPEST), separator);
    Optional<FoundHeader> found = new HeaderSearch(Optional.empty(), Set.of()).find(rows);
    if (found.isEmpty()) {
      return;
    }
    int last = found.get().mapping().last();
    int fields =
        rows.stream()
            .filter(row -> row.line() <= last)
            .mapToInt(row -> row.cells().size())
            .max()
            .orElse(0);
    List<GridRow> below =
        rows.stream()
            .filter(row -> row.line() > last && !row.isEmpty())
            .filter(row -> row.cells().size() > 1 || row.text(0).length() > LONG_CAPTION)
            .toList();
    long even = below.stream().filter(row -> row.cells().size() == fields).count();
    if (below.size() >= ROWS_TO_COMPARE && even * 2 < below.size()) {
      throw new Refusal(
          Kind.NO_HEADER,
          "uneven",
          name,
          found.get().mapping().first() + above,
          below.size(),
          even);
    }
  }

  private static long count(String text, char c) {
    return text.chars().filter(one -> one == c).count();
  }

  private static String shown(char separator) {
    return separator == '\t' ? "TAB" : String.valueOf(separator);
  }

  /*
   * A heading that contains the separator («Звено, ступень») is joined again, if all rows below have
   * as many fields as the header then has.
   */
  private static List<GridRow> joined(List<GridRow> rows, char separator) {
    for (int i = 0; i + 1 < rows.size(); i++) {
      GridRow header = rows.get(i);
      int fields = rows.get(i + 1).cells().size();
      boolean even = rows.stream().skip(i + 1L).allMatch(row -> row.cells().size() == fields);
      if (even && fields < header.cells().size() && fields > 1) {
        Optional<GridRow> whole = whole(header, fields, separator);
        if (whole.isPresent()) {
          List<GridRow> joined = new ArrayList<>(rows);
          joined.set(i, whole.get());
          return joined;
        }
      }
    }
    return rows;
  }

  private static Optional<GridRow> whole(GridRow header, int fields, char separator) {
    List<String> cells = new ArrayList<>(header.cells());
    for (int i = 0; i + 1 < cells.size() && cells.size() > fields; i++) {
      String joined = cells.get(i) + separator + cells.get(i + 1);
      boolean known =
          Headings.find(joined)
              .filter(heading -> heading.isExact() || heading.meaning() == Meaning.CLAIM)
              .isPresent();
      if (known) {
        cells.set(i, joined);
        cells.remove(i + 1);
      }
    }
    boolean titled =
        cells.stream()
            .anyMatch(cell ->
                Headings.find(cell).filter(one -> one.meaning() == Meaning.TITLE).isPresent());
    return titled && cells.size() == fields
        ? Optional.of(GridRow.of(header.line(), cells))
        : Optional.empty();
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet(Optional.empty(), true, Set.of()));
  }

  @Override
  public RowSource open(int sheet) {
    return rows;
  }

  @Override
  public boolean isDelimited() {
    return true;
  }

  @Override
  public void close() {
    rows.close();
  }

  /** The rows with their quirks removed: joined headings, apostrophes around every field. */
  private static final class Rows implements RowSource {
    private final RowSource rows;
    private final Deque<GridRow> top = new ArrayDeque<>();
    private final int above;
    private final boolean inApostrophes;
    private final boolean inFormulas;

    Rows(RowSource rows, char separator, int above) {
      this.rows = rows;
      this.above = above;
      List<GridRow> read = new ArrayList<>();
      try {
        for (Optional<GridRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          read.add(row.get());
          if (read.size() >= HeaderSearch.DEEPEST) {
            break;
          }
        }
      } catch (Refusal | UncheckedIOException e) {
        rows.close();
        throw e;
      }
      top.addAll(joined(read, separator));
      inApostrophes =
          !read.isEmpty()
              && read.stream()
                  .flatMap(row -> row.cells().stream())
                  .filter(cell -> !Text.isBlank(cell))
                  .allMatch(Rows::isInApostrophes);
      inFormulas = read.stream().anyMatch(row -> row.cells().stream().anyMatch(Rows::isInFormula));
    }

    /** Whether a program wrote a text as a formula, which Excel leaves a text: {@code ="2-1"}. */
    private static boolean isInFormula(String cell) {
      return cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"");
    }

    private String bare(String cell) {
      return inApostrophes && isInApostrophes(cell)
          ? cell.substring(1, cell.length() - 1)
          : inFormulas && isInFormula(cell)
              ? cell.substring(2, cell.length() - 1).replace("\"\"", "\"")
              : cell;
    }

    private static boolean isInApostrophes(String cell) {
      return cell.length() > 1 && cell.startsWith("'") && cell.endsWith("'");
    }

    @Override
    public Optional<GridRow> next() {
      Optional<GridRow> row = top.isEmpty() ? rows.next() : Optional.of(top.remove());
      return above == 0 && !inApostrophes && !inFormulas ? row : row.map(this::mended);
    }

    private GridRow mended(GridRow row) {
      List<String> cells =
          inApostrophes || inFormulas ? row.cells().stream().map(this::bare).toList() : row.cells();
      return GridRow.of(row.line() + above, cells);
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
