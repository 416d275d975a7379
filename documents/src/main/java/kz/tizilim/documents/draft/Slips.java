package kz.tizilim.documents.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.clause.FootnoteMarks;
import kz.tizilim.core.clause.Texts;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Title;
import kz.tizilim.core.words.Words;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.table.DraftCell;

/** Finds slips of the law's own text; they are reported, never repaired. */
final class Slips {

  /*
   * Two kinds. Some slips are visible in a single clause: doubled marks, unmatched brackets, a
   * missing comma between two titles. Others are visible only by comparison: the cells of one level
   * repeat the same lists for every category, so a list that lacks what nearly all similar lists
   * have, or a heading with a word that no other heading has, deserves a look. Clauses are similar
   * if they begin with the same title and name the same first institution. Whether such a
   * difference was intended, the program does not decide.
   */
  // The word before is found by looking back: a pattern that begins with it takes the square of the
  // length of a word.
  private static final Pattern DOUBLE_COMMA = Pattern.compile(",\\s*+,");
  private static final Pattern NO_COMMA_AFTER_BRACKET =
      Pattern.compile("\\) (?=\\p{Lu}\\p{L}*+(?<=а|я|ого|его|ой)(?:,| ))");

  private static final int FEWEST_SISTERS = 4;
  private static final double NEARLY_ALL = 0.75;
  private static final int FEWEST_HEADINGS = 6;

  private final List<Finding> findings = new ArrayList<>();

  private Slips() {}

  /**
   * The slips in {@code cells}.
   *
   * @param drafts the same cells as the print shows them, in the same order
   * @param unended the entries that the print ends without a semicolon
   */
  static List<Finding> of(List<DraftCell> drafts, List<Cell> cells, Set<Entry> unended) {
    Slips slips = new Slips();
    List<Entry> entries = cells.stream().flatMap(cell -> cell.entries().stream()).toList();
    entries.forEach(slips::inClause);
    slips.inHeadings(drafts, cells);
    slips.againstSisters(cells);
    slips.inLetterCase(entries);
    slips.atEnds(cells, unended);
    cells.forEach(slips::undecided);
    return slips.findings;
  }

  private void inClause(Entry entry) {
    String text = entry.text();
    Matcher commas = DOUBLE_COMMA.matcher(text);
    while (commas.find()) {
      int space = commas.start() > 0 && text.charAt(commas.start() - 1) == ' ' ? 1 : 0;
      int word = text.lastIndexOf(' ', commas.start() - space - 1) + 1;
      add(Severity.WARNING, "double-comma", entry, text.substring(word, commas.end()).strip());
    }
    int depth = 0;
    boolean unopened = false;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      unopened |= depth < 0;
      depth = Math.max(0, depth);
    }
    if (depth > 0 || unopened) {
      add(Severity.WARNING, "unmatched-bracket", entry, tail(text, depth > 0 ? '(' : ')'));
    }
    if (FootnoteMarks.areIn(text)) {
      add(Severity.WARNING, "footnote-mark", entry, text);
    }
    int colon = text.indexOf(':');
    Matcher bracket = NO_COMMA_AFTER_BRACKET.matcher(text);
    while (colon >= 0 && bracket.find()) {
      int word = text.lastIndexOf(' ', bracket.start()) + 1;
      if (bracket.start() > colon && word < bracket.start()) {
        String found = text.substring(Math.max(word, colon + 1), bracket.end());
        add(Severity.WARNING, "missing-comma.bracket", entry, found);
      }
    }
    for (Texts.Word word : Texts.words(text)) {
      Misprints.spelling(word.text())
          .ifPresent(usual -> add(Severity.WARNING, "misprint", entry, word.text(), usual));
    }
    List<Title> titles = entry.titles();
    for (int i = 1; i < titles.size(); i++) {
      String joined = titles.get(i - 1).base() + " " + titles.get(i).base();
      if (text.contains(joined)) {
        add(Severity.WARNING, "missing-comma.titles", entry, joined);
      }
    }
  }

  private static String tail(String text, char bracket) {
    int at = text.lastIndexOf(bracket);
    return text.substring(
            Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 1)) + 1),
            Math.min(text.length(), at + 20))
        .strip();
  }

  private void inHeadings(List<DraftCell> drafts, List<Cell> cells) {
    Map<String, Set<Heading>> headingsOfStem = new HashMap<>();
    List<Cell> headed =
        cells.stream().filter(cell -> cell.heading().category().isPresent()).toList();
    if (headed.size() < FEWEST_HEADINGS) {
      return;
    }
    for (Cell cell : headed) {
      Texts.words(cell.heading().text())
          .forEach(word ->
              headingsOfStem
                  .computeIfAbsent(stem(word), s -> new LinkedHashSet<>())
                  .add(cell.heading()));
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (!headed.contains(cell)) {
        continue;
      }
      List<String> stray =
          Texts.words(cell.heading().text()).stream()
              .filter(word -> headingsOfStem.getOrDefault(stem(word), Set.of()).size() == 1)
              .map(Texts.Word::text)
              .toList();

      if (!stray.isEmpty()) {
        findings.add(
            Findings.of(
                Severity.WARNING,
                "stray-word-in-heading",
                drafts.get(i).pieces().get(0).lines(),
                cell.heading(),
                String.join(" ", stray)));
      }
    }
  }

  /** Without its ending, so that another case of a usual word is not reported. */
  private static String stem(Texts.Word word) {
    return String.join(" ", Words.of(word.text()).stems());
  }

  private void againstSisters(List<Cell> cells) {
    Map<String, List<Entry>> sisters = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (cell.heading().category().isPresent()) {
        cell.entries()
            .forEach(entry ->
                sisters.computeIfAbsent(signature(cell, entry), s -> new ArrayList<>()).add(entry));
      }
    }
    for (List<Entry> group : sisters.values()) {
      if (group.size() >= FEWEST_SISTERS) {
        lacking(
            group,
            "titles",
            entry ->
                entry.titles().stream()
                    .map(title -> title.base().toLowerCase(Locale.ROOT))
                    .toList());
        lacking(
            group,
            "institutions",
            entry ->
                entry.institutions().stream().map(body -> body.toLowerCase(Locale.ROOT)).toList());
        lacking(group, "brackets", Slips::bracketWords);
        colons(group);
      }
    }
  }

  private static String signature(Cell cell, Entry entry) {
    String title = entry.titles().isEmpty() ? "" : entry.titles().get(0).base();
    String body = entry.institutions().isEmpty() ? "" : entry.institutions().get(0);
    return (cell.sphere() + "|" + title + "|" + body).toLowerCase(Locale.ROOT);
  }

  private static List<String> bracketWords(Entry entry) {
    List<String> words = new ArrayList<>();
    for (Title title : entry.titles()) {
      for (String bracket : title.brackets()) {
        Texts.split(bracket, ',').forEach(words::add);
      }
    }
    return words;
  }

  private void lacking(List<Entry> group, String what, Function<Entry, List<String>> members) {
    Map<String, Long> counts =
        group.stream()
            .flatMap(entry -> members.apply(entry).stream().distinct())
            .collect(Collectors.groupingBy(m -> m, LinkedHashMap::new, Collectors.counting()));
    for (Entry entry : group) {
      List<String> own = members.apply(entry);
      List<String> lost =
          counts.entrySet().stream()
              .filter(e -> e.getValue() >= NEARLY_ALL * group.size() && !own.contains(e.getKey()))
              .map(Map.Entry::getKey)
              .toList();
      if (!lost.isEmpty()) {
        long with = lost.stream().mapToLong(counts::get).min().orElse(0);
        add(
            Severity.WARNING,
            "list-lacks-member." + what,
            entry,
            String.join("», «", lost),
            with,
            group.size());
      }
    }
  }

  private void colons(List<Entry> group) {
    List<Entry> without = group.stream().filter(entry -> entry.text().indexOf(':') < 0).toList();
    if (!without.isEmpty() && without.size() < group.size()) {
      without.forEach(entry -> add(Severity.INFO, "missing-colon", entry));
    }
  }

  private void inLetterCase(List<Entry> entries) {
    Map<String, Map<String, List<Entry>>> spellings = new LinkedHashMap<>();
    for (Entry entry : entries) {
      for (String body : entry.institutions()) {
        spellings
            .computeIfAbsent(body.toLowerCase(Locale.ROOT), b -> new LinkedHashMap<>())
            .computeIfAbsent(body, b -> new ArrayList<>())
            .add(entry);
      }
    }
    for (Map<String, List<Entry>> bySpelling : spellings.values()) {
      int most = bySpelling.values().stream().mapToInt(List::size).max().orElse(0);
      String usual =
          bySpelling.entrySet().stream()
              .filter(e -> e.getValue().size() == most)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse("");
      bySpelling.forEach((spelling, where) -> {
        if (!spelling.equals(usual)) {
          where.forEach(entry -> add(Severity.INFO, "letter-case", entry, spelling, usual));
        }
      });
    }
  }

  /**
   * A clause that ends with nothing, though another follows in its cell and the cell uses
   * semicolons.
   */
  private void atEnds(List<Cell> cells, Set<Entry> unended) {
    for (Cell cell : cells) {
      List<Entry> notLast = cell.entries().subList(0, Math.max(0, cell.entries().size() - 1));
      boolean usesSemicolons = notLast.stream().anyMatch(entry -> !unended.contains(entry));
      if (usesSemicolons) {
        notLast.stream()
            .filter(unended::contains)
            .forEach(entry -> add(Severity.INFO, "missing-semicolon", entry, cell.printedCode()));
      }
    }
  }

  private void undecided(Cell cell) {
    if (!cell.isDecided() && !cell.entries().isEmpty()) {
      add(Severity.ERROR, "label-unknown", cell.entries().get(0), cell.codes());
    }
  }

  private void add(Severity severity, String key, Entry entry, Object... words) {
    findings.add(Findings.of(severity, key, entry.lines(), words));
  }
}
