package kz.tizilim.registrar.justify;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.drafting.Paper;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.EditionProof;

/**
 * What justifications say around the register's words, in one language.
 *
 * @param language the language
 */
record JustificationWords(Language language) {
  static final Messages SENTENCES = Messages.of(JustificationWords.class, "justification");

  private static final int PERCENT = 100;

  String say(String key, Object... words) {
    return SENTENCES.say(language, key, List.of(words));
  }

  /** What stands at the foot of each page: the act and the day. */
  String foot(Optional<EditionForDay> onDay, LocalDate day) {
    String date = WrittenDay.of(day).in(language);
    return onDay
        .map(it -> say("foot", it.edition().act().id().told(), date))
        .orElseGet(() -> say("foot.day", date));
  }

  /** Where an entry stands, and since when it is applied as it is. */
  String reference(Position position) {
    String cited = position.citation().told().in(language);
    return position
        .since()
        .map(day -> say("reference.since", cited, WrittenDay.of(day)))
        .orElseGet(() -> say("reference", cited));
  }

  /** Which edition answered, by what right, and its digest. */
  void edition(EditionForDay onDay, Paper paper) {
    Edition edition = onDay.edition();
    if (!edition.annex().title().isEmpty()) {
      paper.text(edition.annex().title());
    }
    paper.text(Registrar.caution(onDay).in(language));
    paper.small(say("digest", edition.digest()));
  }

  /** The proof as a QR code; where there is none, that there is none. */
  void proof(Optional<EditionProof> proof, Paper paper) {
    if (proof.isEmpty()) {
      paper.small(say("proof.none"));
      return;
    }
    paper.small(say("proof"));
    paper.code(proof.get().toString(), say("proof.alt"));
  }

  /** How grade and step of each cell are known, a line for each that differs. */
  Set<String> labels(List<Position> positions) {
    Set<String> lines = new LinkedHashSet<>();
    for (Position position : positions) {
      Cell cell = position.cell();
      String sphere = cell.sphere().isGeneral() ? "" : " («" + cell.sphere().russian() + "»)";
      String grade =
          cell.gradeEvidence().isUnknown() ? cell.block() + "?" : cell.grade().toString();
      lines.add(say("label.grade", grade + sphere, told(cell.gradeEvidence())));
      if (!cell.step().isNone()) {
        lines.add(say("label.step", cell.printedCode() + sphere, told(cell.stepEvidence())));
      }
    }
    return lines;
  }

  private String told(Evidence evidence) {
    if (evidence instanceof Evidence.Printed printed) {
      return say("evidence.printed", printed.line());
    }
    if (evidence instanceof Evidence.Inferred inferred) {
      int percent = (int) Math.floor(inferred.confidence() * PERCENT);
      return say("evidence.inferred", percent, Findings.told(inferred.reason(), language));
    }
    if (evidence instanceof Evidence.Unknown unknown) {
      return say(
          "evidence.unknown",
          unknown.candidates().stream().collect(Collectors.joining(", ")),
          Findings.told(unknown.reason(), language));
    }
    Evidence.Confirmed confirmed = (Evidence.Confirmed) evidence;
    return say(
        "evidence.confirmed",
        confirmed.by(),
        WrittenDay.of(confirmed.day()),
        confirmed.reason(),
        told(confirmed.source()));
  }
}
