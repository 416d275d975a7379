package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Heading;

/**
 * What one edition changed in another. Every entry of both is in exactly one effect, or unchanged.
 *
 * <p>The number of an entry, its lines and the evidence of its labels do not count as changes of
 * the law. Cells without entries are not compared.
 */
public final class Change {

  private final Edition before;
  private final Edition after;
  private final List<Effect> effects;
  private final List<Pair> unchanged;

  private Change(Edition before, Edition after, List<Effect> effects, List<Pair> unchanged) {
    this.before = before;
    this.after = after;
    this.effects = List.copyOf(effects);
    this.unchanged = List.copyOf(unchanged);
  }

  /**
   * An entry in both editions.
   *
   * @param before the entry as it was
   * @param after the entry as it is
   */
  public record Pair(Placed before, Placed after) {}

  /** What {@code after} changed in {@code before}. */
  public static Change between(Edition before, Edition after) {
    Finder finder = new Finder(Placed.all(before), Placed.all(after));
    finder.find();
    return new Change(before, after, finder.inOrder(), finder.unchanged);
  }

  /** The edition before. */
  public Edition before() {
    return before;
  }

  /** The edition after. */
  public Edition after() {
    return after;
  }

  /**
   * The effects by their place in the edition after; what was removed stands behind the entry it
   * followed.
   */
  public List<Effect> effects() {
    return effects;
  }

  /** The entries that stayed as they were, in the law's order. */
  public List<Pair> unchanged() {
    return unchanged;
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return effects.isEmpty();
  }

  /** How many effects of each kind there are; kinds without any are left out. */
  public Map<Effect.Kind, Integer> counts() {
    Map<Effect.Kind, Integer> counts = new EnumMap<>(Effect.Kind.class);
    effects.forEach(effect -> counts.merge(effect.kind(), 1, Integer::sum));
    return counts;
  }

  /** The words that changed alike in several entries, the most frequent first. */
  public List<Renaming> renamings() {
    return Renaming.among(effects).stream()
        .sorted(Comparator.comparingInt((Renaming r) -> r.effects().size()).reversed())
        .toList();
  }

  /** Where the entries of each old code are now. */
  public CodeCorrespondence codes() {
    Map<Place, Map<Place, Integer>> ways = new LinkedHashMap<>();
    Map<Place, Integer> removed = new LinkedHashMap<>();
    Map<Place, Integer> added = new LinkedHashMap<>();
    Placed.all(before).forEach(placed -> ways.put(placed.place(), new LinkedHashMap<>()));
    unchanged.forEach(pair -> count(ways, pair.before(), pair.after()));
    for (Effect effect : effects) {
      for (Placed from : effect.before()) {
        effect.after().forEach(to -> count(ways, from, to));
        if (effect.after().isEmpty()) {
          removed.merge(from.place(), 1, Integer::sum);
        }
      }
      if (effect.before().isEmpty()) {
        effect.after().forEach(to -> added.merge(to.place(), 1, Integer::sum));
      }
    }
    List<CodeCorrespondence.Line> lines = new ArrayList<>();
    ways.forEach((from, to) ->
        lines.add(new CodeCorrespondence.Line(from, to, removed.getOrDefault(from, 0))));
    return new CodeCorrespondence(lines, added);
  }

  private static void count(Map<Place, Map<Place, Integer>> ways, Placed from, Placed to) {
    ways.getOrDefault(from.place(), new LinkedHashMap<>()).merge(to.place(), 1, Integer::sum);
  }

  /** The counts on one line: «добавлен 1, исключён 2; без изменений 240». */
  public String summary() {
    String changed =
        counts().entrySet().stream()
            .map(e -> e.getKey().word() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return (changed.isEmpty() ? "изменений нет" : changed) + "; без изменений " + unchanged.size();
  }

  /** The summary, what was renamed and all effects. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(summary()).append('\n');
    renamings().forEach(renaming -> out.append(renaming).append('\n'));
    effects.forEach(effect -> out.append(effect).append('\n'));
    return out.toString();
  }

  /** Makes effects out of a matching and puts them in order. */
  private static final class Finder {
    private final List<Placed> before;
    private final List<Placed> after;
    private final Matching matching;
    private final List<Pair> unchanged = new ArrayList<>();
    private final List<At> found = new ArrayList<>();

    /** An effect and where it goes: behind that entry of the edition after, and as which. */
    private record At(int entry, int rank, Effect effect) {}

    /** A cell as both its place and its heading. */
    private record Headed(Place place, Heading heading) {
      static Headed of(Placed placed) {
        return new Headed(placed.place(), placed.heading());
      }
    }

    Finder(List<Placed> before, List<Placed> after) {
      this.before = before;
      this.after = after;
      matching = new Matching(before, after);
    }

    void find() {
      Map<Headed, Headed> reheaded = reheaded();
      int last = -1;
      for (int i = 0; i < before.size(); i++) {
        Placed from = before.get(i);
        int j = matching.pairs()[i];
        if (j >= 0) {
          pair(from, after.get(j), j, reheaded);
          last = from.place().equals(after.get(j).place()) ? j : last;
        } else if (!matching.isDoneBefore(i)) {
          found.add(new At(last, i + 1, new Effect.Removed(from)));
        }
      }
      for (int j = 0; j < after.size(); j++) {
        if (!matching.isDoneAfter(j)) {
          found.add(new At(j, 0, new Effect.Added(after.get(j))));
        }
      }
      matching
          .splits()
          .forEach((i, parts) ->
              found.add(
                  new At(
                      parts.get(0),
                      0,
                      new Effect.Split(before.get(i), parts.stream().map(after::get).toList()))));
      matching
          .merges()
          .forEach((j, parts) ->
              found.add(
                  new At(
                      j,
                      0,
                      new Effect.Merged(parts.stream().map(before::get).toList(), after.get(j)))));
    }

    private void pair(Placed from, Placed to, int j, Map<Headed, Headed> reheaded) {
      boolean stayed =
          Headed.of(from).equals(Headed.of(to))
              || Headed.of(to).equals(reheaded.get(Headed.of(from)));
      Effect.Altered altered = Effect.Altered.of(from, to, !stayed);
      if (stayed && from.text().equals(to.text()) && altered.members().isEmpty()) {
        unchanged.add(new Pair(from, to));
      } else {
        found.add(new At(j, 0, altered));
      }
    }

    /**
     * The cells whose heading alone changed: all their entries that are in both editions stand
     * under one heading before and under one other after.
     */
    private Map<Headed, Headed> reheaded() {
      Map<Headed, Set<Headed>> ways = new LinkedHashMap<>();
      Map<Headed, Set<Headed>> origins = new LinkedHashMap<>();
      Map<Headed, Integer> counts = new LinkedHashMap<>();
      Map<Headed, Integer> first = new LinkedHashMap<>();
      for (int i = 0; i < before.size(); i++) {
        int j = matching.pairs()[i];
        if (j >= 0 && before.get(i).place().equals(after.get(j).place())) {
          Headed from = Headed.of(before.get(i));
          Headed to = Headed.of(after.get(j));
          ways.computeIfAbsent(from, h -> new HashSet<>()).add(to);
          origins.computeIfAbsent(to, h -> new HashSet<>()).add(from);
          counts.merge(from, 1, Integer::sum);
          first.merge(from, j, Math::min);
        }
      }
      Map<Headed, Headed> reheaded = new LinkedHashMap<>();
      ways.forEach((from, to) -> {
        Headed only = to.iterator().next();
        if (to.size() == 1 && !only.equals(from) && origins.getOrDefault(only, to).size() == 1) {
          reheaded.put(from, only);
          found.add(
              new At(
                  first.getOrDefault(from, 0),
                  -1,
                  new Effect.Reheaded(
                      from.place(), from.heading(), only.heading(), counts.getOrDefault(from, 0))));
        }
      });
      return reheaded;
    }

    List<Effect> inOrder() {
      return found.stream()
          .sorted(Comparator.comparingInt(At::entry).thenComparingInt(At::rank))
          .map(At::effect)
          .toList();
    }
  }
}
