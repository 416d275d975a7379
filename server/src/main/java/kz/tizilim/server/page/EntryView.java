package kz.tizilim.server.page;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Title;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.server.message.Sentences;

/**
 * An entry as pages show it.
 *
 * @param id its name in addresses
 * @param place where it stands, in words
 * @param row the row of its cell, in words
 * @param code the code as printed, with {@code ?} for a part that the text leaves open
 * @param block the letter of its block
 * @param heading the heading of its cell
 * @param sphere the words for its sphere; empty in none
 * @param titles its titles, joined
 * @param institutions its institutions
 * @param text the law's words
 * @param lines the lines of the published text, in words
 * @param numbers the same lines in digits
 * @param act the act that has these lines, in words
 * @param source the address of its first line; empty where that text is not at hand
 * @param since since when it is applied as it is, in words; empty while not known
 * @param grade how the grade is known, in words
 * @param step how the step is known, in words; empty where there is none
 * @param inferred whether one of them is neither printed nor confirmed
 * @param slips what a person should look at in it
 */
record EntryView(
    String id,
    String place,
    String row,
    String code,
    String block,
    String heading,
    String sphere,
    String titles,
    List<String> institutions,
    String text,
    String lines,
    String numbers,
    String act,
    String source,
    String since,
    String grade,
    String step,
    boolean inferred,
    List<String> slips) {

  static EntryView of(Position position, String source, Language language) {
    Evidence grade = position.cell().gradeEvidence();
    Evidence step = position.cell().stepEvidence();
    boolean hasStep = !position.cell().step().isNone();
    return new EntryView(
        position.entry().id().toString(),
        position.entry().id().told().in(language),
        Remark.of("place.row", position.entry().id().number()).in(language),
        position.cell().printedCode(),
        position.cell().block().name(),
        position.cell().heading().text(),
        Spheres.words(position.cell().sphere(), language),
        String.join("; ", position.entry().titles().stream().map(Title::toString).toList()),
        position.entry().institutions(),
        position.entry().text(),
        position.entry().lines().told().in(language),
        position.entry().lines().toString().replace('-', '–'),
        position.edition().act(position.entry()).told().in(language),
        source,
        position.since().map(day -> WrittenDay.of(day).in(language)).orElse(""),
        provenance(grade, language),
        hasStep ? provenance(step, language) : "",
        isDoubtful(position.cell()),
        position.findings().stream().map(it -> Findings.told(it, language)).toList());
  }

  /** Whether a part of the code of a cell is neither printed nor confirmed. */
  static boolean isDoubtful(Cell cell) {
    return isDoubtful(cell.gradeEvidence())
        || (!cell.step().isNone() && isDoubtful(cell.stepEvidence()));
  }

  /** What a person has confirmed is not in doubt. */
  static boolean isDoubtful(Evidence evidence) {
    return evidence instanceof Evidence.Inferred || evidence instanceof Evidence.Unknown;
  }

  /** How a label is known, as a sentence. */
  static String provenance(Evidence evidence, Language language) {
    if (evidence instanceof Evidence.Printed printed) {
      return Sentences.say(language, "evidence.printed", printed.line());
    }
    if (evidence instanceof Evidence.Inferred inferred) {
      return Sentences.say(
          language,
          "evidence.inferred",
          percent(inferred.confidence()),
          Findings.told(inferred.reason(), language));
    }
    if (evidence instanceof Evidence.Unknown unknown) {
      return Sentences.say(
          language,
          "evidence.unknown",
          String.join(", ", unknown.candidates()),
          Findings.told(unknown.reason(), language));
    }
    Evidence.Confirmed confirmed = (Evidence.Confirmed) evidence;
    return Sentences.say(
        language,
        "evidence.confirmed",
        confirmed.by(),
        WrittenDay.of(confirmed.day()).in(language),
        confirmed.reason(),
        provenance(confirmed.source(), language));
  }

  /** Rounded down: what is not certain never shows as 100. */
  private static int percent(double share) {
    return (int) Math.floor(share * 100);
  }
}
