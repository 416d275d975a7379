package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.tizilim.classify.Verdict;

/**
 * A summary for people: sections of lines, each a label and a figure.
 *
 * @param sections in the order they are read
 * @param notes what the reader of the report should know of it
 */
record Totals(List<Section> sections, List<String> notes) {
  /** Lines under one heading. */
  record Section(String heading, List<Line> lines) {}

  /** A label and its figure. */
  record Line(String label, long count) {}

  static Totals of(Summary summary, TableLayout layout, List<String> notes, ReportWords words) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(words.say("totals.answers"), verdicts(summary, layout, words)));
    add(sections, words.say("totals.reasons"), counts(summary.reasons(), words::reason));
    add(sections, words.say("totals.missing"), counts(summary.missing(), words::column));
    add(
        sections,
        words.say("totals.unknown"),
        summary.unknownTitles().stream().map(t -> new Line(t.title(), t.count())).toList());
    List<String> all = new ArrayList<>(notes);
    if (summary.untrackedTitles() > 0) {
      all.add(
          words.say(
              "totals.untracked",
              words.number(Summary.TITLES),
              words.number(summary.untrackedTitles())));
    }
    summary.cautions().stream().map(words::sentence).forEach(all::add);
    layout.notes().stream().map(words::sentence).forEach(all::add);
    if (!layout.unrecognised().isEmpty()) {
      all.add(words.say("totals.unused", String.join(", ", layout.unrecognised())));
    }
    return new Totals(sections, all);
  }

  private static List<Line> verdicts(Summary summary, TableLayout layout, ReportWords words) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(words.say("totals.rows"), summary.rows()));
    for (Verdict verdict : Verdict.values()) {
      lines.add(new Line(words.verdict(verdict), summary.count(verdict)));
    }
    lines.add(new Line(words.say("totals.claims"), summary.claims()));
    lines.add(new Line(words.say("totals.wrong"), summary.wrongClaims()));
    if (summary.unreadableClaims() > 0) {
      lines.add(new Line(words.say("totals.unreadable"), summary.unreadableClaims()));
    }
    lines.add(new Line(words.say("totals.captions"), layout.captions()));
    return lines;
  }

  private static <K> List<Line> counts(Map<K, Long> counts, Function<K, String> label) {
    return counts.entrySet().stream()
        .map(count -> new Line(label.apply(count.getKey()), count.getValue()))
        .sorted(Comparator.comparingLong(Line::count).reversed().thenComparing(Line::label))
        .toList();
  }

  private static void add(List<Section> sections, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(heading, lines));
    }
  }
}
