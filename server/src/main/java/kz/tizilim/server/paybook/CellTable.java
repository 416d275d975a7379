package kz.tizilim.server.paybook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Coverage;
import kz.tizilim.pay.GapKind;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow.Coefficient;

/**
 * The table of coefficients of a cell on a day, as pages show it: numbers of the law with their
 * sources, never the sums of a unit.
 *
 * @param cell the code and its sphere, in words
 * @param state what there is: {@code sure}, {@code unsure}, {@code assumed}, {@code old}, {@code
 *     ended} or {@code none}
 * @param says the state in words
 * @param gap what is missing and what to bring; empty where the table can be used
 * @param source the source of all bands; empty where they have several
 * @param bands the bands of years; empty where there is no table
 */
public record CellTable(
    String cell, String state, String says, String gap, String source, List<BandLine> bands) {
  public CellTable {
    bands = List.copyOf(bands);
  }

  /**
   * A band.
   *
   * @param years its years: {@code 3–5}
   * @param coefficient the coefficient
   * @param source the act, the place, since when, and how sure it is
   */
  public record BandLine(String years, String coefficient, String source) {}

  /** The table of a cell. */
  public static CellTable of(PayCell cell, Payroll payroll, LocalDate day, Language language) {
    Coverage.State state =
        Coverage.of(List.of(cell), payroll.book().on(day))
            .states()
            .getOrDefault(cell, Coverage.State.NONE);
    List<BandLine> lines =
        rows(cell, payroll, day).stream().map(row -> line(row, language)).toList();
    List<String> sources = lines.stream().map(BandLine::source).distinct().toList();
    return new CellTable(
        cell.label().in(language),
        word(state),
        says(state, language),
        gap(cell, payroll, day).map(note -> note.in(language)).orElse(""),
        sources.size() == 1 ? sources.get(0) : "",
        lines);
  }

  /** The rows of a cell on a day by their bands, those of an older edition among them. */
  public static List<Coefficient> rows(PayCell cell, Payroll payroll, LocalDate day) {
    return payroll.book().on(day).coefficients(cell).rows().stream()
        .sorted(Comparator.comparing(Coefficient::band))
        .toList();
  }

  /** What is missing of the table of a cell on a day; empty if it can be used. */
  public static Optional<Note> gap(PayCell cell, Payroll payroll, LocalDate day) {
    return payroll.pay(cell, "", PostTerms.PLAIN, day) instanceof PayAnswer.Gap gap
            && (gap.gap() == GapKind.NO_TABLE
                || (gap.gap() == GapKind.TABLE_OLD && !rows(cell, payroll, day).isEmpty()))
        ? Optional.of(gap.detail())
        : Optional.empty();
  }

  /** The word of a state for programs and style sheets. */
  public static String word(Coverage.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** A state in words. */
  public static String says(Coverage.State state, Language language) {
    return Note.say(language, "coverage." + word(state) + ".says");
  }

  private static BandLine line(Coefficient row, Language language) {
    return new BandLine(
        row.band().toString(),
        Note.number(language, row.value()),
        row.source().cite().in(language));
  }
}
