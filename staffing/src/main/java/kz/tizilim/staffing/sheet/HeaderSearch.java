package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.sheet.FoundHeader.Evidence;
import kz.tizilim.staffing.sheet.FoundHeader.Why;

/**
 * Finds the header of a sheet: every one to five rows among the first rows with content are a
 * candidate, and the one whose headings and cells fit best is taken.
 */
public final class HeaderSearch {
  /** The header is among so many rows with content. */
  public static final int DEEPEST = 60;

  private static final double ABOUT = 0.75;
  private static final Set<String> WRITTEN = Set.of("title", "row_id");

  private final Optional<String> sheet;
  private final ColumnSearch search;

  /**
   * @param sheet the name of the sheet
   * @param hidden the columns that are not displayed
   */
  public HeaderSearch(Optional<String> sheet, Set<Integer> hidden) {
    this.sheet = sheet;
    this.search = new ColumnSearch(hidden);
  }

  /** The header among these rows; empty if none names the title of a post. */
  public Optional<FoundHeader> find(List<GridRow> rows) {
    List<GridRow> top = rows.stream().filter(row -> !row.isEmpty()).limit(DEEPEST).toList();
    List<FoundHeader> best = new ArrayList<>();
    for (int i = 0; i < top.size(); i++) {
      tallest(at(top, i)).ifPresent(best::add);
    }
    return chosen(best, top).map(found -> CaptionInstitution.added(found, top, sheet));
  }

  /**
   * The best header; of headers that are about as good the first, which later ones repeat. A header
   * above it is taken where it has posts of its own: the others are met as the rows are read.
   */
  private static Optional<FoundHeader> chosen(List<FoundHeader> all, List<GridRow> rows) {
    Optional<FoundHeader> best = all.stream().max(Comparator.comparingDouble(FoundHeader::score));
    return best.flatMap(top ->
        all.stream()
            .filter(one ->
                (one.score() >= ABOUT * top.score() && columns(one) >= columns(top) - 1)
                    || (one.bottom() < top.mapping().first() && hasPosts(one, all, rows)))
            .findFirst());
  }

  /** Whether most rows between a header and the next one are posts that are not listed below. */
  private static boolean hasPosts(FoundHeader one, List<FoundHeader> all, List<GridRow> rows) {
    Mapping mapping = one.mapping();
    int end =
        all.stream()
            .mapToInt(other -> other.mapping().first())
            .filter(first -> first > mapping.last())
            .min()
            .orElse(Integer.MAX_VALUE);
    List<GridRow> block =
        rows.stream().filter(row -> row.line() > mapping.last() && row.line() < end).toList();
    List<GridRow> posts = block.stream().filter(row -> isPost(row, mapping)).toList();
    boolean isTable = columns(one) > 2 || (columns(one) > 1 && !mapping.claim().isEmpty());
    return isTable
        && !posts.isEmpty()
        && posts.size() * 2 >= block.size()
        && !(isBare(mapping) && areRepeated(posts, mapping, rows, end));
  }

  private static boolean isPost(GridRow row, Mapping mapping) {
    int title = mapping.place(Meaning.TITLE);
    return CellTexts.hasWord(row.own(title))
        && (mapping.claim().stream().anyMatch(place -> !Text.isBlank(row.own(place)))
            || mapping.places().values().stream()
                .anyMatch(place -> place != title && !Text.isBlank(row.own(place))));
  }

  /** Whether a table names only titles and their numbers. */
  private static boolean isBare(Mapping mapping) {
    return Set.of(Meaning.ROW_ID, Meaning.TITLE, Meaning.UNITS)
            .containsAll(mapping.places().keySet())
        && mapping.claim().isEmpty();
  }

  private static boolean areRepeated(
      List<GridRow> posts, Mapping mapping, List<GridRow> rows, int end) {
    Set<String> below = new HashSet<>();
    rows.stream()
        .filter(row -> row.line() > end)
        .forEach(row -> row.cells().forEach(cell -> below.add(Headings.key(cell))));
    long repeated =
        posts.stream()
            .filter(row -> below.contains(Headings.key(row.own(mapping.place(Meaning.TITLE)))))
            .count();
    return repeated * 4 >= posts.size() * 3L;
  }

  /** Of headers that begin at one row the tallest that names as many columns as the others. */
  static Optional<FoundHeader> tallest(List<FoundHeader> all) {
    Optional<FoundHeader> best = Optional.empty();
    for (FoundHeader one : all) {
      if (best.isEmpty() || columns(one) >= columns(best.get())) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  private static int columns(FoundHeader found) {
    return found.mapping().places().size() + found.mapping().claim().size();
  }

  /** The header that begins at a row: one for each number of rows that it can have. */
  List<FoundHeader> at(List<GridRow> rows, int at) {
    List<FoundHeader> found = new ArrayList<>();
    if (CardLine.of(rows.get(at)).isPresent()) {
      return found;
    }
    List<GridRow> header = new ArrayList<>(List.of(rows.get(at)));
    while (true) {
      int next = at + header.size();
      read(header, rows.subList(next, rows.size())).ifPresent(found::add);
      boolean continued =
          header.size() < TableShape.MOST_ROWS
              && filled(header.get(0)) > 1
              && next < rows.size()
              && rows.get(next).line() - header.get(header.size() - 1).line() <= 2
              && TableShape.isContinuedBy(header, rows.get(next));
      if (!continued) {
        return found;
      }
      header.add(rows.get(next));
    }
  }

  private static long filled(GridRow row) {
    return java.util.stream.IntStream.range(0, row.cells().size())
        .filter(i -> !Text.isBlank(row.own(i)))
        .count();
  }

  /** A header that a person gave by its rows, with the columns that she named. */
  public Optional<FoundHeader> given(
      List<GridRow> rows, int first, int last, Map<Meaning, List<Integer>> columns) {
    List<GridRow> header =
        rows.stream().filter(row -> row.line() >= first && row.line() <= last).toList();
    List<GridRow> below = rows.stream().filter(row -> row.line() > last).toList();
    if (header.isEmpty()) {
      header = List.of(GridRow.of(first, List.of()));
    }
    TableShape shape = TableShape.of(header);
    ColumnMeanings assignment = search.of(shape, below);
    columns.forEach(assignment::give);
    return assignment.places.containsKey(Meaning.TITLE)
        ? Optional.of(
            CaptionInstitution.added(
                found(shape, assignment, numbered(below, assignment, shape.last())), rows, sheet))
        : Optional.empty();
  }

  /** The header that a complete mapping describes. */
  public FoundHeader given(List<GridRow> rows, Mapping mapping) {
    List<GridRow> header =
        rows.stream()
            .filter(row -> row.line() >= mapping.first() && row.line() <= mapping.last())
            .filter(row -> !isNumbering(row, mapping.place(Meaning.TITLE)))
            .toList();
    List<String> headings =
        header.isEmpty()
            ? List.of()
            : TableShape.of(header).joined().stream().map(Text::oneLine).toList();
    List<Evidence> evidence = new ArrayList<>();
    mapping
        .places()
        .forEach((meaning, place) ->
            evidence.add(new Evidence(place, heading(headings, place), meaning, Why.GIVEN)));
    mapping
        .claim()
        .forEach(place ->
            evidence.add(new Evidence(place, heading(headings, place), Meaning.CLAIM, Why.GIVEN)));
    Mapping named =
        new Mapping(
            sheet,
            mapping.first(),
            mapping.last(),
            mapping.places(),
            mapping.claim(),
            mapping.hasSections(),
            mapping.institution(),
            mapping.down());
    int bottom = header.isEmpty() ? mapping.last() : header.get(header.size() - 1).line();
    return new FoundHeader(named, headings, 0, evidence, false, bottom);
  }

  private static String heading(List<String> headings, int place) {
    return place < headings.size() ? headings.get(place) : "";
  }

  private Optional<FoundHeader> read(List<GridRow> header, List<GridRow> below) {
    TableShape shape = TableShape.of(header);
    if (Stream.concat(shape.joined().stream(), shape.lowest().stream())
        .noneMatch(heading -> isTitle(heading) || ColumnSearch.isBareName(heading))) {
      return Optional.empty();
    }
    ColumnMeanings assignment = search.of(shape, below);
    if (!assignment.places.containsKey(Meaning.TITLE)
        || assignment.isOfSignatures
        || isNoList(assignment, below)
        || isTurned(assignment, below)) {
      return Optional.empty();
    }
    return Optional.of(found(shape, assignment, numbered(below, assignment, shape.last())));
  }

  /** Whether the column of titles holds prose, or columns that are aligned with blanks. */
  private static boolean isNoList(ColumnMeanings assignment, List<GridRow> below) {
    List<String> cells = titles(assignment, below);
    return !cells.isEmpty()
        && (ColumnSearch.share(cells, CellTexts::isAligned) > ColumnSearch.MOST
            || ColumnSearch.share(cells, CellTexts::isSentence) > ColumnSearch.MOST);
  }

  /**
   * Whether the column of titles holds headings, so that rows and columns have changed places, or
   * each post is a card.
   */
  private static boolean isTurned(ColumnMeanings assignment, List<GridRow> below) {
    List<String> cells = titles(assignment, below);
    List<Meaning> meanings = headings(cells);
    long kinds = meanings.stream().filter(one -> one != Meaning.TITLE).distinct().count();
    return kinds > 0
        && meanings.size() * 2 > cells.size()
        && (kinds > 1 || meanings.size() == cells.size());
  }

  /** Whether each post is a card: the heading of titles comes again in the column of headings. */
  private static boolean areCards(ColumnMeanings assignment, List<GridRow> below) {
    return headings(titles(assignment, below)).contains(Meaning.TITLE);
  }

  private static List<Meaning> headings(List<String> cells) {
    return cells.stream()
        .map(Headings::exact)
        .flatMap(Optional::stream)
        .map(Headings.Heading::meaning)
        .toList();
  }

  private static List<String> titles(ColumnMeanings assignment, List<GridRow> below) {
    int title = assignment.places.getOrDefault(Meaning.TITLE, 0);
    return ColumnSearch.sample(below).stream()
        .map(row -> row.text(title))
        .filter(cell -> !Text.isBlank(cell))
        .toList();
  }

  /** How a table is drawn that is refused since its headings are one under another. */
  public enum Turned {
    /** It is not. */
    NO,
    /** Each column is a post. */
    COLUMNS,
    /** Each post is a card of its own. */
    CARDS
  }

  /** Whether rows hold a table whose headings are one under another in a column. */
  public Turned turned(List<GridRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      TableShape shape = TableShape.of(List.of(rows.get(i)));
      if (shape.joined().stream().anyMatch(HeaderSearch::isTitle)) {
        List<GridRow> below = rows.subList(i + 1, rows.size());
        ColumnMeanings assignment = search.of(shape, below);
        if (isTurned(assignment, below)) {
          return areCards(assignment, below) ? Turned.CARDS : Turned.COLUMNS;
        }
      }
    }
    return Turned.NO;
  }

  private static boolean isTitle(String heading) {
    return Headings.find(heading).filter(found -> found.meaning() == Meaning.TITLE).isPresent();
  }

  private FoundHeader found(TableShape shape, ColumnMeanings assignment, int last) {
    Mapping mapping =
        new Mapping(
            sheet,
            shape.first(),
            last,
            assignment.places,
            assignment.claim(),
            assignment.sections,
            Optional.empty(),
            assignment.down);
    boolean written =
        shape.joined().stream().anyMatch(heading -> WRITTEN.contains(heading.strip()));
    return new FoundHeader(
        mapping,
        shape.joined().stream().map(Text::oneLine).toList(),
        assignment.score,
        assignment.evidence,
        written,
        shape.last());
  }

  /** The last row of the header, with the row of column numbers that may follow it. */
  private static int numbered(List<GridRow> below, ColumnMeanings assignment, int last) {
    return below.isEmpty()
            || !isNumbering(below.get(0), assignment.places.getOrDefault(Meaning.TITLE, 0))
        ? last
        : below.get(0).line();
  }

  /** Whether all cells of a row number columns, three or more of them. */
  static boolean isNumbering(GridRow row) {
    int first = -1;
    for (int i = 0; i < row.cells().size() && first < 0; i++) {
      first = Text.isBlank(row.own(i)) ? -1 : i;
    }
    return first >= 0 && row.own(first).length() <= 5 && filled(row) > 2 && isNumbering(row, first);
  }

  /** Whether a row numbers the columns: «1 2 3», «А Б 1 2», «9=8*2». */
  static boolean isNumbering(GridRow row, int title) {
    int count = 0;
    int before = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i);
      if (Text.isBlank(text)) {
        continue;
      }
      Optional<String> numbering = CellTexts.numbering(text);
      if (numbering.isEmpty()) {
        return false;
      }
      boolean digits = Character.isDigit(numbering.get().charAt(0));
      int number = digits ? Integer.parseInt(numbering.get()) : 0;
      if (digits && number != before + 1 && !(before == 0 && number <= 12)) {
        return false;
      }
      before = digits ? number : before;
      count++;
    }
    return (count > 1 && !Text.isBlank(row.own(title)))
        || (count == 1 && row.own(title).strip().equals("1"));
  }
}
