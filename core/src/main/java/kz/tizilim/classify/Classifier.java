package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.register.Cell;
import kz.tizilim.register.Code;
import kz.tizilim.register.Edition;
import kz.tizilim.register.Entry;
import kz.tizilim.register.EntryId;
import kz.tizilim.register.Evidence;
import kz.tizilim.register.Title;
import kz.tizilim.words.Words;

/**
 * Answers which code of an edition each row of a staffing table has. Safe for use by many threads;
 * the same row always has the same answer.
 */
public final class Classifier {

  /*
   * Title and institution are read apart (WordReader, then Titles and Bodies), each perhaps in several
   * ways; the pair is checked against the register over all completions of the row (Standing).
   */
  private static final int MOST_NEAREST = 5;
  private static final int MOST_REMEMBERED = 4_096;
  private static final Pattern PARTS = Pattern.compile("[,;+]|\\s[-\u2013\u2014]\\s");
  private static final int MOST_PARTS = 6;

  private final Edition edition;
  private final Outside outside = new Outside();
  private final Memo<StaffingRow, Answer> answers = new Memo<>(MOST_REMEMBERED);
  private final Bodies bodies;
  private final Titles titles;
  private final TitleReader titleReader;
  private final BodyReader bodyReader;

  private Classifier(Edition edition) {
    this.edition = edition;
    Synonyms synonyms = new Synonyms();
    Specialities specialities = new Specialities();
    this.bodies = new Bodies(edition);
    List<Post> posts = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        entry
            .titles()
            .forEach(title -> posts.add(Post.of(posts.size(), cell, entry, title, synonyms)));
      }
    }
    this.titles = new Titles(posts);
    WordReader titleWords = new WordReader(titleTexts(synonyms, specialities), bodies.acronyms());
    this.titleReader = new TitleReader(titleWords, synonyms, specialities, titles, bodies);
    this.bodyReader = new BodyReader(new WordReader(bodies.texts(), bodies.acronyms()), bodies);
  }

  /** A classifier for one edition. */
  public static Classifier of(Edition edition) {
    return new Classifier(edition);
  }

  /** The edition it answers from. */
  public Edition edition() {
    return edition;
  }

  /**
   * Everything a title may be worded with: the register's titles and bodies, the words of the
   * lexicon.
   */
  private List<String> titleTexts(Synonyms synonyms, Specialities specialities) {
    List<String> texts = new ArrayList<>(synonyms.texts());
    texts.addAll(outside.texts());
    texts.addAll(bodies.texts());
    texts.addAll(specialities.texts());
    texts.addAll(Attributes.TEXTS);
    texts.addAll(Titles.TEXTS);
    edition
        .entries()
        .forEach(entry -> entry.titles().forEach(title -> texts.add(title.toString())));
    return texts;
  }

  /** The answer to {@code row}. */
  public Answer classify(StaffingRow row) {
    return answers.of(row.with(Column.ROW_ID, ""), this::answer).to(row.rowId());
  }

  /** Why {@link #classify} answers so: a short chain of reasons, in Russian, each a line. */
  public List<String> why(StaffingRow row) {
    Why why = new Why(bodies);
    Words words = Words.of(row.title());
    if (!words.isEmpty()) {
      List<String> unit = Words.of(row.unit()).stems();
      List<TitleReader.Reading> readings = titleReader.read(words, unit);
      readings.forEach(reading -> why.words(reading, titleReader.words()));
      if (Attributes.read(row, readings.get(0).attributes())
          instanceof Attributes.Reading.Read read) {
        Attributes attributes = titleReader.inDepartment(readings.get(0), unit, read.attributes());
        Understood understood = understood(row, readings, attributes);
        why.titles(understood.named);
        why.institution(row.institution(), understood);
        why.posts(understood);
      }
    }
    return why.lines();
  }

  private Answer answer(StaffingRow row) {
    Words words = Words.of(row.title());
    if (words.isEmpty()) {
      String why =
          row.title().isBlank() ? "должность не указана" : "в должности нет ни одной буквы";
      return Answer.invalid(row.rowId(), row.claimed(), Column.TITLE, why);
    }
    List<String> unit = Words.of(row.unit()).stems();
    List<TitleReader.Reading> readings = titleReader.read(words, unit);
    TitleReader.Reading first = readings.get(0);
    Attributes.Reading columns = Attributes.read(row, first.attributes());
    if (columns instanceof Attributes.Reading.Unreadable unreadable) {
      return Answer.invalid(row.rowId(), row.claimed(), unreadable.column(), unreadable.detail());
    }
    if (first.title().isEmpty()) {
      return Answer.invalid(
          row.rowId(),
          row.claimed(),
          Column.TITLE,
          "в должности «" + row.title().strip() + "» нет названия");
    }
    boolean ownWord = first.named().stream().anyMatch(one -> outside.isServiceman(one.words()));
    if (!ownWord && outside.isServiceman(words, first.stems())) {
      return outOfScope(row, "serviceman", "военнослужащий, не гражданский служащий");
    }
    if (columns instanceof Attributes.Reading.Contradictory) {
      return notInRegister(row, first.title());
    }
    Attributes attributes = ((Attributes.Reading.Read) columns).attributes();
    Optional<Answer> parts = parts(row, words, unit, attributes);
    if (parts.isPresent()) {
      return parts.get();
    }
    return answer(
        row,
        words,
        first,
        understood(row, readings, titleReader.inDepartment(first, unit, attributes)));
  }

  /**
   * What a row was understood as.
   *
   * @param named the titles of the register that each reading names
   * @param body what the institution may be; empty where the row names none
   * @param attributes what the row says of level, category and activity
   * @param standing the posts that stand
   */
  record Understood(
      List<List<Titles.Named>> named,
      Optional<List<Bodies.Resolved>> body,
      Attributes attributes,
      Standing standing) {}

  private Understood understood(
      StaffingRow row, List<TitleReader.Reading> readings, Attributes attributes) {
    Optional<List<Bodies.Resolved>> body =
        bodyReader.read(row.institution()).or(() -> readings.get(0).body().map(List::of));
    List<List<Titles.Named>> named =
        readings.stream().map(TitleReader.Reading::named).filter(list -> !list.isEmpty()).toList();
    if (named.isEmpty()) {
      Optional<Headed> headed = headedInTitle(readings.get(0), row.institution());
      if (headed.isPresent()) {
        named = List.of(headed.get().named);
        body = Optional.of(List.of(headed.get().body));
      }
    }
    return new Understood(named, body, attributes, standing(named, body, attributes));
  }

  private Answer answer(
      StaffingRow row, Words words, TitleReader.Reading first, Understood understood) {
    List<List<Titles.Named>> named = understood.named;
    List<List<Titles.Named>> posts = named.size() == 1 ? apart(named.get(0)) : List.of();
    if (posts.size() > 1) {
      Optional<Answer> two = twoPosts(row, words, posts, understood.body, understood.attributes);
      if (two.isPresent()) {
        return two.get();
      }
    }
    Standing standing = understood.standing;
    if (!standing.posts().isEmpty()) {
      return fits(row, words, standing, standing.missing(), "");
    }
    Optional<String> worker = outside.worker(words, first.stems());
    return worker.isPresent()
        ? outOfScope(row, worker.get(), "квалифицированный рабочий: реестр его не охватывает")
        : notInRegister(row, first.title());
  }

  private Standing standing(
      List<List<Titles.Named>> named, Optional<List<Bodies.Resolved>> body, Attributes attributes) {
    return new Standing(named, body, bodies.world(), attributes);
  }

  /** A head whose title names the body it heads: «директор ВТШ», «директор филиала» of a school. */
  private record Headed(Bodies.Resolved body, List<Titles.Named> named) {}

  private Optional<Headed> headedInTitle(TitleReader.Reading reading, String institution) {
    if (!reading.title().contains(Synonyms.HEAD)) {
      return Optional.empty();
    }
    Set<String> head =
        reading.title().stream()
            .filter(Titles::isOfHead)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> whole = new ArrayList<>(reading.title());
    whole.removeAll(head);
    if (whole.stream().noneMatch(bodies::isTelling)) {
      return Optional.empty();
    }
    whole.addAll(bodyReader.words(institution));
    Bodies.Resolved body = bodies.resolve(whole);
    boolean another = !bodyReader.read(institution).orElse(List.of()).contains(body);
    boolean named = another && (!body.bodies().isEmpty() || body.isUnit());
    return named ? Optional.of(new Headed(body, titles.named(head))) : Optional.empty();
  }

  /**
   * The answer to a title of several parts, each of which names a post of its own; empty if it is
   * one post.
   */
  private Optional<Answer> parts(
      StaffingRow row, Words words, List<String> unit, Attributes attributes) {
    List<List<Titles.Named>> posts = new ArrayList<>();
    for (String part : PARTS.split(row.title(), MOST_PARTS)) {
      Words written = Words.of(part);
      List<Titles.Named> named =
          written.isEmpty() ? List.of() : titleReader.read(written, unit).get(0).named();
      if (named.isEmpty()) {
        return Optional.empty();
      }
      posts.add(named);
    }
    return posts.size() < 2
        ? Optional.empty()
        : twoPosts(row, words, posts, bodyReader.read(row.institution()), attributes);
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

  /**
   * The answer to a row that names two posts; empty if only one of them stands or both have one
   * code.
   */
  private Optional<Answer> twoPosts(
      StaffingRow row,
      Words words,
      List<List<Titles.Named>> posts,
      Optional<List<Bodies.Resolved>> body,
      Attributes attributes) {
    long stand =
        posts.stream()
            .filter(one -> !standing(List.of(one), body, attributes).posts().isEmpty())
            .count();
    Standing both = standing(posts, body, attributes);
    Set<Code> ofFirst = standing(List.of(posts.get(0)), body, attributes).codes();
    if (stand < 2 || ofFirst.equals(both.codes())) {
      return Optional.empty();
    }
    return Optional.of(fits(row, words, both, List.of(), "double_post"));
  }

  private Answer fits(
      StaffingRow row, Words words, Standing standing, List<Column> missing, String reason) {
    List<Code> codes = List.copyOf(standing.codes());
    Verdict verdict = codes.size() == 1 ? Verdict.MATCH : Verdict.AMBIGUOUS;
    Post first = standing.posts().iterator().next();
    List<Entry> inOrder = new ArrayList<>();
    standing.posts().stream()
        .sorted(Comparator.comparingInt(Post::order))
        .map(Post::entry)
        .forEach(entry -> addOnce(inOrder, entry));
    boolean exact = standing.posts().stream().anyMatch(post -> isExact(words, post.title()));
    String heading = first.cell().heading().isNone() ? "" : first.cell().heading() + ": ";
    return new Answer(
        row.rowId(),
        verdict,
        codes,
        missing,
        inOrder.stream().map(Entry::id).toList(),
        first.title().base(),
        heading + first.entry().text(),
        Optional.of(exact ? Wording.EXACT : Wording.VARIANT),
        row.claimed(),
        claimed(row.claimed(), verdict, codes),
        reason,
        notPrinted(first.cell()),
        List.of(),
        inOrder.stream().map(edition::cite).toList(),
        List.of());
  }

  private static void addOnce(List<Entry> inOrder, Entry entry) {
    if (inOrder.isEmpty() || !inOrder.get(inOrder.size() - 1).id().equals(entry.id())) {
      inOrder.add(entry);
    }
  }

  /** What of a cell's code the published text does not print; empty where it prints all. */
  private static String notPrinted(Cell cell) {
    List<String> notes = new ArrayList<>();
    if (cell.gradeEvidence() instanceof Evidence.Inferred inferred) {
      notes.add(
          "звено "
              + cell.grade()
              + " в опубликованном тексте не напечатано, выведено (уверенность "
              + inferred.confidence()
              + ")");
    }
    if (!cell.step().isNone() && cell.stepEvidence() instanceof Evidence.Inferred inferred) {
      notes.add(
          "ступень "
              + cell.step()
              + " не напечатана, выведена (уверенность "
              + inferred.confidence()
              + ")");
    }
    return String.join("; ", notes);
  }

  /** Whether a row uses the law's own words, letter case and inflection aside. */
  private static boolean isExact(Words row, Title title) {
    List<String> base = Words.of(title.base()).stems();
    List<String> own = row.stems();
    if (own.equals(base) || own.equals(Words.of(title.toString()).stems())) {
      return true;
    }
    boolean sameUnit =
        base.size() == own.size()
            && base.subList(1, base.size()).equals(own.subList(1, own.size()));
    return sameUnit
        && title.brackets().stream()
            .anyMatch(bracket -> Words.of(bracket).stems().equals(own.subList(0, 1)));
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
    List<EntryId> nearest =
        titles.nearest(title, 3 * MOST_NEAREST).stream()
            .map(post -> post.entry().id())
            .distinct()
            .limit(MOST_NEAREST)
            .toList();
    return Answer.without(row, Verdict.NOT_IN_REGISTER, "", "", nearest);
  }

  private static Answer outOfScope(StaffingRow row, String reason, String detail) {
    return Answer.without(row, Verdict.OUT_OF_SCOPE, reason, detail, List.of());
  }
}
