package kz.tizilim.registrar.ask;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;

/**
 * How many posts of a table a change of the register moves: by the effects on the entries that they
 * rest on, and by their codes. It grows with the kinds of changes, not with the posts.
 */
public final class MovedPosts {
  private final Map<EntryId, Set<Effect.Kind>> before = new HashMap<>();
  private final Map<EntryId, Set<Effect.Kind>> after = new HashMap<>();
  private final Map<Effect.Kind, Long> byEffect = new EnumMap<>(Effect.Kind.class);
  private final Map<Codes, Long> byCodes = new HashMap<>();
  private long rows;
  private long unchanged;

  /**
   * The codes of a post before and after; none if the register does not name it.
   *
   * @param before the codes that fitted
   * @param after the codes that fit
   */
  public record Codes(List<Code> before, List<Code> after) {
    public Codes {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * How many posts have other codes.
   *
   * @param codes the codes before and after
   * @param posts how many posts
   */
  public record Moved(Codes codes, long posts) {}

  /** No posts yet, of the change that is computed there. */
  public MovedPosts(Change change) {
    for (Effect effect : change.effects()) {
      effect.before().forEach(entry -> note(before, entry.entry().id(), effect.kind()));
      effect.after().forEach(entry -> note(after, entry.entry().id(), effect.kind()));
    }
  }

  private static void note(Map<EntryId, Set<Effect.Kind>> kinds, EntryId entry, Effect.Kind kind) {
    kinds.computeIfAbsent(entry, one -> new HashSet<>()).add(kind);
  }

  /** Counts a post: the answer of the edition before, and that of the edition after. */
  public void add(Answer was, Answer is) {
    rows++;
    Set<Effect.Kind> kinds = new HashSet<>();
    was.entries().forEach(entry -> kinds.addAll(before.getOrDefault(entry, Set.of())));
    is.entries().forEach(entry -> kinds.addAll(after.getOrDefault(entry, Set.of())));
    kinds.forEach(kind -> byEffect.merge(kind, 1L, Long::sum));
    if (!was.codes().equals(is.codes())) {
      byCodes.merge(new Codes(was.codes(), is.codes()), 1L, Long::sum);
    } else if (kinds.isEmpty()) {
      unchanged++;
    }
  }

  /** How many posts there are. */
  public long rows() {
    return rows;
  }

  /** How many of them rest on entries that nothing happened to, and keep their codes. */
  public long unchanged() {
    return unchanged;
  }

  /**
   * How many posts rest on an entry with which effect; one that rests on several counts under each.
   */
  public Map<Effect.Kind, Long> byEffect() {
    return Collections.unmodifiableMap(byEffect);
  }

  /** How many posts have which other codes, the most frequent first. */
  public List<Moved> byCodes() {
    List<Moved> moved = new ArrayList<>();
    byCodes.forEach((codes, posts) -> moved.add(new Moved(codes, posts)));
    moved.sort(
        Comparator.comparingLong(Moved::posts)
            .reversed()
            .thenComparing(one -> one.codes().toString()));
    return moved;
  }
}
