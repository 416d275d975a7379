package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.table.SectionReading.Profile;
import kz.tizilim.documents.token.Token;

/** Decides which cells a draft table has, and which grade and step each one has. */
public final class LabelSearch {

  /*
   * The search has three layers.
   *
   * 1. Each section is read alone (SectionSearch): its likeliest ways to fall into cells and grades, given
   *    the printed labels, blank lines, semicolons, headings and pages.
   * 2. The grades of each reading are numbered. A printed label gives its number; the others must rise
   *    between them. Usually several numberings are left.
   * 3. The sections of a block are put together: one grade stands for one level of qualification
   *    throughout the block, so a numbering that makes B3 «средний» in one sphere and «высший» in another
   *    costs more.
   *
   * What comes out is not only the best reading. Every reading keeps its share exp(-cost), and a label is
   * called printed only if nearly all of the shares agree on it and on what it covers. So a blank line
   * more or less, or a label that the extraction lost, can make an answer less sure but not wrong and sure
   * at the same time.
   */
  private static final int MOST_OPTIONS = 40;
  private static final double OPTIONS_WITHIN = 9;

  private LabelSearch() {}

  /** The cells of {@code table}, in the law's order, and the tokens they account for. */
  public static LabelledTable read(DraftTable table) {
    Map<Block, List<Section>> blocks = new LinkedHashMap<>();
    table.sections().stream()
        .filter(s -> !s.pieces().isEmpty())
        .forEach(s -> blocks.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(s));
    List<DraftCell> cells = new ArrayList<>();
    List<Token> accounted = new ArrayList<>(table.furniture());
    blocks.values().forEach(sections -> cells.addAll(ofBlock(sections, accounted)));
    cells.forEach(cell -> cell.pieces().forEach(piece -> accounted.addAll(piece.tokens())));
    return LabelledTable.of(table.lines(), cells, accounted);
  }

  private static List<DraftCell> ofBlock(List<Section> sections, List<Token> accounted) {
    List<List<NumberedReading>> options =
        sections.stream().map(section -> options(section, sections)).toList();
    double[][] shares = new double[sections.size()][];
    for (int s = 0; s < shares.length; s++) {
      shares[s] = new double[options.get(s).size()];
    }
    combine(options, 0, new int[sections.size()], 0, new HashMap<>(), cheapest(options), shares);
    List<SectionOutcome> outcomes = new ArrayList<>();
    for (int s = 0; s < shares.length; s++) {
      outcomes.add(new SectionOutcome(sections.get(s), options.get(s), shares[s]));
    }
    List<DraftCell> cells = new ArrayList<>();
    for (SectionOutcome outcome : outcomes) {
      cells.addAll(outcome.cells(new Reasons(outcomes, outcome)));
      accounted.addAll(outcome.labels());
    }
    return cells;
  }

  private static List<NumberedReading> options(Section section, List<Section> block) {
    List<Step> printed = new ArrayList<>();
    for (Section other : block) {
      int headed = headedFrom(other);
      other.labels().stream()
          .filter(label -> !label.isGrade() && label.before() < headed)
          .forEach(label -> printed.add(label.step()));
    }
    List<NumberedReading> options = new ArrayList<>();
    for (SectionReading reading :
        new SectionSearch(section, Ladder.ofLabels(section.block(), printed)).readings()) {
      number(section, reading, new ArrayList<>(), 0, options);
    }
    options.sort(Comparator.comparingDouble(NumberedReading::cost));
    return options.stream()
        .limit(MOST_OPTIONS)
        .filter(o -> o.cost() <= options.get(0).cost() + OPTIONS_WITHIN)
        .toList();
  }

  private static int headedFrom(Section section) {
    return section.pieces().stream()
        .filter(Piece::isHeading)
        .findFirst()
        .map(Piece::from)
        .orElse(Integer.MAX_VALUE);
  }

  /** Numbers the grades of a reading in every way that rises and keeps the printed numbers. */
  private static void number(
      Section section,
      SectionReading reading,
      List<Grade> chosen,
      double cost,
      List<NumberedReading> options) {
    int next = chosen.size();
    if (next == reading.runs().size()) {
      options.add(new NumberedReading(reading, List.copyOf(chosen), reading.cost() + cost));
      return;
    }
    Block block = section.block();
    int before = next == 0 ? 0 : chosen.get(next - 1).number();
    Optional<Grade> printed = reading.runs().get(next).printedGrade();
    if (!block.hasNumberedGrades()) {
      Grade only = printed.filter(grade -> grade.block() == block).orElse(new Grade(block, 0));
      boolean another = next > 0 && only.number() <= before;
      chosen.add(only);
      number(section, reading, chosen, cost + (another ? Cost.FOREIGN_LABEL : 0), options);
      chosen.remove(next);
      return;
    }
    int highest = highestUnprinted(block);
    int from = printed.map(Grade::number).orElse(Math.min(9, before + 1));
    int to = printed.map(Grade::number).orElse(before < highest ? highest : before + 1);
    for (int number = from; number <= Math.min(9, to); number++) {
      double skipped = number <= before ? Cost.FOREIGN_LABEL : skippedCost(section, before, number);
      chosen.add(new Grade(block, number));
      number(section, reading, chosen, cost + skipped, options);
      chosen.remove(next);
    }
  }

  /** The last grade of a block, as registers have it; a label beyond it has to be printed. */
  static int highestUnprinted(Block block) {
    return block == Block.C ? 3 : 4;
  }

  private static double skippedCost(Section section, int before, int number) {
    int skipped = number - before - 1;
    double beyond = number > highestUnprinted(section.block()) ? Cost.BEYOND_LAST_GRADE : 0;
    if (before > 0) {
      return beyond + Cost.GRADE_SKIPPED * skipped;
    }
    return beyond + (section.sphere().isGeneral() ? Cost.GRADE_SKIPPED_AT_START * skipped : 0);
  }

  private static double cheapest(List<List<NumberedReading>> options) {
    return options.stream().mapToDouble(list -> list.get(0).cost()).sum();
  }

  /** Adds the share of every combination of options to each option in it. */
  private static void combine(
      List<List<NumberedReading>> options,
      int section,
      int[] chosen,
      double cost,
      Map<Grade, List<Profile>> profiles,
      double cheapest,
      double[][] shares) {
    if (section == options.size()) {
      double share = Math.exp(cheapest - cost - mixedCost(profiles));
      for (int s = 0; s < chosen.length; s++) {
        shares[s][chosen[s]] += share;
      }
      return;
    }
    for (int o = 0; o < options.get(section).size(); o++) {
      NumberedReading option = options.get(section).get(o);
      chosen[section] = o;
      for (int r = 0; r < option.grades().size(); r++) {
        profiles
            .computeIfAbsent(option.grades().get(r), g -> new ArrayList<>())
            .add(option.reading().runs().get(r).profile());
      }
      combine(options, section + 1, chosen, cost + option.cost(), profiles, cheapest, shares);
      for (Grade grade : option.grades()) {
        List<Profile> list = profiles.getOrDefault(grade, new ArrayList<>());
        list.remove(list.size() - 1);
      }
    }
  }

  /**
   * What it costs that one grade stands for different levels: each profile that is not its
   * commonest.
   */
  private static double mixedCost(Map<Grade, List<Profile>> profiles) {
    double cost = 0;
    for (List<Profile> list : profiles.values()) {
      int commonest = 0;
      for (Profile profile : list) {
        commonest = Math.max(commonest, Collections.frequency(list, profile));
      }
      cost += Cost.GRADE_OF_TWO_LEVELS * (list.size() - commonest);
    }
    return cost;
  }
}
