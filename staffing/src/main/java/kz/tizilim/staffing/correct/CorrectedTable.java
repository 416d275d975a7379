package kz.tizilim.staffing.correct;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.RowProblem;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.file.CellEdit;
import kz.tizilim.staffing.file.Copied;
import kz.tizilim.staffing.file.CsvCopy;
import kz.tizilim.staffing.file.FileFormat;
import kz.tizilim.staffing.file.ListSheet;
import kz.tizilim.staffing.file.XlsCopy;
import kz.tizilim.staffing.file.XlsxCopy;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.SkippedRows;

/**
 * Writes a staffing table again with the cells corrected that a person decided on, and everything
 * else as it was. Workbooks of Excel and texts keep their format; other formats become a new XLSX
 * workbook.
 *
 * <p>A value goes to the cell that it was read from; a code in several columns goes part by part. A
 * value whose column the table lacks gets a column of its own to the right of the table. The file
 * is then read again: every row must say what was decided, and all others what they said before.
 * What reads otherwise is written out once more, and if that does not help, listed as not written.
 */
public final class CorrectedTable {
  private static final int SAMPLE = 500;
  private static final int ROUNDS = 3;
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_UNREAD = 20_000;

  private static final List<Column> CHANGED =
      List.of(Column.INSTITUTION, Column.LEVEL, Column.CATEGORY, Column.ACTIVITY, Column.CLAIMED);

  private final Request request;
  private final Map<Cell, Correction> changes = new LinkedHashMap<>();
  private final Map<Cell, Set<String>> shared = new HashMap<>();
  private final Set<Cell> blocked = new HashSet<>();
  private final List<Correction> left = new ArrayList<>();
  private final Set<Correction> unwritten = new LinkedHashSet<>();
  private final List<String> unread = new ArrayList<>();
  private final Map<Integer, SheetWidth> sheets = new HashMap<>();
  private FileFormat format = FileFormat.CSV;
  private long rows;

  private CorrectedTable(Request request) {
    this.request = request;
  }

  /**
   * What is to be corrected.
   *
   * @param file the table
   * @param name what people call it
   * @param choices how it is read
   * @param decided what was decided of a row
   * @param classifier the answer to a row
   * @param language of the lists that are added
   */
  public record Request(
      Path file,
      String name,
      TableChoices choices,
      Function<TableRow, Decision> decided,
      Function<StaffingRow, Answer> classifier,
      Language language) {}

  /**
   * Writes the corrected table.
   *
   * @param out where it is written
   * @throws StaffingException if the table cannot be read to its end, or nothing can be written
   */
  public static Corrected write(Request request, Path out) {
    return new CorrectedTable(request).written(out);
  }

  /** The name of the corrected file: {@code штат-исправлено.xlsx}. */
  public static String fileName(String table, String extension, Language language) {
    return Remark.say(language, "correction.name", CorrectionList.bare(table), extension);
  }

  /** The extension of the corrected file of a table with that name and format: {@code xlsx}. */
  public static String extension(String table, FileFormat format) {
    String own = table.substring(table.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (format) {
      case XLSX -> own.equals("xlsm") ? own : "xlsx";
      case XLS -> "xls";
      case CSV -> List.of("tsv", "txt").contains(own) ? own : "csv";
      default -> "xlsx";
    };
  }

  private StaffingTable open() {
    return StaffingTable.open(request.file(), request.name(), request.choices());
  }

  private Corrected written(Path out) {
    CodeParts parts = sample();
    collect(parts);
    int known = -1;
    for (int round = 1; known != changes.size() + unwritten.size(); round++) {
      known = changes.size() + unwritten.size();
      copy(out);
      if (round <= ROUNDS) {
        verify(out, parts, round < ROUNDS);
      }
    }
    return new Corrected(
        format,
        extension(request.name(), format),
        rows,
        made(),
        left,
        List.copyOf(unwritten),
        unread);
  }

  private List<Correction> made() {
    return List.copyOf(changes.values());
  }

  /* --- what is to be changed ------------------------------------------------------------------ */

  private CodeParts sample() {
    CodeParts parts = new CodeParts();
    try (StaffingTable table = open()) {
      format = table.format();
      Optional<TableRow> row = table.next();
      for (int i = 0; i < SAMPLE && row.isPresent(); i++) {
        TableRow one = row.get();
        table.header().ifPresent(header -> parts.look(header, one));
        row = table.next();
      }
    }
    return parts;
  }

  private StaffingRow wanted(TableRow row, Decision decision) {
    return decision.isNone() || row.problem().isPresent()
        ? row.row()
        : decision.applied(row.row(), request.classifier());
  }

  private void collect(CodeParts parts) {
    try (StaffingTable table = open()) {
      Map<Integer, Merges> merges = new HashMap<>();
      int ordinal = 2;
      for (Optional<TableRow> next = table.next(); next.isPresent(); next = table.next()) {
        TableRow row = next.get();
        int sheet = table.sheetIndex(row);
        Place place =
            new Place(
                sheet,
                table.header().isPresent() ? row.line() : ordinal,
                table.header(),
                merges.computeIfAbsent(sheet, key -> new Merges(table.merges(key))),
                row);
        reach(place, row);
        Decision decision = request.decided().apply(row);
        StaffingRow wanted = wanted(row, decision);
        boolean isChanged = false;
        for (Column column : CHANGED) {
          isChanged |= change(place, row, wanted, column, parts, decision);
        }
        rows += isChanged ? 1 : 0;
        note(place, row, decision, isChanged);
        row.problem().ifPresent(problem -> unread(invalid(row, problem)));
        ordinal++;
      }
      unread(table);
    }
    settle();
  }

  private void reach(Place place, TableRow row) {
    SheetWidth sheet = sheets.computeIfAbsent(place.sheet(), key -> new SheetWidth());
    place.header().ifPresent(header -> sheet.reach(row, header));
  }

  /** What a person should know of a row that stays as it is, though something was decided. */
  private void note(Place place, TableRow row, Decision decision, boolean isChanged) {
    Optional<String> why = decision.left();
    if (why.isPresent()) {
      String reason = why.get();
      left.add(
          place
              .unchanged()
              .on(
                  reason.isEmpty()
                      ? Remark.of("correction.left.plain")
                      : Remark.of("correction.left", reason)));
    } else if (!decision.isNone() && row.problem().isPresent()) {
      unwritten.add(place.unchanged().on(Remark.of("correction.unwritten.invalid")));
    } else if (decision.takesRegister() && !isChanged && !isStated(row, decision)) {
      unwritten.add(place.unchanged().on(Remark.of("correction.unwritten.no_code")));
    }
  }

  private boolean isStated(TableRow row, Decision decision) {
    StaffingRow completed = decision.completed(row.row());
    return request.classifier().apply(completed).isClaimRight().orElse(false);
  }

  /** Notes the change of one column; whether there is one. */
  private boolean change(
      Place place,
      TableRow row,
      StaffingRow wanted,
      Column column,
      CodeParts parts,
      Decision decision) {
    Map<Integer, String> texts = place.texts(wanted, column, parts);
    if (Place.says(place.row().row(), wanted, column)) {
      shared(place, texts);
      return false;
    }
    Remark basis = CorrectionBasis.of(wanted, column, decision, request.classifier());
    texts.forEach((at, text) -> {
      Cell cell = place.merges().anchor(place.sheet(), place.line(), at);
      share(place, at, cell, text);
      String was = place.was(at, column);
      if (at < 0) {
        sheets.computeIfAbsent(place.sheet(), key -> new SheetWidth()).add(column);
      }
      changes.put(cell, new Correction(row.sheet(), cell.name(), was, text, basis));
    });
    return true;
  }

  /** Cells that several rows share must suit all of them. */
  private void shared(Place place, Map<Integer, String> texts) {
    texts
        .keySet()
        .forEach(at -> {
          if (at >= 0) {
            share(
                place, at, place.merges().anchor(place.sheet(), place.line(), at), place.cell(at));
          }
        });
  }

  private void share(Place place, int at, Cell cell, String text) {
    if (at >= 0 && place.merges().isMerged(place.line(), at)) {
      shared.computeIfAbsent(cell, key -> new HashSet<>()).add(text);
    }
  }

  /** Gives added columns their places, and takes back what merged cells cannot say. */
  private void settle() {
    Map<Cell, Correction> settled = new LinkedHashMap<>();
    changes.forEach((cell, named) -> {
      Cell at = settled(cell);
      Correction correction =
          new Correction(named.sheet(), at.name(), named.was(), named.is(), named.basis());
      boolean isTorn = shared.getOrDefault(cell, Set.of()).size() > 1;
      if (isTorn || at.column() >= MOST_COLUMNS) {
        blocked.add(at);
      }
      if (isTorn) {
        unwritten.add(correction.on(Remark.of("correction.unwritten.merged")));
      } else if (at.column() >= MOST_COLUMNS) {
        unwritten.add(correction.on(Remark.of("correction.unwritten.no_cell")));
      } else {
        settled.put(at, correction);
      }
    });
    changes.clear();
    changes.putAll(settled);
    sheets.forEach(this::head);
  }

  private Cell settled(Cell cell) {
    if (cell.column() >= 0) {
      return cell;
    }
    Column column = Place.COLUMNS.get(-1 - cell.column());
    SheetWidth sheet = Objects.requireNonNull(sheets.get(cell.sheet()));
    return new Cell(cell.sheet(), cell.line(), sheet.place(column));
  }

  private void head(int place, SheetWidth sheet) {
    for (Column column : sheet.added()) {
      for (FoundHeader header : sheet.headers()) {
        Cell at = new Cell(place, header.mapping().first(), sheet.place(column));
        String heading = Remark.say(request.language(), "correction.heading." + column);
        changes.putIfAbsent(
            at,
            new Correction(
                header.mapping().sheet(), at.name(), "", heading, Remark.of("correction.added")));
      }
    }
  }

  private void unread(StaffingTable table) {
    SkippedRows skipped = table.skipped();
    skipped.runs().forEach(run -> unread(run.line()));
    if (skipped.more() > 0) {
      unread(Remark.of("skipped.line.more", skipped.more()));
    }
    table.notes().forEach(this::unread);
  }

  private static Remark invalid(TableRow row, RowProblem problem) {
    return row.sheet()
        .map(sheet -> Remark.of("correction.invalid.sheet", row.line(), problem.detail(), sheet))
        .orElseGet(() -> Remark.of("correction.invalid", row.line(), problem.detail()));
  }

  private void unread(Remark line) {
    if (unread.size() < MOST_UNREAD) {
      unread.add(line.in(request.language()));
    }
  }

  /* --- the copy ------------------------------------------------------------------------------- */

  private void copy(Path out) {
    List<CellEdit> edits = new ArrayList<>();
    changes.forEach((cell, change) ->
        edits.add(new CellEdit(cell.sheet(), cell.line(), cell.column(), change.is())));
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(out))) {
      Copied copied =
          switch (format) {
            case XLSX ->
                XlsxCopy.copy(
                    request.name(),
                    request.file(),
                    to,
                    edits,
                    after -> {
                      take(after);
                      return lists();
                    });
            case XLS ->
                XlsCopy.copy(
                    request.name(),
                    request.file(),
                    to,
                    edits,
                    after -> {
                      take(after);
                      return lists();
                    });
            case CSV -> CsvCopy.copy(request.name(), request.file(), to, edits);
            default -> NewBook.copy(request.name(), request.file(), to, edits, lists());
          };
      take(copied);
    } catch (Refusal e) {
      throw StaffingException.of(e);
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(out.getFileName()), e);
    }
  }

  /** Notes what could not be written, and which formulas were replaced. */
  private void take(Copied copied) {
    for (Copied.Unwritten one : copied.unwritten()) {
      Cell cell = new Cell(one.edit().sheet(), one.edit().line(), one.edit().column());
      blocked.add(cell);
      Remark why = Remark.of("correction.unwritten." + one.why().name().toLowerCase(Locale.ROOT));
      Optional.ofNullable(changes.remove(cell)).ifPresent(change -> unwritten.add(change.on(why)));
    }
    for (CellEdit edit : copied.formulas()) {
      Cell cell = new Cell(edit.sheet(), edit.line(), edit.column());
      changes.computeIfPresent(cell, (key, change) -> withoutFormula(change));
    }
  }

  private static Correction withoutFormula(Correction change) {
    return change.basis().key().equals("correction.formula")
        ? change
        : change.on(Remark.of("correction.formula", change.basis()));
  }

  /** The lists of what was corrected and of what was not read. */
  private List<ListSheet> lists() {
    List<Correction> all = new ArrayList<>(made());
    all.addAll(left);
    all.addAll(unwritten);
    return CorrectionList.sheets(all, unread, request.language());
  }

  /* --- the corrected file is read again ------------------------------------------------------- */

  /** Reads the corrected file: what reads otherwise than it should is written out, or listed. */
  private void verify(Path out, CodeParts parts, boolean mayChange) {
    TableChoices again =
        format.namesValues()
            ? TableChoices.NONE
            : WidenedChoices.of(request.choices(), sheets.values());
    try (StaffingTable before = open();
        StaffingTable after = StaffingTable.open(out, request.name(), again)) {
      Map<Integer, Merges> merges = new HashMap<>();
      int ordinal = 2;
      for (Optional<TableRow> next = before.next(); next.isPresent(); next = before.next()) {
        TableRow row = next.get();
        Decision decision = request.decided().apply(row);
        StaffingRow wanted = wanted(row, decision);
        int sheet = before.sheetIndex(row);
        Place place =
            new Place(
                sheet,
                before.header().isPresent() ? row.line() : ordinal,
                before.header(),
                merges.computeIfAbsent(sheet, key -> new Merges(before.merges(key))),
                row);
        ordinal++;
        Optional<TableRow> read = after.next();
        boolean isSame =
            read.filter(one -> one.line() == place.line() || before.header().isEmpty()).isPresent();
        if (!isSame) {
          unwritten.add(place.unchanged().on(Remark.of("correction.unwritten.reading")));
          return;
        }
        for (Column column : CHANGED) {
          if (Place.says(read.get().row(), wanted, column) || row.problem().isPresent()) {
            continue;
          }
          repair(place, row, wanted, column, parts, mayChange);
        }
      }
    }
  }

  private void repair(
      Place place,
      TableRow row,
      StaffingRow wanted,
      Column column,
      CodeParts parts,
      boolean mayChange) {
    for (Map.Entry<Integer, String> one : place.written(wanted, column, parts).entrySet()) {
      Cell cell = place.merges().anchor(place.sheet(), place.line(), one.getKey());
      Cell at = cell.column() < 0 ? lacking(cell, column) : cell;
      if (blocked.contains(at)) {
        continue;
      }
      Correction correction =
          new Correction(
              row.sheet(),
              at.name(),
              one.getKey() < 0 ? "" : place.cell(one.getKey()),
              one.getValue(),
              Remark.of("correction.kept"));
      if (changes.containsKey(at) || !mayChange || at.column() < 0) {
        unwritten.add(correction.on(Remark.of("correction.unwritten.reading")));
      } else {
        changes.put(at, correction);
      }
    }
  }

  private Cell lacking(Cell cell, Column column) {
    SheetWidth sheet = sheets.get(cell.sheet());
    return sheet != null && sheet.added().contains(column) ? settled(cell) : cell;
  }
}
