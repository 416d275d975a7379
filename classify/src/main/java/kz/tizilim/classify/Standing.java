package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Level;

/** The posts that stand for a row, over all completions of what it leaves out. */
final class Standing {

  /*
   * A row leaves columns empty; each way to fill them is a completion. In a completion the posts stand
   * that carry the title and contradict nothing. Of these the ones whose closed list names the row's kind,
   * since that kind is a post of its own; then those whose institution ranks best; of equals those whose
   * title has most of the row's words, then those in the block that the activity prefers. The union of
   * codes over all completions is the answer. A column is missing if filling it in some way would leave
   * fewer codes.
   *
   * A row that names no institution has a hundred of them, and eight ways to fill the rest in each. Most of
   * these are alike: institutions that the candidates rank the same, levels that no candidate asks for. Each
   * kind is tried once, and what stands is noted for every value that was filled in, so that one pass gives
   * both the answer and the missing columns.
   */

  private final List<Titles.Candidate> candidates = new ArrayList<>();

  /** Where the candidates of each reading begin, and after the last of them where they end. */
  private final int[] begins;

  private final Set<Post> posts = new LinkedHashSet<>();
  private final List<Code> codes;
  private final List<Column> missing = new ArrayList<>();

  /** A value with which a column may be filled, and the candidates that stand where it is. */
  private record Filling<T>(T value, BitSet standing) {
    static <T> List<Filling<T>> of(List<T> values) {
      List<Filling<T>> fillings = new ArrayList<>(values.size());
      for (T value : values) {
        fillings.add(new Filling<>(value, new BitSet()));
      }
      return fillings;
    }

    /** The value that the row has, or every other one if the candidates ask for it. */
    static <T> List<Filling<T>> of(Optional<T> own, T[] all, boolean matters) {
      return own.isPresent()
          ? of(List.of(own.get()))
          : matters ? of(List.of(all)) : of(List.of(all[0]));
    }
  }

  /**
   * @param readings the titles that each reading of the row names
   * @param body what the institution may be; empty where the row names none
   * @param ranks how closely each post names it
   */
  Standing(
      List<List<Titles.Named>> readings,
      Optional<List<Institutions.Resolved>> body,
      Ranks ranks,
      Attributes attributes) {
    this.begins = new int[readings.size() + 1];
    for (int reading = 0; reading < readings.size(); reading++) {
      for (Titles.Named named : readings.get(reading)) {
        candidates.addAll(named.candidates());
      }
      begins[reading + 1] = candidates.size();
    }
    List<Filling<byte[]>> bodies = Filling.of(distinct(ranks.of(body)));
    List<Filling<Level>> levels =
        Filling.of(attributes.level(), Level.values(), any(post -> post.level().isPresent()));
    List<Filling<Category>> categories =
        Filling.of(
            attributes.category(), Category.values(), any(post -> post.category().isPresent()));
    List<Filling<Activity>> activities = Filling.of(attributes.activity(), Activity.values(), true);
    for (Filling<byte[]> institution : bodies) {
      for (Filling<Level> level : levels) {
        for (Filling<Category> category : categories) {
          for (Filling<Activity> activity : activities) {
            BitSet standing = in(institution.value, level.value, category.value, activity.value);
            institution.standing.or(standing);
            level.standing.or(standing);
            category.standing.or(standing);
            activity.standing.or(standing);
            addPosts(standing, posts);
          }
        }
      }
    }
    this.codes = codesOf(posts);
    // An institution that may be several bodies is missing as one that is not named.
    addMissing(Column.INSTITUTION, body.filter(own -> own.size() == 1), bodies);
    addMissing(Column.LEVEL, attributes.level(), levels);
    addMissing(Column.CATEGORY, attributes.category(), categories);
    addMissing(Column.ACTIVITY, attributes.activity(), activities);
  }

  private Standing(List<Standing> several) {
    this.begins = new int[1];
    several.forEach(one -> posts.addAll(one.posts));
    this.codes = codesOf(posts);
    if (several.stream().allMatch(one -> one.codes.equals(codes))) {
      missing.addAll(several.get(0).missing);
    }
  }

  /** What stands for several posts of one cell; nothing is missing where their codes differ. */
  static Standing of(List<Standing> several) {
    return new Standing(several);
  }

  private boolean any(Predicate<Post> property) {
    for (Titles.Candidate candidate : candidates) {
      if (property.test(candidate.post())) {
        return true;
      }
    }
    return false;
  }

  private <T> void addMissing(Column column, Optional<?> own, List<Filling<T>> fillings) {
    if (own.isPresent() || codes.size() < 2) {
      return;
    }
    for (Filling<T> filling : fillings) {
      Set<Post> left = new LinkedHashSet<>();
      addPosts(filling.standing, left);
      if (!left.isEmpty() && codesOf(left).size() < codes.size()) {
        missing.add(column);
        return;
      }
    }
  }

  private void addPosts(BitSet standing, Set<Post> found) {
    for (int at = standing.nextSetBit(0); at >= 0; at = standing.nextSetBit(at + 1)) {
      found.add(candidates.get(at).post());
    }
  }

  /** The posts. */
  Set<Post> posts() {
    return posts;
  }

  /** Their codes, in order. */
  List<Code> codes() {
    return codes;
  }

  /** The empty columns whose filling would leave fewer codes. */
  List<Column> missing() {
    return missing;
  }

  /** The ranks of the candidates alone, institutions that they rank the same once. */
  private List<byte[]> distinct(List<byte[]> ranks) {
    List<byte[]> distinct = new ArrayList<>();
    for (byte[] all : ranks) {
      byte[] own = new byte[candidates.size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = all[candidates.get(i).post().order()];
      }
      boolean isNew = true;
      for (byte[] other : distinct) {
        isNew &= !Arrays.equals(own, other);
      }
      if (isNew) {
        distinct.add(own);
      }
    }
    return distinct;
  }

  /** The candidates that stand in one completion: in each reading, of those that fit, the best. */
  private BitSet in(byte[] ranks, Level level, Category category, Activity activity) {
    BitSet standing = new BitSet();
    for (int reading = 0; reading + 1 < begins.length; reading++) {
      int least = Integer.MAX_VALUE;
      BitSet best = new BitSet();
      for (int at = begins[reading]; at < begins[reading + 1]; at++) {
        Titles.Candidate one = candidates.get(at);
        if (ranks[at] == Institutions.NOT || !one.post().fits(level, category, activity)) {
          continue;
        }
        int distance = one.distance(ranks[at]);
        if (distance < least) {
          best.clear();
          least = distance;
        }
        if (distance == least) {
          best.set(at);
        }
      }
      standing.or(preferred(best, activity));
    }
    return standing;
  }

  /**
   * Between equals «основной» prefers block B and «обеспечивающий» block C, where one of them
   * stands.
   */
  private BitSet preferred(BitSet equals, Activity activity) {
    Block block = activity == Activity.MAIN ? Block.B : Block.C;
    BitSet preferred = new BitSet();
    for (int at = equals.nextSetBit(0); at >= 0; at = equals.nextSetBit(at + 1)) {
      preferred.set(at, candidates.get(at).post().cell().block() == block);
    }
    return preferred.isEmpty() ? equals : preferred;
  }

  private static List<Code> codesOf(Set<Post> posts) {
    if (posts.size() == 1) {
      return posts.iterator().next().codes();
    }
    Set<Code> codes = new TreeSet<>();
    posts.forEach(post -> codes.addAll(post.codes()));
    return List.copyOf(codes);
  }
}
