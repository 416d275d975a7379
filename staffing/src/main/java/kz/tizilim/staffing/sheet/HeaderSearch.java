package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.sheet.FoundHeader.Evidence;
import kz.tizilim.staffing.sheet.FoundHeader.Why;

/**
 * Finds the header of a sheet: every one to three rows among the first rows with content are a
 * candidate, and the one whose headings and cells fit best is taken.
 */
public final class HeaderSearch {
  /** The header is among so many rows with content. */
  public static final int DEEPEST = 60;

  private static final int SAMPLE = 40;
  private static final double MOST = 0.6;
  private static final double ABOUT = 0.75;
  private static final Pattern SECOND_CHOICE =
      Pattern.compile(
          "врио|и\\.\\s?о\\.|вакан|факт|стар(?:ый|ая|ое)|прежн|было|до изменени",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> WRITTEN = Set.of("title", "row_id");

  private final Optional<String> sheet;
  private final Set<Integer> hidden;

  /**
   * @param sheet the name of the sheet
   * @param hidden the columns that are not displayed
   */
  public HeaderSearch(Optional<String> sheet, Set<Integer> hidden) {
    this.sheet = sheet;
    this.hidden = hidden;
  }

  /** The header among these rows; empty if none names the title of a post. */
  public Optional<FoundHeader> find(List<GridRow> rows) {
    List<GridRow> top = rows.stream().filter(row -> !row.isEmpty()).limit(DEEPEST).toList();
    List<FoundHeader> best = new ArrayList<>();
    for (int i = 0; i < top.size(); i++) {
      tallest(at(top, i)).ifPresent(best::add);
    }
    return chosen(best, top).map(found -> withInstitution(found, top));
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
    Assignment assignment = assign(shape, below);
    columns.forEach(assignment::give);
    return assignment.places.containsKey(Meaning.TITLE)
        ? Optional.of(
            withInstitution(
                found(shape, assignment, numbered(below, assignment, shape.last())), rows))
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
            mapping.institution());
    int bottom = header.isEmpty() ? mapping.last() : header.get(header.size() - 1).line();
    return new FoundHeader(named, headings, 0, evidence, false, bottom);
  }

  private static String heading(List<String> headings, int place) {
    return place < headings.size() ? headings.get(place) : "";
  }

  private Optional<FoundHeader> read(List<GridRow> header, List<GridRow> below) {
    TableShape shape = TableShape.of(header);
    if (shape.joined().stream().noneMatch(HeaderSearch::isTitle)) {
      return Optional.empty();
    }
    Assignment assignment = assign(shape, below);
    if (!assignment.places.containsKey(Meaning.TITLE)
        || assignment.isOfSignatures
        || isNoList(assignment, below)
        || isTurned(assignment, below)) {
      return Optional.empty();
    }
    return Optional.of(found(shape, assignment, numbered(below, assignment, shape.last())));
  }

  /** Whether the column of titles holds prose, or columns that are aligned with blanks. */
  private static boolean isNoList(Assignment assignment, List<GridRow> below) {
    List<String> cells = titles(assignment, below);
    return !cells.isEmpty()
        && (share(cells, CellTexts::isAligned) > MOST
            || share(cells, CellTexts::isSentence) > MOST);
  }

  /** Whether the column of titles holds headings, so that rows and columns have changed places. */
  private static boolean isTurned(Assignment assignment, List<GridRow> below) {
    List<String> cells = titles(assignment, below);
    List<Meaning> meanings =
        cells.stream()
            .map(Headings::find)
            .flatMap(Optional::stream)
            .filter(Headings.Heading::isExact)
            .map(Headings.Heading::meaning)
            .toList();
    return new HashSet<>(meanings).size() > 2 && meanings.size() * 2 > cells.size();
  }

  private static List<String> titles(Assignment assignment, List<GridRow> below) {
    int title = assignment.places.getOrDefault(Meaning.TITLE, 0);
    return sample(below).stream()
        .map(row -> row.text(title))
        .filter(cell -> !Text.isBlank(cell))
        .toList();
  }

  /** Whether rows hold a table whose headings are one under another in a column. */
  public boolean isTurned(List<GridRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      TableShape shape = TableShape.of(List.of(rows.get(i)));
      if (shape.joined().stream().anyMatch(HeaderSearch::isTitle)
          && isTurned(
              assign(shape, rows.subList(i + 1, rows.size())), rows.subList(i + 1, rows.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(String heading) {
    return Headings.find(heading).filter(found -> found.meaning() == Meaning.TITLE).isPresent();
  }

  private FoundHeader found(TableShape shape, Assignment assignment, int last) {
    Mapping mapping =
        new Mapping(
            sheet,
            shape.first(),
            last,
            assignment.places,
            assignment.claim(),
            assignment.sections,
            Optional.empty());
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
  private static int numbered(List<GridRow> below, Assignment assignment, int last) {
    return below.isEmpty()
            || !isNumbering(below.get(0), assignment.places.getOrDefault(Meaning.TITLE, 0))
        ? last
        : below.get(0).line();
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

  /* --- what the columns mean ------------------------------------------------------------------ */

  /** A column that may have a meaning. */
  private record Candidate(
      int column,
      Meaning meaning,
      boolean isExact,
      double fit,
      boolean byCells,
      boolean isSecond) {}

  /** The columns of a header with their meanings. */
  private static final class Assignment {
    private final Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    private final List<Integer> claims = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean sections;
    private boolean isOfSignatures;
    private double score;

    private List<Integer> claim() {
      return List.copyOf(claims);
    }

    private void give(Meaning meaning, List<Integer> columns) {
      columns.forEach(column -> {
        places.values().removeIf(column::equals);
        claims.removeIf(column::equals);
      });
      if (meaning.isClaim()) {
        claims.clear();
        claims.addAll(columns);
      } else {
        places.put(meaning, columns.get(0));
      }
      columns.forEach(column -> {
        evidence.removeIf(one -> one.column() == column);
        evidence.add(new Evidence(column, "", meaning, Why.GIVEN));
      });
    }
  }

  private Assignment assign(TableShape shape, List<GridRow> below) {
    Assignment made = new Assignment();
    List<Candidate> candidates = new ArrayList<>();
    List<GridRow> sample = sample(below);
    int signs = 0;
    int named = 0;
    boolean stacked = false;
    int report = report(shape.joined());
    for (int column = 0; column < shape.joined().size(); column++) {
      String joined = shape.joined().get(column);
      if (joined.isEmpty()) {
        continue;
      }
      named++;
      Optional<Headings.Heading> heading = heading(joined, shape.lowest().get(column));
      boolean isAnswer =
          column > report && heading.filter(h -> h.meaning() == Meaning.CODE).isPresent();
      if (heading.isEmpty() || isAnswer) {
        continue;
      }
      Meaning meaning = heading.get().meaning();
      signs += meaning == Meaning.SIGNATURE ? 1 : 0;
      Candidate candidate = candidate(column, joined, heading.get(), sample);
      made.sections |= candidate.meaning() == Meaning.TITLE && heading.get().hasSections();
      stacked |=
          candidate.meaning() == Meaning.TITLE
              && Headings.find(joined).filter(Headings.Heading::hasSections).isPresent();
      candidates.add(candidate);
    }
    made.isOfSignatures = signs > 0 && named <= 6;
    choose(made, inFirstTable(candidates, shape, sample), candidates, shape);
    made.sections |= stacked && !made.places.containsKey(Meaning.UNIT);
    made.score = score(made, candidates, shape, sample);
    return made;
  }

  /** Where the columns of an earlier report begin; behind the last column if there are none. */
  private static int report(List<String> headings) {
    int first = headings.size();
    int count = 0;
    for (int i = headings.size() - 1; i >= 0; i--) {
      if (Headings.find(headings.get(i)).filter(h -> h.meaning() == Meaning.REPORT).isPresent()) {
        first = i;
        count++;
      }
    }
    return count > 1 ? first : headings.size();
  }

  private static Optional<Headings.Heading> heading(String joined, String lowest) {
    Optional<Headings.Heading> whole = Headings.find(joined);
    if (joined.equals(lowest) || whole.filter(Headings.Heading::isExact).isPresent()) {
      return whole;
    }
    Optional<Headings.Heading> low = Headings.find(lowest);
    boolean byGroup =
        low.isEmpty()
            || low.get().meaning() == Meaning.CODE
            || whole
                .filter(w -> w.meaning() == Meaning.OTHER || w.meaning() == Meaning.UNITS)
                .isPresent();
    return byGroup ? whole.or(() -> low) : low;
  }

  private static List<GridRow> sample(List<GridRow> below) {
    return below.stream().filter(row -> !row.isEmpty()).limit(SAMPLE).toList();
  }

  private Candidate candidate(
      int column, String text, Headings.Heading heading, List<GridRow> sample) {
    List<String> cells =
        sample.stream()
            .map(row -> Text.clean(row.text(column)))
            .filter(cell -> !Text.isBlank(cell) && !CellTexts.isEmptySign(cell))
            .filter(cell -> !Headings.isExact(cell))
            .toList();
    Meaning meaning = heading.meaning();
    Meaning byCells = byCells(meaning, cells);
    boolean second = hidden.contains(column) || SECOND_CHOICE.matcher(text).find();
    return new Candidate(
        column,
        byCells,
        heading.isExact() && byCells == meaning,
        fit(byCells, cells),
        byCells != meaning,
        second);
  }

  /** What the cells of a column say about a heading that leaves it open. */
  private static Meaning byCells(Meaning meaning, List<String> cells) {
    boolean codes = !cells.isEmpty() && share(cells, CellTexts::isCode) >= MOST;
    return switch (meaning) {
      case CODE -> {
        if (codes) {
          yield Meaning.CLAIM;
        }
        if (!cells.isEmpty() && share(cells, CellTexts::isCategory) >= MOST) {
          yield Meaning.CATEGORY;
        }
        yield !cells.isEmpty() && share(cells, CellTexts::isRowNumber) >= MOST
            ? Meaning.ROW_ID
            : Meaning.OTHER;
      }
      case TARIFF, CATEGORY ->
          codes && !cells.stream().allMatch(CellTexts::isCategory) ? Meaning.CLAIM : meaning;
      case GRADE ->
          codes && cells.stream().anyMatch(HeaderSearch::hasStep) ? Meaning.CLAIM : meaning;
      case CLAIM ->
          cells.isEmpty() || codes || share(cells, CellTexts::isTariff) < MOST
              ? meaning
              : Meaning.TARIFF;
      default -> meaning;
    };
  }

  private static boolean hasStep(String cell) {
    return ClaimText.code(List.of(cell)).filter(code -> !code.step().isNone()).isPresent();
  }

  /** How well the cells fit a meaning, from 0 to 1. */
  private static double fit(Meaning meaning, List<String> cells) {
    if (cells.isEmpty()) {
      return 0;
    }
    return switch (meaning) {
      case TITLE, INSTITUTION, UNIT -> share(cells, CellTexts::hasWord);
      case ROW_ID -> share(cells, CellTexts::isRowNumber);
      case CLAIM -> share(cells, CellTexts::isCode);
      case CATEGORY -> share(cells, CellTexts::isCategory);
      case UNITS -> share(cells, CellTexts::isNumber);
      case DATE -> share(cells, CellTexts::isDate);
      default -> 0.5;
    };
  }

  private static double share(List<String> cells, java.util.function.Predicate<String> test) {
    return (double) cells.stream().filter(test).count() / cells.size();
  }

  /**
   * The columns of the first of several tables that are side by side, with an empty column between
   * them.
   */
  private static List<Candidate> inFirstTable(
      List<Candidate> all, TableShape shape, List<GridRow> sample) {
    List<Candidate> titles = all.stream().filter(one -> one.meaning() == Meaning.TITLE).toList();
    for (int i = 1; i < titles.size(); i++) {
      int from = titles.get(i - 1).column();
      for (int gap = from + 1; gap < titles.get(i).column(); gap++) {
        int column = gap;
        boolean empty =
            shape.joined().get(column).isEmpty()
                && sample.stream().allMatch(row -> Text.isBlank(row.text(column)));
        if (empty) {
          return all.stream().filter(one -> one.column() < column).toList();
        }
      }
    }
    return all;
  }

  /**
   * @param candidates the columns among which is chosen
   * @param all these and the ones of other tables, for the evidence
   */
  private static void choose(
      Assignment made, List<Candidate> candidates, List<Candidate> all, TableShape shape) {
    Map<Meaning, Candidate> chosen = new EnumMap<>(Meaning.class);
    Comparator<Candidate> better =
        Comparator.comparing((Candidate c) -> !c.isSecond())
            .thenComparing(c -> c.fit() > 0.3)
            .thenComparing(Candidate::isExact)
            .thenComparing(c -> !isKazakh(shape.joined().get(c.column())))
            .thenComparingInt(c -> -c.column());
    for (Candidate one : candidates) {
      chosen.merge(one.meaning(), one, (a, b) -> better.compare(a, b) >= 0 ? a : b);
    }
    chosen.forEach((meaning, one) -> {
      if ((meaning.column().isPresent() && !meaning.isClaim()) || meaning == Meaning.UNITS) {
        made.places.put(meaning, one.column());
      }
    });
    claim(made, chosen);
    Set<Integer> used = new HashSet<>(made.places.values());
    used.addAll(made.claims);
    for (Candidate one : all) {
      Why why = one.byCells() ? Why.CELLS : one.isExact() ? Why.EXACT : Why.WORDS;
      made.evidence.add(
          new Evidence(
              one.column(),
              Text.oneLine(shape.joined().get(one.column())),
              one.meaning(),
              used.contains(one.column()) ? why : Why.LOSER));
    }
  }

  /** The columns of the stated code: the whole one and its step, or block, grade and step. */
  private static void claim(Assignment made, Map<Meaning, Candidate> chosen) {
    List<Meaning> parts =
        chosen.containsKey(Meaning.CLAIM)
            ? List.of(Meaning.CLAIM, Meaning.STEP)
            : chosen.containsKey(Meaning.GRADE)
                ? List.of(Meaning.BLOCK, Meaning.GRADE, Meaning.STEP)
                : List.of();
    for (Meaning part : parts) {
      Candidate one = chosen.get(part);
      if (one != null) {
        made.claims.add(one.column());
      }
    }
  }

  private static boolean isKazakh(String heading) {
    return heading
            .toLowerCase(java.util.Locale.ROOT)
            .chars()
            .anyMatch(c -> "әғқңөұүһі".indexOf(c) >= 0)
        || Headings.key(heading).startsWith("лауаз");
  }

  private double score(
      Assignment made, List<Candidate> candidates, TableShape shape, List<GridRow> sample) {
    if (!made.places.containsKey(Meaning.TITLE)) {
      return 0;
    }
    double score = 0;
    for (Candidate one : candidates) {
      boolean used =
          made.places.getOrDefault(one.meaning(), -1) == one.column()
              || made.claims.contains(one.column());
      if (used) {
        score += (one.isExact() ? 3 : 2) + one.fit();
      } else if (one.meaning() == Meaning.SIGNATURE || one.meaning() == Meaning.PERSON) {
        score -= 2;
      } else {
        score += 0.2;
      }
    }
    int title = made.places.getOrDefault(Meaning.TITLE, 0);
    long titled = sample.stream().filter(row -> CellTexts.hasWord(row.text(title))).count();
    score += sample.isEmpty() ? 0 : 4.0 * titled / sample.size();
    for (GridRow row : shape.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        String cell = row.text(i);
        if (cell.length() > 160 || (CellTexts.isNumber(cell) && !Text.isBlank(cell))) {
          score -= 3;
        }
      }
    }
    return score - 0.1 * shape.rows().size();
  }

  /* --- the institution above the table -------------------------------------------------------- */

  private FoundHeader withInstitution(FoundHeader found, List<GridRow> top) {
    Mapping mapping = found.mapping();
    if (mapping.places().containsKey(Meaning.INSTITUTION) || found.isWritten()) {
      return found;
    }
    return above(mapping, top)
        .or(() ->
            sheet
                .filter(name -> PlaceTexts.of(name) == PlaceTexts.Place.INSTITUTION)
                .map(name -> new Mapping.Given(name, Optional.empty())))
        .map(given ->
            new FoundHeader(
                mapping.with(given),
                found.headings(),
                found.score(),
                found.evidence(),
                false,
                found.bottom()))
        .orElse(found);
  }

  /** The institution that is named nearest above the header. */
  private static Optional<Mapping.Given> above(Mapping mapping, List<GridRow> top) {
    Optional<Mapping.Given> given = Optional.empty();
    for (GridRow row : top) {
      if (row.line() < mapping.first()) {
        given = in(row).or(optional(given));
      }
    }
    return given;
  }

  private static <T> java.util.function.Supplier<Optional<T>> optional(Optional<T> value) {
    return () -> value;
  }

  private static Optional<Mapping.Given> in(GridRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = Text.clean(row.own(i));
      Optional<String> named = PlaceTexts.institutionIn(text);
      int at = i;
      if (named.isEmpty()
          && Headings.find(text).filter(h -> h.meaning() == Meaning.INSTITUTION).isPresent()
          && CellTexts.hasWord(row.own(i + 1))
          && Headings.find(row.own(i + 1)).isEmpty()) {
        named = Optional.of(row.own(i + 1).strip());
        at = i + 1;
      }
      if (named.isPresent()) {
        return Optional.of(
            new Mapping.Given(
                Text.oneLine(named.get()), Optional.of(Mapping.letters(at) + row.line())));
      }
    }
    return Optional.empty();
  }
}
