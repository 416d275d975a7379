package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kz.tizilim.register.Block;
import kz.tizilim.register.Category;
import kz.tizilim.register.Code;
import kz.tizilim.register.Level;

/** The posts that stand for a row, over all completions of what it leaves out. */
final class Standing {

  /*
   * A row leaves columns empty; each way to fill them is a completion. In a completion the posts stand
   * that carry the title and contradict nothing. Of these the ones whose closed list names the row's kind,
   * since that kind is a post of its own; then those whose institution ranks best; of equals those whose
   * title has most of the row's words, then those in the block that the activity prefers. The union of
   * codes over all completions is the answer. A column is missing if filling it in some way would leave
   * fewer codes.
   */

  /** A bare «механик» is never the one of the support personnel, whose kind the law closes. */
  private static final String NEVER_BARE = "механик";

  private final List<List<Titles.Named>> readings;
  private final Optional<List<Bodies.Resolved>> body;
  private final List<Bodies.Resolved> world;
  private final Attributes attributes;
  private final Set<Post> posts;
  private final Set<Code> codes;

  /**
   * @param readings the titles that each reading of the row names
   * @param body what the institution may be; empty where the row names none
   * @param world what it may be then
   */
  Standing(
      List<List<Titles.Named>> readings,
      Optional<List<Bodies.Resolved>> body,
      List<Bodies.Resolved> world,
      Attributes attributes) {
    this.readings = readings;
    this.body = body;
    this.world = world;
    this.attributes = attributes;
    this.posts = over(bodies(), levels(), categories(), activities());
    this.codes = codesOf(posts);
  }

  /** The posts. */
  Set<Post> posts() {
    return posts;
  }

  /** Their codes, in order. */
  Set<Code> codes() {
    return codes;
  }

  /** The empty columns whose filling would leave fewer codes. */
  List<Column> missing() {
    List<Column> missing = new ArrayList<>();
    if (codes.size() < 2) {
      return missing;
    }
    if (body.isEmpty()
        && anyIsFewer(world, one -> over(List.of(one), levels(), categories(), activities()))) {
      missing.add(Column.INSTITUTION);
    }
    if (attributes.level().isEmpty()
        && anyIsFewer(levels(), one -> over(bodies(), List.of(one), categories(), activities()))) {
      missing.add(Column.LEVEL);
    }
    if (attributes.category().isEmpty()
        && anyIsFewer(categories(), one -> over(bodies(), levels(), List.of(one), activities()))) {
      missing.add(Column.CATEGORY);
    }
    if (attributes.activity().isEmpty()
        && anyIsFewer(activities(), one -> over(bodies(), levels(), categories(), List.of(one)))) {
      missing.add(Column.ACTIVITY);
    }
    return missing;
  }

  private <T> boolean anyIsFewer(Collection<T> values, Function<T, Set<Post>> filled) {
    return values.stream()
        .map(filled)
        .anyMatch(set -> !set.isEmpty() && codesOf(set).size() < codes.size());
  }

  private List<Bodies.Resolved> bodies() {
    return body.orElse(world);
  }

  private List<Level> levels() {
    return attributes.level().map(List::of).orElseGet(() -> List.of(Level.values()));
  }

  private List<Category> categories() {
    return attributes.category().map(List::of).orElseGet(() -> List.of(Category.values()));
  }

  private List<Activity> activities() {
    return attributes.activity().map(List::of).orElseGet(() -> List.of(Activity.values()));
  }

  /** One way to fill the empty columns of a row. */
  private record Completion(
      Bodies.Resolved body, Level level, Category category, Activity activity) {}

  private Set<Post> over(
      Collection<Bodies.Resolved> institutions,
      List<Level> levels,
      List<Category> categories,
      List<Activity> activities) {
    Set<Post> standing = new LinkedHashSet<>();
    for (Bodies.Resolved institution : institutions) {
      for (Level level : levels) {
        for (Category category : categories) {
          for (Activity activity : activities) {
            Completion completion = new Completion(institution, level, category, activity);
            readings.forEach(named -> standing.addAll(in(completion, named)));
          }
        }
      }
    }
    return standing;
  }

  /** The posts that stand in one completion: of those that fit, the ones that fit best. */
  private static List<Post> in(Completion completion, List<Titles.Named> named) {
    List<Post> best = new ArrayList<>();
    Fit bestFit = Fit.WORST;
    for (Titles.Named one : named) {
      for (Post post : one.posts()) {
        Fit fit = fits(post, completion, one) ? Fit.of(post, completion, one) : Fit.WORST;
        int better = fit.rank == Bodies.NOT ? -1 : bestFit.compareTo(fit);
        if (better > 0) {
          best.clear();
          bestFit = fit;
        }
        if (better >= 0) {
          best.add(post);
        }
      }
    }
    return preferred(best, completion.activity);
  }

  /**
   * Between equals «основной» prefers block B and «обеспечивающий» block C, where one of them
   * stands.
   */
  private static List<Post> preferred(List<Post> equals, Activity activity) {
    Block block = activity == Activity.MAIN ? Block.B : Block.C;
    List<Post> preferred = equals.stream().filter(post -> post.cell().block() == block).toList();
    return preferred.isEmpty() ? equals : preferred;
  }

  /**
   * How well a post fits a completion; the less the better, the first difference decides.
   *
   * @param kind 0 where the closed list of the post names the row's kind
   * @param rank how closely the law names the institution
   * @param words how many words of the row its title lacks, as a negative count of those it has
   */
  private record Fit(int kind, int rank, int words) implements Comparable<Fit> {
    static final Fit WORST = new Fit(1, Bodies.NOT, 0);
    private static final Comparator<Fit> BY_CLOSENESS =
        Comparator.comparingInt(Fit::kind).thenComparingInt(Fit::rank).thenComparingInt(Fit::words);

    static Fit of(Post post, Completion completion, Titles.Named named) {
      return new Fit(
          namesListedKind(post, named) ? 0 : 1, post.rank(completion.body), -named.words().size());
    }

    @Override
    public int compareTo(Fit other) {
      return BY_CLOSENESS.compare(this, other);
    }
  }

  private static boolean fits(Post post, Completion completion, Titles.Named named) {
    boolean level = post.level().isEmpty() || post.level().get() == completion.level;
    boolean category = post.category().isEmpty() || post.category().get() == completion.category;
    boolean activity = post.activity().isEmpty() || post.activity().get() == completion.activity;
    return level && category && activity && ofListedKind(post, named);
  }

  /** A closed list of kinds takes the bare title and the kinds it lists, nothing else. */
  static boolean ofListedKind(Post post, Titles.Named named) {
    boolean bare = named.rest().isEmpty() && !named.words().contains(NEVER_BARE);
    return post.kinds().isEmpty() || bare || namesListedKind(post, named);
  }

  private static boolean namesListedKind(Post post, Titles.Named named) {
    Set<String> rest = named.rest();
    return !rest.isEmpty()
        && post.kinds().stream()
            .anyMatch(
                kind -> !kind.isEmpty() && (rest.containsAll(kind) || kind.containsAll(rest)));
  }

  private static Set<Code> codesOf(Set<Post> posts) {
    Set<Code> codes = new TreeSet<>();
    posts.forEach(post -> codes.addAll(post.cell().codes()));
    return codes;
  }
}
