package kz.tizilim.server.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.staffing.TableLook;
import kz.tizilim.staffing.sheet.Mapping;

/**
 * A sheet of a table that is not read yet, as it is, and what was chosen for it.
 *
 * @param why why it is not read; empty if it is, and then there is nothing else
 * @param sheets the names of all sheets with content; one or none outside workbooks
 * @param sheet the name of the sheet that is shown
 * @param columns its columns
 * @param lines its first rows
 * @param header the rows of the header that were given, or a row that may be one
 * @param institution the institution that was given
 */
record RawView(
    String why,
    List<String> sheets,
    String sheet,
    List<RawColumn> columns,
    List<TableLook.Line> lines,
    String header,
    String institution) {
  private static final RawView NONE = new RawView("", List.of(), "", List.of(), List.of(), "", "");

  /**
   * A column.
   *
   * @param letters what a spreadsheet calls it
   * @param field the name of the field that chooses its meaning
   * @param word the word of the meaning that was chosen
   */
  record RawColumn(String letters, String field, String word) {}

  static RawView of(Check check, Parameters given, Language language) {
    List<TableLook> looks = check.looks();
    if (looks.isEmpty()) {
      return NONE;
    }
    Optional<String> wanted = ReadingForm.sheet(given);
    TableLook look =
        looks.stream()
            .filter(one -> wanted.isPresent() && one.sheet().equals(wanted))
            .findFirst()
            .orElse(looks.get(0));
    boolean isOther = ReadingForm.isTurned(check, given);
    String header = isOther ? "" : given.text("header");
    return new RawView(
        check.unread(language),
        looks.stream().flatMap(one -> one.sheet().stream()).toList(),
        look.sheet().orElse(""),
        IntStream.range(0, look.columns()).mapToObj(i -> column(i, isOther, given)).toList(),
        look.lines(),
        header.isEmpty() ? header(look) : header,
        given.text("institution"));
  }

  private static RawColumn column(int column, boolean isOther, Parameters given) {
    String field = ReadingForm.field(column);
    return new RawColumn(Mapping.letters(column), field, isOther ? "" : given.text(field));
  }

  /** The first row with several texts. */
  private static String header(TableLook look) {
    return look.lines().stream()
        .filter(line -> line.cells().stream().filter(cell -> !cell.isBlank()).count() > 1)
        .findFirst()
        .map(line -> Integer.toString(line.line()))
        .orElse("");
  }
}
