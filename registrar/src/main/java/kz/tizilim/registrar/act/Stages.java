package kz.tizilim.registrar.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.act.CommencementRule;
import kz.tizilim.core.act.Reckoning;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.amend.Instruction;
import kz.tizilim.core.amend.OrderPart;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.documents.provision.ProvisionReader.Changes;

/**
 * The days from which the instructions of an order are applied: all from one day, or those of some
 * of its parts from days of their own.
 *
 * @param all the stages in their order; each has the instructions of those before it, too
 * @param unplaced the parts with a day of their own of which the instructions were not found, in
 *     the words of the order; with any of them there is one stage alone
 */
public record Stages(List<Stage> all, List<String> unplaced) {

  /**
   * What is applied from one day on.
   *
   * @param commencement the words that say from which
   * @param instructions everything that is applied by then
   */
  public record Stage(String commencement, List<Reading.Understood> instructions) {}

  private static final Pattern SUBCLAUSE = Pattern.compile("\\d+(?:-\\d+)?\\) .*");
  private static final int DAYS_OF_MONTH = 28;
  private static final int DAYS_OF_WEEK = 7;

  private static final Pattern FLOOR =
      Pattern.compile("(?<=но не ранее |бірақ |алайда )" + WrittenDays.REGEX);
  private static final Pattern KAZAKH = Pattern.compile("қолданысқа енгізіл");

  /**
   * Instructions with a day of their own.
   *
   * @param lifted suspensions that end then
   */
  private record Group(
      String words,
      Reckoning.Reading reading,
      Set<Reading.Understood> instructions,
      Set<Reading.Understood> lifted) {}

  /**
   * The stages of an order.
   *
   * @param words its words on commencement; may be empty
   * @param changes its clauses that change the register
   * @param readings the instructions in them
   */
  public static Stages of(String words, List<Changes> changes, List<Reading.Understood> readings) {
    if (!CommencementRule.speaks(words)) {
      Group all =
          new Group(words, new Reckoning.Reading.None(), new LinkedHashSet<>(readings), Set.of());
      return new Stages(staged(List.of(all), readings, words), List.of());
    }
    CommencementRule rule = CommencementRule.read(words);
    List<Group> parts = new ArrayList<>();
    List<String> unplaced = new ArrayList<>();
    Set<Reading.Understood> rest = new LinkedHashSet<>(readings);
    for (CommencementRule.Part part : rule.parts()) {
      Optional<Set<Reading.Understood>> own = instructions(part.what(), changes, readings);
      if (own.isEmpty()) {
        unplaced.add(part.what());
      } else if (!own.get().isEmpty()) {
        rest.removeAll(own.get());
        parts.add(new Group(part.words(), part.reading(), own.get(), Set.of()));
      }
    }
    if (!unplaced.isEmpty()) {
      return new Stages(List.of(new Stage(words, readings)), unplaced);
    }
    List<Group> groups = new ArrayList<>(parts);
    groups.add(0, new Group(rule.ofRest(), rule.reading(), rest, Set.of()));
    return new Stages(staged(groups, readings, words), List.of());
  }

  /**
   * What is suspended until a day is in the register again from that day, and not before the order
   * itself is applied.
   */
  private static List<Group> ends(Group group) {
    Map<LocalDate, Set<Reading.Understood>> byDay = new TreeMap<>();
    for (Reading.Understood one : group.instructions()) {
      if (one.instruction() instanceof Instruction.Suspend suspend) {
        byDay.computeIfAbsent(suspend.until(), day -> new LinkedHashSet<>()).add(one);
      }
    }
    return byDay.entrySet().stream()
        .map(end -> {
          String words = notBefore(group, end.getKey());
          return new Group(words, CommencementRule.read(words).reading(), Set.of(), end.getValue());
        })
        .toList();
  }

  /** The rule of a group with a first day possible. */
  private static String notBefore(Group group, LocalDate day) {
    String words = group.words();
    boolean kazakh = KAZAKH.matcher(words).find();
    String written = kazakh ? WrittenDays.printKazakhSince(day) : WrittenDays.print(day);
    if (group.reading() instanceof Reckoning.Reading.Named named) {
      LocalDate later = named.day().isAfter(day) ? named.day() : day;
      return kazakh
          ? WrittenDays.printKazakhSince(later) + " бастап қолданысқа енгізіледі"
          : "вводится в действие с " + WrittenDays.print(later);
    }
    if (group.reading() instanceof Reckoning.Reading.NotBefore floored) {
      return floored.day().isAfter(day) ? words : FLOOR.matcher(words).replaceFirst(written);
    }
    if (!(group.reading() instanceof Reckoning.Reading.Found)) {
      return words;
    }
    return kazakh
        ? KAZAKH
            .matcher(words)
            .replaceFirst("бірақ " + written + " бұрын емес, $0")
            .replace(" бірақ", ", бірақ")
        : words + ", но не ранее " + written;
  }

  /** Parts come behind the rest of the order, unless their words make an earlier day certain. */
  private static List<Stage> staged(
      List<Group> groups, List<Reading.Understood> readings, String words) {
    List<Group> sorted = new ArrayList<>(groups);
    groups.forEach(group -> sorted.addAll(ends(group)));
    sorted.sort(Comparator.comparing(Group::reading, Stages::compared));
    Set<Reading.Understood> until = new HashSet<>();
    List<Stage> stages = new ArrayList<>();
    for (Group group : sorted) {
      if (group.instructions().isEmpty() && group.lifted().isEmpty()) {
        continue;
      }
      until.addAll(group.instructions());
      until.removeAll(group.lifted());
      stages.add(new Stage(group.words(), readings.stream().filter(until::contains).toList()));
    }
    return stages.isEmpty() ? List.of(new Stage(words, readings)) : List.copyOf(stages);
  }

  /** The day before which nothing is applied, where the words name one. */
  private static Optional<LocalDate> floor(Reckoning.Reading reading) {
    return reading instanceof Reckoning.Reading.Named named
        ? Optional.of(named.day())
        : reading instanceof Reckoning.Reading.NotBefore floored
            ? Optional.of(floored.day())
            : Optional.empty();
  }

  private static int compared(Reckoning.Reading one, Reckoning.Reading other) {
    if (floor(one).isPresent() && floor(other).isPresent()) {
      return floor(one).get().compareTo(floor(other).get());
    }
    return one instanceof Reckoning.Reading.Found first
            && other instanceof Reckoning.Reading.Found second
            && first.reckoning().trigger() == second.reckoning().trigger()
        ? Integer.compare(days(first.reckoning()), days(second.reckoning()))
        : 0;
  }

  /** At least how many days pass. */
  private static int days(Reckoning reckoning) {
    int length = reckoning.length();
    return switch (reckoning.unit()) {
      case ON_EVENT -> 0;
      case AFTER_EVENT -> 1;
      case NEXT_MONTH -> 1 + DAYS_OF_MONTH * Math.max(0, length - 1);
      case CALENDAR_DAYS, WORKING_DAYS -> 1 + length;
      case WEEKS -> 1 + DAYS_OF_WEEK * length;
      case MONTHS -> 1 + DAYS_OF_MONTH * length;
    };
  }

  /**
   * The instructions in the parts that the words name; none where they name other clauses of the
   * order; empty where it is not clear which they are.
   */
  private static Optional<Set<Reading.Understood>> instructions(
      String what, List<Changes> changes, List<Reading.Understood> readings) {
    Optional<List<OrderPart>> parts = OrderPart.read(what);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> named = new HashSet<>();
    Set<Integer> starts = new HashSet<>();
    for (Changes clause : changes) {
      List<Place> places = places(clause);
      places.forEach(place -> starts.add(place.line()));
      for (OrderPart part : parts.get()) {
        places.stream().filter(place -> place.isIn(part)).forEach(it -> named.add(it.line()));
      }
    }
    boolean single = parts.get().stream().anyMatch(part -> part.paragraph() > 0);
    Set<Reading.Understood> own = new LinkedHashSet<>();
    Set<Integer> used = new HashSet<>();
    for (Reading.Understood reading : readings) {
      Set<Integer> lines =
          starts.stream()
              .filter(line -> reading.lines().from() <= line && line <= reading.lines().to())
              .collect(Collectors.toSet());
      long inPart = lines.stream().filter(named::contains).count();
      if (inPart > 0 && inPart < lines.size()) {
        return Optional.empty();
      }
      if (inPart > 0) {
        own.add(reading);
        used.addAll(lines);
      }
    }
    boolean ofClauses = parts.get().stream().anyMatch(part -> isOf(part, changes));
    boolean lost = ofClauses && (named.isEmpty() || (single && !used.containsAll(named)));
    return lost ? Optional.empty() : Optional.of(own);
  }

  private static boolean isOf(OrderPart part, List<Changes> changes) {
    return changes.stream()
        .anyMatch(one ->
            one.clause().equals(part.clause()) || one.clause().startsWith(part.clause() + "."));
  }

  /**
   * A paragraph of a clause.
   *
   * @param paragraph its number in the subclause, from 1; in the clause where there is none
   */
  private record Place(String clause, String subclause, int paragraph, int ofClause, int line) {
    boolean isIn(OrderPart part) {
      boolean same =
          clause.equals(part.clause())
              && (part.subclause().isEmpty() || part.subclause().equals(subclause));
      int number = part.subclause().isEmpty() ? ofClause : paragraph;
      return same && (part.paragraph() == 0 || part.paragraph() == number);
    }
  }

  private static List<Place> places(Changes changes) {
    int dot = changes.clause().indexOf('.');
    String clause = dot < 0 ? changes.clause() : changes.clause().substring(0, dot);
    String subclause = dot < 0 ? "" : changes.clause().substring(dot + 1);
    List<Place> places = new ArrayList<>();
    String[] lines = changes.text().split("\n", -1);
    int paragraph = 0;
    int ofClause = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      if (dot < 0 && SUBCLAUSE.matcher(lines[i]).matches()) {
        subclause = lines[i].substring(0, lines[i].indexOf(')'));
        paragraph = 0;
      }
      paragraph++;
      ofClause++;
      places.add(new Place(clause, subclause, paragraph, dot < 0 ? ofClause : 0, i + 1));
    }
    return places;
  }
}
