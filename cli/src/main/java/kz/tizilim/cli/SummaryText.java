package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.Summary;

/** The summary of a check for the screen: rows, verdicts with their reasons, stated codes. */
final class SummaryText {
  private final Summary summary;
  private final StaffingTable table;
  private final Language language;

  SummaryText(Summary summary, StaffingTable table, Language language) {
    this.summary = summary;
    this.table = table;
    this.language = language;
  }

  /** Prints it, a line for each number. */
  void print(PrintWriter out) {
    out.println(
        table.headerLine() > 0
            ? say("check.rows", table.name(), summary.rows(), table.headerLine())
            : say("check.rows.no-header", table.name(), summary.rows()));
    if (!table.unrecognised().isEmpty()) {
      out.println("  " + CliMessages.unusedColumns(language, table.unrecognised()));
    }
    for (Verdict verdict : Verdict.values()) {
      if (summary.count(verdict) > 0) {
        out.println("  " + say("check.count", verdict.label(), summary.count(verdict)));
        reasons(verdict, out);
      }
    }
    summary
        .missing()
        .forEach(
            (column, count) -> out.println("  " + say("check.missing", column.label(), count)));
    if (summary.claims() > 0) {
      out.println("  " + say("check.claims", summary.claims(), summary.wrongClaims()));
    }
    if (summary.unreadableClaims() > 0) {
      out.println("  " + say("check.unreadable", summary.unreadableClaims()));
    }
    if (!summary.unknownTitles().isEmpty()) {
      String titles =
          summary.unknownTitles().stream()
              .map(t -> t.title() + (t.count() > 1 ? " (" + t.count() + ")" : ""))
              .collect(Collectors.joining("; "));
      out.println("  " + say("check.unknown", titles));
    }
  }

  /** How many of the rows with a verdict have which reason. */
  private void reasons(Verdict verdict, PrintWriter out) {
    summary
        .reasons()
        .forEach((reason, count) -> {
          if (reason.verdict() == verdict) {
            out.println("    " + say("check.count", reason.label(), count));
          }
        });
  }

  private String say(String key, Object... words) {
    return CliMessages.say(language, key, words);
  }
}
