package kz.tizilim.registrar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.CharacterCount;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryNumbers;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;
import kz.tizilim.core.register.Title;

/** Reads an edition from the JSON that {@link EditionJson} writes. */
final class EditionJsonReader {

  /*
   * The JSON has titles without their brackets. The clause itself has them, so it is read again: where
   * that gives the titles that the JSON has, theirs are the brackets.
   */
  private final ClauseReader reader = new ClauseReader();
  private final EntryNumbers numbers = new EntryNumbers();

  private EditionJsonReader() {}

  /**
   * Reads {@code text}.
   *
   * @throws IllegalArgumentException if it has no edition, with what it lacks
   */
  static List<Edition> read(String text) {
    JsonTree json = JsonTree.read(text);
    Act act = act(json.object("act"));
    List<JsonTree> registers =
        json.has("registers") ? json.objects("registers") : List.of();
    return (registers.isEmpty() ? List.of(json) : registers)
        .stream().map(register -> new EditionJsonReader().edition(act, register)).toList();
  }

  private Edition edition(Act act, JsonTree json) {
    List<JsonTree> cells = json.objects("cells");
    reader.learn(
        cells.stream()
            .flatMap(cell -> cell.objects("entries").stream())
            .map(entry -> entry.required("text"))
            .toList());
    List<Finding> findings =
        json.objects("findings").stream()
            .filter(f -> !f.text("part").equals(EditionJson.PROSE))
            .map(f ->
                new Finding(
                    Finding.Severity.valueOf(f.required("severity").toUpperCase(Locale.ROOT)),
                    f.required("code"),
                    f.required("message"),
                    lines(f)))
            .toList();
    JsonTree account = json.object("account");
    return new Edition(
        act,
        new Annex(
            RegisterId.find(json.text("register")),
            (int) json.number("annex", 0),
            json.text("title")),
        cells.stream().map(this::cell).toList(),
        findings,
        new CharacterCount(
            (int) account.number("characters", 0), (int) account.number("accountedFor", 0)));
  }

  private static Act act(JsonTree json) {
    JsonTree amends = json.object("amends");
    Optional<Act.Amended> amended =
        amends.text("date").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Act.Amended(
                    amends.text("number"),
                    day(amends.text("date")),
                    amends.text("registration"),
                    amends.text("title"),
                    amends.text("issuer").equals(json.text("issuer"))
                        ? ""
                        : amends.text("issuer")));
    String date = json.text("date");
    return new Act(
        json.text("kind"),
        json.text("issuer"),
        json.text("number"),
        date.isEmpty() ? Optional.empty() : Optional.of(day(date)),
        json.text("title"),
        amended,
        registration(json.object("registration")));
  }

  private static Optional<Act.Registration> registration(JsonTree json) {
    String day = json.text("date");
    return json.text("number").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Act.Registration(
                json.text("number"), day.isEmpty() ? Optional.empty() : Optional.of(day(day))));
  }

  private static Optional<ActId> origin(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(ActId.parse(text));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("«" + text + "» не дата вида 2024-07-01.", e);
    }
  }

  private Cell cell(JsonTree json) {
    JsonTree evidence = json.object("evidence");
    Evidence gradeEvidence = evidence(evidence.object("grade"));
    String named = json.text("grade");
    Grade grade = Grade.parse(named.isEmpty() ? likeliest(gradeEvidence) : named);
    Evidence stepEvidence =
        grade.block().hasSteps() ? evidence(evidence.object("step")) : gradeEvidence;
    String stepNamed = json.text("step");
    Step step =
        grade.block().hasSteps()
            ? Step.parse(stepNamed.isEmpty() ? likeliest(stepEvidence) : stepNamed)
            : Step.NONE;
    Sphere sphere =
        json.text("sphere").isEmpty() ? Sphere.GENERAL : Sphere.parse(json.text("sphere"));
    Code code = new Code(grade, step);
    Heading heading = new Heading(json.text("heading"));
    Cell empty =
        new Cell(
            code.grade(), code.step(), sphere, heading, gradeEvidence, stepEvidence, List.of());
    List<Entry> entries = new ArrayList<>();
    String carried = reader.headOf(heading.text());
    for (JsonTree entry : json.objects("entries")) {
      String text = entry.required("text");
      List<String> bases = entry.texts("titles");
      List<Title> read = reader.read(text, carried).titles();
      boolean same = read.stream().map(Title::base).toList().equals(bases);
      entries.add(
          new Entry(
              numbers.next(empty),
              text,
              same ? read : bases.stream().map(Title::parse).toList(),
              entry.texts("institutions"),
              lines(entry),
              origin(entry.text("origin"))));
      String head = reader.headFor(text);
      carried = head.isEmpty() ? carried : head;
    }
    return new Cell(
        code.grade(), code.step(), sphere, heading, gradeEvidence, stepEvidence, entries);
  }

  private static Evidence evidence(JsonTree json) {
    String kind = json.required("kind");
    return switch (kind) {
      case "printed" -> new Evidence.Printed((int) json.number("line", 1));
      case "inferred" ->
          new Evidence.Inferred(
              json.text("reason"), json.number("confidence", 0), json.texts("candidates"));
      case "unknown" ->
          new Evidence.Unknown(
              json.text("reason"), json.number("confidence", 0), json.texts("candidates"));
      default -> throw new IllegalArgumentException("доказательства вида «" + kind + "» нет.");
    };
  }

  private static String likeliest(Evidence evidence) {
    return evidence instanceof Evidence.Unknown unknown && !unknown.candidates().isEmpty()
        ? unknown.candidates().get(0)
        : "";
  }

  private static Lines lines(JsonTree json) {
    List<Integer> lines = json.numbers("lines");
    if (lines.size() != 2) {
      throw new IllegalArgumentException("строки источника — два числа, а не " + lines + ".");
    }
    return new Lines(lines.get(0), lines.get(1));
  }
}
