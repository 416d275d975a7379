package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Level;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.table.SectionReading.CellSpan;
import kz.tizilim.documents.table.SectionReading.Profile;
import kz.tizilim.documents.table.SectionReading.Run;
import org.jspecify.annotations.Nullable;

/** Finds the likeliest readings of one section: where its cells and grades begin, and its steps. */
final class SectionSearch {

  /*
   * A search from the first piece to the last. A hypothesis is a chain of cells; it is extended by every
   * cell that may come next, as a further step of the same grade or as the first of a new one. At each
   * piece only hypotheses close to the best one there are kept (a beam), so that the work grows with the
   * length of the section and not with the number of ways to cut it. A text so damaged that nothing fits
   * is searched again with a wider beam.
   */
  private static final double[] BEAMS = {16, 60, 1_000};
  private static final int BEAM_SIZE = 48;
  private static final double READINGS_WITHIN = 8;
  private static final int MOST_READINGS = 32;

  /**
   * The most pieces of one cell. The longest of a published register has some hundred; without a
   * bound the work would grow with the square of a hostile text.
   */
  private static final int MOST_PIECES = 1_000;

  /** How many hypotheses may lie at a piece before those outside the beam are dropped. */
  private static final int MOST_WAITING = 4 * BEAM_SIZE;

  private final Section section;
  private final List<Piece> pieces;
  private final List<Heading> headings;

  /** The categories and levels of the headings, read once: every hypothesis asks for them. */
  private final List<Optional<Category>> categories;

  private final List<Optional<Level>> levels;
  private final LabelLayout layout;
  private final Ladder ladder;
  private final int firstHeading;
  private double beam = BEAMS[0];

  SectionSearch(Section section, Ladder ladder) {
    this.section = section;
    this.pieces = section.pieces();
    this.headings =
        pieces.stream()
            .map(piece -> piece.isHeading() ? new Heading(piece.text()) : Heading.NONE)
            .toList();
    this.categories = headings.stream().map(Heading::category).toList();
    this.levels = headings.stream().map(Heading::level).toList();
    this.layout = new LabelLayout(section);
    this.ladder = ladder;
    int first = 0;
    while (first < pieces.size() && !pieces.get(first).isHeading()) {
      first++;
    }
    this.firstHeading = first;
  }

  /** A chain of cells: the last one, and the chain before it. */
  private record Hypothesis(
      double cost, @Nullable Hypothesis before, @Nullable CellSpan cell, int runFrom) {}

  /** The hypotheses that end before one piece; the least likely are dropped as more come. */
  private final class Ends {
    private final boolean isLast;
    private final List<Hypothesis> all = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;
    private double bound = Double.POSITIVE_INFINITY;

    /**
     * @param isLast whether the section ends here, so that the cost of the last grade is still to
     *     come and nothing may be dropped
     */
    Ends(boolean isLast) {
      this.isLast = isLast;
    }

    /** Whether a hypothesis of that cost would be dropped anyway. */
    boolean isTooDear(double cost) {
      return !isLast && (cost >= bound || cost > best + beam);
    }

    void add(Hypothesis h) {
      all.add(h);
      best = Math.min(best, h.cost);
      if (!isLast && all.size() >= MOST_WAITING) {
        List<Hypothesis> kept = kept();
        all.clear();
        all.addAll(kept);
        bound = kept.size() < BEAM_SIZE ? bound : kept.get(kept.size() - 1).cost;
      }
    }

    List<Hypothesis> kept() {
      all.sort(Comparator.comparingDouble(Hypothesis::cost));
      return all.stream().limit(BEAM_SIZE).filter(h -> h.cost <= all.get(0).cost + beam).toList();
    }
  }

  /** The likeliest readings, the likeliest first; at least one, however unlikely. */
  List<SectionReading> readings() {
    for (double wider : BEAMS) {
      beam = wider;
      List<SectionReading> found = within();
      if (!found.isEmpty()) {
        return found;
      }
    }
    throw new IllegalStateException(
        "Section " + section.block() + " " + section.sphere() + " has no reading at all.");
  }

  private List<SectionReading> within() {
    int n = pieces.size();
    List<Ends> at = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      at.add(new Ends(i == n));
    }
    at.get(0).add(new Hypothesis(0, null, null, 0));
    for (int i = 0; i < n; i++) {
      List<Hypothesis> kept = at.get(i).kept();
      if (!kept.isEmpty()) {
        extend(kept, i, at);
      }
    }
    List<Hypothesis> whole = new ArrayList<>();
    for (Hypothesis h : at.get(n).all) {
      if (h.cell != null) {
        whole.add(new Hypothesis(h.cost + runCost(h, n), h.before, h.cell, h.runFrom));
      }
    }
    whole.sort(Comparator.comparingDouble(Hypothesis::cost));
    return whole.stream()
        .limit(MOST_READINGS)
        .filter(h -> h.cost <= whole.get(0).cost + READINGS_WITHIN)
        .map(this::reading)
        .toList();
  }

  private void extend(List<Hypothesis> hypotheses, int from, List<Ends> at) {
    double begin = from == 0 ? 0 : beginCost(from);
    if (begin > beam) {
      return;
    }
    // the cost of a chain whose grade ends here, with which the next grade begins
    double[] ended =
        hypotheses.stream()
            .mapToDouble(h -> h.cell == null ? h.cost : h.cost + runCost(h, from))
            .toArray();
    double inside = 0;
    boolean onlyHeadings = true;
    for (int to = from + 1; to <= Math.min(pieces.size(), from + MOST_PIECES); to++) {
      inside += to - 1 == from ? 0 : insideCost(from, to - 1, onlyHeadings);
      onlyHeadings &= pieces.get(to - 1).isHeading();
      if (inside > beam) {
        return;
      }
      List<Label> printed = layout.labels(firstToken(from), lastToken(to), false);
      for (Step step : steps(from)) {
        CellSpan cell = cell(from, to, step, printed);
        double cost = begin + inside + cellCost(cell, printed);
        if (cost <= beam) {
          extend(hypotheses, ended, cell, cost, at.get(to));
        }
      }
    }
  }

  private void extend(
      List<Hypothesis> hypotheses, double[] ended, CellSpan cell, double cost, Ends ends) {
    double first = firstStepCost(cell);
    for (int i = 0; i < hypotheses.size(); i++) {
      Hypothesis h = hypotheses.get(i);
      if (ends.isTooDear(h.cost + cost)) {
        return; // those behind it are dearer still
      }
      if (h.cell != null && mayFollow(h.cell, cell)) {
        add(h, h.cost + cost + nextStepCost(h.cell, cell), cell, h.runFrom, ends);
      }
      add(h, ended[i] + cost + first, cell, cell.from(), ends);
    }
  }

  private static void add(Hypothesis h, double cost, CellSpan cell, int runFrom, Ends ends) {
    if (!ends.isTooDear(cost)) {
      ends.add(new Hypothesis(cost, h, cell, runFrom));
    }
  }

  /** What it costs that a cell begins with this piece. */
  private double beginCost(int piece) {
    Piece first = pieces.get(piece);
    if (first.isHeading()) {
      // A heading right behind another is the second half of it: «…: / Руководитель (заведующий):».
      return pieces.get(piece - 1).isHeading() ? Cost.FOREIGN_LABEL : 0;
    }
    PlacedToken token = section.text().get(first.from());
    boolean labelled = token.afterLabel() && token.afterBlank() && !token.isPageTop();
    double cost = pieces.get(piece - 1).isHeading() ? Cost.FOREIGN_LABEL : 0;
    cost += piece > firstHeading && !labelled ? Cost.NO_HEADING : 0;
    cost += first.apart() ? 0 : Cost.NOT_SET_APART;
    return cost + (pieces.get(piece - 1).goesOn() ? Cost.ENDS_WITH_SEMICOLON : 0);
  }

  /**
   * What it costs that this piece goes on with a cell that began earlier.
   *
   * @param onlyHeadings whether the pieces of the cell before it are headings
   */
  private double insideCost(int from, int piece, boolean onlyHeadings) {
    if (pieces.get(piece).isHeading()) {
      return onlyHeadings ? 0 : 2 * Cost.FOREIGN_LABEL;
    }
    boolean headed = pieces.get(from).isHeading();
    if (headed || pieces.get(piece - 1).goesOn()) {
      return 0;
    }
    PlacedToken first = section.text().get(pieces.get(piece).from());
    return first.isPageTop() ? Cost.PAGE_INSIDE : first.afterBlank() ? Cost.GAP_INSIDE : 0;
  }

  private List<Step> steps(int from) {
    Optional<Category> category = categories.get(from);
    if (!section.block().hasSteps()) {
      return ladder.steps();
    }
    return category.map(c -> List.of(c.step())).orElse(ladder.steps());
  }

  private static CellSpan cell(int from, int to, Step step, List<Label> printed) {
    return new CellSpan(
        from, to, step, printed.stream().filter(label -> label.step().equals(step)).findFirst());
  }

  private double cellCost(CellSpan cell, List<Label> printed) {
    int from = firstToken(cell.from());
    int to = lastToken(cell.to());
    double cost = 0;
    int own = 0;
    for (Label label : printed) {
      if (label.step().equals(cell.step())) {
        cost += own++ == 0 ? layout.placed(label, from, to) : Cost.LABEL_TWICE;
      } else {
        cost += Cost.FOREIGN_LABEL;
      }
    }
    if (own == 0 && !cell.step().isNone()) {
      cost += layout.missing(from, to);
    }
    return cost;
  }

  private Ladder ladderOf(CellSpan cell) {
    return categories.get(cell.from()).isPresent() ? Ladder.ofCategories() : ladder;
  }

  private double firstStepCost(CellSpan cell) {
    return Cost.STEP_SKIPPED * Math.max(0, ladderOf(cell).indexOf(cell.step()));
  }

  private boolean mayFollow(CellSpan before, CellSpan next) {
    return next.step().isNone()
        ? before.step().isNone() && pieces.get(next.from()).isHeading()
        : before.step().compareTo(next.step()) < 0;
  }

  private double nextStepCost(CellSpan before, CellSpan next) {
    if (next.step().isNone()) {
      return 0;
    }
    boolean headed = headings.get(next.from()).isNone() != headings.get(before.from()).isNone();
    boolean mixed = headed || !levels.get(before.from()).equals(levels.get(next.from()));
    Ladder steps = ladderOf(next);
    int skipped = steps.indexOf(next.step()) - steps.indexOf(before.step()) - 1;
    return (mixed ? Cost.MIXED_GRADE : 0) + Cost.STEP_SKIPPED * Math.max(0, skipped);
  }

  /** What it costs that the grade of the last cell ends before piece {@code to}. */
  private double runCost(Hypothesis last, int to) {
    CellSpan cell = Objects.requireNonNull(last.cell);
    int fromToken = firstToken(last.runFrom);
    int toToken = lastToken(to);
    List<Label> printed = layout.labels(fromToken, toToken, true);
    double cost = 0;
    for (int i = 0; i < printed.size(); i++) {
      boolean same = printed.get(i).grade().equals(printed.get(0).grade());
      cost +=
          i == 0
              ? layout.placed(printed.get(0), fromToken, toToken)
              : same ? Cost.LABEL_TWICE : 2 * Cost.FOREIGN_LABEL;
      cost +=
          printed.get(i).grade().filter(grade -> grade.block() == section.block()).isPresent()
              ? 0
              : Cost.FOREIGN_LABEL;
    }
    cost += printed.isEmpty() ? layout.missing(fromToken, toToken) : 0;
    cost += nothingLostCost(last, new LabelLayout.Span(fromToken, toToken, printed.isEmpty()));
    return cost + ladderOf(cell).endCost(cell.step());
  }

  /**
   * What it costs that pages of a grade lost labels, but the grade and its cells miss none there.
   */
  private double nothingLostCost(Hypothesis last, LabelLayout.Span grade) {
    double cost = 0;
    for (Hypothesis h = last; h != null && h.cell != null; h = h.before) {
      CellSpan cell = h.cell;
      LabelLayout.Span span =
          new LabelLayout.Span(
              firstToken(cell.from()), lastToken(cell.to()), cell.hasLostItsStep());
      cost += Cost.NOTHING_LOST * layout.hiddenLabels(grade, span);
      if (cell.from() == last.runFrom) {
        break;
      }
    }
    return cost;
  }

  private int firstToken(int piece) {
    return pieces.get(piece).from();
  }

  private int lastToken(int piece) {
    return pieces.get(piece - 1).to();
  }

  private SectionReading reading(Hypothesis whole) {
    List<Run> runs = new ArrayList<>();
    List<CellSpan> cells = new ArrayList<>();
    for (Hypothesis h = whole; h != null && h.cell != null; h = h.before) {
      cells.add(0, h.cell);
      if (h.cell.from() == h.runFrom) {
        runs.add(0, run(cells));
        cells = new ArrayList<>();
      }
    }
    return new SectionReading(runs, whole.cost);
  }

  private Run run(List<CellSpan> cells) {
    int from = firstToken(cells.get(0).from());
    int to = lastToken(cells.get(cells.size() - 1).to());
    int first = cells.get(0).from();
    return new Run(
        List.copyOf(cells),
        ownLabel(from, to),
        new Profile(!headings.get(first).isNone(), levels.get(first)));
  }

  /** The label of a grade of this block; one of another block is a sign that a heading was lost. */
  private Optional<Label> ownLabel(int from, int to) {
    return layout.labels(from, to, true).stream()
        .filter(label -> label.grade().filter(g -> g.block() == section.block()).isPresent())
        .findFirst();
  }
}
