package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tizilim.register.Block;
import kz.tizilim.register.Category;
import kz.tizilim.register.Cell;
import kz.tizilim.register.Code;
import kz.tizilim.register.Edition;
import kz.tizilim.register.Entry;
import kz.tizilim.register.EntryId;
import kz.tizilim.register.Level;
import kz.tizilim.register.Title;
import kz.tizilim.words.Words;

/**
 * Answers which code of an edition each row of a staffing table has. Safe for use by many threads;
 * the same row always has the same answer.
 */
public final class Classifier {

  /*
   * The answer follows the rulings word for word. A row leaves columns empty; each way to fill them is a
   * completion. In a completion the posts stand that carry the title and contradict nothing; of these the
   * ones whose institution ranks best; of equals those whose closed list names the row's kind, then those
   * in the block that the activity prefers, then those whose title has most of the row's words. The union of codes over all completions is the answer:
   * one code is a match, several are ambiguous, none is not in the register. A column is missing if
   * filling it in some way would leave fewer codes.
   */
  private static final int MOST_NEAREST = 5;

  /** A bare «механик» is never the one of the support personnel, whose kind the law closes. */
  private static final String NEVER_BARE = "механик";

  private final Edition edition;
  private final Synonyms synonyms = new Synonyms();
  private final Outside outside = new Outside();
  private final Bodies bodies;
  private final Titles titles;

  private Classifier(Edition edition) {
    this.edition = edition;
    this.bodies = new Bodies(edition);
    List<Post> posts = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        entry.titles().forEach(title -> posts.add(Post.of(cell, entry, title, synonyms)));
      }
    }
    this.titles = new Titles(posts);
  }

  /** A classifier for one edition. */
  public static Classifier of(Edition edition) {
    return new Classifier(edition);
  }

  /** The edition it answers from. */
  public Edition edition() {
    return edition;
  }

  /** One way to fill the empty columns of a row. */
  private record Completion(
      Bodies.Resolved body, Level level, Category category, Activity activity) {}

  /** The answer to {@code row}. */
  public Answer classify(StaffingRow row) {
    Words words = Words.of(row.title());
    if (words.isEmpty()) {
      return Answer.invalid(
          row.rowId(),
          row.claimed(),
          Column.TITLE,
          row.title().isBlank() ? "должность не указана" : "в должности нет ни одной буквы");
    }
    Attributes.InTitle inTitle = Attributes.takenOut(words);
    Attributes.Reading reading = Attributes.read(row, inTitle.attributes());
    if (reading instanceof Attributes.Reading.Unreadable unreadable) {
      return Answer.invalid(row.rowId(), row.claimed(), unreadable.column(), unreadable.detail());
    }
    Attributes attributes = ((Attributes.Reading.Read) reading).attributes();
    List<String> stems = inTitle.stems();
    Set<String> title = synonyms.words(stems);
    if (title.isEmpty()) {
      return Answer.invalid(
          row.rowId(),
          row.claimed(),
          Column.TITLE,
          "в должности «" + row.title().strip() + "» нет названия");
    }
    List<Titles.Named> named = titles.named(title);
    Optional<String> serviceman =
        named.stream().anyMatch(one -> outside.isServiceman(one.words()))
            ? Optional.empty()
            : outside.serviceman(stems);
    if (serviceman.isPresent()) {
      return outOfScope(row, serviceman.get(), "военнослужащий, не гражданский служащий");
    }
    return answer(row, words, stems, title, named, attributes);
  }

  private Answer answer(
      StaffingRow row,
      Words words,
      List<String> stems,
      Set<String> title,
      List<Titles.Named> named,
      Attributes attributes) {
    Words institution = Words.of(row.institution());
    Optional<Bodies.Resolved> body =
        institution.isEmpty() ? Optional.empty() : Optional.of(bodies.resolve(institution.stems()));
    Standing standing = new Standing(title, named, body, attributes);
    List<List<Titles.Named>> posts = apart(named);
    if (posts.size() > 1) {
      Optional<Answer> two = twoPosts(row, words, title, posts, body, attributes);
      if (two.isPresent()) {
        return two.get();
      }
    }
    if (standing.posts.isEmpty()) {
      Optional<String> worker = named.isEmpty() ? outside.worker(stems) : Optional.empty();
      return worker.isPresent()
          ? outOfScope(row, worker.get(), "квалифицированный рабочий: реестр его не охватывает")
          : notInRegister(row, title);
    }
    return fits(row, words, standing, standing.missing(), "");
  }

  /**
   * How well a post fits a completion; the less the better, the first difference decides.
   *
   * @param rank how closely the law names the institution
   * @param kind 0 where the closed list of the post names the row's kind
   * @param block 0 unless the activity prefers the other block
   * @param words how many words of the row its title lacks, as a negative count of those it has
   */
  private record Fit(int rank, int kind, int block, int words) implements Comparable<Fit> {
    static final Fit WORST = new Fit(Bodies.NOT, 1, 1, 0);
    private static final Comparator<Fit> BY_CLOSENESS =
        Comparator.comparingInt(Fit::rank)
            .thenComparingInt(Fit::kind)
            .thenComparingInt(Fit::block)
            .thenComparingInt(Fit::words);

    static Fit of(Post post, Completion completion, Set<String> row, Set<String> words) {
      return new Fit(
          post.rank(completion.body),
          namesListedKind(post, row, words) ? 0 : 1,
          preferred(post.cell().block(), completion.activity),
          -words.size());
    }

    @Override
    public int compareTo(Fit other) {
      return BY_CLOSENESS.compare(this, other);
    }
  }

  /** The posts that stand over all completions. */
  private final class Standing {
    private final Set<String> row;
    private final List<Titles.Named> named;
    private final Optional<Bodies.Resolved> body;
    private final Attributes attributes;
    private final Set<Post> posts;
    private final Set<Code> codes;

    Standing(
        Set<String> row,
        List<Titles.Named> named,
        Optional<Bodies.Resolved> body,
        Attributes attributes) {
      this.row = row;
      this.named = named;
      this.body = body;
      this.attributes = attributes;
      this.posts =
          over(body.map(List::of).orElseGet(bodies::world), levels(), categories(), activities());
      this.codes = codesOf(posts);
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
              standing.addAll(in(new Completion(institution, level, category, activity)));
            }
          }
        }
      }
      return standing;
    }

    /** The posts that stand in one completion: of those that fit, the ones that fit best. */
    private List<Post> in(Completion completion) {
      List<Post> best = new ArrayList<>();
      Fit bestFit = Fit.WORST;
      for (Titles.Named one : named) {
        for (Post post : one.posts()) {
          Fit fit =
              fits(post, completion, row, one.words())
                  ? Fit.of(post, completion, row, one.words())
                  : Fit.WORST;
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
      return best;
    }

    private List<Column> missing() {
      List<Column> missing = new ArrayList<>();
      if (codes.size() < 2) {
        return missing;
      }
      if (body.isEmpty()
          && bodies.world().stream()
              .anyMatch(one -> isFewer(over(List.of(one), levels(), categories(), activities())))) {
        missing.add(Column.INSTITUTION);
      }
      Collection<Bodies.Resolved> institutions = body.map(List::of).orElseGet(bodies::world);
      if (attributes.level().isEmpty()
          && Arrays.stream(Level.values())
              .anyMatch(
                  one -> isFewer(over(institutions, List.of(one), categories(), activities())))) {
        missing.add(Column.LEVEL);
      }
      if (attributes.category().isEmpty()
          && Arrays.stream(Category.values())
              .anyMatch(one -> isFewer(over(institutions, levels(), List.of(one), activities())))) {
        missing.add(Column.CATEGORY);
      }
      if (attributes.activity().isEmpty()
          && Arrays.stream(Activity.values())
              .anyMatch(one -> isFewer(over(institutions, levels(), categories(), List.of(one))))) {
        missing.add(Column.ACTIVITY);
      }
      return missing;
    }

    private boolean isFewer(Set<Post> filled) {
      return !filled.isEmpty() && codesOf(filled).size() < codes.size();
    }
  }

  private static boolean fits(
      Post post, Completion completion, Set<String> row, Set<String> words) {
    boolean level = post.level().isEmpty() || post.level().get() == completion.level;
    boolean category = post.category().isEmpty() || post.category().get() == completion.category;
    boolean activity = post.activity().isEmpty() || post.activity().get() == completion.activity;
    return level && category && activity && ofListedKind(post, row, words);
  }

  /** A closed list of kinds takes the bare title and the kinds it lists, nothing else. */
  private static boolean ofListedKind(Post post, Set<String> row, Set<String> words) {
    boolean bare = row.size() == words.size() && !words.contains(NEVER_BARE);
    return post.kinds().isEmpty() || bare || namesListedKind(post, row, words);
  }

  private static boolean namesListedKind(Post post, Set<String> row, Set<String> words) {
    Set<String> rest = new LinkedHashSet<>(row);
    rest.removeAll(words);
    return post.kinds().stream().anyMatch(kind -> !kind.isEmpty() && rest.containsAll(kind));
  }

  private static int preferred(Block block, Activity activity) {
    boolean other = activity == Activity.MAIN ? block == Block.C : block == Block.B;
    return other ? 1 : 0;
  }

  /** The titles of a row, parted into posts: titles that share a word are readings of one post. */
  private static List<List<Titles.Named>> apart(List<Titles.Named> named) {
    List<List<Titles.Named>> posts = new ArrayList<>();
    for (Titles.Named one : named) {
      Optional<List<Titles.Named>> same =
          posts.stream()
              .filter(list ->
                  list.stream()
                      .anyMatch(other -> other.words().stream().anyMatch(one.words()::contains)))
              .findFirst();
      same.ifPresentOrElse(list -> list.add(one), () -> posts.add(new ArrayList<>(List.of(one))));
    }
    return posts;
  }

  /** The answer to a row that names two posts; empty if only one of them stands. */
  private Optional<Answer> twoPosts(
      StaffingRow row,
      Words words,
      Set<String> title,
      List<List<Titles.Named>> posts,
      Optional<Bodies.Resolved> body,
      Attributes attributes) {
    List<Standing> each =
        posts.stream()
            .map(one -> new Standing(title, one, body, attributes))
            .filter(s -> !s.posts.isEmpty())
            .toList();
    Set<Code> all =
        each.stream().flatMap(s -> s.codes.stream()).collect(Collectors.toCollection(TreeSet::new));
    if (each.size() < 2 || each.get(0).codes.equals(all)) {
      return Optional.empty();
    }
    List<Titles.Named> together = posts.stream().flatMap(List::stream).toList();
    Standing whole = new Standing(title, together, body, attributes);
    each.forEach(s -> whole.posts.addAll(s.posts));
    whole.codes.addAll(all);
    return Optional.of(fits(row, words, whole, List.of(), "double_post"));
  }

  private Answer fits(
      StaffingRow row, Words words, Standing standing, List<Column> missing, String reason) {
    List<Code> codes = List.copyOf(standing.codes);
    Verdict verdict = codes.size() == 1 ? Verdict.MATCH : Verdict.AMBIGUOUS;
    Post first = standing.posts.iterator().next();
    Set<Entry> entries =
        standing.posts.stream()
            .map(Post::entry)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Entry> inOrder = edition.entries().stream().filter(entries::contains).toList();
    Wording wording =
        standing.posts.stream().anyMatch(post -> isExact(words, post.title()))
            ? Wording.EXACT
            : Wording.VARIANT;
    String heading = first.cell().heading().isNone() ? "" : first.cell().heading() + ": ";
    return new Answer(
        row.rowId(),
        verdict,
        codes,
        missing,
        inOrder.stream().map(Entry::id).toList(),
        first.title().base(),
        heading + first.entry().text(),
        Optional.of(wording),
        row.claimed(),
        claimed(row.claimed(), verdict, codes),
        reason,
        "",
        List.of(),
        inOrder.stream().map(edition::cite).toList());
  }

  /** Whether a row uses the law's own words, letter case and inflection aside. */
  private static boolean isExact(Words row, Title title) {
    List<String> base = Words.of(title.base()).stems();
    if (row.stems().equals(base)) {
      return true;
    }
    boolean heads =
        base.size() == row.stems().size()
            && base.subList(1, base.size()).equals(row.stems().subList(1, base.size()));
    boolean ownBracket =
        heads
            && title.brackets().stream()
                .anyMatch(bracket -> Words.of(bracket).stems().equals(row.stems().subList(0, 1)));
    return ownBracket || row.stems().equals(Words.of(title.toString()).stems());
  }

  private static Optional<Boolean> claimed(String claim, Verdict verdict, List<Code> codes) {
    if (claim.isBlank()) {
      return Optional.empty();
    }
    Optional<Code> code = Code.find(claim);
    if (verdict == Verdict.MATCH) {
      return Optional.of(code.isPresent() && code.get().equals(codes.get(0)));
    }
    return code.filter(c -> !codes.contains(c)).map(c -> false);
  }

  private Answer notInRegister(StaffingRow row, Set<String> title) {
    Set<EntryId> nearest =
        titles.nearest(title, 3 * MOST_NEAREST).stream()
            .map(post -> post.entry().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Answer(
        row.rowId(),
        Verdict.NOT_IN_REGISTER,
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        Optional.empty(),
        row.claimed(),
        Optional.empty(),
        "",
        "",
        nearest.stream().limit(MOST_NEAREST).toList(),
        List.of());
  }

  private static Answer outOfScope(StaffingRow row, String reason, String detail) {
    return new Answer(
        row.rowId(),
        Verdict.OUT_OF_SCOPE,
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        Optional.empty(),
        row.claimed(),
        Optional.empty(),
        reason,
        detail,
        List.of(),
        List.of());
  }

  private static Set<Code> codesOf(Set<Post> posts) {
    Set<Code> codes = new TreeSet<>();
    posts.forEach(post -> codes.addAll(post.cell().codes()));
    return codes;
  }
}
