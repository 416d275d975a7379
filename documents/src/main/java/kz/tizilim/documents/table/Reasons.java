package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.documents.table.SectionReading.CellSpan;
import kz.tizilim.documents.table.SectionReading.Run;
import kz.tizilim.register.Category;
import kz.tizilim.register.Grade;
import kz.tizilim.register.Heading;
import kz.tizilim.register.Level;
import kz.tizilim.register.Lines;
import kz.tizilim.register.Sphere;

/** Why a label that is not printed is read as it is, told to a person. */
final class Reasons {

  private final List<SectionOutcome> block;
  private final SectionOutcome outcome;
  private final Layout layout;

  Reasons(List<SectionOutcome> block, SectionOutcome outcome) {
    this.block = block;
    this.outcome = outcome;
    this.layout = new Layout(outcome.section());
  }

  static String uncertainExtent(Label label, boolean step) {
    return (step
            ? "ступень «" + label.token().text() + "» напечатана"
            : "звено «" + label.token().text() + "» напечатано")
        + " на строке "
        + label.token().line()
        + ", но где его ячейки начинаются и кончаются, текст не говорит";
  }

  /** Why the step of a cell is what it is. */
  String ofStep(CellSpan cell) {
    List<String> why = new ArrayList<>();
    Piece first = outcome.section().pieces().get(cell.from());
    Optional<Category> category =
        first.isHeading() ? new Heading(first.text()).category() : Optional.empty();
    category.ifPresent(
        c -> why.add("категория в заголовке: «" + c.word() + "» (стр. " + first.lines() + ")"));
    if (category.isEmpty()) {
      why.add("порядок ступеней в звене");
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
      why.add("в блоке " + grade.block() + " одно звено");
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
    String place =
        "порядок звеньев: "
            + (r + 1)
            + "-е из "
            + runs.size()
            + (outcome.section().sphere() == Sphere.GENERAL
                ? " в блоке " + grade.block()
                : " в сфере");
    List<String> neighbours = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      int at = i;
      if (i != r) {
        runs.get(i)
            .printed()
            .ifPresent(label ->
                neighbours.add(
                    (at < r ? "после " : "перед ")
                        + outcome.grades().get(at)
                        + " (стр. "
                        + label.token().line()
                        + ")"));
      }
    }
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
        String printed =
            run.printed()
                .map(label -> " (напечатано, стр. " + label.token().line() + ")")
                .orElse("");
        String where = name(other.section().sphere()) + printed;
        if (other.grades().get(i).equals(grade) && run.profile().level().get() == level) {
          elsewhere.add(where);
        } else if (!other.grades().get(i).equals(grade)
            && run.profile().level().get() != level
            && !printed.isEmpty()) {
          rivals.add(
              other.grades().get(i) + " — " + run.profile().level().get().word() + " в " + where);
        }
      }
    }
    String same =
        elsewhere.isEmpty()
            ? ""
            : grade
                + " — "
                + level.word()
                + " уровень и в "
                + elsewhere.stream().distinct().collect(Collectors.joining(", "));
    String other =
        rivals.isEmpty() ? "" : rivals.stream().distinct().collect(Collectors.joining(", "));
    return same.isEmpty() || other.isEmpty() ? same + other : same + "; " + other;
  }

  private static String name(Sphere sphere) {
    return switch (sphere) {
      case GENERAL -> "общей части";
      case EDUCATION -> "сфере «Образование»";
      case HEALTHCARE -> "сфере «Здравоохранение»";
    };
  }

  private String lost(int fromPiece, int toPiece) {
    List<Piece> pieces = outcome.section().pieces();
    int top = layout.lossyTop(pieces.get(fromPiece).from(), pieces.get(toPiece - 1).to());
    if (top < 0) {
      return "метки в тексте нет (стр. "
          + new Lines(pieces.get(fromPiece).lines().from(), pieces.get(toPiece - 1).lines().to())
          + ")";
    }
    return "метка утрачена на переходе страниц (стр. "
        + outcome.section().text().get(top).token().line()
        + ")";
  }
}
