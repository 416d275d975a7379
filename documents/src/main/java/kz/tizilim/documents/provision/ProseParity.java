package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.tizilim.core.act.CommencementRule;
import kz.tizilim.core.act.Reckoning;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;

/** Compares the Kazakh prose of an order with the Russian one, clause by clause. */
public final class ProseParity {

  /*
   * Without translating, these can be compared: the clauses by their numbers, and in each of them the
   * numbers, the days and the term; in what stands before them, the numbers.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern DAY = Pattern.compile(WrittenDays.REGEX, FLAGS);

  private final List<Finding> findings = new ArrayList<>();

  private ProseParity() {}

  /**
   * The differences between both texts; at the lines of the Russian one. Empty where one of them
   * has no clauses: it is not an order but a register alone.
   */
  public static List<Finding> of(List<TextLine> russian, List<TextLine> kazakh) {
    OrderParts ours = OrderParts.of(Prose.of(russian).paragraphs());
    OrderParts theirs = OrderParts.of(Prose.of(kazakh).paragraphs());
    ProseParity parity = new ProseParity();
    if (!ours.clauses().isEmpty() && !theirs.clauses().isEmpty()) {
      parity.heads(ours.head(), theirs.head());
      parity.clauses(clauses(ours), clauses(theirs), amending(ours));
      parity.agreements(ours.closing(), theirs.closing());
    }
    return List.copyOf(parity.findings);
  }

  /** What stands before the clauses: the line that names the act, its title, its preamble. */
  private void heads(List<Paragraph> ours, List<Paragraph> theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return;
    }
    Paragraph head = ours.stream().reduce(Paragraph::and).orElseThrow();
    Paragraph other = theirs.stream().reduce(Paragraph::and).orElseThrow();
    if (!numbers(head).equals(numbers(other)) || !days(head).equals(days(other))) {
      warn("texts-differ.head", head.lines(), numbers(head), numbers(other), other.lines());
    }
  }

  /**
   * Compares clauses.
   *
   * @param amending the numbers of those that change other acts; what their words order is compared
   *     elsewhere, and no term is set by them
   */
  private void clauses(
      Map<String, Paragraph> ours, Map<String, Paragraph> theirs, Set<String> amending) {
    ours.forEach((label, paragraph) -> {
      Paragraph other = theirs.get(label);
      if (other == null) {
        warn("texts-differ.not-kazakh", paragraph.lines(), label);
      } else if (!numbers(paragraph).equals(numbers(other))) {
        warn(
            "texts-differ.numbers",
            paragraph.lines(),
            label,
            numbers(paragraph),
            numbers(other),
            other.lines());
      } else if (!days(paragraph).equals(days(other))) {
        warn(
            "texts-differ.numbers",
            paragraph.lines(),
            label,
            days(paragraph),
            days(other),
            other.lines());
      } else if (!amending.contains(label)
          && (!Terms.agree(paragraph.text(), other.text())
              || !parts(paragraph).equals(parts(other)))) {
        warn("texts-differ.terms", paragraph.lines(), label, other.lines());
      }
    });
    theirs.forEach((label, paragraph) -> {
      if (!ours.containsKey(label)) {
        warn("texts-differ.not-russian", paragraph.lines(), label);
      }
    });
  }

  /** When the parts of an order are applied that have a day of their own. */
  private static List<Reckoning.Reading> parts(Paragraph paragraph) {
    return CommencementRule.speaks(paragraph.plain())
        ? CommencementRule.read(paragraph.text()).parts().stream()
            .map(CommencementRule.Part::reading)
            .toList()
        : List.of();
  }

  private void agreements(List<Paragraph> ours, List<Paragraph> theirs) {
    long own = ours.stream().filter(Closing::isAgreement).count();
    long other = theirs.stream().filter(Closing::isAgreement).count();
    if (own > 0 && other > 0 && own != other) {
      Lines lines = ours.isEmpty() ? Lines.of(1) : ours.get(0).lines();
      warn("texts-differ.agreements", lines, own, other);
    }
    if (ours.isEmpty() || theirs.isEmpty()) {
      return;
    }
    Paragraph closing = ours.stream().reduce(Paragraph::and).orElseThrow();
    Paragraph behind = theirs.stream().reduce(Paragraph::and).orElseThrow();
    if (!numbers(closing).equals(numbers(behind))) {
      warn(
          "texts-differ.closing",
          closing.lines(),
          numbers(closing),
          numbers(behind),
          behind.lines());
    }
  }

  private static Map<String, Paragraph> clauses(OrderParts parts) {
    Map<String, Paragraph> clauses = new LinkedHashMap<>();
    parts.clauses().forEach(clause -> add(clause, clauses));
    return clauses;
  }

  private static Set<String> amending(OrderParts parts) {
    Map<String, Paragraph> clauses = new LinkedHashMap<>();
    parts.clauses().stream()
        .filter(clause -> ClauseKind.of(clause.whole().plain()) == ClauseKind.AMENDMENT)
        .forEach(clause -> add(clause, clauses));
    return clauses.keySet();
  }

  private static void add(OrderClause clause, Map<String, Paragraph> clauses) {
    clauses.putIfAbsent(clause.number(), clause.whole());
    clause.subclauses().forEach(sub -> add(sub, clauses));
  }

  private static List<String> numbers(Paragraph paragraph) {
    return NUMBER.matcher(paragraph.text()).results().map(MatchResult::group).sorted().toList();
  }

  private static List<LocalDate> days(Paragraph paragraph) {
    return DAY.matcher(paragraph.plain())
        .results()
        .flatMap(day -> WrittenDays.first(day.group()).stream())
        .sorted()
        .toList();
  }

  private void warn(String key, Lines lines, Object... words) {
    findings.add(Findings.of(Finding.Severity.WARNING, key, lines, words));
  }
}
