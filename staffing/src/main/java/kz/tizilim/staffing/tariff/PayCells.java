package kz.tizilim.staffing.tariff;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.pay.PayColumn;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.load.Heading;
import kz.tizilim.staffing.ColumnHeading;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.Meaning;

/**
 * The cells on pay of a staffing table. Columns are found by their headings; the number of units by
 * the mapping of the sheet. Of two columns with one meaning the first one counts. Rows that say the
 * same share one value.
 */
public final class PayCells {
  private static final int MOST_REMEMBERED = 20_000;

  private final StaffingTable table;
  private final Map<String, Map<PayColumn, Integer>> places = new HashMap<>();
  private final Map<Map<PayColumn, String>, PostTerms> known = new HashMap<>();
  private String lastSheet = "";
  private Map<PayColumn, Integer> last = Map.of();
  private int lastCells = -1;

  private PayCells(StaffingTable table) {
    this.table = table;
  }

  /** The cells of a table whose rows are read one after another. */
  public static PayCells of(StaffingTable table) {
    return new PayCells(table);
  }

  /** What a row says of pay. */
  public PostTerms terms(TableRow row) {
    Map<PayColumn, String> cells = new EnumMap<>(PayColumn.class);
    columns(row)
        .forEach((column, place) -> {
          String text = place < row.cells().size() ? row.cells().get(place) : "";
          if (!text.isBlank()) {
            cells.put(column, text);
          }
        });
    PostTerms terms = known.get(cells);
    if (terms == null) {
      terms = PostTerms.read(cells);
      if (known.size() < MOST_REMEMBERED) {
        known.put(cells, terms);
      }
    }
    return terms;
  }

  /** The columns on pay that the first sheet has. */
  public Map<PayColumn, Integer> columns() {
    return table.headers().isEmpty()
        ? ofHeadings(table.headings().stream().map(ColumnHeading::text).toList())
        : ofHeader(table.headers().get(0));
  }

  /** The headings of columns that say neither what a post is nor what it is paid. */
  public List<String> unused() {
    if (table.headers().isEmpty()) {
      return table.unrecognised();
    }
    Set<String> unused = new LinkedHashSet<>();
    for (FoundHeader header : table.headers()) {
      Map<PayColumn, Integer> columns = ofHeader(header);
      for (int i = 0; i < header.headings().size(); i++) {
        String heading = header.headings().get(i);
        boolean isRead =
            columns.containsValue(i)
                || header.mapping().meaning(i).flatMap(Meaning::column).isPresent();
        if (!isRead && !heading.isEmpty()) {
          unused.add(heading);
        }
      }
    }
    return List.copyOf(unused);
  }

  /** The columns on pay of a sheet. */
  Map<PayColumn, Integer> columns(String sheet) {
    return found(sheet);
  }

  private Map<PayColumn, Integer> columns(TableRow row) {
    String sheet = row.sheet().orElse("");
    if (lastCells == row.cells().size() && sheet.equals(lastSheet)) {
      return last;
    }
    lastSheet = sheet;
    lastCells = row.cells().size();
    last = places.computeIfAbsent(sheet + "\n" + lastCells, key -> found(sheet));
    return last;
  }

  private Map<PayColumn, Integer> found(String sheet) {
    for (FoundHeader header : table.headers()) {
      if (header.mapping().sheet().orElse("").equals(sheet)) {
        return ofHeader(header);
      }
    }
    return columns();
  }

  private static Map<PayColumn, Integer> ofHeader(FoundHeader header) {
    Map<PayColumn, Integer> columns = ofHeadings(header.headings());
    int units = header.mapping().place(Meaning.UNITS);
    if (units >= 0) {
      columns.put(PayColumn.UNITS, units);
    }
    // a column that the code or the title is read from says nothing of pay
    columns
        .entrySet()
        .removeIf(entry ->
            header.mapping().meaning(entry.getValue()).flatMap(Meaning::column).isPresent());
    return columns;
  }

  private static Map<PayColumn, Integer> ofHeadings(List<String> headings) {
    Map<PayColumn, Integer> columns = new EnumMap<>(PayColumn.class);
    for (int i = 0; i < headings.size(); i++) {
      Optional<PayColumn> column =
          Heading.OF_STAFFING.key(headings.get(i)).flatMap(PayColumn::find);
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), i);
      }
    }
    return columns;
  }
}
