package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;

/** The row of a grid that names its columns, and what it makes of the rows below. */
final class Header {
  /** The header stands within so many rows that are not empty. */
  static final int DEEPEST = 20;

  /* In a table headed by canonical names a program wrote the rows: none of them is a caption. */
  private static final Set<String> CANONICAL = Set.of("title", "row_id");

  private final int line;
  private final List<ColumnHeading> headings;
  private final Map<Column, Integer> places;
  private final int step;
  private final boolean canonical;
  private final List<String> keys;

  private Header(RawRow row) {
    line = row.line();
    places = new EnumMap<>(Column.class);
    headings = new ArrayList<>();
    keys = row.cells().stream().map(Columns::key).toList();
    for (int i = 0; i < row.cells().size(); i++) {
      Optional<Column> column = Columns.find(row.text(i)).filter(c -> !places.containsKey(c));
      int place = i;
      column.ifPresent(c -> places.put(c, place));
      headings.add(new ColumnHeading(Text.oneLine(row.text(i)), column));
    }
    step = step(row);
    canonical = row.cells().stream().anyMatch(cell -> CANONICAL.contains(cell.strip()));
  }

  /** The header among these rows: the first that names the title and more, else the title alone. */
  static Optional<Header> find(List<RawRow> rows) {
    List<Header> found =
        rows.stream().map(Header::new).filter(h -> h.places.containsKey(Column.TITLE)).toList();
    return found.stream()
        .filter(h -> h.size() > 1)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private int step(RawRow row) {
    Integer claimed = places.get(Column.CLAIMED);
    if (claimed == null || !"claimed".equals(gradeAlone(row.text(claimed)))) {
      return -1;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      if (Columns.isStep(row.text(i))) {
        headings.set(i, new ColumnHeading(headings.get(i).text(), Optional.of(Column.CLAIMED)));
        return i;
      }
    }
    return -1;
  }

  private static String gradeAlone(String heading) {
    String key = Columns.key(heading);
    return key.equals(Columns.key("звено")) || key.equals(Columns.key("буын")) ? "claimed" : "";
  }

  int line() {
    return line;
  }

  int size() {
    return places.size();
  }

  List<ColumnHeading> headings() {
    return List.copyOf(headings);
  }

  /** Whether a row only repeats the header, as on every page of a printed table. */
  boolean isRepeatedBy(RawRow row) {
    int same = 0;
    for (int i = 0; i < Math.max(row.cells().size(), keys.size()); i++) {
      String key = Columns.key(row.text(i));
      String head = i < keys.size() ? keys.get(i) : "";
      if (!key.equals(head)) {
        return false;
      }
      same += key.isEmpty() ? 0 : 1;
    }
    return same > 0;
  }

  /** Whether a row counts the columns: 1, 2, 3, …, the title's among them. */
  boolean isCountedBy(RawRow row) {
    int expected = 0;
    boolean title = false;
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.text(i).strip();
      if (!cell.isEmpty()) {
        int number = number(cell);
        expected++;
        if (number != expected) {
          return false;
        }
        title |= i == place(Column.TITLE);
      }
    }
    return title;
  }

  private static int number(String cell) {
    boolean digits = cell.length() < 5 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(cell) : -1;
  }

  /** Whether a row is no post but a caption («Хирургическое отделение») or a total. */
  boolean isCaptioned(RawRow row) {
    return !canonical
        && (Caption.isTotal(row.text(place(Column.TITLE))) || untitled(row))
        && bare(row);
  }

  private boolean untitled(RawRow row) {
    return Text.isBlank(row.text(place(Column.TITLE))) && Caption.isCaption(others(row));
  }

  private List<String> others(RawRow row) {
    List<String> others = new ArrayList<>(row.cells());
    if (place(Column.TITLE) < others.size()) {
      others.set(place(Column.TITLE), "");
    }
    return others;
  }

  /** Whether it says nothing in a column that an answer could rest on. */
  private boolean bare(RawRow row) {
    Set<Column> telling =
        EnumSet.complementOf(EnumSet.of(Column.ROW_ID, Column.TITLE, Column.UNIT));
    boolean first = places.containsKey(Column.INSTITUTION) && place(Column.INSTITUTION) == 0;
    return row.faults().isEmpty()
        && telling.stream()
            .filter(column -> !(first && column == Column.INSTITUTION))
            .allMatch(column -> Text.isBlank(row.text(place(column))));
  }

  private int place(Column column) {
    return places.getOrDefault(column, -1);
  }

  /** What a row says, with the number {@code row} where it has no key of its own. */
  TableRow read(RawRow raw, long row) {
    String key = raw.text(place(Column.ROW_ID));
    StaffingRow says =
        new StaffingRow(
            Text.isBlank(key) ? Long.toString(row) : key,
            raw.text(place(Column.TITLE)),
            raw.text(place(Column.INSTITUTION)),
            raw.text(place(Column.UNIT)),
            raw.text(place(Column.LEVEL)),
            raw.text(place(Column.CATEGORY)),
            raw.text(place(Column.ACTIVITY)),
            claim(raw),
            raw.text(place(Column.DATE)));
    return new TableRow(raw.line(), says, problem(raw), raw.cells());
  }

  private String claim(RawRow raw) {
    String grade = raw.text(place(Column.CLAIMED));
    String ofGrade = raw.text(step);
    return Text.isBlank(ofGrade) ? grade : grade + "-" + ofGrade;
  }

  private Optional<RowProblem> problem(RawRow raw) {
    for (Map.Entry<Column, Integer> place : places.entrySet()) {
      String fault = raw.faults().get(place.getValue());
      if (fault != null) {
        return Optional.of(new RowProblem(place.getKey(), fault));
      }
      if (raw.text(place.getValue()).indexOf(Text.REPLACEMENT) >= 0) {
        return Optional.of(new RowProblem(place.getKey(), RowProblem.NO_TEXT));
      }
    }
    return Optional.empty();
  }
}
