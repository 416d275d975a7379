package kz.tizilim.pay.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tizilim.pay.load.Fault.Severity;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PayRow.Coefficient;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.pay.table.TableKind;

/**
 * Reads files with tables of pay. Which table a file has follows from its columns, not from its
 * name. All faults of all files are found in one run.
 */
public final class TableLoader {
  private static final Map<TableKind, List<String>> REQUIRED = new EnumMap<>(TableKind.class);

  static {
    REQUIRED.put(
        TableKind.COEFFICIENTS,
        List.of("sphere", "grade", "step", "years_from", "years_to", "coefficient"));
    REQUIRED.put(TableKind.GROUPS, List.of("group", "sphere", "grades"));
    REQUIRED.put(TableKind.FACTORS, List.of("group", "factor"));
    REQUIRED.put(TableKind.ALLOWANCES, List.of("code", "name", "base"));
    REQUIRED.put(TableKind.POLICY, List.of("rule", "value"));
    REQUIRED.put(TableKind.ACTS, List.of("touches"));
    REQUIRED.put(TableKind.BASE, List.of("amount"));
  }

  private static final List<String> OF_ALL =
      List.of("act", "place", "from", "to", "status", "confirmed_by", "confirmed_on");

  private final List<Fault> faults = new ArrayList<>();
  private final List<Placed> rows = new ArrayList<>();

  /** A row and where it is. */
  record Placed(PayRow row, String file, int line) {}

  private TableLoader() {}

  /**
   * Reads files.
   *
   * @param cells the cells of the edition that the tables are for, to name those without a table;
   *     empty if none is asked
   */
  public static Loaded load(List<TableFile> files, Collection<PayCell> cells) {
    return load(files, cells, PayTables.NONE);
  }

  /**
   * Reads files that are added to tables.
   *
   * @param known the tables that are loaded already; their acts are known
   */
  public static Loaded load(List<TableFile> files, Collection<PayCell> cells, PayTables known) {
    TableLoader loader = new TableLoader();
    files.forEach(loader::file);
    loader.repeated();
    loader.bands();
    loader.orders();
    loader.endings();
    PayTables own = new PayTables(loader.rows.stream().map(Placed::row).toList());
    loader.coverage(files, cells, known.with(own));
    loader.older(known.with(own));
    loader.unverified(files);
    return new Loaded(own, loader.faults);
  }

  /* --- one file ------------------------------------------------------------------------------- */

  private void file(TableFile file) {
    Optional<TableFile.Line> head =
        file.lines().stream().filter(line -> !line.isEmpty()).findFirst();
    if (head.isEmpty()) {
      add(Severity.ERROR, file.name(), 0, Note.of("load.empty"));
      return;
    }
    Map<String, Integer> columns = columns(file, head.get());
    Optional<TableKind> kind = kind(columns);
    if (kind.isEmpty()) {
      add(Severity.ERROR, file.name(), head.get().number(), Note.of("load.unknown-table"));
      return;
    }
    List<String> missing = missing(kind.get(), columns);
    if (!missing.isEmpty()) {
      add(
          Severity.ERROR,
          file.name(),
          head.get().number(),
          Note.of("load.no-column", kind.get().label(), missing));
      return;
    }
    for (TableFile.Line line : file.lines()) {
      if (line.number() > head.get().number() && !line.isEmpty()) {
        PayRowReader reader = new PayRowReader(file.name(), line, columns, head.get(), faults);
        reader
            .row(kind.get())
            .ifPresent(row -> rows.add(new Placed(row, file.name(), line.number())));
      }
    }
  }

  private Map<String, Integer> columns(TableFile file, TableFile.Line head) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < head.cells().size(); i++) {
      String text = head.cells().get(i);
      Optional<String> key = Heading.OF_TABLES.key(text);
      int column = i;
      if (key.isPresent()) {
        if (columns.putIfAbsent(key.get(), column) != null) {
          add(Severity.ERROR, file.name(), head.number(), Note.of("load.column-twice", text));
        }
      } else if (!text.isBlank()) {
        add(Severity.WARNING, file.name(), head.number(), Note.of("load.unused-column", text));
      }
    }
    return columns;
  }

  /** The kind of table with these columns: the first whose own column is there. */
  private static Optional<TableKind> kind(Map<String, Integer> columns) {
    Map<String, TableKind> own = new LinkedHashMap<>();
    own.put("coefficient", TableKind.COEFFICIENTS);
    own.put("factor", TableKind.FACTORS);
    own.put("grades", TableKind.GROUPS);
    own.put("rule", TableKind.POLICY);
    own.put("touches", TableKind.ACTS);
    own.put("code", TableKind.ALLOWANCES);
    own.put("amount", TableKind.BASE);
    return own.entrySet().stream()
        .filter(entry -> columns.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static List<String> missing(TableKind kind, Map<String, Integer> columns) {
    List<String> missing = new ArrayList<>();
    for (List<String> some : List.of(REQUIRED.getOrDefault(kind, List.of()), OF_ALL)) {
      some.stream().filter(name -> !columns.containsKey(name)).forEach(missing::add);
    }
    return missing;
  }

  /* --- rows together -------------------------------------------------------------------------- */

  /** One key twice: an error with another value, a warning with the same one. */
  private void repeated() {
    Map<String, Placed> seen = new HashMap<>();
    for (Placed one : rows) {
      Placed before = seen.putIfAbsent(key(one.row()), one);
      if (before != null) {
        boolean isSame = value(before.row()).equals(value(one.row()));
        add(
            isSame ? Severity.WARNING : Severity.ERROR,
            one.file(),
            one.line(),
            Note.of(
                isSame ? "load.twice-same" : "load.twice",
                name(one.row()),
                before.file(),
                before.line()));
      }
    }
    rows.removeIf(one -> !one.equals(seen.get(key(one.row()))));
  }

  private static String key(PayRow row) {
    String more =
        row instanceof Coefficient coefficient
            ? coefficient.band().toString()
            : row instanceof PayRow.GroupRule rule
                ? rule.sphere() + rule.grades() + rule.institutions() + rule.entries()
                : "";
    return row.kind() + "|" + row.subject() + "|" + row.source().from() + "|" + more;
  }

  private static String value(PayRow row) {
    if (row instanceof Coefficient coefficient) {
      return coefficient.value().stripTrailingZeros().toPlainString();
    }
    if (row instanceof PayRow.Factor factor) {
      return factor.value().stripTrailingZeros().toPlainString();
    }
    return row instanceof PayRow.BaseAmount base
        ? base.amount().toString()
        : row.from(PayRowSources.NONE).toString();
  }

  private static Object name(PayRow row) {
    return row instanceof Coefficient coefficient
        ? Note.of("load.band", coefficient.cell().label(), coefficient.band().toString())
        : row.subject().isEmpty() ? row.kind().label() : row.subject();
  }

  /** Bands of a cell that leave a gap or overlap. */
  private void bands() {
    tables()
        .forEach((key, table) -> {
          List<Placed> sorted = byBand(table);
          for (int i = 0; i + 1 < sorted.size(); i++) {
            Band band = coefficient(sorted.get(i)).band();
            Band next = coefficient(sorted.get(i + 1)).band();
            Placed at = sorted.get(i + 1);
            if (next.from() > band.until()) {
              bandFault("load.band-gap", at, band, next, band.until(), next.from());
            } else if (next.from() < band.until()) {
              bandFault("load.band-overlap", at, band, next, next.from(), band.until());
            }
          }
          Band first = coefficient(sorted.get(0)).band();
          if (first.from() > 0) {
            add(
                Severity.WARNING,
                sorted.get(0).file(),
                sorted.get(0).line(),
                Note.of(
                    "load.band-start", coefficient(sorted.get(0)).cell().label(), first.from()));
          }
          Placed last = sorted.get(sorted.size() - 1);
          if (coefficient(last).band().isClosed()) {
            add(
                Severity.WARNING,
                last.file(),
                last.line(),
                Note.of(
                    "load.band-end",
                    coefficient(last).cell().label(),
                    coefficient(last).band().until()));
          }
        });
  }

  private void bandFault(String key, Placed at, Band one, Band two, int from, int to) {
    String end = to == Band.OPEN ? "∞" : Integer.toString(to);
    add(
        Severity.ERROR,
        at.file(),
        at.line(),
        Note.of(key, coefficient(at).cell().label(), one.toString(), two.toString(), from, end));
  }

  /** Rows that end on the day before the next one begins, as if the end were their last day. */
  private void endings() {
    Map<String, Map<LocalDate, Placed>> bySubject = new TreeMap<>();
    for (Placed one : rows) {
      bySubject
          .computeIfAbsent(one.row().kind() + "|" + one.row().subject(), subject -> new TreeMap<>())
          .putIfAbsent(one.row().source().from(), one);
    }
    Set<String> named = new HashSet<>();
    for (Placed one : rows) {
      Optional<LocalDate> to = one.row().source().to();
      String subject = one.row().kind() + "|" + one.row().subject();
      if (to.isPresent()
          && bySubject.getOrDefault(subject, Map.of()).containsKey(to.get().plusDays(1))
          && named.add(one.file() + "|" + to.get())) {
        warn(one, Note.of("load.ends-early", to.get(), to.get().plusDays(1)));
      }
    }
  }

  /** Coefficients that fall with years, or rise with a lower step. */
  private void orders() {
    Map<String, Map<String, Map<Integer, Placed>>> steps = new TreeMap<>();
    tables()
        .forEach((key, table) -> {
          List<Placed> sorted = byBand(table);
          for (int i = 0; i + 1 < sorted.size(); i++) {
            Coefficient one = coefficient(sorted.get(i));
            Coefficient next = coefficient(sorted.get(i + 1));
            if (next.value().compareTo(one.value()) < 0) {
              warn(
                  sorted.get(i + 1),
                  Note.of(
                      "load.falls",
                      one.cell().label(),
                      next.value(),
                      next.band().toString(),
                      one.value(),
                      one.band().toString()));
            }
          }
          for (Placed one : sorted) {
            Coefficient row = coefficient(one);
            if (row.cell().code().contains("-")) {
              steps
                  .computeIfAbsent(
                      row.cell().sphere() + " " + row.cell().grade() + " " + row.source().from(),
                      it -> new TreeMap<>())
                  .computeIfAbsent(row.cell().code(), it -> new HashMap<>())
                  .put(row.band().from(), one);
            }
          }
        });
    steps.values().forEach(this::steps);
  }

  private void steps(Map<String, Map<Integer, Placed>> byCode) {
    List<Map<Integer, Placed>> codes = new ArrayList<>(byCode.values());
    for (int i = 0; i + 1 < codes.size(); i++) {
      for (Map.Entry<Integer, Placed> lower : codes.get(i + 1).entrySet()) {
        Placed upper = codes.get(i).get(lower.getKey());
        if (upper != null
            && coefficient(lower.getValue()).value().compareTo(coefficient(upper).value()) > 0) {
          warn(
              lower.getValue(),
              Note.of(
                  "load.rises",
                  coefficient(lower.getValue()).cell().label(),
                  coefficient(lower.getValue()).value(),
                  coefficient(upper).cell().code(),
                  coefficient(upper).value()));
        }
      }
    }
  }

  /** Cells of the edition without a table. */
  private void coverage(List<TableFile> files, Collection<PayCell> cells, PayTables all) {
    if (cells.isEmpty()
        || files.isEmpty()
        || rows.stream().noneMatch(one -> one.row() instanceof Coefficient)) {
      return;
    }
    Set<PayCell> without = new TreeSet<>(cells);
    all.all(Coefficient.class).forEach(row -> without.remove(row.cell()));
    if (!without.isEmpty()) {
      add(
          Severity.WARNING,
          files.get(0).name(),
          0,
          Note.of(
              "load.uncovered",
              without.size(),
              cells.size(),
              without.stream().map(PayCell::label).toList()));
    }
  }

  /** Rows of an act after which a later one is known to change such tables. */
  private void older(PayTables all) {
    Map<String, Placed> named = new TreeMap<>();
    for (Placed one : rows) {
      all.all(PayRow.KnownAct.class)
          .filter(act -> act.touches().contains(one.row().kind()))
          .filter(act -> act.source().from().isAfter(one.row().source().from()))
          .filter(act ->
              one.row().source().to().map(to -> to.isAfter(act.source().from())).orElse(true))
          .max(Comparator.comparing(act -> act.source().from()))
          .ifPresent(act ->
              named.putIfAbsent(
                  one.file() + "\n" + act.source().act() + "\n" + act.source().from(), one));
    }
    named.forEach((key, first) -> {
      String[] parts = key.split("\n", -1);
      warn(first, Note.of("load.older", parts[1], LocalDate.parse(parts[2])));
    });
  }

  private void unverified(List<TableFile> files) {
    for (TableFile file : files) {
      long count =
          rows.stream()
              .filter(one -> one.file().equals(file.name()))
              .filter(one -> !one.row().source().status().isSure())
              .count();
      if (count > 0) {
        add(Severity.WARNING, file.name(), 0, Note.of("load.unverified", count));
      }
    }
  }

  /** The rows of each table of coefficients: of one cell from one day on. */
  private Map<String, List<Placed>> tables() {
    Map<String, List<Placed>> tables = new LinkedHashMap<>();
    for (Placed one : rows) {
      if (one.row() instanceof Coefficient row) {
        tables
            .computeIfAbsent(row.cell() + "|" + row.source().from(), it -> new ArrayList<>())
            .add(one);
      }
    }
    return tables;
  }

  private static List<Placed> byBand(List<Placed> table) {
    return table.stream().sorted(Comparator.comparing(one -> coefficient(one).band())).toList();
  }

  private static Coefficient coefficient(Placed one) {
    return (Coefficient) one.row();
  }

  private void warn(Placed at, Note what) {
    add(Severity.WARNING, at.file(), at.line(), what);
  }

  private void add(Severity severity, String file, int line, Note what) {
    faults.add(new Fault(severity, file, line, Optional.empty(), what));
  }
}
