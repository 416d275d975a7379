package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.finding.Findings;

/**
 * Whether the instructions of a clause that amends are worded as the Law on Legal Acts asks:
 * paragraphs counted in words (art. 25(3)), a changed element restated whole (26(6)).
 */
final class InstructionCheck {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern IN_DIGITS =
      Pattern.compile("(?<!\\p{L})(?:абзац|строк)\\p{L}{0,3} \\d+(?:-\\d+)?(?!\\p{L})");
  private static final Pattern BY_WORDS =
      Pattern.compile(
          "(?:слов[оа]|цифр[уы]|аббревиатур[уы]) \"\"(?:,? \"\")* (?:исключить|заменить)|дополнить слов(?:ами|ом) \"\"");
  private static final Pattern EVERYWHERE = Pattern.compile("по (?:всему )?тексту");

  private InstructionCheck() {}

  /** The findings in a clause and its subclauses. */
  static List<Finding> of(OrderClause clause) {
    List<Finding> findings = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(clause.opening());
    paragraphs.addAll(clause.rest());
    boolean inside = false;
    for (Paragraph paragraph : paragraphs) {
      long marks = paragraph.plain().chars().filter(c -> c == '"').count();
      if (!inside) {
        check(paragraph, findings);
      }
      inside ^= marks % 2 == 1;
    }
    clause.subclauses().forEach(sub -> findings.addAll(of(sub)));
    return findings;
  }

  private static void check(Paragraph paragraph, List<Finding> findings) {
    String words = QUOTED.matcher(paragraph.plain()).replaceAll("\"\"");
    Matcher digits = IN_DIGITS.matcher(words);
    while (digits.find()) {
      findings.add(
          Findings.of(
              Finding.Severity.WARNING, "counted-in-digits", paragraph.lines(), digits.group()));
    }
    Matcher edit = BY_WORDS.matcher(words);
    if (edit.find() && !EVERYWHERE.matcher(words).find()) {
      findings.add(
          Findings.of(
              Finding.Severity.WARNING,
              "element-not-restated",
              paragraph.lines(),
              paragraph.text()));
    }
  }
}
