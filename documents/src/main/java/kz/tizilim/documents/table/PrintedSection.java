package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.CellLine.Join;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.table.Spans.Span;
import kz.tizilim.documents.token.TextLine.PageTop;
import kz.tizilim.documents.token.Token;

/** The rows of a drawn table between two headings of sections. */
final class PrintedSection {

  /*
   * The texts of a section are put together by their labels: all that one step covers, or one
   * grade where the block has no steps, is read as one text and cut into pieces. A heading within it
   * begins a cell of its own. A text that no label covers whole stays out, and the document is refused.
   */
  private static final Pattern DASHES = Pattern.compile("[-–—−]+");

  private final Block block;
  private final Sphere sphere;
  private final Columns columns;
  private final List<GridCell> grades = new ArrayList<>();
  private final List<GridCell> steps = new ArrayList<>();
  private final List<GridCell> names = new ArrayList<>();

  PrintedSection(Block block, Sphere sphere, Columns columns) {
    this.block = block;
    this.sphere = sphere;
    this.columns = columns;
  }

  Block block() {
    return block;
  }

  void add(GridCell cell) {
    if (cell.spans(columns.name())) {
      names.add(cell);
    } else if (cell.spans(columns.grade())) {
      grades.add(cell);
    } else if (cell.spans(columns.step())) {
      steps.add(cell);
    }
  }

  /** Texts under one grade and one step. */
  private record Covered(
      PrintedSection section, Span grade, Optional<Span> step, List<GridCell> texts) {}

  /** The cells of all sections; the tokens of labels are added to {@code accounted}. */
  static List<DraftCell> cells(List<PrintedSection> sections, List<Token> accounted) {
    List<Covered> covered = new ArrayList<>();
    sections.forEach(section -> section.cover(covered));
    List<Section> texts = covered.stream().map(PrintedSection::text).toList();
    List<Section> cut = Splitter.split(texts);
    List<DraftCell> cells = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      Covered one = covered.get(i);
      one.section.draft(one, cut.get(i).pieces(), cells);
    }
    for (PrintedSection section : sections) {
      section.grades.forEach(cell -> account(cell, token -> Label.grade(token), accounted));
      section.steps.forEach(cell -> section.accountStep(cell, accounted));
    }
    return cells;
  }

  private static void account(
      GridCell cell, Function<Token, Optional<?>> reader, List<Token> accounted) {
    if (DrawnLabel.of(cell).isWhole(reader)) {
      accounted.addAll(cell.tokens());
    }
  }

  /** A block without steps may print a dash where others print a step. */
  private void accountStep(GridCell cell, List<Token> accounted) {
    if (!block.hasSteps() && DASHES.matcher(cell.text()).matches()) {
      accounted.addAll(cell.tokens());
    } else {
      account(cell, token -> Label.step(token), accounted);
    }
  }

  private void cover(List<Covered> covered) {
    List<Span> stepSpans = block.hasSteps() ? Continued.rows(Spans.of(steps), names) : List.of();
    List<Span> gradeSpans = Continued.grades(Spans.of(grades), stepSpans, names);
    Covered last = null;
    for (GridCell text : names) {
      Optional<Span> grade = gradeSpans.stream().filter(s -> s.holds(text)).findFirst();
      Optional<Span> step = stepSpans.stream().filter(s -> s.holds(text)).findFirst();
      if (text.lines().isEmpty() || grade.isEmpty() || (block.hasSteps() && step.isEmpty())) {
        continue;
      }
      if (last == null || !last.grade.equals(grade.get()) || !last.step.equals(step)) {
        last = new Covered(this, grade.get(), step, new ArrayList<>());
        covered.add(last);
      }
      last.texts.add(text);
    }
  }

  private static Section text(Covered covered) {
    List<PlacedToken> text = new ArrayList<>();
    for (GridCell cell : covered.texts) {
      for (CellLine line : cell.lines()) {
        boolean first = true;
        for (Token token : line.line().tokens()) {
          // The white space below a heading is lost where its page ends.
          boolean headed =
              line.join() == Join.BREAKS
                  && !text.isEmpty()
                  && text.get(text.size() - 1).page() != cell.page()
                  && text.get(text.size() - 1).token().last() == ':';
          boolean blank = first && (text.isEmpty() || line.join() == Join.APART || headed);
          boolean broken = first && line.join() == Join.BREAKS && !text.isEmpty();
          text.add(new PlacedToken(token, cell.page(), 0, PageTop.NONE, blank, false, broken));
          first = false;
        }
      }
    }
    return new Section(
        covered.section.block, covered.section.sphere, List.of(), text, List.of(), List.of());
  }

  private void draft(Covered covered, List<Piece> pieces, List<DraftCell> cells) {
    List<Piece> open = new ArrayList<>();
    boolean clauses = false;
    for (Piece piece : pieces) {
      if (piece.isHeading() && clauses) {
        cells.add(cell(covered, open));
        open = new ArrayList<>();
        clauses = false;
      }
      open.add(piece);
      clauses |= !piece.isHeading();
    }
    if (!open.isEmpty()) {
      cells.add(cell(covered, open));
    }
  }

  private DraftCell cell(Covered covered, List<Piece> pieces) {
    Optional<Token> gradeToken = token(covered.grade);
    Optional<Grade> grade =
        gradeToken.flatMap(Label::grade).filter(found -> found.block() == block);
    List<String> grades = new ArrayList<>();
    for (int n = 1; n <= LabelSearch.highestUnprinted(block) && block.hasNumberedGrades(); n++) {
      grades.add(new Grade(block, n).toString());
    }
    Evidence gradeEvidence =
        block.hasNumberedGrades()
            ? evidence(covered.grade, grade.map(Grade::toString), gradeToken, "grade", grades)
            : evidence(
                covered.grade,
                Optional.of(grade.orElse(new Grade(block, 0)).toString()),
                gradeToken,
                "grade",
                List.of(new Grade(block, 0).toString()));
    Grade likeliest = grade.orElse(new Grade(block, block.hasNumberedGrades() ? 1 : 0));
    if (!block.hasSteps()) {
      return new DraftCell(likeliest, Step.NONE, sphere, gradeEvidence, gradeEvidence, pieces);
    }
    Span span = covered.step.orElseThrow();
    Optional<Token> stepToken = token(span);
    Optional<Step> printed = stepToken.flatMap(Label::step);
    Optional<Step> step = printed.filter(it -> block.hasHalfSteps() || !it.isHalf());
    Optional<String> foreign = step.isPresent() ? Optional.empty() : printed.map(Step::toString);
    Optional<Category> category =
        pieces.get(0).isHeading() ? new Heading(pieces.get(0).text()).category() : Optional.empty();
    TreeSet<Step> all = new TreeSet<>();
    if (step.isEmpty() && category.isPresent()) {
      all.add(category.get().step());
    } else {
      for (int major = 1; major <= 5; major++) {
        all.add(Step.of(major));
        if (block.hasHalfSteps()) {
          all.add(new Step(major, 1));
        }
      }
    }
    List<String> candidates = all.stream().map(Step::toString).toList();
    return new DraftCell(
        likeliest,
        step.orElse(all.first()),
        sphere,
        gradeEvidence,
        foreign
            .<Evidence>map(it ->
                new Evidence.Unknown(Reasons.sentence("foreign.step", it, block), 0, candidates))
            .orElseGet(
                () -> evidence(span, step.map(Step::toString), stepToken, "step", candidates)),
        pieces);
  }

  private static Optional<Token> token(Span span) {
    return span.label().map(DrawnLabel::of).flatMap(DrawnLabel::label);
  }

  private static Evidence evidence(
      Span span,
      Optional<String> value,
      Optional<Token> token,
      String what,
      List<String> candidates) {
    Optional<DrawnLabel> drawn = span.label().map(DrawnLabel::of);
    if (drawn.filter(DrawnLabel::isNotKnown).isPresent()) {
      return new Evidence.Unknown(Reasons.sentence("itself-unknown." + what), 0, candidates);
    }
    if (value.isPresent() && drawn.filter(DrawnLabel::inBrackets).isPresent()) {
      return new Evidence.Inferred(
          Reasons.sentence("itself-inferred." + what), 0.9, List.of(value.get()));
    }
    if (value.isPresent() && token.isPresent()) {
      int line = token.get().line();
      return span.sure()
          ? new Evidence.Printed(line)
          : new Evidence.Inferred(
              Reasons.sentence("drawn." + what, line), 0.9, List.of(value.get()));
    }
    String why = Reasons.sentence("empty." + what);
    return candidates.size() == 1
        ? new Evidence.Inferred(why, 0.99, candidates)
        : new Evidence.Unknown(why, 0, candidates);
  }
}
