package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;

/** Reads a row as a whole: its title, institution and columns, and which posts stand for it. */
final class RowReader {

  /*
   * Title and institution are read apart (TitleReader, BodyReader), each perhaps in several ways; the pair
   * is checked against the register over all completions of the row (Standing). A title may name two posts,
   * in parts («бухгалтер, кассир») or in one («бухгалтер-кассир»): they count as two where both stand and
   * differ in their codes. A slash parts words, not the letters of «м/с» or «мастер п/о».
   */
  private static final Pattern PARTS =
      Pattern.compile("[,;+]|\\s[-\u2013\u2014]\\s|(?<=\\p{L}{3}) ?/ ?(?=\\p{L}{3})");
  private static final String SIGNS_OF_PARTS = ",;+-\u2013\u2014/";
  private static final int MOST_PARTS = 6;

  private final TitleReader titleReader;
  private final AttributeReader attributeReader;
  private final RowInstitutionReader bodyReader;
  private final Institutions bodies;
  private final Titles titles;
  private final Ranks ranks;
  private final Outside outside;

  RowReader(
      TitleReader titleReader,
      AttributeReader attributeReader,
      RowInstitutionReader bodyReader,
      Institutions bodies,
      Titles titles,
      Ranks ranks,
      Outside outside) {
    this.titleReader = titleReader;
    this.attributeReader = attributeReader;
    this.bodyReader = bodyReader;
    this.bodies = bodies;
    this.titles = titles;
    this.ranks = ranks;
    this.outside = outside;
  }

  /** What {@code row} says. */
  RowReading read(StaffingRow row) {
    TitleReader.TitleRead title = titleReader.read(row.title(), row.unit());
    if (title.words().isEmpty()) {
      return new RowReading.Unreadable(
          Column.TITLE, Remark.of(row.title().isBlank() ? "title.none" : "title.no_letter"));
    }
    return attributeReader
        .read(row, title.first().attributes())
        .fold(
            read -> read(row, title, Optional.of(read.attributes())),
            contradictory -> read(row, title, Optional.empty()),
            unreadable -> new RowReading.Unreadable(unreadable.column(), unreadable.detail()));
  }

  /**
   * @param columns the attributes of the row; empty if its columns contradict its title
   */
  private RowReading read(
      StaffingRow row, TitleReader.TitleRead title, Optional<Attributes> columns) {
    TitleReader.Reading first = title.first();
    if (first.title().isEmpty()) {
      return new RowReading.Unreadable(
          Column.TITLE, Remark.of("title.no_name", row.title().strip()));
    }
    if (outside.isServiceman(title.words(), first.stems())
        && first.named().stream().noneMatch(one -> outside.isServiceman(one.words()))) {
      return new RowReading.Excluded(title, Reason.SERVICEMAN);
    }
    return columns
        .map(attributes -> posts(row, title, attributes))
        .orElseGet(() -> new RowReading.Contradictory(title));
  }

  private RowReading posts(StaffingRow row, TitleReader.TitleRead title, Attributes columns) {
    Optional<List<Institutions.Resolved>> body = bodyReader.read(row.institution());
    Optional<RowReading> two = two(title, parts(row), body, columns);
    if (two.isPresent()) {
      return two.get();
    }
    TitleReader.Reading first = title.first();
    List<List<Titles.Named>> named = new ArrayList<>();
    for (TitleReader.Reading reading : title.readings()) {
      if (!reading.named().isEmpty()) {
        named.add(reading.named());
      }
    }
    body = body.or(() -> first.body().map(List::of));
    if (named.isEmpty()) {
      Optional<Headed> headed = headedInTitle(first, row.institution());
      if (headed.isPresent()) {
        named = List.of(headed.get().named);
        body = Optional.of(List.of(headed.get().body));
      } else {
        List<Titles.Named> shared = withInstitution(first, body);
        named = shared.isEmpty() ? named : List.of(shared);
      }
    }
    Attributes attributes = titleReader.inDepartment(first, title.unit(), columns);
    if (named.size() == 1) {
      two = two(title, apart(named.get(0)), body, attributes);
      if (two.isPresent()) {
        return two.get();
      }
    }
    Standing standing = new Standing(named, body, ranks, attributes);
    Optional<Reason> worker = outside.worker(title.words(), first.stems());
    return worker.isPresent()
            && standing.posts().stream().noneMatch(post -> names(post, first.stems()))
        ? new RowReading.Excluded(title, worker.get())
        : new RowReading.Posts(title, named, body, attributes, standing, false);
  }

  /** Whether a post is called by the first word of a title: «водитель-механик» is no механик. */
  private static boolean names(Post post, List<String> stems) {
    return !stems.isEmpty()
        && post.variants().stream().anyMatch(variant -> variant.contains(stems.get(0)));
  }

  /** The titles that each part of a title names; none if a part names none. */
  private List<List<Titles.Named>> parts(StaffingRow row) {
    String title = row.title();
    if (title.chars().noneMatch(RowReader::mayPart)) {
      return List.of();
    }
    List<List<Titles.Named>> posts = new ArrayList<>();
    String[] parts = PARTS.split(title, MOST_PARTS);
    for (int i = 0; parts.length > 1 && i < parts.length; i++) {
      TitleReader.TitleRead part = titleReader.read(parts[i], row.unit());
      if (part.words().isEmpty() || part.first().named().isEmpty()) {
        return List.of();
      }
      posts.add(part.first().named());
    }
    return posts;
  }

  /** Whether a character can be one that parts posts; few titles have one. */
  private static boolean mayPart(int c) {
    return SIGNS_OF_PARTS.indexOf(c) >= 0;
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

  /** Two posts, or one if both have the same codes; empty if only one of them stands. */
  private Optional<RowReading> two(
      TitleReader.TitleRead title,
      List<List<Titles.Named>> posts,
      Optional<List<Institutions.Resolved>> body,
      Attributes attributes) {
    if (posts.size() < 2) {
      return Optional.empty();
    }
    List<List<Code>> codes = new ArrayList<>();
    for (List<Titles.Named> one : posts) {
      codes.add(new Standing(List.of(one), body, ranks, attributes).codes());
    }
    Standing both = new Standing(posts, body, ranks, attributes);
    long stand = codes.stream().filter(set -> !set.isEmpty()).count();
    boolean same = codes.stream().allMatch(both.codes()::equals);
    return stand < 2 || (!same && codes.get(0).equals(both.codes()))
        ? Optional.empty()
        : Optional.of(
            new RowReading.Posts(
                title, posts, body, attributes, both, !same && both.codes().size() > 1));
  }

  /**
   * A head whose title names the body it heads: «директор ВТШ», «директор филиала» of a school,
   * «помощник начальника госпиталя» of a госпиталь.
   */
  private record Headed(Institutions.Resolved body, List<Titles.Named> named) {}

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
    List<String> written = bodyReader.words(institution);
    boolean itself = written.containsAll(whole);
    whole.addAll(written);
    Institutions.Resolved body = bodies.resolve(whole);
    boolean another = !bodyReader.read(institution).orElse(List.of()).contains(body);
    boolean named = (another || itself) && (!body.bodies().isEmpty() || body.isUnit());
    return named ? Optional.of(new Headed(body, titles.named(head))) : Optional.empty();
  }

  /**
   * A title that the register words with the institution and the row without: «начальник команды»
   * of an «Отряд ведомственной охраны».
   */
  private List<Titles.Named> withInstitution(
      TitleReader.Reading reading, Optional<List<Institutions.Resolved>> body) {
    if (reading.named().isEmpty() && reading.title().contains(Synonyms.HEAD)) {
      for (Institutions.Resolved one : body.orElse(List.of())) {
        for (String key : one.bodies()) {
          Set<String> own = Institutions.words(key);
          Set<String> whole = new LinkedHashSet<>(reading.title());
          whole.addAll(own);
          List<Titles.Named> named = new ArrayList<>(titles.named(whole));
          named.removeIf(title -> !title.words().containsAll(own));
          if (!named.isEmpty()) {
            return named;
          }
        }
      }
    }
    return List.of();
  }
}
