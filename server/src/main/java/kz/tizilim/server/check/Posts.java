package kz.tizilim.server.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.correct.Choice;
import kz.tizilim.staffing.correct.Decision;

/**
 * The posts of a table, each with what was decided of it. Memory grows with the number of different
 * posts, of which {@value #MOST} are kept, and not with the rows.
 *
 * <p>Rows belong to one post if they say the same in all columns. Their units may differ, as long
 * as the register answers them alike: in a table, one post mostly stands in several units.
 */
public final class Posts {
  /** So many different posts are kept; rows of further ones are counted, and stay as they are. */
  static final int MOST = 20_000;

  private static final int MOST_KNOWN = 50_000;

  private final Function<StaffingRow, Answer> classifier;
  private final List<Post> posts = new ArrayList<>();
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final Map<Key, Key> known = new HashMap<>();
  private final List<Deed> deeds = new ArrayList<>();
  private long beyond;

  /** No posts yet, of a table whose rows are answered by {@code classifier}. */
  public Posts(Function<StaffingRow, Answer> classifier) {
    this.classifier = classifier;
  }

  /** What makes rows one post. */
  private record Key(StaffingRow row, String problem) {}

  /** One deed: the posts, and how many choices each of them got. */
  private record Deed(List<Integer> numbers, int choices) {}

  /**
   * How many posts and rows have a trouble.
   *
   * @param left how many posts have it now
   * @param all how many have it or had it
   * @param rows how many rows have it now
   */
  public record Count(long left, long all, long rows) {
    Count and(Post post, Trouble trouble) {
      boolean isLeft = post.trouble().filter(trouble::equals).isPresent();
      return new Count(left + (isLeft ? 1 : 0), all + 1, rows + (isLeft ? post.rows() : 0));
    }
  }

  /** Counts a row and its answer. */
  public synchronized void add(TableRow row, Answer answer) {
    Key key = key(row);
    Integer number = numbers.get(key);
    if (number != null) {
      posts.set(number - 1, posts.get(number - 1).counted());
    } else if (posts.size() < MOST) {
      int next = posts.size() + 1;
      numbers.put(key, next);
      posts.add(
          new Post(
              next,
              row.row().with(Column.ROW_ID, ""),
              row.sheet(),
              row.line(),
              1,
              row.problem().isEmpty(),
              answer,
              Decision.NONE,
              answer));
    } else {
      beyond++;
    }
  }

  private Key key(TableRow row) {
    StaffingRow bare = row.row().with(Column.ROW_ID, "");
    Key full = new Key(bare, row.problem().map(problem -> problem.detail().toString()).orElse(""));
    Key found = known.get(full);
    if (found == null) {
      StaffingRow unitless = bare.with(Column.UNIT, "");
      boolean isAlike =
          bare.unit().isEmpty()
              || row.problem().isPresent()
              || isAlike(classifier.apply(bare), classifier.apply(unitless));
      found = isAlike ? new Key(unitless, full.problem()) : full;
      if (known.size() < MOST_KNOWN) {
        known.put(full, found);
      }
    }
    return found;
  }

  private static boolean isAlike(Answer one, Answer other) {
    return one.verdict() == other.verdict()
        && one.codes().equals(other.codes())
        && one.missing().equals(other.missing())
        && one.reason().equals(other.reason());
  }

  /** What was decided of a row of the table. */
  public synchronized Decision decision(TableRow row) {
    Integer number = numbers.get(key(row));
    return number == null ? Decision.NONE : posts.get(number - 1).decision();
  }

  /** The answer to a row as the register gives it now. */
  public Answer answer(StaffingRow row) {
    return classifier.apply(row);
  }

  /** The post with that number; empty if there is none. */
  public synchronized Optional<Post> find(int number) {
    return number >= 1 && number <= posts.size()
        ? Optional.of(posts.get(number - 1))
        : Optional.empty();
  }

  /**
   * Decides something of a post, as one deed. Of a post that cannot be read, only that it stays as
   * it is.
   */
  public synchronized void decide(int number, List<Choice> choices) {
    find(number)
        .filter(post -> post.isReadable() || choices.stream().allMatch(Posts::isLeft))
        .ifPresent(post -> decide(List.of(post), choices));
  }

  private static boolean isLeft(Choice choice) {
    return choice.fold(value -> false, candidate -> false, code -> false, left -> true);
  }

  /** Takes the register's code for every post with such a trouble; how many these are. */
  public synchronized int takeCodes(Optional<Trouble> of) {
    List<Post> all =
        posts.stream()
            .filter(post ->
                post.trouble()
                    .filter(Trouble::isSettledByCode)
                    .filter(trouble -> of.isEmpty() || of.get() == trouble)
                    .isPresent())
            .filter(Posts::hasCode)
            .toList();
    decide(all, List.of(new Choice.RegisterCode()));
    return all.size();
  }

  /** Whether the register gives a post one code, which its rows do not state. */
  public static boolean hasCode(Post post) {
    return post.isReadable()
        && post.now().codes().size() == 1
        && post.trouble().filter(Trouble::isSettledByCode).isPresent();
  }

  private void decide(List<Post> all, List<Choice> choices) {
    if (!all.isEmpty() && !choices.isEmpty()) {
      deeds.add(new Deed(all.stream().map(Post::number).toList(), choices.size()));
      for (Post post : all) {
        Decision decision = post.decision();
        for (Choice choice : choices) {
          decision = decision.and(choice);
        }
        put(post, decision);
      }
    }
  }

  private void put(Post post, Decision decision) {
    Answer now =
        decision.isNone() || !post.isReadable()
            ? post.first()
            : classifier.apply(decision.applied(post.row(), classifier));
    posts.set(post.number() - 1, post.decided(decision, now));
  }

  /** Takes back all that was decided of a post. */
  public synchronized void undo(int number) {
    find(number).ifPresent(post -> put(post, Decision.NONE));
  }

  /** Takes back the last deed, of all its posts; their numbers. */
  public synchronized List<Integer> undoLast() {
    while (!deeds.isEmpty()) {
      Deed last = deeds.remove(deeds.size() - 1);
      List<Post> decided =
          last.numbers().stream()
              .map(number -> posts.get(number - 1))
              .filter(post -> !post.decision().isNone())
              .toList();
      decided.forEach(post -> put(post, withoutLast(post.decision(), last.choices())));
      if (!decided.isEmpty()) {
        return decided.stream().map(Post::number).toList();
      }
    }
    return List.of();
  }

  private static Decision withoutLast(Decision decision, int choices) {
    int left = Math.max(0, decision.choices().size() - choices);
    return new Decision(decision.choices().subList(0, left));
  }

  /** Whether anything can be taken back. */
  public synchronized boolean isDecided() {
    return posts.stream().anyMatch(post -> !post.decision().isNone());
  }

  /** The posts with a trouble, or all of them, in the order of the table. */
  public synchronized List<Post> with(Optional<Trouble> trouble) {
    return trouble
        .map(one -> posts.stream().filter(post -> post.isOf(one)).toList())
        .orElseGet(() -> List.copyOf(posts));
  }

  /** How many posts have each trouble. */
  public synchronized Map<Trouble, Count> counts() {
    Map<Trouble, Count> counts = new EnumMap<>(Trouble.class);
    for (Post post : posts) {
      Stream.concat(post.firstTrouble().stream(), post.trouble().stream())
          .distinct()
          .forEach(trouble ->
              counts.merge(
                  trouble,
                  new Count(0, 0, 0).and(post, trouble),
                  (sum, one) -> sum.and(post, trouble)));
    }
    return counts;
  }

  /** How many posts are still to be looked at; those out of scope are not. */
  public synchronized long left() {
    return posts.stream()
        .filter(
            post -> post.trouble().filter(trouble -> trouble != Trouble.OUT_OF_SCOPE).isPresent())
        .count();
  }

  /** How many different posts there are. */
  public synchronized int size() {
    return posts.size();
  }

  /** How many rows belong to posts that are not kept. */
  public synchronized long beyond() {
    return beyond;
  }

  /** Everything that was decided: the number of a post and its decision, a line each. */
  public synchronized String decisions() {
    return posts.stream()
        .filter(post -> !post.decision().isNone())
        .map(post -> post.number() + " " + post.decision())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Decides what such lines say, instead of what was decided before.
   *
   * @return whether every line says a decision of a post
   */
  public synchronized boolean decideAll(String lines) {
    Map<Integer, Decision> all = new TreeMap<>();
    for (String line : lines.isEmpty() ? List.<String>of() : List.of(lines.split("\n", -1))) {
      int space = Math.max(line.indexOf(' '), 0);
      Optional<Decision> decision =
          Decision.parse(line.substring(Math.min(space + 1, line.length())));
      boolean isNumber = line.substring(0, space).matches("\\d{1,9}");
      if (!isNumber
          || decision.isEmpty()
          || find(Integer.parseInt(line.substring(0, space))).isEmpty()) {
        return false;
      }
      all.put(Integer.parseInt(line.substring(0, space)), decision.get());
    }
    deeds.clear();
    for (Post post : List.copyOf(posts)) {
      put(post, all.getOrDefault(post.number(), Decision.NONE));
    }
    return true;
  }
}
