package kz.tizilim.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The word of a person who answers for a reading of the law (подтверждение): of a label that the
 * published text lost, or of the words beside a slip. The text itself stays as printed.
 *
 * @param day when it was given
 * @param by who gave it, without a colon
 * @param reason why, in one line
 * @param what what is confirmed
 */
public record Confirmation(LocalDate day, String by, String reason, What what) {

  /** Which label of a cell. */
  public enum Label {
    /** Звено. */
    GRADE,
    /** Ступень. */
    STEP;

    /** Parses what {@link #toString} prints. */
    public static Label parse(String word) {
      return Stream.of(values())
          .filter(label -> label.toString().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "There is no label «" + word + "», only " + List.of(values()) + "."));
    }

    /** {@code grade} or {@code step}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a confirmation is of. */
  public sealed interface What {

    /**
     * A label.
     *
     * @param entry an entry of the cell, as the edition names it
     * @param label which label of the cell
     * @param value what it is: {@code B2}, {@code 1-1}
     */
    record OfLabel(EntryId entry, Label label, String value) implements What {}

    /**
     * The right words beside a slip of the law.
     *
     * @param lines where the slip stands in the published text
     * @param words what is to be read there
     */
    record OfSlip(Lines lines, String words) implements What {}
  }

  /** What came of a confirmation. */
  public sealed interface Outcome {

    /** The edition with it. */
    record Confirmed(Edition edition) implements Outcome {}

    /**
     * It fits nothing in the edition.
     *
     * @param reason why
     */
    record Misfit(Reason reason) implements Outcome {
      /** Why a confirmation fits nothing. */
      public enum Reason {
        /** Nothing was found on the lines of the slip. */
        NO_FINDING,
        /** The edition has no such entry. */
        NO_ENTRY,
        /** The label is printed, so there is nothing to confirm. */
        PRINTED,
        /** The entry cannot have that label. */
        NOT_POSSIBLE
      }
    }
  }

  /** The edition with this confirmation in it. */
  public Outcome in(Edition edition) {
    return what instanceof What.OfLabel label
        ? label(edition, label)
        : slip(edition, (What.OfSlip) what);
  }

  private Outcome slip(Edition edition, What.OfSlip slip) {
    boolean known =
        edition.findings().stream().anyMatch(finding -> finding.lines().equals(slip.lines()));
    if (!known) {
      return new Outcome.Misfit(Outcome.Misfit.Reason.NO_FINDING);
    }
    List<Finding> findings = new ArrayList<>(edition.findings());
    String message = "читать: " + slip.words() + " (" + by + ", " + day + ": " + reason + ")";
    findings.add(new Finding(Finding.Severity.INFO, "correction", message, slip.lines()));
    return new Outcome.Confirmed(edition.withFindings(findings));
  }

  private Outcome label(Edition edition, What.OfLabel label) {
    Optional<Cell> found =
        edition.cells().stream()
            .filter(cell -> cell.entries().stream().anyMatch(e -> e.id().equals(label.entry())))
            .findFirst();
    if (found.isEmpty()) {
      return new Outcome.Misfit(Outcome.Misfit.Reason.NO_ENTRY);
    }
    Cell cell = found.get();
    Evidence known = label.label() == Label.GRADE ? cell.gradeEvidence() : cell.stepEvidence();
    if (known instanceof Evidence.Printed) {
      return new Outcome.Misfit(Outcome.Misfit.Reason.PRINTED);
    }
    List<Cell> cells = new ArrayList<>(edition.cells());
    try {
      cells.set(cells.indexOf(cell), confirmed(cell, label, known));
    } catch (IllegalArgumentException e) {
      return new Outcome.Misfit(Outcome.Misfit.Reason.NOT_POSSIBLE);
    }
    return new Outcome.Confirmed(edition.withCells(numbered(cells)));
  }

  private Cell confirmed(Cell cell, What.OfLabel label, Evidence known) {
    Evidence evidence = new Evidence.Confirmed(day, by, reason, known);
    boolean grade = label.label() == Label.GRADE;
    Grade ownGrade = grade ? Grade.parse(label.value()) : cell.grade();
    Step ownStep = grade ? cell.step() : Step.parse(label.value());
    return new Cell(
        new Code(ownGrade, ownStep).grade(),
        ownStep,
        cell.sphere(),
        cell.heading(),
        grade ? evidence : cell.gradeEvidence(),
        grade ? cell.stepEvidence() : evidence,
        cell.entries());
  }

  /** The cells with their entries named by the codes that they now have. */
  private static List<Cell> numbered(List<Cell> cells) {
    EntryNumbers numbers = new EntryNumbers();
    List<Cell> numbered = new ArrayList<>();
    for (Cell cell : cells) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : cell.entries()) {
        entries.add(
            new Entry(
                numbers.next(cell),
                entry.text(),
                entry.titles(),
                entry.institutions(),
                entry.lines(),
                entry.origin()));
      }
      numbered.add(
          new Cell(
              cell.grade(),
              cell.step(),
              cell.sphere(),
              cell.heading(),
              cell.gradeEvidence(),
              cell.stepEvidence(),
              entries));
    }
    return numbered;
  }
}
