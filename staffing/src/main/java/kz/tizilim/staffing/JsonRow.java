package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;
import kz.tizilim.pay.PayColumn;
import kz.tizilim.pay.load.Heading;
import kz.tizilim.staffing.JsonRows.Found;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.sheet.ClaimText;
import kz.tizilim.staffing.sheet.Headings;
import kz.tizilim.staffing.sheet.Meaning;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads rows that are JSON objects, and remembers the names it did not recognise. */
final class JsonRow {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(1 << 20).maxNestingDepth(100).build())
          .build();

  private static final Set<Meaning> PARTS =
      EnumSet.of(Meaning.BLOCK, Meaning.GRADE, Meaning.STEP, Meaning.CODE);
  private static final int NAMES = 100;
  private static final List<Column> COLUMNS = List.of(Column.values());

  private final Set<String> unrecognised = new LinkedHashSet<>();

  /** The columns on pay that were named so far, each with its first name. */
  private final Map<PayColumn, String> payNames = new LinkedHashMap<>();

  private final Map<PayColumn, String> pay = new EnumMap<>(PayColumn.class);
  private final Map<String, Optional<Meaning>> meanings = new HashMap<>();
  private final Map<String, Optional<PayColumn>> payColumns = new HashMap<>();
  private final Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
  private final Map<Column, String> texts = new EnumMap<>(Column.class);
  private final Map<Column, Remark> problems = new EnumMap<>(Column.class);
  private final Set<String> names = new HashSet<>();
  private final Map<String, Found> faults = new LinkedHashMap<>();

  List<ColumnHeading> headings() {
    Stream<ColumnHeading> known =
        COLUMNS.stream().map(column -> new ColumnHeading(column.toString(), Optional.of(column)));
    Stream<String> others = Stream.concat(payNames.values().stream(), unrecognised.stream());
    return Stream.concat(known, others.map(name -> new ColumnHeading(name, Optional.empty())))
        .toList();
  }

  /** The names that were not recognised, in the order in which they were met. */
  List<String> unrecognised() {
    return List.copyOf(unrecognised);
  }

  /**
   * Takes over the names that another reader of later rows has met.
   *
   * @param rows the rows that it has read
   * @return these rows, their cells in the order of {@link #headings()}
   */
  List<TableRow> meet(JsonRow later, List<TableRow> rows) {
    for (String name : later.unrecognised) {
      if (unrecognised.size() < NAMES) {
        unrecognised.add(name);
      }
    }
    later.payNames.forEach(payNames::putIfAbsent);
    List<PayColumn> own = List.copyOf(later.payNames.keySet());
    List<PayColumn> all = List.copyOf(payNames.keySet());
    return own.equals(all.subList(0, own.size()))
        ? rows
        : rows.stream().map(row -> inOrder(row, own, all)).toList();
  }

  private static TableRow inOrder(TableRow row, List<PayColumn> own, List<PayColumn> all) {
    int known = Math.min(COLUMNS.size(), row.cells().size());
    List<String> cells = new ArrayList<>(row.cells().subList(0, known));
    for (PayColumn column : all) {
      int at = own.indexOf(column);
      boolean isThere = at >= 0 && known + at < row.cells().size();
      cells.add(isThere ? row.cells().get(known + at) : "");
    }
    return new TableRow(row.sheet(), row.line(), row.row(), row.problem(), cells, row.remarks());
  }

  /** The object that begins at the parser's token, which is left at its end. */
  TableRow read(JsonParser parser, int line, long row) {
    texts.clear();
    parts.clear();
    pay.clear();
    problems.clear();
    names.clear();
    faults.clear();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      Optional<Meaning> meaning = meaning(name);
      Optional<Column> column = meaning.flatMap(Meaning::column);
      boolean first = column.isPresent() && !texts.containsKey(column.get());
      if (column.isPresent() && !names.add(name)) {
        faults.put(name, Found.TWICE);
        problems.put(column.get(), Remark.of("row.json.twice", Text.cut(name, 40)));
      } else if (isPart(meaning, value)) {
        parts.putIfAbsent(meaning.orElseThrow(), text(parser, value));
      } else if (first) {
        String text = text(parser, value);
        texts.put(column.get(), text);
        Optional<Found> fault = fault(value, text);
        if (fault.isPresent()) {
          faults.put(name, fault.get());
          problems.put(column.get(), told(fault.get(), value));
        }
      } else if (column.isEmpty() && payColumn(name).isPresent()) {
        pay(payColumn(name).orElseThrow(), name, text(parser, value));
      } else if (unrecognised.size() < NAMES) {
        unrecognised.add(Text.cut(Text.oneLine(name), 100));
      }
      parser.skipChildren();
    }
    claim();
    return row(texts, payCells(), problem(problems), line, row);
  }

  /** Of two names of one column on pay in one row the first one counts, as of other columns. */
  private void pay(PayColumn column, String name, String text) {
    payNames.computeIfAbsent(column, it -> Text.cut(Text.oneLine(name), 100));
    pay.putIfAbsent(column, text);
  }

  /* --- rows of other forms that have named values ----------------------------------------------- */

  /** Begins a row whose values are given one after another. */
  void begin() {
    texts.clear();
    parts.clear();
    pay.clear();
    problems.clear();
  }

  /** Whether a value with that name says something of a post; else the name is remembered. */
  boolean isUsed(String name) {
    Optional<Meaning> meaning = meaning(name);
    boolean isUsed =
        meaning.filter(one -> PARTS.contains(one) || one.column().isPresent()).isPresent()
            || payColumn(name).isPresent();
    if (!isUsed && unrecognised.size() < NAMES) {
      unrecognised.add(Text.cut(Text.oneLine(name), 100));
    }
    return isUsed;
  }

  /** Gives the row a value, unless another with the same meaning came before. */
  void value(String name, String text) {
    Optional<Meaning> meaning = meaning(name);
    Optional<Column> column = meaning.flatMap(Meaning::column);
    if (meaning.filter(PARTS::contains).isPresent()) {
      parts.putIfAbsent(meaning.get(), text);
    } else if (column.isPresent() && texts.putIfAbsent(column.get(), text) == null) {
      if (text.indexOf(Text.REPLACEMENT) >= 0) {
        problems.put(column.get(), Remark.of("row.encoding"));
      }
    } else if (column.isEmpty()) {
      payColumn(name).ifPresent(one -> pay(one, name, text));
    }
  }

  /** Gives the row a value that is no text: {@code logical}, {@code list} or {@code object}. */
  void noText(String name, String kind) {
    meaning(name)
        .flatMap(Meaning::column)
        .ifPresent(column -> problems.put(column, Remark.of("row.json." + kind)));
  }

  /** The row that {@link #begin} began. */
  TableRow end(int line, long row) {
    claim();
    return row(texts, payCells(), problem(problems), line, row);
  }

  /** The cells on pay, in the order in which their columns were met. */
  private List<String> payCells() {
    List<String> cells = new ArrayList<>(payNames.size());
    payNames.keySet().forEach(column -> cells.add(pay.getOrDefault(column, "")));
    return cells;
  }

  /** Whether a value is a part of the stated code, or a code of something. */
  private static boolean isPart(Optional<Meaning> meaning, JsonToken value) {
    return meaning.filter(PARTS::contains).isPresent()
        && (value == JsonToken.VALUE_STRING || value.isNumeric());
  }

  /** Joins the stated code from its parts, as in a table; a code of something only if it is one. */
  private void claim() {
    if (parts.isEmpty()) {
      return;
    }
    String claim = texts.getOrDefault(Column.CLAIMED, "");
    String step = parts.getOrDefault(Meaning.STEP, "");
    String code = parts.getOrDefault(Meaning.CODE, "");
    if (!Text.isBlank(claim)) {
      texts.put(Column.CLAIMED, step.isEmpty() ? claim : ClaimText.of(List.of(claim, step)));
    } else if (parts.containsKey(Meaning.GRADE)) {
      String block = parts.getOrDefault(Meaning.BLOCK, "");
      texts.put(
          Column.CLAIMED,
          ClaimText.of(List.of(block, parts.getOrDefault(Meaning.GRADE, ""), step)));
    } else if (ClaimText.code(List.of(code)).isPresent()) {
      texts.put(Column.CLAIMED, code);
    }
  }

  /* A program names its columns alike in every row. */
  private Optional<Meaning> meaning(String name) {
    Optional<Meaning> known = meanings.get(name);
    if (known != null) {
      return known;
    }
    Optional<Meaning> meaning = Headings.find(name).map(Headings.Heading::meaning);
    if (meanings.size() < NAMES && name.length() <= NAMES) {
      meanings.put(name, meaning);
    }
    return meaning;
  }

  private Optional<PayColumn> payColumn(String name) {
    Optional<PayColumn> known = payColumns.get(name);
    if (known != null) {
      return known;
    }
    Optional<PayColumn> column = Heading.OF_STAFFING.key(name).flatMap(PayColumn::find);
    if (payColumns.size() < NAMES && name.length() <= NAMES) {
      payColumns.put(name, column);
    }
    return column;
  }

  /** What was wrong with the row read last, by the names of its properties. */
  Map<String, Found> faults() {
    return faults;
  }

  private static String text(JsonParser parser, JsonToken value) {
    return value == JsonToken.VALUE_STRING || value.isNumeric() ? parser.getString() : "";
  }

  private static Optional<Found> fault(JsonToken value, String text) {
    if (value.isStructStart() || value.isBoolean()) {
      return Optional.of(Found.NOT_A_TEXT);
    }
    return text.indexOf(Text.REPLACEMENT) >= 0 ? Optional.of(Found.DAMAGED_TEXT) : Optional.empty();
  }

  private static Remark told(Found fault, JsonToken value) {
    return fault == Found.DAMAGED_TEXT
        ? Remark.of("row.encoding")
        : Remark.of("row.json." + named(value));
  }

  private static String named(JsonToken value) {
    if (value.isBoolean()) {
      return "logical";
    }
    return value == JsonToken.START_ARRAY ? "list" : "object";
  }

  private static Optional<RowProblem> problem(Map<Column, Remark> problems) {
    return problems.entrySet().stream()
        .findFirst()
        .map(problem -> new RowProblem(problem.getKey(), problem.getValue()));
  }

  /** A row of which nothing can be read. */
  static TableRow unreadable(Remark detail, int line, long row) {
    return row(Map.of(), List.of(), Optional.of(new RowProblem(Column.TITLE, detail)), line, row);
  }

  private static TableRow row(
      Map<Column, String> texts,
      List<String> more,
      Optional<RowProblem> problem,
      int line,
      long number) {
    String key = said(texts, Column.ROW_ID);
    StaffingRow row =
        new StaffingRow(
            Text.isBlank(key) ? Long.toString(number) : key,
            said(texts, Column.TITLE),
            said(texts, Column.INSTITUTION),
            said(texts, Column.UNIT),
            said(texts, Column.LEVEL),
            said(texts, Column.CATEGORY),
            said(texts, Column.ACTIVITY),
            said(texts, Column.CLAIMED),
            said(texts, Column.DATE));
    List<String> cells = new ArrayList<>(COLUMNS.size() + more.size());
    for (Column column : COLUMNS) {
      cells.add(said(texts, column));
    }
    cells.addAll(more);
    return new TableRow(line, row, problem, cells);
  }

  private static String said(Map<Column, String> texts, Column column) {
    return texts.getOrDefault(column, "");
  }
}
