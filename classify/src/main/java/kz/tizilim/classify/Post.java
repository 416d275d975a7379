package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Level;
import kz.tizilim.core.register.Title;
import kz.tizilim.core.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One title of one entry, ready to be matched. Two posts are the same if they are one object: they
 * are counted in sets for every row, and to compare the law's texts there takes longer than the
 * rest.
 *
 * @param order its place among the posts of the edition
 * @param cell its cell
 * @param entry its entry
 * @param title the title
 * @param base the words of the title without its brackets
 * @param variants the sets of words by which a row may name it
 * @param level the level that its own clause names, else its cell's heading
 * @param category the category that its own clause names, else its cell's heading
 * @param activity the activity it is marked with
 * @param kinds the closed list of kinds in its brackets; empty where there is none
 * @param kindNouns the first noun of each of these kinds
 * @param bodies the keys of the institutions of its entry
 * @param codes the codes of its cell
 * @param law what an answer that rests on it quotes
 */
record Post(
    int order,
    Cell cell,
    Entry entry,
    Title title,
    Words base,
    List<Set<String>> variants,
    Optional<Level> level,
    Optional<Category> category,
    Optional<Activity> activity,
    List<Set<String>> kinds,
    Set<String> kindNouns,
    Set<String> bodies,
    List<Code> codes,
    Law law) {

  private static final Set<String> CLOSED_HEADS =
      Lexicon.GENERAL.lines("closed.tsv", 3).stream()
          .map(line -> Words.of(line.get(0)).stem(0))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> OPEN = Set.of("всех", "специальност", "наименован");

  /**
   * What an answer quotes.
   *
   * @param title the title without its brackets
   * @param cellText the heading of the cell and the entry
   * @param quote the heading of the cell and the title
   * @param notPrinted what of the cell's code the published text does not print
   * @param basis where the entry stands
   * @param wordings the stems of the title as the law words it, in each of its own ways
   */
  record Law(
      String title,
      String cellText,
      String quote,
      Remark notPrinted,
      Citation basis,
      Set<List<String>> wordings) {

    private static Law of(Source source, Title title, List<String> base) {
      return new Law(
          title.base(),
          source.cellText,
          source.heading + title.base(),
          source.notPrinted,
          source.basis,
          wordings(title, base));
    }

    /** Whether a title is worded so. */
    boolean isWorded(Words written) {
      for (List<String> wording : wordings) {
        if (written.hasStems(wording)) {
          return true;
        }
      }
      return false;
    }

    /**
     * A bracket of one word stands also in the place of the first: «директор (начальник) школы».
     */
    private static Set<List<String>> wordings(Title title, List<String> base) {
      String whole = title.toString();
      if (whole.equals(title.base())) {
        return Set.of(base);
      }
      Set<List<String>> wordings = new HashSet<>();
      wordings.add(base);
      wordings.add(Words.of(whole).stems());
      for (String bracket : title.brackets()) {
        List<String> first = Words.of(bracket).stems();
        if (first.size() == 1) {
          List<String> other = new ArrayList<>(first);
          other.addAll(base.subList(1, base.size()));
          wordings.add(List.copyOf(other));
        }
      }
      return Set.copyOf(wordings);
    }
  }

  /**
   * What the titles of one entry have in common.
   *
   * @param level the level that the heading of the cell names
   * @param category the category that it names
   * @param heading the heading with a colon; empty if there is none
   * @param cellText the heading and the entry
   */
  private record Source(
      Cell cell,
      Entry entry,
      Optional<Level> level,
      Optional<Category> category,
      String heading,
      String cellText,
      Remark notPrinted,
      Citation basis) {

    private static Remark notPrinted(Cell cell) {
      boolean grade = cell.gradeEvidence() instanceof Evidence.Inferred;
      boolean step = !cell.step().isNone() && cell.stepEvidence() instanceof Evidence.Inferred;
      return grade || step
          ? Remark.of(
              grade && step ? "inferred.both" : grade ? "inferred.grade" : "inferred.step",
              cell.grade().toString(),
              confidence(cell.gradeEvidence()),
              cell.step().toString(),
              confidence(cell.stepEvidence()))
          : Remark.NONE;
    }

    private static String confidence(Evidence evidence) {
      return evidence instanceof Evidence.Inferred inferred
          ? String.valueOf(inferred.confidence())
          : "";
    }
  }

  /** All posts of an edition, in its order. */
  static List<Post> of(Edition edition, Synonyms synonyms, Institutions known) {
    List<Post> posts = new ArrayList<>();
    String act = edition.act().id().label();
    for (Cell cell : edition.cells()) {
      Optional<Level> level = cell.heading().level();
      Optional<Category> category = cell.heading().category();
      String heading = cell.heading().isNone() ? "" : cell.heading() + ": ";
      Remark notPrinted = Source.notPrinted(cell);
      for (Entry entry : cell.entries()) {
        Source source =
            new Source(
                cell,
                entry,
                level,
                category,
                heading,
                heading + entry.text(),
                notPrinted,
                cite(entry, act));
        for (Title title : entry.titles()) {
          posts.add(of(posts.size(), source, title, synonyms, known));
        }
      }
    }
    return List.copyOf(posts);
  }

  /** What {@link Edition#cite} says, with the name of its own act made once for all entries. */
  private static Citation cite(Entry entry, String act) {
    return new Citation(
        entry.origin().map(ActId::label).orElse(act), entry.id().toString(), entry.lines());
  }

  private static Post of(
      int order, Source source, Title title, Synonyms synonyms, Institutions known) {
    List<Set<String>> variants = new ArrayList<>();
    Words base = Words.of(title.base());
    List<String> baseStems = base.stems();
    Set<String> words = synonyms.words(baseStems);
    boolean open = words.removeAll(OPEN);
    variants.add(words);
    Optional<Activity> activity = Optional.empty();
    List<Set<String>> kinds = new ArrayList<>();
    Set<String> kindNouns = new HashSet<>();
    boolean closed = words.stream().anyMatch(CLOSED_HEADS::contains) && !open;
    for (String bracket : title.brackets()) {
      List<String> stems = Words.of(bracket).stems();
      if (bracket.contains("вида деятельности")) {
        activity = Optional.of(bracket.contains("основного") ? Activity.MAIN : Activity.SUPPORTING);
      } else if (bracket.equals("медицинского")) {
        activity = Optional.of(Activity.MAIN);
      } else if (closed
          && (bracket.indexOf(' ') >= 0 || bracket.indexOf(',') >= 0 || words.contains("бюр"))) {
        for (String kind : kinds(List.of(bracket.split(",", -1)))) {
          kinds.add(synonyms.words(Words.of(kind).stems()));
          firstNoun(Words.of(kind), synonyms).ifPresent(kindNouns::add);
        }
      } else if (!synonyms.isHead(stems)) {
        variants.add(withLast(words, synonyms.words(stems)));
      }
    }
    Set<String> bodies = new HashSet<>();
    source.entry.institutions().forEach(institution -> bodies.addAll(known.keys(institution)));
    return new Post(
        order,
        source.cell,
        source.entry,
        title,
        base,
        List.copyOf(variants),
        title.level().or(() -> source.level),
        title.category().or(() -> source.category),
        activity,
        List.copyOf(kinds),
        Set.copyOf(kindNouns),
        Set.copyOf(bodies),
        source.cell.codes(),
        Law.of(source, title, baseStems));
  }

  /**
   * The kinds that a list names. Of «по обслуживанию звуковой, трансляционной техники» both are of
   * the «техника» and of its «обслуживание»; a lone «звуковой» is no kind.
   */
  private static List<String> kinds(List<String> parts) {
    List<String> kinds = new ArrayList<>(parts);
    for (int i = 0; i + 1 < parts.size(); i++) {
      List<String> part = List.of(parts.get(i).strip().split(" ", -1));
      List<String> next = List.of(parts.get(i + 1).strip().split(" ", -1));
      String noun = next.get(next.size() - 1);
      if (Adjectives.isOblique(part.get(part.size() - 1))
          && Adjectives.isOblique(next.get(0))
          && !Adjectives.isOblique(noun)) {
        if (part.size() == 1) {
          kinds.remove(parts.get(i));
        }
        kinds.add(parts.get(i) + " " + noun);
        kinds.add(String.join(" ", part.subList(0, part.size() - 1)) + " " + parts.get(i + 1));
      }
    }
    return kinds;
  }

  private static Optional<String> firstNoun(Words kind, Synonyms synonyms) {
    for (int i = 0; i < kind.forms().size(); i++) {
      if (!Adjectives.isOblique(kind.forms().get(i)) && !synonyms.isUnsaid(kind.stem(i))) {
        return Optional.of(kind.laterStem(i));
      }
    }
    return Optional.empty();
  }

  /**
   * «склада (хранилищ)»: the bracket in the place of the last word; a phrase in the place of the
   * unit.
   */
  private static Set<String> withLast(Set<String> words, Set<String> bracket) {
    List<String> kept = new ArrayList<>(words);
    boolean headed = kept.contains(Synonyms.HEAD);
    while (kept.size() > 1 && (kept.size() > words.size() - 1 || (headed && bracket.size() > 1))) {
      kept.remove(kept.size() - 1);
    }
    Set<String> other = new LinkedHashSet<>(headed ? kept : List.<String>of());
    other.addAll(bracket);
    return other;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return order;
  }

  /** Whether nothing it is printed with contradicts these. */
  boolean fits(Level rowLevel, Category rowCategory, Activity rowActivity) {
    return (level.isEmpty() || level.get() == rowLevel)
        && (category.isEmpty() || category.get() == rowCategory)
        && (activity.isEmpty() || activity.get() == rowActivity);
  }

  /** Whether nothing it is printed with contradicts what a row says of level and category. */
  boolean mayHave(Attributes row) {
    return (row.level().isEmpty() || level.isEmpty() || level.equals(row.level()))
        && (row.category().isEmpty() || category.isEmpty() || category.equals(row.category()));
  }

  /** Whether the entry names every institution, by naming none. */
  boolean isEverywhere() {
    return bodies.isEmpty();
  }

  /** How closely the entry names the row's institution; see {@link Institutions#rank}. */
  int rank(Institutions.Resolved row) {
    return isEverywhere() ? 2 : Institutions.rank(bodies, row);
  }
}
