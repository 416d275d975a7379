package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.token.TextLine;

/** What a person should know of the annexes of an order. */
public final class AnnexFindings {

  private static final Pattern EXCLUDED_BY_NOTE =
      Pattern.compile(
          "Приложени[ея]\\s+(?:№\\s*)?(\\d{1,3})\\s+(?:исключен|утратил)|(\\d{1,3})-қосымша\\s+алып\\s+тасталды",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private AnnexFindings() {}

  /** The findings: annexes that are announced and missing, excluded, or no registers. */
  public static List<Finding> of(OrderParts parts) {
    List<Finding> findings = new ArrayList<>();
    Set<Integer> present = new TreeSet<>();
    parts.registers().forEach(register -> present.add(register.annex()));
    for (OtherAnnex annex : parts.others()) {
      present.add(annex.number());
      Lines lines = lines(annex);
      findings.add(
          annex.excluded()
              ? Findings.of(Severity.INFO, "annex-excluded", lines, annex.number())
              : Findings.of(
                  Severity.INFO,
                  "annex-not-register",
                  lines,
                  annex.number(),
                  annex.first().words()));
    }
    for (TextLine note : parts.notes()) {
      Matcher excluded = EXCLUDED_BY_NOTE.matcher(note.words());
      if (excluded.find()) {
        String digits = excluded.group(1) == null ? excluded.group(2) : excluded.group(1);
        int number = Integer.parseInt(digits);
        if (present.add(number)) {
          findings.add(
              Findings.of(Severity.INFO, "annex-excluded", Lines.of(note.number()), number));
        }
      }
    }
    missing(Announcements.of(parts.own()), parts, present, findings);
    findings.addAll(NoteFindings.of(parts.notes()));
    return findings;
  }

  private static void missing(
      Announcements announced, OrderParts parts, Set<Integer> present, List<Finding> findings) {
    SortedMap<Integer, List<Integer>> byLine = new TreeMap<>();
    announced
        .numbers()
        .forEach((number, lines) -> {
          if (!present.contains(number)) {
            byLine.computeIfAbsent(lines.from(), l -> new ArrayList<>()).add(number);
          }
        });
    byLine.forEach((line, numbers) ->
        findings.add(
            Findings.of(
                Severity.WARNING,
                "annex-missing",
                Objects.requireNonNull(announced.numbers().get(numbers.get(0))),
                numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
    boolean numbered = !announced.registers().isEmpty();
    if (parts.registers().isEmpty() && !numbered && !announced.register().isEmpty()) {
      findings.add(Findings.of(Severity.WARNING, "register-missing", announced.register().get(0)));
    }
  }

  private static Lines lines(OtherAnnex annex) {
    int from = annex.head().get(0).number();
    List<TextLine> all = annex.lines().isEmpty() ? annex.head() : annex.lines();
    return new Lines(from, all.get(all.size() - 1).number());
  }
}
