package kz.tizilim.drafting.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Sphere;

/**
 * The blocks, grades and steps of an edition as concepts, each below the next larger one, and the
 * entries below the deepest that is decided for their cell.
 */
final class CodeHierarchy {
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, List<String>> narrower = new LinkedHashMap<>();

  /**
   * A concept of a code.
   *
   * @param place its place: {@code B2-2.education}
   * @param level 1 for a block, 2 for a grade, 3 for a step
   * @param broader the place of the concept above it; empty for a block
   */
  record Concept(
      String place, int level, String broader, Block block, String number, Sphere sphere) {}

  private CodeHierarchy() {}

  /** The codes of an edition, in the law's order. */
  static CodeHierarchy of(Edition edition) {
    CodeHierarchy all = new CodeHierarchy();
    for (Cell cell : edition.cells()) {
      List<Concept> path = path(cell);
      path.forEach(all::add);
      String deepest = path.get(path.size() - 1).place();
      for (Entry entry : cell.entries()) {
        all.below(deepest).add(entry.id().toString());
      }
    }
    return all;
  }

  private void add(Concept concept) {
    if (concepts.putIfAbsent(concept.place(), concept) == null && !concept.broader().isEmpty()) {
      below(concept.broader()).add(concept.place());
    }
  }

  private List<String> below(String place) {
    return narrower.computeIfAbsent(place, it -> new ArrayList<>());
  }

  /** All concepts, in the law's order. */
  Collection<Concept> concepts() {
    return Collections.unmodifiableCollection(concepts.values());
  }

  /** The places of the concepts and entries right below a concept. */
  List<String> narrower(String place) {
    return List.copyOf(narrower.getOrDefault(place, List.of()));
  }

  /** The deepest concept that exists and is decided for a cell. */
  Concept deepest(Cell cell) {
    List<Concept> path = path(cell);
    return path.get(path.size() - 1);
  }

  /** The concepts of a cell, the deepest first. */
  List<Concept> above(Cell cell) {
    List<Concept> path = new ArrayList<>(path(cell));
    Collections.reverse(path);
    return path;
  }

  /** The concepts of a cell as far as they are decided, its block first. */
  private static List<Concept> path(Cell cell) {
    Block block = cell.block();
    List<Concept> path = new ArrayList<>();
    path.add(new Concept(block.name(), 1, "", block, "", Sphere.GENERAL));
    // a block whose only grade has no number is that grade
    boolean hasGrade =
        !cell.gradeEvidence().isUnknown() && !cell.grade().toString().equals(block.name());
    if (hasGrade) {
      String grade = cell.grade() + sphere(cell);
      path.add(new Concept(grade, 2, block.name(), block, cell.grade().toString(), cell.sphere()));
      if (!cell.step().isNone() && !cell.stepEvidence().isUnknown()) {
        String step = cell.code() + sphere(cell);
        path.add(new Concept(step, 3, grade, block, cell.step().toString(), cell.sphere()));
      }
    }
    return path;
  }

  private static String sphere(Cell cell) {
    return cell.sphere().isGeneral() ? "" : "." + cell.sphere();
  }

  /** The place of a cell by its printed code, whether or not its labels are decided. */
  static String place(Cell cell) {
    return cell.printedCode() + sphere(cell);
  }

  /** The concept below which the entries of a place stand: itself, or the nearest decided above. */
  static String concept(Edition edition, String place) {
    return edition.cells().stream()
        .filter(cell -> place(cell).equals(place))
        .findFirst()
        .filter(cell -> !cell.isDecided())
        .map(cell ->
            cell.gradeEvidence().isUnknown() ? cell.block().name() : cell.grade() + sphere(cell))
        .orElse(place);
  }
}
