package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Level;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.documents.table.SectionReading.CellSpan;
import kz.tizilim.documents.table.SectionReading.Run;

/** Why a label that is not printed is read as it is, in sentences for people. */
final class Reasons {

  private final List<SectionOutcome> block;
  private final SectionOutcome outcome;
  private final LabelLayout layout;

  Reasons(List<SectionOutcome> block, SectionOutcome outcome) {
    this.block = block;
    this.outcome = outcome;
    this.layout = new LabelLayout(outcome.section());
  }

  /** The sentence {@code reason.key} with the words in it. */
  static String sentence(String key, Object... words) {
    return Remark.of("reason." + key, words).toString();
  }

  /** Where a label stands elsewhere in its block. */
  private static String where(Sphere sphere, Optional<Label> printed) {
    String part = sphere.isGeneral() ? "in.general" : "in.sphere";
    return printed
        .map(label -> printed(sphere, label.token().line()))
        .orElseGet(() -> sphere.isGeneral() ? sentence(part) : sentence(part, sphere.russian()));
  }

  private static String printed(Sphere sphere, int line) {
    return sphere.isGeneral()
        ? sentence("in.general.printed", line)
        : sentence("in.sphere.printed", sphere.russian(), line);
  }

  static String uncertainExtent(Label label, boolean step) {
    return sentence(
        step ? "extent.step" : "extent.grade", label.token().text(), label.token().line());
  }

  /** Why the step of a cell is what it is. */
  String ofStep(CellSpan cell) {
    List<String> why = new ArrayList<>();
    Piece first = outcome.section().pieces().get(cell.from());
    Optional<Category> category =
        first.isHeading() ? new Heading(first.text()).category() : Optional.empty();
    category.ifPresent(c -> why.add(sentence("category", c.word(), first.lines())));
    if (category.isEmpty()) {
      why.add(sentence("step-order"));
    }
    why.add(lost(cell.from(), cell.to()));
    return String.join("; ", why);
  }

  /** Why the grade of run {@code r} is what it is. */
  String ofGrade(int r) {
    List<Run> runs = outcome.reading().runs();
    Run run = runs.get(r);
    Grade grade = outcome.grades().get(r);
    List<String> why = new ArrayList<>();
    if (!grade.block().hasNumberedGrades()) {
      why.add(sentence("one-grade", grade.block()));
    } else {
      why.add(order(runs, r, grade));
    }
    run.profile()
        .level()
        .map(level -> sameLevel(grade, level))
        .filter(text -> !text.isEmpty())
        .ifPresent(why::add);
    why.add(lost(run.from(), run.to()));
    return String.join("; ", why);
  }

  private String order(List<Run> runs, int r, Grade grade) {
    List<String> neighbours = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      int at = i;
      if (i != r) {
        runs.get(i)
            .printed()
            .ifPresent(label ->
                neighbours.add(
                    sentence(
                        at < r ? "after" : "before",
                        outcome.grades().get(at),
                        label.token().line())));
      }
    }
    String place =
        outcome.section().sphere().isGeneral()
            ? sentence("order.block", r + 1, runs.size(), grade.block())
            : sentence("order.sphere", r + 1, runs.size());
    return neighbours.isEmpty() ? place : place + ", " + String.join(", ", neighbours);
  }

  /** Where else in the block this grade stands for the same level. */
  private String sameLevel(Grade grade, Level level) {
    List<String> elsewhere = new ArrayList<>();
    List<String> rivals = new ArrayList<>();
    for (SectionOutcome other : block) {
      for (int i = 0; i < other.grades().size(); i++) {
        Run run = other.reading().runs().get(i);
        if (other == outcome || run.profile().level().isEmpty()) {
          continue;
        }
        boolean isPrinted = run.printed().isPresent();
        String where = where(other.section().sphere(), run.printed());
        if (other.grades().get(i).equals(grade) && run.profile().level().get() == level) {
          elsewhere.add(where);
        } else if (!other.grades().get(i).equals(grade)
            && run.profile().level().get() != level
            && isPrinted) {
          rivals.add(
              sentence("rival", other.grades().get(i), run.profile().level().get().word(), where));
        }
      }
    }
    String same =
        elsewhere.isEmpty()
            ? ""
            : sentence(
                "same-level",
                grade,
                level.word(),
                elsewhere.stream().distinct().collect(Collectors.joining(", ")));
    String other =
        rivals.isEmpty() ? "" : rivals.stream().distinct().collect(Collectors.joining(", "));
    return same.isEmpty() || other.isEmpty() ? same + other : same + "; " + other;
  }

  private String lost(int fromPiece, int toPiece) {
    List<Piece> pieces = outcome.section().pieces();
    int top = layout.lossyTop(pieces.get(fromPiece).from(), pieces.get(toPiece - 1).to());
    return top < 0
        ? sentence(
            "lost",
            new Lines(pieces.get(fromPiece).lines().from(), pieces.get(toPiece - 1).lines().to()))
        : sentence("lost.page", outcome.section().text().get(top).token().line());
  }
}
