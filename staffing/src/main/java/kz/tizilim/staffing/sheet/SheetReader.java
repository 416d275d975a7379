package kz.tizilim.staffing.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.grid.Text;

/** Reads the posts of a sheet row by row, and notes the rows that are none. */
public final class SheetReader implements AutoCloseable {
  private static final int AHEAD = 12;

  /* The meanings that an answer depends on; the number of posts is not one of them. */
  private static final List<Meaning> ANSWERING =
      Arrays.stream(Meaning.values()).filter(one -> one != Meaning.UNITS).toList();

  private final RowSource source;
  private final Deque<GridRow> ahead = new ArrayDeque<>();
  private final Optional<String> sheet;
  private final HeaderSearch search;
  private final Settings settings;
  private final SkippedRows skipped;
  private final Map<Meaning, String> above = new EnumMap<>(Meaning.class);
  private final Map<Way, FoundHeader> headers = new LinkedHashMap<>();
  private final Remembered<String> claims =
      new Remembered<>(cell -> ClaimText.of(withoutNone(List.of(cell))));
  private FoundHeader header;
  private List<GridRow> head = List.of();
  private RowKinds kinds;
  private List<String> keys;
  private Map<Meaning, Integer> places;
  private int fields;
  private final Sections sections = new Sections();
  private final Carried carried = new Carried();
  private final Remembered<Optional<QualificationText>> qualifications =
      new Remembered<>(QualificationText::of);
  private int continued = -1;
  private boolean begun;
  private long hidden;
  private long struck;
  private long notCalculated;

  /**
   * How a sheet is read.
   *
   * @param institution the institution that a person gave for rows without one
   * @param isDelimited whether a record with another number of fields than the header is faulty
   * @param isFixed whether a later row that looks like a header starts no new mapping
   */
  public record Settings(Optional<String> institution, boolean isDelimited, boolean isFixed) {}

  /** What a header says, wherever it stands: a sheet may repeat its header on each of its pages. */
  private record Way(
      List<String> headings,
      Map<Meaning, Integer> places,
      List<Integer> claim,
      boolean hasSections,
      Optional<Mapping.Given> institution) {
    static Way of(FoundHeader header) {
      Mapping mapping = header.mapping();
      return new Way(
          header.headings(),
          mapping.places(),
          mapping.claim(),
          mapping.hasSections(),
          mapping.institution());
    }
  }

  /** The posts of a sheet below a header, of which the first rows were read already. */
  public SheetReader(
      RowSource source,
      List<GridRow> top,
      FoundHeader header,
      HeaderSearch search,
      Settings settings,
      SkippedRows skipped) {
    this.source = source;
    this.sheet = header.mapping().sheet();
    this.search = search;
    this.settings = settings;
    this.skipped = skipped;
    this.header = header;
    this.kinds = new RowKinds(header);
    this.keys = keys(header);
    this.places = places(header);
    headers.putIfAbsent(Way.of(header), header);
    head = head(top);
    for (GridRow row : top) {
      if (row.line() < header.mapping().first()) {
        skipped.add(sheet, row.line(), SkipReason.ABOVE);
      } else if (row.line() > header.mapping().last()) {
        ahead.add(row);
      } else {
        fields = Math.max(fields, row.cells().size());
      }
    }
    skipped.close();
  }

  /** The header whose mapping holds for the row read last. */
  public FoundHeader header() {
    return header;
  }

  /** The headers that were met so far, a repeated one once. */
  public List<FoundHeader> headers() {
    return List.copyOf(headers.values());
  }

  /** How many answered rows are hidden. */
  public long hidden() {
    return hidden;
  }

  /** How many answered rows are struck out. */
  public long struck() {
    return struck;
  }

  /** How many cells hold a formula without a saved value. */
  public long notCalculated() {
    return notCalculated;
  }

  /**
   * The next post; empty at the end.
   *
   * @param ordinal its number, the key of a row in a table without keys
   */
  public Optional<SheetRow> next(long ordinal) {
    for (Optional<GridRow> row = take(); row.isPresent(); row = take()) {
      if (!row.get().isEmpty() && !isSkipped(row.get())) {
        skipped.close();
        return Optional.of(read(row.get(), ordinal));
      }
    }
    return Optional.empty();
  }

  private Optional<GridRow> take() {
    return ahead.isEmpty() ? source.next() : Optional.of(ahead.remove());
  }

  private List<GridRow> peek() {
    while (ahead.size() < AHEAD) {
      Optional<GridRow> row = source.next();
      if (row.isEmpty()) {
        break;
      }
      ahead.add(row.get());
    }
    return ahead.stream().filter(row -> !row.isEmpty()).toList();
  }

  private boolean isSkipped(GridRow row) {
    if (header.isWritten()) {
      return isRepeated(row) && skip(row, SkipReason.HEADER);
    }
    if (!settings.isFixed() && isHeader(row)) {
      return true;
    }
    if (isRepeated(row) || isColumnNumbers(row)) {
      return skip(row, SkipReason.HEADER);
    }
    if (row.line() <= continued) {
      return skip(row, SkipReason.CONTINUED);
    }
    if (!begun && HintRow.is(row, header.mapping())) {
      return skip(row, SkipReason.HEADER);
    }
    begun = true;
    RowKinds.Kind kind = kinds.of(row, this::peek);
    switch (kind.what()) {
      case POST -> {
        return false;
      }
      case INSTITUTION -> {
        sections.institution(kind.text());
        above.put(Meaning.INSTITUTION, kind.text());
        carried.clear();
        return skip(row, SkipReason.SECTION);
      }
      case UNIT -> {
        sections.unit(kind.text());
        above.put(Meaning.UNIT, kind.text());
        carried.clear(Meaning.UNIT);
        return skip(row, SkipReason.SECTION);
      }
      case CODE -> {
        sections.code(kind.text(), row.line());
        return skip(row, SkipReason.SECTION);
      }
      case SKIPPED -> {
        if (!kind.text().isEmpty()) {
          if (CellTexts.isBareTotal(row.own(places.getOrDefault(Meaning.INSTITUTION, -1)))) {
            carried.clear();
          }
          skipped.add(new TotalRow(sheet, row.line(), kind.text(), row.cells()));
        }
        return skip(row, kind.reason());
      }
    }
    throw new IllegalStateException("There is no such kind of row: " + kind);
  }

  private boolean skip(GridRow row, SkipReason reason) {
    skipped.add(sheet, row.line(), reason);
    return true;
  }

  private static List<String> keys(FoundHeader header) {
    return header.headings().stream().map(Headings::key).toList();
  }

  /** The columns of the meanings; not wrapped, since each cell is looked up in it. */
  private static Map<Meaning, Integer> places(FoundHeader header) {
    Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    places.putAll(header.mapping().places());
    return places;
  }

  private boolean isRepeated(GridRow row) {
    int same = 0;
    for (int i = 0; i < Math.max(row.cells().size(), keys.size()); i++) {
      String text = row.text(i);
      String key = i < keys.size() ? keys.get(i) : "";
      if (text.isEmpty() && (i >= keys.size() || header.headings().get(i).isEmpty())) {
        continue;
      }
      if (!Headings.key(text).equals(key)) {
        return false;
      }
      same++;
    }
    return same > 0;
  }

  private boolean isColumnNumbers(GridRow row) {
    String title = row.own(header.mapping().place(Meaning.TITLE));
    return title.length() <= 4 && !title.isEmpty() && HeaderSearch.isNumbering(row);
  }

  /** A post with its cells as a whole: with the rows below it that continue them. */
  private GridRow whole(GridRow row) {
    if (header.isWritten() || !mayBeContinued()) {
      return row;
    }
    List<GridRow> next = peek();
    int count = kinds.continuing(row, next);
    if (count == 0) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    for (GridRow rest : next.subList(0, count)) {
      for (int i = 0; i < Math.min(cells.size(), rest.cells().size()); i++) {
        if (!Text.isBlank(rest.own(i))) {
          boolean isCode = header.mapping().claim().contains(i);
          cells.set(i, cells.get(i).strip() + (isCode ? "" : " ") + rest.own(i).strip());
        }
      }
    }
    continued = next.get(count - 1).line();
    return new GridRow(row.line(), cells, row.notes(), row.spans(), row.look());
  }

  /** A cheap test: whether the next row has no number and a text that can go on with this row's. */
  private boolean mayBeContinued() {
    if (ahead.isEmpty()) {
      source.next().ifPresent(ahead::add);
    }
    GridRow next = ahead.peek();
    return next != null && kinds.mayContinue(next);
  }

  /** Whether a row names the title and another column; then its mapping holds from here on. */
  private boolean isHeader(GridRow row) {
    String title = row.own(header.mapping().place(Meaning.TITLE));
    if (title.length() > 80 || !(kinds.isHeading(title) || kinds.namesTitleElsewhere(row))) {
      return false;
    }
    List<GridRow> rows = new ArrayList<>(List.of(row));
    rows.addAll(peek());
    if (isHead(rows)) {
      adopt(header.at(row.line()), rows);
      return true;
    }
    Optional<FoundHeader> best =
        HeaderSearch.tallest(search.at(rows, 0)).filter(found -> columns(found) > 1);
    if (best.filter(found -> columns(found) < columns(header)).isPresent() && isCutOff(row)) {
      return skip(row, SkipReason.HEADER);
    }
    best.ifPresent(found -> {
      forget(found.mapping());
      adopt(found, rows);
    });
    return best.isPresent();
  }

  /** The rows of the header among these. */
  private List<GridRow> head(List<GridRow> rows) {
    return rows.stream()
        .filter(row -> row.line() >= header.mapping().first() && row.line() <= header.bottom())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /**
   * Whether rows begin with those of the header in hand. Then they need no search, which would be
   * most of the time of a long table that is printed with its header on each page.
   */
  private boolean isHead(List<GridRow> rows) {
    if (head.isEmpty() || rows.size() < head.size()) {
      return false;
    }
    int below = rows.get(0).line() - head.get(0).line();
    for (int i = 0; i < head.size(); i++) {
      GridRow one = rows.get(i);
      GridRow other = head.get(i);
      if (one.line() - other.line() != below
          || !one.cells().equals(other.cells())
          || !one.spans().equals(other.spans())
          || !one.notes().equals(other.notes())) {
        return false;
      }
    }
    return true;
  }

  /** Under another header «the same» means the row above where the column is the same. */
  private void forget(Mapping next) {
    Mapping now = header.mapping();
    above
        .keySet()
        .removeIf(one ->
            one == Meaning.CLAIM
                ? !next.claim().equals(now.claim())
                : next.place(one) != now.place(one));
    for (Meaning one : Mapping.CARRIED) {
      if (next.place(one) != now.place(one)) {
        carried.clear(one);
      }
    }
  }

  /**
   * Whether a row is the first of several of the header in hand, of which a page repeats it alone.
   */
  private boolean isCutOff(GridRow row) {
    return head.size() > 1
        && row.cells().equals(head.get(0).cells())
        && row.spans().equals(head.get(0).spans());
  }

  private static int columns(FoundHeader found) {
    return found.mapping().places().size() + (found.mapping().claim().isEmpty() ? 0 : 1);
  }

  private void adopt(FoundHeader found, List<GridRow> rows) {
    Optional<Mapping.Given> given = header.mapping().institution();
    boolean open = !found.mapping().places().containsKey(Meaning.INSTITUTION);
    header =
        open && given.isPresent()
            ? new FoundHeader(
                found.mapping().with(given.get()),
                found.headings(),
                found.score(),
                found.evidence(),
                found.isWritten(),
                found.bottom())
            : found;
    kinds = kinds.under(header);
    keys = keys(header);
    places = places(header);
    headers.putIfAbsent(Way.of(header), header);
    head = head(rows);
    fields = rows.get(0).cells().size();
    begun = false;
    skip(rows.get(0), SkipReason.HEADER);
    for (Iterator<GridRow> waiting = ahead.iterator(); waiting.hasNext(); ) {
      GridRow next = waiting.next();
      if (next.line() > header.mapping().last()) {
        break;
      }
      if (!next.isEmpty()) {
        skipped.add(sheet, next.line(), SkipReason.HEADER);
      }
      waiting.remove();
    }
  }

  /* --- what a post says ----------------------------------------------------------------------- */

  private SheetRow read(GridRow raw, long ordinal) {
    List<Remark> remarks = new ArrayList<>(0);
    Optional<SheetRow.Problem> problem = fieldProblem(raw);
    for (Meaning meaning : ANSWERING) {
      int place = places.getOrDefault(meaning, -1);
      if (problem.isEmpty() && place >= 0) {
        problem = cellProblem(raw, meaning, place);
      }
    }
    GridRow whole = whole(raw);
    QualificationText qualification = qualification(raw, remarks);
    StaffingRow row =
        new StaffingRow(
            key(raw, ordinal),
            value(whole, Meaning.TITLE),
            institution(whole, remarks),
            unit(whole),
            qualification.level(),
            qualification.category(),
            value(raw, Meaning.ACTIVITY),
            claim(whole, remarks),
            value(raw, Meaning.DATE));
    if (problem.isEmpty()) {
      problem = institutionProblem(row.institution());
    }
    look(raw, remarks);
    return new SheetRow(raw.line(), row, problem, cells(raw), remarks);
  }

  /** The cells of a row; a formula without a saved value is its formula, and not an empty cell. */
  private static List<String> cells(GridRow raw) {
    if (raw.notes().isEmpty()
        || raw.notes().values().stream()
            .noneMatch(note -> note.kind() == CellNote.Kind.NOT_CALCULATED)) {
      return raw.cells();
    }
    List<String> cells = new ArrayList<>(raw.cells());
    raw.notes()
        .forEach((place, note) -> {
          if (note.kind() == CellNote.Kind.NOT_CALCULATED && place < cells.size()) {
            cells.set(place, "=" + note.text());
          }
        });
    return cells;
  }

  private void look(GridRow raw, List<Remark> remarks) {
    switch (raw.look()) {
      case HIDDEN -> {
        hidden++;
        remarks.add(Remark.of("remark.hidden_row"));
      }
      case STRUCK -> {
        struck++;
        remarks.add(Remark.of("remark.struck_row"));
      }
      case PLAIN -> {}
    }
  }

  private Optional<SheetRow.Problem> fieldProblem(GridRow raw) {
    if (!settings.isDelimited() || fields == 0 || raw.cells().size() == fields) {
      return Optional.empty();
    }
    int named = header.headings().size();
    while (named > 0 && header.headings().get(named - 1).isEmpty()) {
      named--;
    }
    boolean isOff = raw.width() > fields || raw.cells().size() < named;
    return isOff
        ? Optional.of(
            new SheetRow.Problem(
                Column.TITLE,
                Remark.of("row.fields", Math.max(raw.width(), 1), Math.max(named, 1))))
        : Optional.empty();
  }

  private Optional<SheetRow.Problem> cellProblem(GridRow raw, Meaning meaning, int place) {
    Column column = meaning.column().orElse(Column.TITLE);
    CellNote note = raw.notes().isEmpty() ? null : raw.notes().get(place);
    if (note != null) {
      switch (note.kind()) {
        case ERROR -> {
          return Optional.of(
              new SheetRow.Problem(column, Remark.of("row.error-cell", note.text())));
        }
        case NOT_CALCULATED, ZERO_FORMULA -> {
          if (meaning != Meaning.ROW_ID) {
            notCalculated++;
            return Optional.of(new SheetRow.Problem(column, Remark.of("row.not-calculated")));
          }
        }
        case DATE, MERGED -> {}
      }
    }
    return raw.text(place).indexOf(Text.REPLACEMENT) >= 0
        ? Optional.of(new SheetRow.Problem(column, Remark.of("row.encoding")))
        : Optional.empty();
  }

  private static Optional<SheetRow.Problem> institutionProblem(String institution) {
    String text = institution.strip();
    boolean number =
        !text.isEmpty() && text.length() < 4 && text.chars().allMatch(Character::isDigit);
    return number
        ? Optional.of(
            new SheetRow.Problem(Column.INSTITUTION, Remark.of("row.institution-number", text)))
        : Optional.empty();
  }

  private String key(GridRow raw, long ordinal) {
    int place = places.getOrDefault(Meaning.ROW_ID, -1);
    if (place < 0) {
      return Long.toString(ordinal);
    }
    String key = raw.text(place);
    if (!Text.isBlank(key)) {
      return key;
    }
    return header.isWritten()
        ? Long.toString(ordinal)
        : sheet.map(name -> name + "!R" + raw.line()).orElseGet(() -> "R" + raw.line());
  }

  private String value(GridRow raw, Meaning meaning) {
    int place = places.getOrDefault(meaning, -1);
    if (place < 0) {
      return "";
    }
    String text = resolved(raw, place, meaning);
    above.put(meaning, text);
    return text;
  }

  private String resolved(GridRow raw, int place, Meaning meaning) {
    String text = raw.text(place);
    if (text.isEmpty()) {
      return text;
    }
    text = Text.clean(text);
    if (!header.isWritten() && CellTexts.mayBeSign(text)) {
      if (CellTexts.isDitto(text)) {
        return above.getOrDefault(meaning, "");
      }
      if (CellTexts.isEmptySign(text) || (meaning != Meaning.CATEGORY && CellTexts.isNone(text))) {
        return "";
      }
    }
    CellNote note = raw.notes().isEmpty() ? null : raw.notes().get(place);
    return note != null && note.kind() == CellNote.Kind.NOT_CALCULATED ? "" : text;
  }

  /** Level and category, of which one cell may say both. */
  private QualificationText qualification(GridRow raw, List<Remark> remarks) {
    String level = value(raw, Meaning.LEVEL);
    String category = value(raw, Meaning.CATEGORY);
    boolean isShared =
        places.containsKey(Meaning.LEVEL)
            && places.get(Meaning.LEVEL).equals(places.get(Meaning.CATEGORY));
    String text = isShared || category.isEmpty() ? level : level.isEmpty() ? category : "";
    if (text.isEmpty() || header.isWritten()) {
      return new QualificationText(level, isShared ? "" : category, "");
    }
    Optional<QualificationText> said = qualifications.of(text);
    boolean isPair =
        said.filter(one -> !one.level().isEmpty() && !one.category().isEmpty()).isPresent();
    if (said.isEmpty() || !(isShared || isPair)) {
      return new QualificationText(level, isShared ? "" : category, "");
    }
    if (!said.get().open().isEmpty()) {
      remarks.add(Remark.of("remark.level_or_category", text.strip()));
    }
    return said.get();
  }

  private String institution(GridRow raw, List<Remark> remarks) {
    String own = value(raw, Meaning.INSTITUTION);
    if (!Text.isBlank(own)) {
      carried.put(Meaning.INSTITUTION, own, raw.line());
      return own;
    }
    boolean isDown = header.mapping().down().contains(Meaning.INSTITUTION);
    Optional<Carried.Cell> cell = carried.of(Meaning.INSTITUTION).filter(one -> isDown);
    if (!sections.institution().isEmpty() && cell.isEmpty()) {
      above.put(Meaning.INSTITUTION, sections.institution());
      return sections.institution();
    }
    if (settings.institution().isPresent()) {
      return settings.institution().get();
    }
    if (cell.isPresent()) {
      above.put(Meaning.INSTITUTION, cell.get().text());
      remarks.add(Remark.of("remark.institution_from_row", cell.get().line()));
      return cell.get().text();
    }
    Optional<Mapping.Given> given = header.mapping().institution();
    given.ifPresent(from ->
        remarks.add(
            from.place()
                .map(place -> Remark.of("remark.institution_from_cell", place))
                .orElseGet(() -> Remark.of("remark.institution_from_sheet"))));
    return given.map(Mapping.Given::text).orElse(own);
  }

  private String unit(GridRow raw) {
    String own = value(raw, Meaning.UNIT);
    if (!Text.isBlank(own)) {
      carried.put(Meaning.UNIT, own, raw.line());
      return own;
    }
    boolean isDown = header.mapping().down().contains(Meaning.UNIT);
    return carried
        .of(Meaning.UNIT)
        .filter(one -> isDown)
        .map(Carried.Cell::text)
        .orElseGet(sections::unit);
  }

  private String claim(GridRow raw, List<Remark> remarks) {
    List<Integer> places = header.mapping().claim();
    if (places.isEmpty()) {
      return "";
    }
    List<String> cells = new ArrayList<>(places.size());
    for (int place : places) {
      CellNote note = raw.notes().isEmpty() ? null : raw.notes().get(place);
      if (note != null && note.kind() == CellNote.Kind.DATE && CellTexts.isDate(raw.text(place))) {
        remarks.add(Remark.of("remark.claim_is_date", raw.text(place)));
      }
      if (note != null && isFormula(note)) {
        notCalculated++;
        remarks.add(Remark.of("remark.claim_not_calculated"));
        cells.add("=" + note.text());
      } else {
        cells.add(Text.clean(raw.text(place)));
      }
    }
    if (header.isWritten() && cells.size() == 1) {
      return cells.get(0);
    }
    String claim =
        hasDitto(cells)
            ? above.getOrDefault(Meaning.CLAIM, "")
            : completed(spelled(cells), remarks);
    above.put(Meaning.CLAIM, claim);
    return claim;
  }

  /** A code with the block that a row above gives, if it leaves the block out. */
  private String completed(String claim, List<Remark> remarks) {
    if (claim.isEmpty() || sections.code().isEmpty()) {
      return claim;
    }
    CodeSection section = sections.code().get();
    Optional<Code> code = section.complete(claim, isStep());
    if (code.isPresent()) {
      remarks.add(Remark.of("remark.claim_block_from_row", claim, section.line()));
    }
    return code.map(Code::toString).orElse(claim);
  }

  /** Whether the only column of the claim says the step. */
  private boolean isStep() {
    List<Integer> claim = header.mapping().claim();
    return claim.size() == 1
        && header.evidence().stream()
            .anyMatch(one -> one.meaning() == Meaning.STEP && claim.contains(one.column()));
  }

  private static boolean hasDitto(List<String> cells) {
    for (String cell : cells) {
      if (CellTexts.isDitto(cell)) {
        return true;
      }
    }
    return false;
  }

  private String spelled(List<String> cells) {
    return cells.size() == 1 ? claims.of(cells.get(0)) : ClaimText.of(withoutNone(cells));
  }

  private static List<String> withoutNone(List<String> cells) {
    return cells.stream().map(cell -> CellTexts.isNone(cell) ? "" : cell).toList();
  }

  private static boolean isFormula(CellNote note) {
    return note.kind() == CellNote.Kind.NOT_CALCULATED || note.kind() == CellNote.Kind.ZERO_FORMULA;
  }

  @Override
  public void close() {
    source.close();
  }
}
