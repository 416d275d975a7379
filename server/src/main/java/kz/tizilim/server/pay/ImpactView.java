package kz.tizilim.server.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.pay.Impact;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.tariff.ImpactTable;

/**
 * What a change means for a table, as its page shows it.
 *
 * @param day the first day of the change, as a field holds it
 * @param told the same day in words; empty before a table is sent
 * @param name the name of the file; empty before one is sent
 * @param sentences the changes by code, by cause, all of them, and what is unknown
 * @param months the months since a change of the past
 * @param rows the rows for which something changes
 * @param beyond how many more of them there are
 */
record ImpactView(
    String day,
    String told,
    String name,
    List<String> sentences,
    List<String> months,
    List<RowLine> rows,
    long beyond) {
  private static final int MOST_ROWS = 500;

  /**
   * A row for which something changes.
   *
   * @param line its line
   * @param title its title
   * @param units its units
   * @param before the codes before
   * @param after the codes after; empty if they are the same
   * @param salary the salaries before and after
   * @param month by how much the month changes; a dash where that is unknown
   * @param why the causes, and what is missing
   */
  record RowLine(
      String line,
      String title,
      String units,
      List<String> before,
      List<String> after,
      String salary,
      String month,
      List<String> why) {}

  static ImpactView empty(String day) {
    return new ImpactView(day, "", "", List.of(), List.of(), List.of(), 0);
  }

  /** Collects the rows of a table. */
  static final class Reading {
    private final Language language;
    private final List<RowLine> rows = new ArrayList<>();
    private long beyond;

    Reading(Language language) {
      this.language = language;
    }

    void add(ImpactTable.Row row) {
      if (row.impact().causes().isEmpty()) {
        return;
      }
      if (rows.size() < MOST_ROWS) {
        rows.add(line(row));
      } else {
        beyond++;
      }
    }

    ImpactView view(PayChange.Costs costs, LocalDate day, String name) {
      return new ImpactView(
          day.toString(),
          WrittenDay.of(day).in(language),
          name,
          costs.sum().sentences().stream().map(note -> note.in(language)).toList(),
          costs.past().sentences().stream().map(note -> note.in(language)).toList(),
          rows,
          beyond);
    }

    private RowLine line(ImpactTable.Row row) {
      Impact impact = row.impact();
      List<String> why =
          impact.causes().stream()
              .map(cause -> cause.label().in(language))
              .collect(Collectors.toCollection(ArrayList::new));
      why.addAll(sources(impact));
      missing(impact).ifPresent(note -> why.add(note.in(language)));
      return new RowLine(
          row.row()
              .sheet()
              .map(sheet -> sheet + ", " + row.row().line())
              .orElseGet(() -> Integer.toString(row.row().line())),
          row.row().row().title(),
          Note.number(language, impact.units().shown()),
          codes(impact.codesBefore()),
          impact.codesBefore().equals(impact.codesAfter()) ? List.of() : codes(impact.codesAfter()),
          salary(impact.before()) + " → " + salary(impact.after()),
          impact.month().map(this::signed).orElse("—"),
          why);
    }

    private static List<String> codes(String codes) {
      return List.of(codes.split("\\|", -1));
    }

    /** The numbers after a change, which are the reason of a fall or a rise. */
    private List<String> sources(Impact impact) {
      return impact.month().filter(sum -> sum.amount().signum() != 0).isEmpty()
          ? List.of()
          : impact.after().paid().stream()
              .flatMap(pay -> pay.links().stream())
              .map(link -> link.line().in(language))
              .toList();
    }

    private static Optional<Note> missing(Impact impact) {
      return impact.after().explanation().or(() -> impact.before().explanation());
    }

    private String salary(PayAnswer answer) {
      return answer.salary().map(sum -> sum.in(language)).orElse("—");
    }

    private String signed(Tenge sum) {
      return (sum.amount().signum() > 0 ? "+" : "") + sum.in(language);
    }
  }

  /** Whether a table was sent. */
  public boolean isDone() {
    return !name.isEmpty();
  }
}
