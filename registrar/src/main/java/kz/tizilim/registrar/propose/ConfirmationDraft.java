package kz.tizilim.registrar.propose;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Confirmation.Outcome.Misfit.Reason;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Lines;

/**
 * A confirmation as a person describes it: of a label of an entry, or of the right words next to a
 * slip. A text that was not given is empty.
 *
 * @param entry the entry; empty for a slip
 * @param label {@code grade} or {@code step}
 * @param value what the label is
 * @param lines the lines of the slip; empty for a label
 * @param words what is to be read there
 * @param reason what the person relies on
 */
public record ConfirmationDraft(
    String entry, String label, String value, String lines, String words, String reason) {

  /**
   * The confirmation, which fits {@code edition}.
   *
   * @param who who answers for it
   * @param today the day on which they do
   * @throws MisfitException if a part is missing or not possible, or fits nothing in the edition
   */
  public Confirmation confirmation(String who, LocalDate today, Edition edition) {
    boolean isSlip = entry.isEmpty();
    Confirmation.What what =
        isSlip
            ? new Confirmation.What.OfSlip(
                Drafts.parsed(
                    "/lines", "misfit.lines", Drafts.required("/lines", lines), Lines::parse),
                Drafts.required("/words", words))
            : new Confirmation.What.OfLabel(
                Drafts.parsed("/entry", "misfit.entry", entry, EntryId::parse),
                Drafts.parsed(
                    "/label",
                    "misfit.label",
                    Drafts.required("/label", label),
                    Confirmation.Label::parse),
                Drafts.required("/value", value));
    if (Drafts.required("/by", who).indexOf(':') >= 0 || !isLine(who)) {
      throw new MisfitException("/by", "misfit.by", who);
    }
    if (!isLine(Drafts.required("/reason", reason)) || reason.contains(Evidence.BEFORE)) {
      throw new MisfitException("/reason", "misfit.document", reason);
    }
    Confirmation confirmation = new Confirmation(today, who, reason, what);
    if (confirmation.in(edition) instanceof Confirmation.Outcome.Misfit misfit) {
      String field =
          isSlip ? "/lines" : misfit.reason() == Reason.NOT_POSSIBLE ? "/value" : "/entry";
      throw new MisfitException(field, "misfit." + misfit.reason(), isSlip ? lines : entry, value);
    }
    if (what instanceof Confirmation.What.OfLabel of && isOfAnotherBlock(of, edition)) {
      throw new MisfitException("/value", "misfit." + Reason.NOT_POSSIBLE, entry, value);
    }
    return confirmation;
  }

  /** Whether it moves a cell to a block that the published text rules out. */
  private static boolean isOfAnotherBlock(Confirmation.What.OfLabel of, Edition edition) {
    return of.label() == Confirmation.Label.GRADE
        && edition.cells().stream()
            .filter(cell -> cell.entries().stream().anyMatch(e -> e.id().equals(of.entry())))
            .noneMatch(cell -> blocks(cell).contains(Grade.parse(of.value()).block()));
  }

  private static Set<Block> blocks(Cell cell) {
    Set<Block> blocks = EnumSet.of(cell.grade().block());
    if (cell.gradeEvidence() instanceof Evidence.Unknown unknown) {
      unknown.candidates().forEach(grade -> blocks.add(Grade.parse(grade).block()));
    }
    return blocks;
  }

  private static boolean isLine(String text) {
    return text.lines().count() == 1;
  }
}
