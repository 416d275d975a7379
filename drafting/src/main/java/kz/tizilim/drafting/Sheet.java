package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.drafting.ActWords.Case;

/** All words of a print in their order, before a form is given to them. */
final class Sheet {
  private static final String ABOUT = "Об утверждении Реестра";
  private static final int PERCENT = 100;

  private final Edition edition;
  private final Cover cover;
  private final ActLanguage language;
  private final PrintWords words;
  private final RegisterTable table;

  Sheet(Edition edition, Cover cover, ActLanguage language) {
    this.edition = edition;
    this.cover = cover;
    this.language = language;
    this.words = PrintWords.of("words", language);
    this.table = RegisterTable.of(edition);
  }

  RegisterTable table() {
    return table;
  }

  PrintWords words() {
    return words;
  }

  ActLanguage language() {
    return language;
  }

  Optional<String> proof() {
    return cover.proof();
  }

  /** Who approved the register; empty where that is not known. */
  Optional<String> approved() {
    return cover
        .approved()
        .map(act ->
            words.of(
                "approved",
                ActWords.order(
                    Case.BY,
                    edition.act().issuer(),
                    Optional.of(act.signed()),
                    act.number(),
                    language)));
  }

  /** The name of the register, in the law's words. */
  String title() {
    return edition.annex().title().isEmpty() ? titleOfAct() : edition.annex().title();
  }

  private String titleOfAct() {
    return cover
        .approved()
        .map(Act.Amended::title)
        .filter(title -> title.startsWith(ABOUT))
        .map(title -> "Реестр" + title.substring(ABOUT.length()))
        .orElse(words.of("register"));
  }

  /** The act that left the register so: its title and its name, as far as they are known. */
  List<String> act() {
    Act act = edition.act();
    List<String> lines = new ArrayList<>();
    if (!act.title().isEmpty()) {
      lines.add(act.title());
    }
    if (!act.number().isEmpty()) {
      lines.add(ActWords.order(Case.NAME, act.issuer(), act.signed(), act.number(), language));
    }
    return lines;
  }

  /** For which day and by what right it is printed; what is unofficial in it. */
  List<String> standing() {
    List<String> lines = new ArrayList<>(cover.standing());
    if (!words.of("unofficial").isEmpty()) {
      lines.add(words.of("unofficial"));
    }
    return lines;
  }

  /** The act in one line, for the foot of a page. */
  String foot() {
    Act act = edition.act();
    return act.number().isEmpty()
        ? title()
        : ActWords.order(Case.NAME, "", act.signed(), act.number(), language);
  }

  /** What distinguishes this print from every other, in hexadecimal digits. */
  String identity() {
    return edition.digest();
  }

  String digest() {
    return words.of("digest", identity());
  }

  /** One line for each label that the published text does not print. */
  List<String> unprinted() {
    Set<String> lines = new LinkedHashSet<>();
    for (Cell cell : edition.cells()) {
      String sphere = cell.sphere().isGeneral() ? "" : ", " + band(cell);
      if (!(cell.gradeEvidence() instanceof Evidence.Printed)) {
        String grade = cell.gradeEvidence().isUnknown() ? "?" : cell.grade().toString();
        lines.add(words.of("grade", grade) + sphere + " — " + reason(cell.gradeEvidence()));
      }
      if (!cell.step().isNone() && !(cell.stepEvidence() instanceof Evidence.Printed)) {
        lines.add(
            words.of("step", cell.printedCode()) + sphere + " — " + reason(cell.stepEvidence()));
      }
    }
    return List.copyOf(lines);
  }

  private static String band(Cell cell) {
    return "«" + cell.sphere().russian() + "»";
  }

  private String reason(Evidence evidence) {
    if (evidence instanceof Evidence.Inferred inferred) {
      return words.of("inferred", percent(inferred.confidence()), reason(inferred.reason()));
    } else if (evidence instanceof Evidence.Unknown unknown) {
      return words.of("unknown", String.join(", ", unknown.candidates()), reason(unknown.reason()));
    } else if (evidence instanceof Evidence.Confirmed confirmed) {
      return words.of("confirmed", confirmed.by(), confirmed.day(), confirmed.reason())
          + "; "
          + reason(confirmed.source());
    }
    return "";
  }

  private String reason(String reason) {
    return Findings.told(reason, Language.valueOf(language.name()));
  }

  private static String percent(double confidence) {
    return Math.round(confidence * PERCENT) + " %";
  }
}
