package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.sheet.FoundHeader.Evidence;
import kz.tizilim.staffing.sheet.FoundHeader.Why;

/**
 * Finds what the columns of a header mean: by their headings, and by their cells where those leave
 * it open.
 */
final class ColumnSearch {
  private static final int SAMPLE = 40;
  static final double MOST = 0.6;
  private static final Pattern FIRST_CHOICE = rank("first");
  private static final Pattern SECOND_CHOICE = rank("second");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(20\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
  private static final int SHORTEST_INSTITUTION = 4;

  private static final Set<Meaning> OF_POSTS =
      Set.of(
          Meaning.TITLE,
          Meaning.UNIT,
          Meaning.INSTITUTION,
          Meaning.LEVEL,
          Meaning.CATEGORY,
          Meaning.ACTIVITY);
  private static final Set<String> BARE_NAMES =
      Set.of(Headings.key("Наименование"), Headings.key("Атауы"));

  private final Set<Integer> hidden;
  private final Remembered<Boolean> codes = new Remembered<>(ColumnSearch::areAllCodes);
  private final Remembered<Boolean> words = new Remembered<>(CellTexts::hasWord);

  /**
   * @param hidden the columns that are not displayed
   */
  ColumnSearch(Set<Integer> hidden) {
    this.hidden = hidden;
  }

  /** A column that may have a meaning. */
  private record Candidate(
      int column, Meaning meaning, boolean isExact, double fit, boolean byCells, int rank) {}

  private static Pattern rank(String rank) {
    return Pattern.compile(
        "(?<!\\p{L})" + SheetWords.anyOf(SheetWords.of("heading-ranks.tsv", rank)),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  ColumnMeanings of(TableShape shape, List<GridRow> below) {
    ColumnMeanings made = new ColumnMeanings();
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
      qualification(candidate, shape.lowest().get(column), sample).ifPresent(candidates::add);
    }
    candidates.replaceAll(one -> abbreviated(one, candidates, shape, sample));
    bareName(candidates, shape, sample).ifPresent(candidates::add);
    candidates.addAll(sideColumns(candidates, shape, sample));
    made.isOfSignatures = signs > 0 && named <= 6;
    boolean underGrades =
        sample.stream().anyMatch(row -> row.cells().stream().anyMatch(CodeSection::isGrade));
    choose(made, inFirstTable(candidates, shape, sample), candidates, shape, underGrades);
    made.sections |= stacked && !made.places.containsKey(Meaning.UNIT);
    made.down.addAll(CarriedColumns.of(made.places, sample));
    made.score = score(made, candidates, shape, sample);
    return made;
  }

  /** The other meaning of a column whose heading or cells say level and category together. */
  private static Optional<Candidate> qualification(
      Candidate one, String heading, List<GridRow> sample) {
    if (one.meaning() != Meaning.LEVEL && one.meaning() != Meaning.CATEGORY) {
      return Optional.empty();
    }
    boolean isShared =
        Headings.namesLevelAndCategory(heading)
            || sample.stream().anyMatch(row -> QualificationText.isPair(row.text(one.column())));
    Meaning other = one.meaning() == Meaning.LEVEL ? Meaning.CATEGORY : Meaning.LEVEL;
    return isShared
        ? Optional.of(new Candidate(one.column(), other, false, 0.5, true, -1))
        : Optional.empty();
  }

  /** «Ст.» is a step next to a grade, and the number of posts elsewhere. */
  private static Candidate abbreviated(
      Candidate one, List<Candidate> all, TableShape shape, List<GridRow> sample) {
    if (one.meaning() != Meaning.STEP
        || one.isExact()
        || !Headings.isAbbreviatedStep(shape.lowest().get(one.column()))) {
      return one;
    }
    Optional<Candidate> grade =
        all.stream().filter(other -> other.meaning() == Meaning.GRADE).findFirst();
    boolean isWhole = all.stream().anyMatch(other -> other.meaning() == Meaning.CLAIM);
    boolean hasUnits = all.stream().anyMatch(other -> other.meaning() == Meaning.UNITS);
    int at = one.column();
    List<String> steps =
        sample.stream()
            .map(row -> row.text(at).strip())
            .filter(cell -> !Text.isBlank(cell) && !CellTexts.isEmptySign(cell))
            .toList();
    boolean isStep =
        grade.isPresent()
            && !isWhole
            && steps.stream().allMatch(ClaimText::isRest)
            && (hasUnits || steps.stream().distinct().count() > 1 || steps.size() < 2)
            && sample.stream()
                .noneMatch(row ->
                    ClaimText.isRest(row.text(at))
                        && ClaimText.code(List.of(row.text(grade.get().column())))
                            .filter(code -> !code.grade().block().hasSteps())
                            .isPresent());
    return isStep ? one : new Candidate(at, Meaning.UNITS, false, one.fit(), true, one.rank());
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
    if (whole.filter(w -> w.meaning() == Meaning.UNITS).isPresent() && namesPost(low)) {
      // «Штатная единица» over «Подразделение», «Должность»; the cells may be counts all the same.
      return low.map(l -> new Headings.Heading(l.meaning(), false, l.hasSections()));
    }
    boolean byGroup =
        low.isEmpty()
            || low.get().meaning() == Meaning.CODE
            || whole
                .filter(w -> w.meaning() == Meaning.OTHER || w.meaning() == Meaning.UNITS)
                .isPresent();
    return byGroup ? whole.or(() -> low) : low;
  }

  private static boolean namesPost(Optional<Headings.Heading> heading) {
    return heading
        .filter(Headings.Heading::isExact)
        .filter(one -> OF_POSTS.contains(one.meaning()))
        .isPresent();
  }

  /** The first rows below a header, up to the header of another table; column numbers are none. */
  static List<GridRow> sample(List<GridRow> below) {
    List<GridRow> sample = new ArrayList<>();
    for (GridRow row : below) {
      if (sample.size() == SAMPLE || (!sample.isEmpty() && isOtherHeader(row))) {
        break;
      }
      if (!row.isEmpty() && !HeaderSearch.isNumbering(row)) {
        sample.add(row);
      }
    }
    return sample;
  }

  private static boolean isOtherHeader(GridRow row) {
    Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
    for (int i = 0; i < row.cells().size(); i++) {
      Headings.exact(row.own(i)).ifPresent(heading -> meanings.add(heading.meaning()));
    }
    return meanings.size() > 2 && meanings.contains(Meaning.TITLE);
  }

  /** Whether a heading says «Наименование» and not of what. */
  static boolean isBareName(String heading) {
    return heading.length() < 20 && BARE_NAMES.contains(Headings.key(heading));
  }

  /**
   * «Наименование» alone names the posts if no column names them, and others say what posts have.
   */
  private Optional<Candidate> bareName(
      List<Candidate> candidates, TableShape shape, List<GridRow> sample) {
    boolean isOfPosts =
        candidates.stream()
            .anyMatch(one -> one.meaning().isClaim() || one.meaning() == Meaning.LEVEL);
    if (!isOfPosts || candidates.stream().anyMatch(one -> one.meaning() == Meaning.TITLE)) {
      return Optional.empty();
    }
    for (int column = 0; column < shape.joined().size(); column++) {
      String heading = shape.joined().get(column);
      if (isBareName(heading)) {
        return Optional.of(
            candidate(column, heading, new Headings.Heading(Meaning.TITLE, false, false), sample));
      }
    }
    return Optional.empty();
  }

  /** A column without a heading, left of the titles, whose cells name units or institutions. */
  private static List<Candidate> sideColumns(
      List<Candidate> candidates, TableShape shape, List<GridRow> sample) {
    List<Candidate> found = new ArrayList<>();
    int title =
        candidates.stream()
            .filter(one -> one.meaning() == Meaning.TITLE)
            .mapToInt(Candidate::column)
            .min()
            .orElse(0);
    for (int column = 0; column < title; column++) {
      int at = column;
      List<PlaceTexts.Place> places =
          !shape.joined().get(at).isEmpty()
              ? List.of()
              : sample.stream()
                  .filter(row -> CellTexts.hasWord(row.own(title)))
                  .map(row -> Text.clean(row.text(at)))
                  .filter(cell -> !Text.isBlank(cell))
                  .map(PlaceTexts::of)
                  .toList();
      for (PlaceTexts.Place place : List.of(PlaceTexts.Place.INSTITUTION, PlaceTexts.Place.UNIT)) {
        Meaning meaning = place == PlaceTexts.Place.UNIT ? Meaning.UNIT : Meaning.INSTITUTION;
        long count = places.stream().filter(place::equals).count();
        if (count > MOST * places.size()
            && candidates.stream().noneMatch(one -> one.meaning() == meaning)) {
          found.add(new Candidate(at, meaning, false, 1, true, 0));
        }
      }
    }
    return found;
  }

  private Candidate candidate(
      int column, String text, Headings.Heading heading, List<GridRow> sample) {
    List<String> cells =
        sample.stream()
            .map(row -> Text.clean(row.text(column)))
            .filter(cell -> !Text.isBlank(cell) && !CellTexts.isEmptySign(cell))
            .filter(cell -> !CellTexts.isDitto(cell))
            .filter(cell -> Headings.exact(cell).isEmpty())
            .toList();
    Meaning meaning = heading.meaning();
    boolean inBlocks =
        meaning == Meaning.CLAIM
            && sample.stream()
                .anyMatch(row -> row.cells().stream().anyMatch(CellTexts::isCodeSection));
    Meaning byCells = inBlocks ? meaning : byCells(heading, cells);
    int rank =
        hidden.contains(column) || SECOND_CHOICE.matcher(text).find()
            ? -1
            : FIRST_CHOICE.matcher(text).find() ? 1 : 0;
    return new Candidate(
        column,
        byCells,
        heading.isExact() && byCells == meaning,
        fit(byCells, cells),
        byCells != meaning,
        rank);
  }

  /** What the cells of a column say about a heading that leaves it open. */
  private Meaning byCells(Headings.Heading heading, List<String> cells) {
    Meaning meaning = heading.meaning();
    return switch (meaning) {
      case CODE -> {
        if (areCodes(cells)) {
          yield Meaning.CLAIM;
        }
        if (!cells.isEmpty()
            && share(cells, CellTexts::isCategory) >= MOST
            && !cells.stream().allMatch(CellTexts::isNumber)) {
          yield Meaning.CATEGORY;
        }
        yield !cells.isEmpty() && share(cells, CellTexts::isRowNumber) >= MOST
            ? Meaning.ROW_ID
            : Meaning.OTHER;
      }
      case TARIFF, CATEGORY ->
          areCodes(cells) && !cells.stream().allMatch(CellTexts::isCategory)
              ? Meaning.CLAIM
              : meaning;
      case GRADE ->
          areCodes(cells) && cells.stream().anyMatch(ColumnSearch::hasStep)
              ? Meaning.CLAIM
              : meaning;
      case CLAIM ->
          cells.isEmpty() || areCodes(cells) || share(cells, CellTexts::isTariff) < MOST
              ? meaning
              : Meaning.TARIFF;
      case INSTITUTION, UNIT ->
          heading.isExact() || cells.isEmpty() || share(cells, ColumnSearch::isCount) < MOST
              ? meaning
              : Meaning.OTHER;
      default -> meaning;
    };
  }

  /** Whether a cell holds a code, or one in each of its lines. */
  private static boolean areAllCodes(String cell) {
    return CellTexts.isCode(cell)
        || (cell.indexOf('\n') > 0 && cell.strip().lines().allMatch(CellTexts::isCode));
  }

  private boolean areCodes(List<String> cells) {
    return !cells.isEmpty() && share(cells, codes::of) >= MOST;
  }

  /** Whether a cell says how many, and is too short for the number of a military unit. */
  private static boolean isCount(String cell) {
    return CellTexts.isNumber(cell) && cell.length() < SHORTEST_INSTITUTION;
  }

  private static boolean hasStep(String cell) {
    return ClaimText.code(List.of(cell)).filter(code -> !code.step().isNone()).isPresent();
  }

  /** How well the cells fit a meaning, from 0 to 1. */
  private double fit(Meaning meaning, List<String> cells) {
    if (cells.isEmpty()) {
      return 0;
    }
    return switch (meaning) {
      case TITLE, INSTITUTION, UNIT -> share(cells, words::of);
      case ROW_ID -> share(cells, CellTexts::isRowNumber);
      case CLAIM -> share(cells, codes::of);
      case CATEGORY -> share(cells, CellTexts::isCategory);
      case UNITS -> share(cells, CellTexts::isNumber);
      case DATE -> share(cells, CellTexts::isDate);
      default -> 0.5;
    };
  }

  static double share(List<String> cells, java.util.function.Predicate<String> test) {
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
   * @param underGrades whether rows name the grades of the posts below them
   */
  private static void choose(
      ColumnMeanings made,
      List<Candidate> candidates,
      List<Candidate> all,
      TableShape shape,
      boolean underGrades) {
    Map<Meaning, Candidate> chosen = new EnumMap<>(Meaning.class);
    Comparator<Candidate> better =
        Comparator.comparingInt(Candidate::rank)
            .thenComparing(c -> c.fit() > 0.3)
            .thenComparing(Candidate::isExact)
            .thenComparing(c -> !isKazakh(shape.joined().get(c.column())))
            .thenComparingInt(c -> -c.column());
    for (Candidate one : candidates) {
      chosen.merge(
          one.meaning(),
          one,
          (a, b) ->
              isOlder(a, b, shape) || (!isOlder(b, a, shape) && better.compare(a, b) < 0) ? b : a);
    }
    chosen.forEach((meaning, one) -> {
      if ((meaning.column().isPresent() && !meaning.isClaim()) || meaning == Meaning.UNITS) {
        made.places.put(meaning, one.column());
      }
    });
    claim(made, chosen, underGrades);
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

  /** Whether the headings of two columns name a day each, and that of the first is the earlier. */
  private static boolean isOlder(Candidate one, Candidate other, TableShape shape) {
    int day = day(shape.joined().get(one.column()));
    return day > 0 && one.rank() == other.rank() && day < day(shape.joined().get(other.column()));
  }

  /** The day or the year in a heading as a number that grows with time; 0 if there is none. */
  private static int day(String heading) {
    Matcher day = DAY.matcher(heading);
    if (day.find()) {
      return 10_000 * Integer.parseInt(day.group(3))
          + 100 * Integer.parseInt(day.group(2))
          + Integer.parseInt(day.group(1));
    }
    Matcher year = YEAR.matcher(heading);
    return year.find() ? 10_000 * Integer.parseInt(year.group(1)) : 0;
  }

  /** The columns of the stated code: the whole one and its step, or block, grade and step. */
  private static void claim(
      ColumnMeanings made, Map<Meaning, Candidate> chosen, boolean underGrades) {
    List<Meaning> parts =
        chosen.containsKey(Meaning.CLAIM)
            ? List.of(Meaning.CLAIM, Meaning.STEP)
            : chosen.containsKey(Meaning.GRADE)
                ? List.of(Meaning.BLOCK, Meaning.GRADE, Meaning.STEP)
                : underGrades ? List.of(Meaning.STEP) : List.of();
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
      ColumnMeanings made, List<Candidate> candidates, TableShape shape, List<GridRow> sample) {
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
}
