package kz.tizilim.staffing.correct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.Mapping;
import kz.tizilim.staffing.sheet.Meaning;

/**
 * A row that may be corrected: where it is, and the columns in which its values stand.
 *
 * @param sheet the place of its sheet, from 0
 * @param line its row, from 1
 * @param header the header above it; empty for rows that name their values
 * @param merges the merged ranges of its sheet
 * @param row what it says
 */
record Place(int sheet, int line, Optional<FoundHeader> header, Merges merges, TableRow row) {
  /** The columns of rows that come without a sheet, in their order. */
  static final List<Column> COLUMNS = List.of(Column.values());

  /** The text of a cell of the row. */
  String cell(int column) {
    return column >= 0 && column < row.cells().size() ? row.cells().get(column) : "";
  }

  /** What stood in a column for a value of that kind. */
  String was(int at, Column column) {
    return at < 0 ? "" : header.isPresent() ? cell(at) : row.row().text(column);
  }

  /** The cell of the code of a row, or of its title, unchanged. */
  Correction unchanged() {
    int column =
        header
            .map(FoundHeader::mapping)
            .map(mapping ->
                mapping.claim().isEmpty() ? mapping.place(Meaning.TITLE) : mapping.claim().get(0))
            .orElse(COLUMNS.indexOf(Column.CLAIMED));
    String text = header.map(header -> cell(column)).orElseGet(() -> row.row().claimed());
    return new Correction(
        row.sheet(), new Cell(sheet, line, column).name(), text, text, Remark.NONE);
  }

  /** Whether a row says in a column what is wanted, in whatever spelling. */
  static boolean says(StaffingRow row, StaffingRow wanted, Column column) {
    String is = row.text(column).strip();
    String should = wanted.text(column).strip();
    if (is.equals(should)) {
      return true;
    }
    Optional<Code> code = column == Column.CLAIMED ? Code.find(should) : Optional.empty();
    return code.isPresent() && Code.find(is).equals(code);
  }

  /**
   * The columns in which a value stands, and what is to stand there; an added column is below 0.
   */
  Map<Integer, String> texts(StaffingRow wanted, Column column, CodeParts parts) {
    String text = wanted.text(column);
    if (header.isEmpty()) {
      return Map.of(COLUMNS.indexOf(column), text);
    }
    FoundHeader found = header.get();
    if (column == Column.CLAIMED && !found.mapping().claim().isEmpty()) {
      Optional<Code> code = Code.find(text);
      if (code.isPresent()) {
        Map<Integer, String> texts = parts.texts(found, row, code.get());
        return says(row.row(), wanted, column)
            ? same(found.mapping().claim())
            : texts.isEmpty() ? Map.of(found.mapping().claim().get(0), text) : texts;
      }
      return same(found.mapping().claim());
    }
    int at =
        found.mapping().places().entrySet().stream()
            .filter(one -> one.getKey().column().filter(column::equals).isPresent())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(-1 - COLUMNS.indexOf(column));
    return Map.of(at, isPair(found.mapping(), column) ? pair(wanted) : text);
  }

  /** Whether a column says level and category together. */
  private static boolean isPair(Mapping mapping, Column column) {
    return (column == Column.LEVEL || column == Column.CATEGORY)
        && mapping.place(Meaning.LEVEL) >= 0
        && mapping.place(Meaning.LEVEL) == mapping.place(Meaning.CATEGORY);
  }

  private static String pair(StaffingRow wanted) {
    return Stream.of(wanted.level(), wanted.category())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  private Map<Integer, String> same(List<Integer> columns) {
    Map<Integer, String> texts = new HashMap<>();
    columns.forEach(column -> texts.put(column, cell(column)));
    return texts;
  }

  /** The texts that say a value without pointing to the cell above. */
  Map<Integer, String> written(StaffingRow wanted, Column column, CodeParts parts) {
    Optional<Code> code = Code.find(wanted.claimed());
    int claims = header.map(one -> one.mapping().claim().size()).orElse(0);
    if (column != Column.CLAIMED || claims == 0) {
      return texts(wanted, column, parts);
    }
    return claims > 1 && code.isPresent()
        ? parts.texts(header.get(), row, code.get())
        : Map.of(header.get().mapping().claim().get(0), wanted.claimed());
  }
}
