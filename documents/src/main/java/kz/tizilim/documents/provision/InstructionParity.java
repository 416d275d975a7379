package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.clause.Texts;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.provision.ProvisionReader.Changes;

/** Compares the instructions of an amending order in both languages, one by one. */
public final class InstructionParity {

  /*
   * An instruction is printed in one form whatever language it was read from; so both texts must give the
   * same but for the words in quotes. Of these the members of their lists and their numbers are compared.
   */
  private static final Pattern QUOTED = Pattern.compile("«([^»]*)»");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final List<Pattern> OPERATIONS =
      Stream.of(
              "исключ|алып тасталсын",
              "редакции|редакцияда",
              "дополн|толықтырылсын",
              "замен|ауыстырылсын",
              "утратив|күші жойылды",
              "приостанов|тоқтатыла")
          .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  private InstructionParity() {}

  /**
   * The differences between both texts, at the lines of the Russian one.
   *
   * @param russian the clauses of the Russian text that change other acts
   * @param kazakh those of the Kazakh text
   */
  public static List<Finding> of(List<Changes> russian, List<Changes> kazakh) {
    List<Reading> left = readings(russian, ActLanguage.RU);
    List<Reading> right = readings(kazakh, ActLanguage.KK);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!form(left.get(i)).equals(form(right.get(i)))) {
        findings.add(
            Findings.of(
                Severity.WARNING,
                "texts-differ.instruction",
                lines(left.get(i)),
                left.get(i),
                right.get(i),
                lines(right.get(i))));
      }
    }
    if (left.size() != right.size()) {
      Lines at = left.isEmpty() ? Lines.of(1) : lines(left.get(left.size() - 1));
      findings.add(
          Findings.of(
              Severity.WARNING, "texts-differ.instructions", at, left.size(), right.size()));
    }
    return List.copyOf(findings);
  }

  private static List<Reading> readings(List<Changes> changes, ActLanguage language) {
    return changes.stream()
        .flatMap(one -> InstructionReader.readAll(one.text(), language).stream())
        .toList();
  }

  private static Lines lines(Reading reading) {
    return reading.fold(
        new Reading.Cases<>() {
          @Override
          public Lines understood(Reading.Understood one) {
            return one.lines();
          }

          @Override
          public Lines elsewhere(Reading.Elsewhere one) {
            return one.lines();
          }

          @Override
          public Lines notUnderstood(Reading.NotUnderstood one) {
            return one.finding().lines();
          }
        });
  }

  /** What an instruction orders, without its words: what both languages must agree in. */
  private static String form(Reading reading) {
    return reading.fold(
        new Reading.Cases<>() {
          @Override
          public String understood(Reading.Understood one) {
            String printed = one.instruction().print(ActLanguage.RU);
            List<String> quoted =
                QUOTED.matcher(printed).results().map(text -> members(text.group(1))).toList();
            return QUOTED.matcher(printed).replaceAll("«»") + " " + quoted;
          }

          @Override
          public String elsewhere(Reading.Elsewhere one) {
            return "elsewhere " + operations(one.words()) + " " + numbers(one.words());
          }

          @Override
          public String notUnderstood(Reading.NotUnderstood one) {
            return "not understood " + operations(one.words()) + " " + numbers(one.words());
          }
        });
  }

  private static String members(String text) {
    List<Integer> counts = new ArrayList<>();
    for (String clause : Texts.split(text, ';')) {
      for (String part : Texts.split(clause, ':')) {
        counts.add(Texts.split(part, ',').size());
      }
    }
    return counts + " " + numbers(text);
  }

  /** The operations that an instruction outside the register names, in either language. */
  private static List<String> operations(String words) {
    return OPERATIONS.stream()
        .filter(one -> one.matcher(words).find())
        .map(Pattern::pattern)
        .toList();
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
