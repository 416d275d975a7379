package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.table.SectionReading.CellSpan;
import kz.tizilim.documents.table.SectionReading.Run;
import kz.tizilim.documents.token.Token;

/** The options of a section with their shares, and what they say together. */
final class SectionOutcome {
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.6;
  private static final double SURELY = 0.99;
  private static final int HIGHEST_UNPRINTED_STEP = 5;

  private final Section section;
  private final LabelLayout layout;
  private final List<NumberedReading> options;
  private final double[] shares;
  private final int best;

  SectionOutcome(Section section, List<NumberedReading> options, double[] shares) {
    this.section = section;
    this.layout = new LabelLayout(section);
    this.options = options;
    this.shares = shares.clone();
    double sum = 0;
    int top = 0;
    for (int o = 0; o < shares.length; o++) {
      sum += shares[o];
      top = shares[o] > shares[top] ? o : top;
    }
    for (int o = 0; o < shares.length; o++) {
      this.shares[o] = shares[o] / sum;
    }
    this.best = top;
  }

  Section section() {
    return section;
  }

  SectionReading reading() {
    return options.get(best).reading();
  }

  List<Grade> grades() {
    return options.get(best).grades();
  }

  /** The printed labels that label something. */
  List<Token> labels() {
    List<Token> used = new ArrayList<>();
    for (Run run : reading().runs()) {
      // Some print the label of a grade anew in each of its rows.
      layout
          .labels(from(run.cells().get(0)), to(run.cells().get(run.cells().size() - 1)), true)
          .stream()
          .filter(label -> label.grade().equals(run.printedGrade()))
          .forEach(label -> used.add(label.token()));
      run.cells().forEach(cell -> cell.printed().ifPresent(label -> used.add(label.token())));
    }
    return used;
  }

  List<DraftCell> cells(Reasons reasons) {
    List<DraftCell> cells = new ArrayList<>();
    for (int r = 0; r < reading().runs().size(); r++) {
      Run run = reading().runs().get(r);
      Grade grade = grades().get(r);
      for (CellSpan cell : run.cells()) {
        boolean undivided = cell.step().isNone();
        Evidence ofGrade =
            evidence(
                new Claim(run.printed(), isSureOfGrade(run, cell), isKnown(grade)),
                reasons.ofGrade(r),
                gradeShares(cell),
                grade.toString(),
                false);
        Evidence ofStep =
            undivided
                ? ofGrade
                : evidence(
                    new Claim(cell.printed(), isSureOfStep(run, cell), isKnown(cell.step())),
                    reasons.ofStep(cell),
                    stepShares(cell),
                    cell.step().toString(),
                    true);
        cells.add(
            new DraftCell(
                grade,
                cell.step(),
                section.sphere(),
                ofGrade,
                ofStep,
                section.pieces().subList(cell.from(), cell.to())));
      }
    }
    return cells;
  }

  /**
   * What is claimed of a label.
   *
   * @param printed where it is printed
   * @param sure whether the print leaves no doubt about what it covers
   * @param known whether registers have such a grade or step
   */
  private record Claim(Optional<Label> printed, boolean sure, boolean known) {}

  private boolean isSureOfStep(Run run, CellSpan cell) {
    return isSure(cell.printed(), List.of(cell)) && !hasGap(cell) && !hidesLabel(run, cell);
  }

  /**
   * Whether the label of a grade leaves no doubt about one of its cells. A grade whose labels were
   * all lost may hide wherever a cell is not sure of its own step: what lies beyond that cell is
   * not sure of its grade.
   */
  private boolean isSureOfGrade(Run run, CellSpan cell) {
    List<CellSpan> all = run.cells();
    if (!isSure(run.printed(), all) || all.stream().anyMatch(other -> hidesLabel(run, other))) {
      return false;
    }
    int label = run.printed().orElseThrow().before();
    int nearest = 0;
    while (nearest < all.size() - 1 && to(all.get(nearest)) <= label) {
      nearest++;
    }
    int at = all.indexOf(cell);
    return all.subList(Math.min(at, nearest), Math.max(at, nearest) + 1).stream()
        .allMatch(between -> isOfOneGrade(run, between));
  }

  private boolean isOfOneGrade(Run run, CellSpan cell) {
    if (cell.step().isNone()) {
      return !section.block().hasNumberedGrades() || !hasGap(cell);
    }
    Piece first = section.pieces().get(cell.from());
    boolean namesCategory = first.isHeading() && new Heading(first.text()).category().isPresent();
    return namesCategory || isSureOfStep(run, cell);
  }

  private boolean isSure(Optional<Label> printed, List<CellSpan> cells) {
    return printed.isPresent()
        && layout.isSure(printed.get(), from(cells.get(0)), to(cells.get(cells.size() - 1)));
  }

  /** Whether a cell without a heading has a gap inside where another cell might have begun. */
  private boolean hasGap(CellSpan cell) {
    if (section.pieces().get(cell.from()).isHeading()) {
      return false;
    }
    for (int i = cell.from() + 1; i < cell.to(); i++) {
      PlacedToken first = section.text().get(section.pieces().get(i).from());
      boolean gap = first.afterBlank() || first.isPageTop();
      if (gap && !section.pieces().get(i - 1).goesOn()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a page in the cell lost a label that neither the cell nor its grade misses there. */
  private boolean hidesLabel(Run run, CellSpan cell) {
    List<CellSpan> all = run.cells();
    int from = from(all.get(0));
    int to = to(all.get(all.size() - 1));
    return layout.hiddenLabels(
            new LabelLayout.Span(from, to, run.printed().isEmpty()),
            new LabelLayout.Span(from(cell), to(cell), cell.hasLostItsStep()))
        > 0;
  }

  private int from(CellSpan cell) {
    return section.pieces().get(cell.from()).from();
  }

  private int to(CellSpan cell) {
    return section.pieces().get(cell.to() - 1).to();
  }

  private static boolean isKnown(Grade grade) {
    return grade.number() <= LabelSearch.highestUnprinted(grade.block());
  }

  private static boolean isKnown(Step step) {
    return step.major() <= HIGHEST_UNPRINTED_STEP;
  }

  private static Evidence evidence(
      Claim claim, String reason, Map<String, Double> shares, String value, boolean step) {
    double share = shares.getOrDefault(value, 0.0);
    List<String> candidates =
        shares.entrySet().stream()
            .filter(e -> e.getValue() > 0.01)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    if (claim.sure && share >= NEARLY_ALL) {
      return new Evidence.Printed(claim.printed.orElseThrow().token().line());
    }
    String why = claim.printed.map(label -> Reasons.uncertainExtent(label, step)).orElse(reason);
    double confidence = Math.min(claim.printed.isPresent() ? NEARLY_ALL : SURELY, share);
    boolean inferred = share >= MOST && (claim.known || claim.printed.isPresent());
    return inferred
        ? new Evidence.Inferred(why, confidence, candidates)
        : new Evidence.Unknown(why, confidence, candidates);
  }

  /** The share of each grade among the readings, for this cell as a whole. */
  private Map<String, Double> gradeShares(CellSpan cell) {
    Map<String, Double> byGrade = new HashMap<>();
    for (int o = 0; o < shares.length; o++) {
      NumberedReading option = options.get(o);
      int first = option.reading().runOf(cell.from());
      int last = option.reading().runOf(cell.to() - 1);
      for (int r = first; r <= last; r++) {
        byGrade.merge(
            option.grades().get(r).toString(), shares[o] / (last - first + 1), Double::sum);
      }
    }
    return byGrade;
  }

  /**
   * The share of each step among the readings; a reading that cuts the cell otherwise counts in
   * part.
   */
  private Map<String, Double> stepShares(CellSpan cell) {
    Map<String, Double> byStep = new HashMap<>();
    for (int o = 0; o < shares.length; o++) {
      SectionReading reading = options.get(o).reading();
      CellSpan first = reading.cellOf(cell.from());
      if (first.from() == cell.from() && first.to() == cell.to()) {
        byStep.merge(first.step().toString(), shares[o], Double::sum);
        continue;
      }
      // A cell cut otherwise: the same step over other clauses is another reading of the law.
      CellSpan last = reading.cellOf(cell.to() - 1);
      String rival =
          first.step().equals(cell.step()) ? last.step().toString() : first.step().toString();
      byStep.merge(
          rival.equals(cell.step().toString()) ? rival + "?" : rival, shares[o], Double::sum);
    }
    byStep.keySet().removeIf(step -> step.endsWith("?"));
    return byStep;
  }
}
