package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/** What the rows below a header are: posts, sections, totals, signatures, notes. */
final class RowKinds {
  private static final List<Meaning> TELLING =
      List.of(Meaning.LEVEL, Meaning.CATEGORY, Meaning.ACTIVITY);
  private static final int MOST_CONTINUED = 3;

  private final Mapping mapping;
  private final List<String> names;
  private final int title;
  private final int key;
  private final int units;
  private final int[] answering;
  private final RestOfCells rests;
  private final Known known;
  private boolean signatures;
  private boolean including;
  private boolean posts;
  private boolean ended;
  private boolean inCapitals;
  private int number;

  /**
   * What is known of the texts of cells under any header: a sheet that repeats its header on each
   * page repeats its texts too.
   */
  private static final class Known {
    final Remembered<Optional<Headings.Heading>> headings = new Remembered<>(Headings::find);
    final Remembered<Boolean> titleHeadings = new Remembered<>(RowKinds::isTitleHeading);
    final Remembered<Boolean> telling = new Remembered<>(RowKinds::isTelling);
    final Remembered<Boolean> totals = new Remembered<>(CellTexts::isTotal);
    final Remembered<Boolean> bareTotals = new Remembered<>(CellTexts::isBareTotal);
    final Remembered<Boolean> signing = new Remembered<>(CellTexts::isSigning);
    final Remembered<Boolean> persons = new Remembered<>(CellTexts::isPersonOrRank);
    final Remembered<PlaceTexts.Place> places = new Remembered<>(PlaceTexts::of);
  }

  /** The kinds of rows below the first header of a sheet. */
  RowKinds(FoundHeader header) {
    this(header, new Known());
  }

  /** The kinds of rows below another header of the same sheet. */
  RowKinds under(FoundHeader next) {
    return new RowKinds(next, known);
  }

  private RowKinds(FoundHeader header, Known known) {
    this.known = known;
    this.mapping = header.mapping();
    this.rests = new RestOfCells(mapping);
    this.names = header.headings();
    this.title = mapping.place(Meaning.TITLE);
    this.key = mapping.place(Meaning.ROW_ID);
    this.units = mapping.place(Meaning.UNITS);
    this.answering =
        IntStream.concat(
                TELLING.stream().mapToInt(mapping::place),
                mapping.claim().stream().mapToInt(Integer::intValue))
            .filter(place -> place >= 0)
            .toArray();
  }

  /** The kinds of rows. */
  enum What {
    /** A post. */
    POST,
    /** The name of an institution above its units or posts. */
    INSTITUTION,
    /** The name of a unit above its posts. */
    UNIT,
    /** The name of a block or a grade above its posts. */
    CODE,
    /** Anything else. */
    SKIPPED
  }

  /**
   * What a row is.
   *
   * @param what the kind
   * @param text the name of the section, or what a total is called; otherwise empty
   * @param reason why it is not a post
   */
  record Kind(What what, String text, SkipReason reason) {
    private static final Kind POST = new Kind(What.POST, "", SkipReason.NOTE);

    static Kind skipped(SkipReason reason) {
      return new Kind(What.SKIPPED, "", reason);
    }

    private static Kind total(String text) {
      return new Kind(What.SKIPPED, text, SkipReason.TOTAL);
    }
  }

  /** Whether a text is a known heading. */
  boolean isHeading(String text) {
    return known.headings.of(text).filter(RowKinds::names).isPresent();
  }

  /** Whether a column that does not hold the titles of posts now has a heading for them. */
  boolean namesTitleElsewhere(GridRow row) {
    String here = row.own(title);
    if (!Text.isBlank(here) && known.headings.of(here).isEmpty()) {
      return false;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      if (i != title && known.titleHeadings.of(row.own(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitleHeading(String text) {
    return Headings.exact(text).filter(found -> found.meaning() == Meaning.TITLE).isPresent();
  }

  private static boolean names(Headings.Heading heading) {
    return heading.isExact() || heading.meaning() == Meaning.TITLE;
  }

  /**
   * What a row is.
   *
   * @param next the rows that follow it
   */
  Kind of(GridRow row, Supplier<List<GridRow>> next) {
    boolean numbered = isNumbered(row);
    boolean counted = isCounted(row);
    boolean titled = !Text.isBlank(row.text(title)) && !CellTexts.isEmptySign(row.text(title));
    if (numbered && isNumberedTotal(row, titled)) {
      return total(titled ? row.own(title) : texts(row).first);
    }
    if (titled && numbered && isTelling(row)) {
      return post(row);
    }
    Texts texts = texts(row);
    if (texts.count == 2) {
      Optional<CardLine> card = CardLine.of(row);
      if (card.isPresent()) {
        return section(card.get().place(), card.get().text());
      }
    }
    boolean digits = texts.count == 0 && row.cells().stream().anyMatch(CellTexts::isNumber);
    if (CellTexts.isDitto(row.own(title)) && (texts.count > 0 || digits)) {
      return post(row);
    }
    if (texts.count == 0) {
      return titled ? post(row) : Kind.skipped(digits ? SkipReason.NUMBERS : SkipReason.NOTE);
    }
    if (!numbered && CellTexts.isRuler(texts.first) && areRulers(row)) {
      return Kind.skipped(SkipReason.NOTE);
    }
    if (!numbered && !isTellingInWords(row) && isTotal(row, texts)) {
      including = CellTexts.isIncluding(texts.first);
      return including ? Kind.skipped(SkipReason.TOTAL) : total(texts.first);
    }
    if (!numbered && texts.count == 1 && !isTelling(row) && CellTexts.isFund(texts.first)) {
      return Kind.skipped(SkipReason.TOTAL);
    }
    if (including && !numbered && !isTelling(row) && isBare(row) && counted && isPart(row)) {
      return Kind.skipped(SkipReason.TOTAL);
    }
    if (!numbered && !counted && isNote(row, texts)) {
      return Kind.skipped(SkipReason.NOTE);
    }
    if (!numbered && !counted && !isTelling(row) && isSignature(row, texts)) {
      signatures = true;
      return Kind.skipped(SkipReason.SIGNATURE);
    }
    if (texts.count == 1 && !isTelling(row)) {
      return single(row, texts, numbered, counted, next);
    }
    if (!isTelling(row) && hasMoreColumns()) {
      String named = onlyUsed(row);
      PlaceTexts.Place place = known.places.of(named);
      if (place != PlaceTexts.Place.NONE) {
        return section(place, named);
      }
    }
    return post(row);
  }

  /** Whether a row is a line drawn in its cells. */
  private static boolean areRulers(GridRow row) {
    return row.cells().stream().allMatch(text -> Text.isBlank(text) || CellTexts.isRuler(text));
  }

  /** The only text in the columns that are used; empty if there are several or none. */
  private String onlyUsed(GridRow row) {
    String only = "";
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i);
      boolean isText =
          !Text.isBlank(text)
              && !CellTexts.isNumber(text)
              && !CellTexts.isEmptySign(text)
              && !(i == key && CellTexts.isRowNumber(text))
              && (i == 0 || mapping.meaning(i).isPresent());
      if (isText && !only.isEmpty()) {
        return "";
      }
      only = isText ? text : only;
    }
    return only;
  }

  private Kind post(GridRow row) {
    including = false;
    signatures = false;
    ended = false;
    posts = true;
    number = number(row, number);
    String text = row.text(title).strip();
    inCapitals = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    return Kind.POST;
  }

  private Kind total(String text) {
    ended = true;
    return Kind.total(text);
  }

  private boolean isCounted(GridRow row) {
    String count = row.own(units);
    return CellTexts.isNumber(count) && !CellTexts.isDate(count);
  }

  /** Whether a row that has a number is a total all the same. */
  private boolean isNumberedTotal(GridRow row, boolean titled) {
    String text = titled ? row.own(title) : "";
    if (!titled) {
      Texts texts = texts(row);
      text = texts.count == 1 ? texts.first : "";
    }
    return mayBeTotal(text) && known.bareTotals.of(text) && !isTellingInWords(row);
  }

  /** Whether a row below «в том числе» is a part of a count; above all posts it may be a post. */
  private boolean isPart(GridRow row) {
    return posts || !readsAsPost(row.own(title));
  }

  /** The whole number of a row; otherwise the one before. */
  private int number(GridRow row, int before) {
    String text = key < 0 ? "" : row.own(key);
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean isWhole =
        digits > 0
            && digits < 9
            && (digits == text.length() || (digits + 1 == text.length() && text.endsWith(".")));
    return isWhole ? Integer.parseInt(text.substring(0, digits)) : before;
  }

  /** Whether the rows that follow go on with the number after that of the last post, or with 1. */
  private boolean isNumberedOn(List<GridRow> next) {
    Optional<GridRow> numbered = next.stream().filter(this::isNumbered).findFirst();
    int following = numbered.map(row -> number(row, -1)).orElse(-1);
    return following == 1 || following == number + 1;
  }

  /** How many of the rows that follow a post continue its cells. */
  int continuing(GridRow above, List<GridRow> next) {
    int count = 0;
    while (count < Math.min(next.size(), MOST_CONTINUED)
        && next.get(count).line() == above.line() + count + 1
        && isContinued(above, next.subList(count, next.size()))) {
      count++;
    }
    return count;
  }

  /**
   * Whether a row continues the cells of the post above it: texts that begin in small letters or
   * with a bracket, below texts that do not, and nothing else, between two numbers that follow one
   * another.
   *
   * @param above the post
   * @param next the rows below the post, the row first
   */
  private boolean isContinued(GridRow above, List<GridRow> next) {
    GridRow row = next.get(0);
    Texts texts = texts(row);
    if (isCounted(row) || !rests.continues(above, row)) {
      return false;
    }
    if (rests.goesOnWithCode(above, row)) {
      return !isNumbered(row);
    }
    if (texts.count == 0 || isTelling(row)) {
      return false;
    }
    String begun = above.own(title).strip();
    if (key < 0) {
      return texts.count == 1 && isTelling(above) && !readsAsPost(texts.first);
    }
    boolean isLast = next.stream().noneMatch(this::isNumbered);
    return isNumbered(above)
        && !isNumbered(row)
        && (isNumberedOn(next)
            || (isLast && (texts.column != title || texts.count > 1 || RestOfCells.isOpen(begun))));
  }

  /** A cheap test: whether a row has no number and a cell that can be the rest of another one. */
  boolean mayContinue(GridRow row) {
    return (key < 0 || row.own(key).isEmpty()) && rests.mayBegin(row);
  }

  /** A row with a single text, besides numbers. */
  private Kind single(
      GridRow row, Texts texts, boolean numbered, boolean counted, Supplier<List<GridRow>> next) {
    String text = texts.first;
    boolean inTitle = texts.column == title;
    if (CellTexts.isRuler(text) || (CellTexts.isPage(text) && !numbered)) {
      return Kind.skipped(SkipReason.NOTE);
    }
    if (row.isMerged(title) && !Text.isBlank(row.text(title))) {
      return post(row);
    }
    if (CellTexts.isDay(text) && !numbered) {
      return Kind.skipped(SkipReason.NOTE);
    }
    if (!numbered && known.titleHeadings.of(text)) {
      return Kind.skipped(SkipReason.HEADER);
    }
    if (CellTexts.isCodeSection(text)) {
      return new Kind(What.CODE, text, SkipReason.SECTION);
    }
    PlaceTexts.Place place = known.places.of(text);
    if (place != PlaceTexts.Place.NONE && hasMoreColumns()) {
      return section(place, text);
    }
    if (!CellTexts.hasWord(text)) {
      return post(row);
    }
    boolean bare = !numbered && !counted;
    if (bare
        && posts
        && place == PlaceTexts.Place.NONE
        && !readsAsPost(text)
        && CellTexts.isWholeSentence(text)) {
      return Kind.skipped(SkipReason.NOTE);
    }
    if (bare && inTitle && posts && (ended || number > 0) && isSigned(next.get())) {
      signatures = true;
      return Kind.skipped(SkipReason.SIGNATURE);
    }
    if (bare && inTitle && posts && hasMoreColumns() && isSignedBelow(text, next.get())) {
      signatures = true;
      return Kind.skipped(SkipReason.SIGNATURE);
    }
    if (counted && !numbered && inTitle && isPartInSmallLetters(text)) {
      return Kind.skipped(SkipReason.TOTAL);
    }
    boolean crosses = row.spans().containsKey(texts.column);
    boolean heads = bare && hasMoreColumns() && !readsAsPost(text);
    boolean sums = counted && !numbered && inTitle && !readsAsPost(text);
    if (sums && isNumberedOn(next.get())) {
      return section(PlaceTexts.Place.UNIT, text);
    }
    if (inTitle) {
      return (crosses && bare)
              || (heads && (hasNumbers() || mapping.hasSections() || areTelling(next.get())))
          ? section(PlaceTexts.Place.UNIT, text)
          : post(row);
    }
    if (bare && (texts.column > title || isUnused(texts.column)) && !crosses) {
      return posts || texts.column > title
          ? Kind.skipped(SkipReason.NOTE)
          : section(PlaceTexts.Place.UNIT, text);
    }
    return heads || crosses ? section(PlaceTexts.Place.UNIT, text) : post(row);
  }

  /** Whether a signature follows, and no more numbered posts. */
  private boolean isSigned(List<GridRow> next) {
    if (next.isEmpty()
        || next.stream().anyMatch(this::isNumbered)
        || isTelling(next.get(0))
        || isCounted(next.get(0))) {
      return false;
    }
    Texts texts = texts(next.get(0));
    return isSignature(next.get(0), texts)
        || (texts.count == 1 && CellTexts.endsWithPerson(texts.first));
  }

  /** Whether a text ends with the name of a person, and no posts follow. */
  private boolean isSignedBelow(String text, List<GridRow> next) {
    return CellTexts.endsWithPerson(text)
        && next.stream()
            .noneMatch(row -> isNumbered(row) || isTellingInWords(row) || isCounted(row));
  }

  /** Whether a row with a count splits the count above it: «занято» below «Юрист». */
  private boolean isPartInSmallLetters(String text) {
    return posts
        && inCapitals
        && Character.isLowerCase(text.strip().codePointAt(0))
        && !readsAsPost(text);
  }

  /** Whether most of the rows that follow say something on which an answer depends. */
  private boolean areTelling(List<GridRow> next) {
    return !next.isEmpty()
        && isTellingInWords(next.get(0))
        && next.stream().filter(this::isTellingInWords).count() * 2 > next.size();
  }

  private boolean isNote(GridRow row, Texts texts) {
    return texts.count == 1
        && !isTelling(row)
        && CellTexts.isNote(texts.first)
        && (texts.column != title || posts);
  }

  private boolean isUnused(int column) {
    return mapping.meaning(column).isEmpty() && column > 0;
  }

  private boolean hasMoreColumns() {
    return mapping.places().size() + mapping.claim().size() > 1;
  }

  private boolean hasNumbers() {
    return mapping.places().containsKey(Meaning.ROW_ID)
        || mapping.places().containsKey(Meaning.UNITS);
  }

  private static boolean readsAsPost(String text) {
    return PostWords.isPost(text);
  }

  private Kind section(PlaceTexts.Place place, String text) {
    signatures = false;
    including = false;
    String name = CardLine.withoutLabel(Text.oneLine(Text.clean(text)));
    if (place != PlaceTexts.Place.INSTITUTION && PlaceTexts.isContinuation(name)) {
      return Kind.skipped(SkipReason.SECTION);
    }
    if (place != PlaceTexts.Place.INSTITUTION && PlaceTexts.isCaption(name)) {
      return new Kind(What.UNIT, "", SkipReason.SECTION);
    }
    return place == PlaceTexts.Place.INSTITUTION
        ? new Kind(What.INSTITUTION, name, SkipReason.SECTION)
        : new Kind(What.UNIT, name, SkipReason.SECTION);
  }

  private boolean isNumbered(GridRow row) {
    String number = row.own(key);
    return !number.isEmpty() && CellTexts.isRowNumber(number);
  }

  /** Whether the row says something on which an answer depends. */
  private boolean isTelling(GridRow row) {
    for (int place : answering) {
      if (known.telling.of(row.own(place))) {
        return true;
      }
    }
    return !row.notes().isEmpty()
        && row.notes().values().stream().anyMatch(note -> note.kind() == CellNote.Kind.ERROR);
  }

  /**
   * The same without numbers, which are sums in the row of a total, and without the word of a total
   * in a row that names no post.
   */
  private boolean isTellingInWords(GridRow row) {
    boolean isNamed = CellTexts.hasWord(row.own(title));
    for (int place : answering) {
      String text = row.own(place);
      if (!CellTexts.isNumber(text)
          && known.telling.of(text)
          && (isNamed || !mayBeTotal(text) || !known.totals.of(text))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTelling(String text) {
    return !Text.isBlank(text)
        && !CellTexts.isEmptySign(text)
        && !CellTexts.isSigning(text)
        && !CellTexts.isPersonOrRank(text);
  }

  private boolean isBare(GridRow row) {
    return Text.isBlank(row.own(mapping.place(Meaning.INSTITUTION)));
  }

  private boolean isTotal(GridRow row, Texts texts) {
    return (mayBeTotal(texts.first) && known.totals.of(texts.first))
        || (mayBeTotal(row.own(title)) && known.totals.of(row.own(title)));
  }

  private static boolean mayBeTotal(String text) {
    return !text.isEmpty() && text.length() < 200;
  }

  private boolean isSignature(GridRow row, Texts texts) {
    boolean signed = false;
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i);
      if (!text.isEmpty() && text.length() < 200) {
        signed |= known.signing.of(text) || (i != title && known.persons.of(text) && isOddPlace(i));
      }
    }
    return signed
        || (signatures && isBare(row) && known.places.of(texts.first) == PlaceTexts.Place.NONE);
  }

  /** Whether a name of a person is not expected in a column, because it means something else. */
  private boolean isOddPlace(int column) {
    return mapping.meaning(column).isPresent()
        || column >= names.size()
        || names.get(column).isEmpty();
  }

  /** The own texts of a row that are not numbers or empty signs. */
  private record Texts(int count, int column, String first) {}

  private Texts texts(GridRow row) {
    int count = 0;
    int column = -1;
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i);
      if (!Text.isBlank(text)
          && !CellTexts.isNumber(text)
          && !CellTexts.isEmptySign(text)
          && !(i == key && CellTexts.isRowNumber(text))) {
        count++;
        column = column < 0 ? i : column;
      }
    }
    return new Texts(count, column, column < 0 ? "" : row.own(column));
  }
}
