package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Text;

/**
 * Reads what a row says of its post: its own cells, and what rows above it say for it, by ditto
 * marks, sections and cells that hold for the empty ones below.
 */
final class PostReader {

  /* The meanings that an answer depends on; the number of posts is not one of them. */
  private static final List<Meaning> ANSWERING =
      Arrays.stream(Meaning.values()).filter(one -> one != Meaning.UNITS).toList();

  private final SheetReader.Settings settings;
  private final Map<Meaning, String> above = new EnumMap<>(Meaning.class);
  private final Sections sections = new Sections();
  private final Carried carried = new Carried();
  private final Remembered<String> claims =
      new Remembered<>(cell -> ClaimText.of(withoutNone(List.of(cell))));
  private final Remembered<Optional<QualificationText>> qualifications =
      new Remembered<>(QualificationText::of);
  private FoundHeader header;
  private Map<Meaning, Integer> places;
  private int fields;
  private long hidden;
  private long struck;
  private long notCalculated;

  /**
   * @param fields how many fields the header has; 0 where it does not matter
   */
  PostReader(FoundHeader header, SheetReader.Settings settings, int fields) {
    this.settings = settings;
    this.header = header;
    this.places = places(header);
    this.fields = fields;
  }

  /** From here on another header holds, or the same once more. */
  void under(FoundHeader next, int itsFields) {
    forget(next.mapping());
    header = next;
    places = places(next);
    fields = itsFields;
  }

  /** From here on posts are in the institution that a row names. */
  void beginInstitution(String name) {
    sections.institution(name);
    above.put(Meaning.INSTITUTION, name);
    carried.clear();
  }

  /** From here on posts are in the unit that a row names. */
  void beginUnit(String name) {
    sections.unit(name);
    above.put(Meaning.UNIT, name);
    carried.clear(Meaning.UNIT);
  }

  /** From here on codes are of the block or grade that a row names. */
  void beginCode(String text, int line) {
    sections.code(text, line);
  }

  /** A row of totals; where it sums an institution up, the institution ends. */
  void total(GridRow row) {
    if (CellTexts.isBareTotal(row.own(places.getOrDefault(Meaning.INSTITUTION, -1)))) {
      carried.clear();
    }
  }

  /** How many rows were hidden. */
  long hidden() {
    return hidden;
  }

  /** How many rows were struck out. */
  long struck() {
    return struck;
  }

  /** How many cells held a formula without a saved value. */
  long notCalculated() {
    return notCalculated;
  }

  /** The columns of the meanings; not wrapped, since each cell is looked up in it. */
  private static Map<Meaning, Integer> places(FoundHeader header) {
    Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);
    places.putAll(header.mapping().places());
    return places;
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
   * The post of a row.
   *
   * @param raw the row as it stands
   * @param whole the same with the texts of the rows that continue it
   * @param ordinal its number, the key of a row in a table without keys
   */
  SheetRow read(GridRow raw, GridRow whole, long ordinal) {
    List<Remark> remarks = new ArrayList<>(0);
    Optional<SheetRow.Problem> problem = fieldProblem(raw);
    for (Meaning meaning : ANSWERING) {
      int place = places.getOrDefault(meaning, -1);
      if (problem.isEmpty() && place >= 0) {
        problem = cellProblem(raw, meaning, place);
      }
    }
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
        : header
            .mapping()
            .sheet()
            .map(name -> name + "!R" + raw.line())
            .orElseGet(() -> "R" + raw.line());
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
}
