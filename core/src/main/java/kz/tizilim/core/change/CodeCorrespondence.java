package kz.tizilim.core.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/**
 * Where the entries of each old code are in the new edition.
 *
 * @param lines one for each old code and sphere, in the law's order
 * @param added how many entries of each new code were not in the old edition
 */
public record CodeCorrespondence(List<Line> lines, Map<Place, Integer> added) {

  /**
   * Where the entries of one code went.
   *
   * @param from the old code
   * @param to how many entries are now at each code, in the law's order; an entry that was split
   *     counts once for each part
   * @param removed how many were removed
   */
  public record Line(Place from, Map<Place, Integer> to, int removed) {
    public Line {
      to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
    }

    /** The line in a language: «B2-1 → B2-1: 12, исключено: 1». */
    public String in(Language language) {
      String kept =
          to.entrySet().stream()
              .map(e -> e.getKey() + ": " + e.getValue())
              .collect(Collectors.joining(", "));
      String gone =
          removed == 0
              ? ""
              : (kept.isEmpty() ? "" : ", ")
                  + Remark.say(language, "effect.codes.removed", removed);
      return from + " → " + kept + gone;
    }

    /** The line in Russian. */
    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  public CodeCorrespondence {
    lines = List.copyOf(lines);
    added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
  }

  /** The codes whose entries are not all at the same code as before. */
  public List<Line> moved() {
    return lines.stream()
        .filter(line -> line.removed() > 0 || !line.to().keySet().equals(Set.of(line.from())))
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(line).append('\n'));
    added.forEach(
        (place, count) -> out.append(Remark.of("effect.codes.added", place, count)).append('\n'));
    return out.toString();
  }
}
