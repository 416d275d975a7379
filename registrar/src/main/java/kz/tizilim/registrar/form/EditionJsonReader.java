package kz.tizilim.registrar.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.message.Refused;
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
public final class EditionJsonReader {

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
   * @throws kz.tizilim.core.message.Refused if it has no edition, with what it lacks
   */
  public static List<Edition> read(String text) {
    JsonTree json = JsonTree.read(text);
    Act act = act(json.object("act"));
    List<JsonTree> registers = json.has("registers") ? json.objects("registers") : List.of();
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
            .map(EditionJsonReader::finding)
            .toList();
    JsonTree account = json.object("account");
    return new Edition(
        act,
        new Annex(
            json.text("register").isEmpty()
                ? Optional.empty()
                : Optional.of(json.parsed("register", RegisterId::parse)),
            (int) json.number("annex", 0),
            json.text("title")),
        cells.stream().map(this::cell).toList(),
        findings,
        new CharacterCount(
            (int) account.number("characters", 0), (int) account.number("accountedFor", 0)));
  }

  private static Finding finding(JsonTree json) {
    Finding.Severity severity =
        json.parsed("severity", word -> Finding.Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    Lines lines = lines(json);
    return json.made(
        () -> new Finding(severity, json.required("code"), json.required("message"), lines));
  }

  private static Act act(JsonTree json) {
    JsonTree amends = json.object("amends");
    Optional<Act.Amended> amended =
        amends.text("date").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Act.Amended(
                    amends.text("number"),
                    day(amends),
                    amends.text("registration"),
                    amends.text("title"),
                    amends.text("issuer").equals(json.text("issuer"))
                        ? ""
                        : amends.text("issuer")));
    return new Act(
        json.text("kind"),
        json.text("issuer"),
        json.text("number"),
        json.text("date").isEmpty() ? Optional.empty() : Optional.of(day(json)),
        json.text("title"),
        amended,
        registration(json.object("registration")));
  }

  private static Optional<Act.Registration> registration(JsonTree json) {
    return json.text("number").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Act.Registration(
                json.text("number"),
                json.text("date").isEmpty() ? Optional.empty() : Optional.of(day(json))));
  }

  private static Optional<ActId> origin(JsonTree entry) {
    return entry.text("origin").isEmpty()
        ? Optional.empty()
        : Optional.of(entry.parsed("origin", ActId::parse));
  }

  private static LocalDate day(JsonTree json) {
    return json.parsed("date", LocalDate::parse);
  }

  private Cell cell(JsonTree json) {
    return json.made(() -> cell(json, json.object("evidence")));
  }

  private Cell cell(JsonTree json, JsonTree evidence) {
    Evidence gradeEvidence = evidence(evidence.object("grade"));
    Grade grade =
        json.text("grade").isEmpty()
            ? Grade.parse(likeliest(gradeEvidence))
            : json.parsed("grade", Grade::parse);
    Evidence stepEvidence =
        grade.block().hasSteps() ? evidence(evidence.object("step")) : gradeEvidence;
    Step step = grade.block().hasSteps() ? step(json, stepEvidence) : Step.NONE;
    Sphere sphere =
        json.text("sphere").isEmpty() ? Sphere.GENERAL : json.parsed("sphere", Sphere::parse);
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
              origin(entry)));
      String head = reader.headFor(text);
      carried = head.isEmpty() ? carried : head;
    }
    return new Cell(
        code.grade(), code.step(), sphere, heading, gradeEvidence, stepEvidence, entries);
  }

  private static Step step(JsonTree json, Evidence evidence) {
    return json.text("step").isEmpty()
        ? Step.parse(likeliest(evidence))
        : json.parsed("step", Step::parse);
  }

  private static Evidence evidence(JsonTree json) {
    return json.made(() -> evidence(json.required("kind"), json));
  }

  private static Evidence evidence(String kind, JsonTree json) {
    return switch (kind) {
      case "printed" -> new Evidence.Printed((int) json.number("line", 1));
      case "inferred" ->
          new Evidence.Inferred(
              json.text("reason"), json.number("confidence", 0), json.texts("candidates"));
      case "unknown" ->
          new Evidence.Unknown(
              json.text("reason"), json.number("confidence", 0), json.texts("candidates"));
      default -> throw new IllegalArgumentException("Evidence is not of the kind «" + kind + "».");
    };
  }

  private static String likeliest(Evidence evidence) {
    return evidence instanceof Evidence.Unknown unknown && !unknown.candidates().isEmpty()
        ? unknown.candidates().get(0)
        : "";
  }

  private static Lines lines(JsonTree json) {
    List<Integer> lines = json.numbers("lines");
    if (lines.size() != 2 || lines.get(0) > lines.get(1) || lines.get(0) < 1) {
      throw Refused.because("json.lines", lines.toString());
    }
    return new Lines(lines.get(0), lines.get(1));
  }
}
