package kz.tizilim.documents.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.clause.Texts;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.merge.Alignment.Item;
import kz.tizilim.documents.merge.Alignment.Pair;

/** Compares the Kazakh text of an act with the Russian one, cell by cell. */
public final class Parity {

  /*
   * Both texts are authentic (Law on Legal Acts, art. 24(3)), so where they differ neither is the
   * right one. What can be compared without translating: the cells and their codes, the number of
   * entries in each, whether it has a heading, and the numbers in the words.
   */
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A name recurs in more than two thirds of its rows. */
  private static final int MAJORITY = 2;

  private static final int MAJORITY_OF = 3;

  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Entry[]> pairs = new ArrayList<>();

  private Parity(String name) {
    this.name = name;
  }

  /**
   * The differences between the two texts of one act: each register is compared with the one of the
   * same annex, the only one with the only one.
   *
   * @param russian the editions as the Russian text has them; findings are at its lines
   * @param kazakh the editions as the Kazakh text has them
   * @param name what to call the Kazakh text
   */
  public static List<Finding> of(List<Edition> russian, List<Edition> kazakh, String name) {
    List<Finding> findings = new ArrayList<>();
    List<Edition> left = new ArrayList<>(kazakh);
    boolean single = russian.size() == 1 && kazakh.size() == 1;
    for (Edition one : russian) {
      int number = one.annex().number();
      List<Edition> twins =
          left.stream().filter(other -> single || other.annex().number() == number).toList();
      if (twins.isEmpty()) {
        findings.add(lacking("parity-register.not-kazakh", one, name));
      } else {
        left.remove(twins.get(0));
        findings.addAll(of(one, twins.get(0), name));
      }
    }
    for (Edition other : left) {
      findings.add(lacking("parity-register.only-kazakh", other, name));
    }
    return findings;
  }

  /**
   * The differences between both texts in what identifies the act: its number, its day and its
   * registration, as far as both state them.
   */
  public static List<Finding> of(Act russian, Act kazakh, String name) {
    boolean number =
        !russian.number().isEmpty()
            && !kazakh.number().isEmpty()
            && !russian.number().equals(kazakh.number());
    boolean day =
        russian.signed().isPresent()
            && kazakh.signed().isPresent()
            && !russian.signed().equals(kazakh.signed());
    boolean registration =
        russian.registration().isPresent()
            && kazakh.registration().isPresent()
            && !russian.registration().equals(kazakh.registration());
    Parity parity = new Parity(name);
    if (number || day || registration) {
      parity.find("parity-act", Lines.of(1), russian, kazakh);
    }
    return List.copyOf(parity.findings);
  }

  private static Finding lacking(String key, Edition edition, String name) {
    Lines lines =
        edition.entries().stream().map(Entry::lines).findFirst().orElseGet(() -> Lines.of(1));
    Lines at = key.endsWith("not-kazakh") ? lines : Lines.of(1);
    return Findings.of(
        Severity.ERROR, key, at, name, edition.annex().number(), edition.annex().title(), lines);
  }

  /**
   * The differences between the two texts of one register.
   *
   * @param russian the edition of the Russian text; findings refer to its lines
   * @param kazakh the edition of the Kazakh text
   * @param name the name of the Kazakh text for people
   */
  private static List<Finding> of(Edition russian, Edition kazakh, String name) {
    Parity parity = new Parity(name);
    Map<SectionKey, List<Cell>> left = sections(russian);
    Map<SectionKey, List<Cell>> right = sections(kazakh);
    Set<SectionKey> keys = new LinkedHashSet<>(left.keySet());
    keys.addAll(right.keySet());
    Lines last = Lines.of(1);
    for (SectionKey key : keys) {
      last =
          parity.section(
              left.getOrDefault(key, List.of()), right.getOrDefault(key, List.of()), last);
    }
    parity.institutions(parity.pairs);
    parity.findings.sort(Comparator.comparingInt(finding -> finding.lines().from()));
    return List.copyOf(parity.findings);
  }

  private static Map<SectionKey, List<Cell>> sections(Edition edition) {
    Map<SectionKey, List<Cell>> sections = new LinkedHashMap<>();
    edition
        .cells()
        .forEach(cell ->
            sections
                .computeIfAbsent(
                    new SectionKey(cell.block(), cell.sphere()), key -> new ArrayList<>())
                .add(cell));
    return sections;
  }

  /** Compares a section; returns the lines of its last Russian cell. */
  private Lines section(List<Cell> russian, List<Cell> kazakh, Lines before) {
    Lines last = before;
    for (Pair pair : Alignment.of(items(russian), items(kazakh)).pairs()) {
      List<Cell> left = russian.subList(pair.leftFrom(), pair.leftTo());
      List<Cell> right = kazakh.subList(pair.rightFrom(), pair.rightTo());
      last = left.isEmpty() ? last : lines(left.get(0), last);
      if (pair.isBoth()) {
        cells(left.get(0), right.get(0), last);
      } else {
        left.forEach(cell -> find("parity-cell.not-kazakh", lines(cell, before), name(cell)));
        for (Cell cell : right) {
          find("parity-cell.only-kazakh", last, name(cell), lines(cell, Lines.of(1)));
        }
      }
    }
    return last;
  }

  private static List<Item> items(List<Cell> cells) {
    return cells.stream()
        .map(cell -> new Item(cell.printedCode() + "\n", List.of(cell.printedCode())))
        .toList();
  }

  private static Lines lines(Cell cell, Lines otherwise) {
    return cell.entries().stream().map(Entry::lines).reduce(Lines::and).orElse(otherwise);
  }

  private static String name(Cell cell) {
    String sphere = cell.sphere().isGeneral() ? "" : " (" + cell.sphere() + ")";
    String heading = cell.heading().isNone() ? "" : " «" + cell.heading() + "»";
    return cell.printedCode() + sphere + heading;
  }

  private void cells(Cell russian, Cell kazakh, Lines lines) {
    Lines there = lines(kazakh, Lines.of(1));
    if (!russian.printedCode().equals(kazakh.printedCode())) {
      find("parity-label", lines, russian.printedCode(), kazakh.printedCode(), there);
    }
    if (russian.heading().isNone() != kazakh.heading().isNone()) {
      find(
          russian.heading().isNone() ? "parity-heading.kazakh" : "parity-heading.russian",
          lines,
          name(russian.heading().isNone() ? kazakh : russian));
    } else {
      qualification(russian, kazakh, lines, there);
      numbers(
          "heading",
          russian.printedCode(),
          russian.heading().text(),
          kazakh.heading().text(),
          lines,
          there);
    }
    if (russian.entries().size() != kazakh.entries().size()) {
      find(
          "parity-entries",
          lines,
          name(russian),
          russian.entries().size(),
          kazakh.entries().size(),
          there);
      return;
    }
    for (int i = 0; i < russian.entries().size(); i++) {
      Entry left = russian.entries().get(i);
      Entry right = kazakh.entries().get(i);
      pairs.add(new Entry[] {left, right});
      members(left, right);
      numbers("entry", left.id(), left.text(), right.text(), left.lines(), right.lines());
    }
  }

  /** The level and the category that headings and clauses name, each in its language. */
  private void qualification(Cell russian, Cell kazakh, Lines lines, Lines there) {
    Heading left = russian.heading();
    Heading right = kazakh.heading();
    boolean differ =
        !left.level().equals(right.level()) || !left.category().equals(right.category());
    if (differ) {
      find("parity-category", lines, russian.printedCode(), left, right, there);
    }
  }

  /**
   * The institutions that both texts name: what a row with one institution calls it in each
   * language shows, wherever it recurs, whether a row of the other text is another row.
   */
  private void institutions(List<Entry[]> pairs) {
    Map<String, Map<String, Integer>> seen = new LinkedHashMap<>();
    for (Entry[] pair : pairs) {
      if (isOfOne(pair[0]) && isOfOne(pair[1])) {
        seen.computeIfAbsent(only(pair[0]), name -> new LinkedHashMap<>())
            .merge(only(pair[1]), 1, Integer::sum);
      }
    }
    Map<String, String> names = new LinkedHashMap<>();
    seen.forEach((name, others) -> {
      int all = others.values().stream().mapToInt(Integer::intValue).sum();
      others.forEach((other, count) -> {
        if (count > 1 && count * MAJORITY_OF > all * MAJORITY) {
          names.put(name, other);
        }
      });
    });
    for (Entry[] pair : pairs) {
      boolean known = isOfOne(pair[0]) && isOfOne(pair[1]) && names.containsValue(only(pair[1]));
      String expected = names.getOrDefault(only(pair[0]), "");
      if (known && !expected.isEmpty() && !expected.equals(only(pair[1]))) {
        find(
            "parity-institutions",
            pair[0].lines(),
            pair[0].id(),
            only(pair[0]),
            only(pair[1]),
            pair[1].lines());
      }
    }
  }

  private static boolean isOfOne(Entry entry) {
    return entry.institutions().size() == 1;
  }

  private static String only(Entry entry) {
    return isOfOne(entry) ? entry.institutions().get(0) : "";
  }

  /**
   * The members of both entries: their titles if they name no institution, else all parts between
   * marks, since each language shows in another way where institutions begin.
   */
  private void members(Entry russian, Entry kazakh) {
    boolean titles = russian.institutions().isEmpty() && kazakh.institutions().isEmpty();
    boolean both = russian.text().contains(":") && kazakh.text().contains(":");
    int left = titles ? russian.titles().size() : members(russian.text());
    int right = titles ? kazakh.titles().size() : members(kazakh.text());
    int before = both ? members(head(russian.text())) : 0;
    int other = both ? members(head(kazakh.text())) : 0;
    if (left == right && before != other) {
      find("parity-members.titles", russian.lines(), russian.id(), before, other, kazakh.lines());
    }
    if (left != right) {
      find(
          titles ? "parity-members.titles" : "parity-members.all",
          russian.lines(),
          russian.id(),
          left,
          right,
          kazakh.lines());
    }
  }

  /** What stands before the colon: the titles. */
  private static String head(String text) {
    return text.substring(0, text.indexOf(':'));
  }

  private static int members(String text) {
    return Texts.split(text.replace(';', ',').replace(':', ','), ',').size();
  }

  private void numbers(
      String what, Object where, String russian, String kazakh, Lines lines, Lines there) {
    List<String> left = numbers(russian);
    List<String> right = numbers(kazakh);
    if (!left.equals(right)) {
      find("parity-numbers." + what, lines, where, orDash(left), orDash(right), there);
    }
  }

  private static Object orDash(List<String> numbers) {
    return numbers.isEmpty() ? "—" : numbers;
  }

  /** The numbers in a text, sorted, because the languages order words differently. */
  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private void find(String key, Lines lines, Object... words) {
    Object[] all = Stream.concat(Stream.of(name), Stream.of(words)).toArray();
    findings.add(Findings.of(Severity.ERROR, key, lines, all));
  }
}
