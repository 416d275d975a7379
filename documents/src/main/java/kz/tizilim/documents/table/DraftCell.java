package kz.tizilim.documents.table;

import java.util.List;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;

/**
 * A cell with its labels decided and its clauses still whole.
 *
 * @param grade the likeliest grade
 * @param step the likeliest step
 * @param sphere the sphere
 * @param gradeEvidence how the grade is known
 * @param stepEvidence how the step is known
 * @param pieces its heading, if it has one, and its clauses
 */
public record DraftCell(
    Grade grade,
    Step step,
    Sphere sphere,
    Evidence gradeEvidence,
    Evidence stepEvidence,
    List<Piece> pieces) {
  public DraftCell {
    pieces = List.copyOf(pieces);
  }
}
