package kz.tizilim.core.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the entries of each old code are in the new edition.
 *
 * @param lines one for each old code and sphere, in the law's order
 * @param added how many entries of each new code come from no old one
 */
public record CodeCorrespondence(List<Line> lines, Map<Place, Integer> added) {

  /**
   * The way of the entries of one code.
   *
   * @param from the old code
   * @param to how many entries are now at each code, in the law's order; an entry that was split
   *     counts once for each part
   * @param removed how many are gone
   */
  public record Line(Place from, Map<Place, Integer> to, int removed) {
    public Line {
      to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
    }

    @Override
    public String toString() {
      String kept =
          to.entrySet().stream()
              .map(e -> e.getKey() + ": " + e.getValue())
              .collect(Collectors.joining(", "));
      String gone = removed == 0 ? "" : (kept.isEmpty() ? "" : ", ") + "исключено: " + removed;
      return from + " → " + kept + gone;
    }
  }

  public CodeCorrespondence {
    lines = List.copyOf(lines);
    added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
  }

  /** The codes whose entries are not all where they were. */
  public List<Line> moved() {
    return lines.stream()
        .filter(line -> line.removed() > 0 || !line.to().keySet().equals(Set.of(line.from())))
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line).append('\n'));
    added.forEach((place, count) ->
        out.append("новых в ").append(place).append(": ").append(count).append('\n'));
    return out.toString();
  }
}
