package kz.tizilim.server.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.pay.Coverage;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.paybook.CellTable;

/**
 * Which cells of a register have a table of coefficients on a day, as a grid of codes and spheres.
 *
 * @param day the day, as a field holds it
 * @param summary how many cells have a table, in a sentence
 * @param spheres the names of the spheres, a column each
 * @param rows the codes
 * @param legend what the signs mean
 */
record CoverageView(
    String day, String summary, List<String> spheres, List<CodeRow> rows, List<CellMark> legend) {
  /**
   * A code with the states of its cells.
   *
   * @param code the code
   * @param cells a mark for each sphere
   */
  record CodeRow(String code, List<CellMark> cells) {}

  /**
   * The state of a cell.
   *
   * @param sign its sign; empty where the register has no such cell
   * @param word its word: {@code sure}
   * @param says what it means
   */
  record CellMark(String sign, String word, String says) {
    private static final CellMark NONE = new CellMark("", "", "");

    private static CellMark of(Coverage.State state, Language language) {
      return new CellMark(
          Note.say(language, "coverage." + CellTable.word(state)),
          CellTable.word(state),
          CellTable.says(state, language));
    }
  }

  static CoverageView of(Coverage coverage, LocalDate day, Language language) {
    List<String> columns = coverage.spheres();
    List<CodeRow> rows = new ArrayList<>();
    coverage
        .byCode()
        .forEach((code, states) ->
            rows.add(
                new CodeRow(
                    code,
                    columns.stream()
                        .map(sphere ->
                            Optional.ofNullable(states.get(sphere))
                                .map(state -> CellMark.of(state, language))
                                .orElse(CellMark.NONE))
                        .toList())));
    return new CoverageView(
        day.toString(),
        Sentences.say(
            language,
            "pay.covered",
            WrittenDay.of(day).in(language),
            coverage.usable(),
            coverage.states().size()),
        columns.stream().map(sphere -> new PayCell(sphere, "").sphereName(language)).toList(),
        rows,
        Arrays.stream(Coverage.State.values())
            .filter(state -> state != Coverage.State.ASSUMED)
            .map(state -> CellMark.of(state, language))
            .toList());
  }
}
