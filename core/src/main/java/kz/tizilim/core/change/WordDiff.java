package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words removed from and inserted into a text to make another (longest common subsequence over
 * words and marks). Nothing is dropped: the kept and removed runs are the text before, the kept and
 * inserted ones the text after.
 *
 * <p>Prints as {@code Методист: [-Школы-]{+Кадетского корпуса+}}.
 *
 * @param runs the parts of both texts in order; neighbours differ in kind, and none is empty
 */
public record WordDiff(List<Run> runs) {

  /** Whether a run of words was kept, removed or inserted. */
  public enum Kind {
    /** In both texts. */
    KEPT,
    /** Only in the text before. */
    REMOVED,
    /** Only in the text after. */
    INSERTED
  }

  /**
   * Consecutive words of one kind, with the spaces between them.
   *
   * @param kind kept, removed or inserted
   * @param text the words as written
   */
  public record Run(Kind kind, String text) {
    @Override
    public String toString() {
      return switch (kind) {
        case KEPT -> text;
        case REMOVED -> "[-" + text + "-]";
        case INSERTED -> "{+" + text + "+}";
      };
    }
  }

  /**
   * Words replaced by others in one place.
   *
   * @param from the words before; empty if words were only inserted
   * @param to the words after; empty if words were only removed
   */
  public record Replaced(String from, String to) {}

  public WordDiff {
    runs = List.copyOf(runs);
  }

  /** The difference between two texts. */
  public static WordDiff of(String before, String after) {
    return WordDiffer.between(before, after);
  }

  /** The text before. */
  public String before() {
    return without(Kind.INSERTED);
  }

  /** The text after. */
  public String after() {
    return without(Kind.REMOVED);
  }

  /** Whether both texts are equal. */
  public boolean isEmpty() {
    return runs.stream().allMatch(run -> run.kind() == Kind.KEPT);
  }

  /** The replaced words in order, without the spaces around them. */
  public List<Replaced> replaced() {
    List<Replaced> all = new ArrayList<>();
    String from = "";
    String to = "";
    for (Run run : runs) {
      switch (run.kind()) {
        case REMOVED -> from = run.text().strip();
        case INSERTED -> to = run.text().strip();
        case KEPT -> {
          addTo(all, from, to);
          from = "";
          to = "";
        }
      }
    }
    addTo(all, from, to);
    return all;
  }

  private static void addTo(List<Replaced> all, String from, String to) {
    if (!from.isEmpty() || !to.isEmpty()) {
      all.add(new Replaced(from, to));
    }
  }

  private String without(Kind kind) {
    return runs.stream()
        .filter(run -> run.kind() != kind)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return runs.stream().map(Run::toString).collect(Collectors.joining());
  }
}
