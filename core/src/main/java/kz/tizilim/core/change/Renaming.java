package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.core.change.WordDiff.Replaced;
import kz.tizilim.core.message.Remark;

/**
 * A replacement of the same words by the same others in several entries, as by «слова … заменить
 * словами …».
 *
 * @param from the words before: an institution, a title or some words of the wording
 * @param to the words after
 * @param effects the effects that contain it, at least two, in order
 */
public record Renaming(String from, String to, List<Effect.Altered> effects) {

  public Renaming {
    effects = List.copyOf(effects);
  }

  static List<Renaming> among(List<Effect> effects) {
    Map<Replaced, List<Effect.Altered>> found = new LinkedHashMap<>();
    for (Effect effect : effects) {
      if (effect instanceof Effect.Altered altered) {
        for (Replaced replaced : replaced(altered)) {
          found.computeIfAbsent(replaced, r -> new ArrayList<>()).add(altered);
        }
      }
    }
    return found.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> new Renaming(e.getKey().from(), e.getKey().to(), e.getValue()))
        .toList();
  }

  /** Whole names if as many were gained as lost, otherwise the changed words. */
  private static Set<Replaced> replaced(Effect.Altered altered) {
    Members members = altered.members();
    Set<Replaced> all = new LinkedHashSet<>();
    boolean titles = members.titlesAdded().size() == members.titlesRemoved().size();
    boolean bodies = members.institutionsAdded().size() == members.institutionsRemoved().size();
    if (titles && bodies && !members.isEmpty()) {
      pairs(all, members.titlesRemoved(), members.titlesAdded());
      pairs(all, members.institutionsRemoved(), members.institutionsAdded());
    } else {
      all.addAll(altered.words().replaced());
      all.removeIf(r -> r.from().isEmpty() || r.to().isEmpty());
    }
    return all;
  }

  private static void pairs(Set<Replaced> all, List<String> from, List<String> to) {
    for (int i = 0; i < from.size(); i++) {
      all.add(new Replaced(from.get(i), to.get(i)));
    }
  }

  /** The words before and after, and in how many entries. */
  public Remark remark() {
    return Remark.of("effect.renaming", from, to, effects.size());
  }

  /** The remark in Russian. */
  @Override
  public String toString() {
    return remark().toString();
  }
}
