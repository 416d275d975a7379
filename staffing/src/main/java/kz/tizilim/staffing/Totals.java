package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kz.tizilim.classify.Verdict;

/**
 * A summary told to people: sections of lines, each a label and a figure.
 *
 * @param sections in the order they are read
 * @param notes what the reader of the report should know of it
 */
record Totals(List<Section> sections, List<String> notes) {
  /** The heading of the first section. */
  static final String FIRST = "Ответы";

  /** Lines under one heading. */
  record Section(String heading, List<Line> lines) {}

  /** A label and its figure. */
  record Line(String label, long count) {}

  static Totals of(Summary summary, TableLayout layout, List<String> notes) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(FIRST, verdicts(summary, layout)));
    add(sections, "Причины", counts(summary.reasons(), ReportWords::reason));
    add(sections, "Чего не хватает", counts(summary.missing(), ReportWords::column));
    add(
        sections,
        "Чаще всего нет в реестре",
        summary.unknownTitles().stream().map(t -> new Line(t.title(), t.count())).toList());
    List<String> all = new ArrayList<>(notes);
    if (summary.untrackedTitles() > 0) {
      all.add(
          "Разных должностей, которых нет в реестре, больше "
              + number(Summary.TITLES)
              + ": ещё "
              + number(summary.untrackedTitles())
              + " строк в список частых не вошли.");
    }
    layout.notes().stream().map(ReportWords::sentence).forEach(all::add);
    if (!layout.unrecognised().isEmpty()) {
      all.add(
          "Столбцы, которые не использованы: " + String.join(", ", layout.unrecognised()) + ".");
    }
    return new Totals(sections, all);
  }

  private static List<Line> verdicts(Summary summary, TableLayout layout) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("строк с должностями", summary.rows()));
    for (Verdict verdict : Verdict.values()) {
      lines.add(new Line(ReportWords.verdict(verdict), summary.count(verdict)));
    }
    lines.add(new Line("заявлено кодов", summary.claims()));
    lines.add(new Line("из них неверно", summary.wrongClaims()));
    if (summary.unreadableClaims() > 0) {
      lines.add(new Line("из них не читается как код", summary.unreadableClaims()));
    }
    lines.add(new Line("заголовков и итогов пропущено", layout.captions()));
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

  /** A number as Russian readers group it. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
  }
}
