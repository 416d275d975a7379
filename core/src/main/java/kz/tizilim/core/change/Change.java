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
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Heading;

/**
 * The differences between two editions. Every entry of both is in exactly one effect, or unchanged.
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
  public record Pair(EntryInCell before, EntryInCell after) {}

  /** The differences between {@code before} and {@code after}. */
  public static Change between(Edition before, Edition after) {
    EffectFinder finder = new EffectFinder(EntryInCell.all(before), EntryInCell.all(after));
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
   * The effects in the order of the edition after; a removed entry comes after the entry that it
   * followed.
   */
  public List<Effect> effects() {
    return effects;
  }

  /** The unchanged entries, in the law's order. */
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

  /** The replacements of words that occur in several entries, the most frequent first. */
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
    EntryInCell.all(before).forEach(placed -> ways.put(placed.place(), new LinkedHashMap<>()));
    unchanged.forEach(pair -> count(ways, pair.before(), pair.after()));
    for (Effect effect : effects) {
      for (EntryInCell from : effect.before()) {
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

  private static void count(
      Map<Place, Map<Place, Integer>> ways, EntryInCell from, EntryInCell to) {
    ways.getOrDefault(from.place(), new LinkedHashMap<>()).merge(to.place(), 1, Integer::sum);
  }

  /** The counts on one line: «добавлен 1, исключён 2; без изменений 240». */
  public String summary(Language language) {
    String changed =
        counts().entrySet().stream()
            .map(e -> e.getKey().of(e.getValue()).in(language))
            .collect(Collectors.joining(", "));
    return (changed.isEmpty() ? Remark.say(language, "effect.none") : changed)
        + "; "
        + Remark.say(language, "effect.unchanged", unchanged.size());
  }

  /** The summary, the renamings and all effects, in Russian. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(summary(Language.RU)).append('\n');
    renamings().forEach(renaming -> out.append(renaming).append('\n'));
    effects.forEach(effect -> out.append(effect).append('\n'));
    return out.toString();
  }

  /** Derives the effects from a matching and orders them. */
  private static final class EffectFinder {
    private final List<EntryInCell> before;
    private final List<EntryInCell> after;
    private final Matching matching;
    private final List<Pair> unchanged = new ArrayList<>();
    private final List<OrderedEffect> found = new ArrayList<>();

    /** An effect and its position: after that entry of the new edition, by rank. */
    private record OrderedEffect(int entry, int rank, Effect effect) {}

    /** The place and the heading of a cell. */
    private record CellKey(Place place, Heading heading) {
      static CellKey of(EntryInCell placed) {
        return new CellKey(placed.place(), placed.heading());
      }
    }

    EffectFinder(List<EntryInCell> before, List<EntryInCell> after) {
      this.before = before;
      this.after = after;
      matching = new Matching(before, after);
    }

    void find() {
      Map<CellKey, CellKey> reheaded = reheaded();
      int last = -1;
      for (int i = 0; i < before.size(); i++) {
        EntryInCell from = before.get(i);
        int j = matching.pairs()[i];
        if (j >= 0) {
          pair(from, after.get(j), j, reheaded);
          last = from.place().equals(after.get(j).place()) ? j : last;
        } else if (!matching.isDoneBefore(i)) {
          found.add(new OrderedEffect(last, i + 1, new Effect.Removed(from)));
        }
      }
      for (int j = 0; j < after.size(); j++) {
        if (!matching.isDoneAfter(j)) {
          found.add(new OrderedEffect(j, 0, new Effect.Added(after.get(j))));
        }
      }
      matching
          .splits()
          .forEach((i, parts) ->
              found.add(
                  new OrderedEffect(
                      parts.get(0),
                      0,
                      new Effect.Split(before.get(i), parts.stream().map(after::get).toList()))));
      matching
          .merges()
          .forEach((j, parts) ->
              found.add(
                  new OrderedEffect(
                      j,
                      0,
                      new Effect.Merged(parts.stream().map(before::get).toList(), after.get(j)))));
    }

    private void pair(EntryInCell from, EntryInCell to, int j, Map<CellKey, CellKey> reheaded) {
      boolean stays =
          CellKey.of(from).equals(CellKey.of(to))
              || CellKey.of(to).equals(reheaded.get(CellKey.of(from)));
      Effect.Altered altered = Effect.Altered.of(from, to, !stays);
      if (stays && from.text().equals(to.text()) && altered.members().isEmpty()) {
        unchanged.add(new Pair(from, to));
      } else {
        found.add(new OrderedEffect(j, 0, altered));
      }
    }

    /**
     * The cells of which only the heading changed: all their entries that are in both editions have
     * one heading before and one other heading after.
     */
    private Map<CellKey, CellKey> reheaded() {
      Map<CellKey, Set<CellKey>> ways = new LinkedHashMap<>();
      Map<CellKey, Set<CellKey>> origins = new LinkedHashMap<>();
      Map<CellKey, Integer> counts = new LinkedHashMap<>();
      Map<CellKey, Integer> first = new LinkedHashMap<>();
      for (int i = 0; i < before.size(); i++) {
        int j = matching.pairs()[i];
        if (j >= 0 && before.get(i).place().equals(after.get(j).place())) {
          CellKey from = CellKey.of(before.get(i));
          CellKey to = CellKey.of(after.get(j));
          ways.computeIfAbsent(from, h -> new HashSet<>()).add(to);
          origins.computeIfAbsent(to, h -> new HashSet<>()).add(from);
          counts.merge(from, 1, Integer::sum);
          first.merge(from, j, Math::min);
        }
      }
      Map<CellKey, CellKey> reheaded = new LinkedHashMap<>();
      ways.forEach((from, to) -> {
        CellKey only = to.iterator().next();
        if (to.size() == 1 && !only.equals(from) && origins.getOrDefault(only, to).size() == 1) {
          reheaded.put(from, only);
          found.add(
              new OrderedEffect(
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
          .sorted(
              Comparator.comparingInt(OrderedEffect::entry).thenComparingInt(OrderedEffect::rank))
          .map(OrderedEffect::effect)
          .toList();
    }
  }
}
