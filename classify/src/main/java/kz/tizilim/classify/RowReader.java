package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;

/** Reads a row as a whole: its title, institution and columns, and which posts stand for it. */
final class RowReader {

  /*
   * Title and institution are read apart (TitleReader, BodyReader), each perhaps in several ways; the pair
   * is checked against the register over all completions of the row (Standing). A title may name two posts,
   * in parts («бухгалтер, кассир»; see CellPosts) or without a sign between them: they count as two where both
   * stand and differ in their codes.
   */
  private static final int MOST_REMEMBERED = 2_048;

  private final TitleReader titleReader;
  private final AttributeReader attributeReader;
  private final RowInstitutionReader bodyReader;
  private final Institutions bodies;
  private final Titles titles;
  private final Ranks ranks;
  private final Outside outside;
  private final Synonyms synonyms;
  private final Persons persons;
  private final HeadedUnit headedUnit;
  private final CellPosts cells;
  private final Respelling respelling;

  /** Titles come again in many institutions; most rows have no unit. */
  private final Memo<String, Cell> known = new Memo<>(MOST_REMEMBERED, String::length);

  RowReader(
      TitleReader titleReader,
      AttributeReader attributeReader,
      RowInstitutionReader bodyReader,
      Institutions bodies,
      Titles titles,
      Ranks ranks,
      Outside outside,
      Synonyms synonyms,
      Persons persons,
      Respelling respelling) {
    this.titleReader = titleReader;
    this.attributeReader = attributeReader;
    this.bodyReader = bodyReader;
    this.bodies = bodies;
    this.titles = titles;
    this.ranks = ranks;
    this.outside = outside;
    this.synonyms = synonyms;
    this.persons = persons;
    this.headedUnit = new HeadedUnit(synonyms, bodies);
    this.cells = new CellPosts(titleReader, titles, persons);
    this.respelling = respelling;
  }

  /** What {@code row} says; if its title says nothing, what it says in another spelling. */
  RowReading read(StaffingRow row) {
    return read(row, bodyReader.read(row.institution()));
  }

  /**
   * What {@code row} says.
   *
   * @param body what its institution may be; empty where the row names none
   */
  RowReading read(StaffingRow row, Optional<List<Institutions.Resolved>> body) {
    Cell cell = cell(row.title(), row.unit());
    TitleReader.TitleRead title = cell.whole;
    RowReading reading = read(row, title, cell.posts, body);
    return title.first().named().isEmpty() && isUnanswered(reading)
        ? respelled(row, body).orElse(reading)
        : reading;
  }

  /** The cell of a title: read as a whole, and the posts that it names if there are several. */
  record Cell(TitleReader.TitleRead whole, List<TitleReader.TitleRead> posts) {}

  /** The cell of a title in a unit. */
  Cell cell(String title, String unit) {
    return unit.isEmpty() ? known.of(title, text -> newCell(text, "")) : newCell(title, unit);
  }

  private Cell newCell(String title, String unit) {
    TitleReader.TitleRead whole = titleReader.read(title, unit);
    return new Cell(whole, withoutAsides(cells.of(title, unit, whole), whole));
  }

  /**
   * Whether more of a row's institution may matter for a title than which body it is: where the
   * title names the body that its post heads.
   */
  boolean asksInstitution(String title, Cell cell) {
    TitleReader.Reading first = cell.whole.first();
    if (first.named().isEmpty() && !respelling.of(title).isEmpty()) {
      return true;
    }
    return asksBody(cell)
        && Stream.concat(
                first.title().stream().filter(word -> !Titles.isOfHead(word)),
                first.body().stream().flatMap(body -> body.words().stream()))
            .anyMatch(bodies::isTelling);
  }

  /** Whether a title names titles of the register, and nothing that is outside it. */
  boolean isPlain(Cell cell) {
    TitleReader.TitleRead whole = cell.whole;
    TitleReader.Reading first = whole.first();
    return cell.posts.isEmpty()
        && !first.named().isEmpty()
        && !outside.isServiceman(whole.words(), first.stems())
        && outside.worker(whole.words(), first.stems(), synonyms).isEmpty();
  }

  /** Whether the bodies of a row's institution may matter, and not only how posts rank them. */
  boolean asksBody(Cell cell) {
    TitleReader.Reading first = cell.whole.first();
    boolean mayHeadBody =
        first.title().contains(Synonyms.HEAD)
            && (first.named().isEmpty() || first.body().isPresent());
    return mayHeadBody || !cell.posts.isEmpty();
  }

  private static boolean isUnanswered(RowReading reading) {
    return reading.fold(
        unreadable -> unreadable.column() == Column.TITLE,
        excluded -> false,
        contradictory -> true,
        posts -> posts.standing().posts().isEmpty());
  }

  /** The first other spelling of a row's title that names a post, read. */
  private Optional<RowReading> respelled(
      StaffingRow row, Optional<List<Institutions.Resolved>> body) {
    for (String spelling : respelling.of(row.title())) {
      StaffingRow other = row.with(Column.TITLE, spelling);
      TitleReader.TitleRead title = titleReader.read(spelling, row.unit()).respelled();
      RowReading reading = read(other, title, cell(spelling, row.unit()).posts, body);
      boolean answered = !title.first().named().isEmpty() || !isUnanswered(reading);
      if (answered) {
        return Optional.of(reading);
      }
    }
    return Optional.empty();
  }

  private RowReading read(
      StaffingRow row,
      TitleReader.TitleRead title,
      List<TitleReader.TitleRead> posts,
      Optional<List<Institutions.Resolved>> body) {
    if (title.words().isEmpty()) {
      return new RowReading.Unreadable(
          Column.TITLE, Remark.of(row.title().isBlank() ? "title.none" : "title.no_letter"));
    }
    return attributeReader
        .read(row, title.attributes())
        .fold(
            read -> read(row, title, posts, body, Optional.of(read.attributes())),
            contradictory -> read(row, title, posts, body, Optional.empty()),
            unreadable -> new RowReading.Unreadable(unreadable.column(), unreadable.detail()));
  }

  /**
   * @param columns the attributes of the row; empty if its columns contradict its title
   */
  private RowReading read(
      StaffingRow row,
      TitleReader.TitleRead title,
      List<TitleReader.TitleRead> posts,
      Optional<List<Institutions.Resolved>> body,
      Optional<Attributes> columns) {
    TitleReader.Reading first = title.first();
    if (first.stems().isEmpty()
        && outside.isServiceman(title.words(), WordReader.ReadWord.stems(title.whole()))) {
      return new RowReading.Excluded(title, Reason.SERVICEMAN);
    }
    if (first.title().isEmpty()) {
      return new RowReading.Unreadable(
          Column.TITLE, Remark.of("title.no_name", row.title().strip()));
    }
    if (outside.isServiceman(title.words(), first.stems())
        && first.named().stream().noneMatch(one -> outside.isServiceman(one.words()))) {
      return new RowReading.Excluded(title, Reason.SERVICEMAN);
    }
    return columns
        .map(attributes -> posts(row, title, posts, body, attributes))
        .orElseGet(() -> new RowReading.Contradictory(title));
  }

  private RowReading posts(
      StaffingRow row,
      TitleReader.TitleRead whole,
      List<TitleReader.TitleRead> cell,
      Optional<List<Institutions.Resolved>> body,
      Attributes columns) {
    if (cell.size() > 1) {
      return several(whole, cell, body, columns);
    }
    TitleReader.TitleRead title = cell.isEmpty() ? whole : cell.get(0);
    Single single = single(title, row.institution(), body, columns);
    if (single.named.size() == 1) {
      Optional<RowReading> two = two(title, apart(single.named.get(0)), single);
      if (two.isPresent()) {
        return two.get();
      }
    }
    Optional<Outside.Trade> worker = outside.worker(title.words(), title.first().stems(), synonyms);
    return worker.isPresent()
            && single.standing.posts().stream()
                .noneMatch(post -> names(post, title.first().stems(), worker.get()))
        ? new RowReading.Excluded(title, worker.get().reason())
        : single.reading(title, reason(title, single));
  }

  /** One post: the titles it names, its institution and attributes, and the posts that stand. */
  private record Single(
      List<List<Titles.Named>> named,
      Optional<List<Institutions.Resolved>> body,
      Attributes attributes,
      Standing standing,
      boolean isForeign) {

    RowReading.Posts reading(TitleReader.TitleRead title, Optional<Reason> reason) {
      return new RowReading.Posts(title, named, body, attributes, standing, reason);
    }
  }

  private Single single(
      TitleReader.TitleRead title,
      String institution,
      Optional<List<Institutions.Resolved>> given,
      Attributes columns) {
    TitleReader.Reading first = title.first();
    List<List<Titles.Named>> named = new ArrayList<>();
    for (TitleReader.Reading reading : title.readings()) {
      if (!reading.named().isEmpty()) {
        named.add(reading.named());
      }
    }
    boolean foreign = given.isPresent() && isHeadOfAnother(first, given.get());
    Optional<List<Institutions.Resolved>> body =
        given.or(() -> first.body().map(one -> List.of(one.body())));
    if (named.isEmpty() || foreign) {
      named = List.of();
      Optional<Headed> headed = headedInTitle(first, institution, given);
      if (headed.isPresent()) {
        foreign = false;
        named = List.of(headed.get().named);
        body = Optional.of(List.of(headed.get().body));
      } else {
        List<Titles.Named> shared =
            headedUnit.without(withInstitution(first, body), title.read().get(0));
        named = shared.isEmpty() ? named : List.of(shared);
        foreign = shared.isEmpty() && isHeadOfABody(first);
      }
    }
    Attributes attributes = titleReader.inDepartment(first, title.unit(), columns);
    return new Single(
        named, body, attributes, new Standing(named, body, ranks, attributes), foreign);
  }

  /** Whether a title is only a head and the name of a body. */
  private boolean isHeadOfABody(TitleReader.Reading reading) {
    return reading.title().contains(Synonyms.HEAD)
        && (reading.body().isPresent() || reading.title().stream().anyMatch(bodies::isTelling));
  }

  /** Whether a title names the head of a body that is not the row's: «начальник лазарета», ВТШ. */
  private static boolean isHeadOfAnother(
      TitleReader.Reading reading, List<Institutions.Resolved> given) {
    boolean head =
        reading.body().isPresent()
            && reading.title().contains(Synonyms.HEAD)
            && reading.title().stream().allMatch(Titles::isOfHead);
    return head && given.stream().noneMatch(one -> one.isOrHas(reading.body().get().body()));
  }

  /** Why a row has no single code, where no column says it. */
  private Optional<Reason> reason(TitleReader.TitleRead title, Single single) {
    Standing standing = single.standing;
    if (standing.posts().isEmpty()) {
      return notNamed(title, single);
    }
    if (isFarTypo(title, single)) {
      return Optional.of(Reason.POSSIBLE_TYPO);
    }
    return standing.codes().size() > 1 && standing.missing().isEmpty() && single.named.size() > 1
        ? Optional.of(Reason.UNCLEAR_WORD)
        : Optional.empty();
  }

  private Optional<Reason> notNamed(TitleReader.TitleRead title, Single single) {
    if (single.isForeign) {
      return Optional.of(Reason.FOREIGN_HEAD);
    }
    if (!single.named.isEmpty()) {
      Standing any = new Standing(single.named, single.body, ranks, Attributes.NONE);
      return any.posts().isEmpty() ? Optional.empty() : Optional.of(Reason.CONTRADICTS_LEVEL);
    }
    return titles.isAnotherPost(title.first().title())
        ? Optional.of(Reason.ANOTHER_POST)
        : Optional.empty();
  }

  /** Whether the unit of a head was found by two edits: it is asked, not answered. */
  private static boolean isFarTypo(TitleReader.TitleRead title, Single single) {
    if (!title.first().title().contains(Synonyms.HEAD)) {
      return false;
    }
    for (WordReader.ReadWord word : title.read().get(0)) {
      boolean used =
          word.how() == WordReader.How.FAR_TYPO
              && single.named.stream()
                  .flatMap(List::stream)
                  .anyMatch(one -> one.words().contains(word.stems().get(0)));
      if (used) {
        return true;
      }
    }
    return false;
  }

  /** The posts of a cell without what only says something of the person: ranks, degrees. */
  private List<TitleReader.TitleRead> withoutAsides(
      List<TitleReader.TitleRead> cell, TitleReader.TitleRead whole) {
    if (cell.isEmpty()) {
      return cell;
    }
    List<TitleReader.TitleRead> posts = new ArrayList<>(cell);
    posts.removeIf(post -> post.first().stems().isEmpty());
    boolean degree = persons.hasDegree(whole.whole());
    if (degree && posts.size() > 1) {
      List<TitleReader.TitleRead> rest = new ArrayList<>(posts);
      rest.removeIf(post -> persons.isAcademic(post.first().stems()));
      posts = rest.isEmpty() ? posts : rest;
    }
    return posts;
  }

  /** Several posts in one cell. */
  private RowReading several(
      TitleReader.TitleRead whole,
      List<TitleReader.TitleRead> cell,
      Optional<List<Institutions.Resolved>> body,
      Attributes columns) {
    TitleReader.TitleRead begin = cell.get(0);
    Optional<Outside.Trade> worker = outside.worker(begin.words(), begin.first().stems(), synonyms);
    if (worker.isPresent() && begin.first().named().isEmpty()) {
      return new RowReading.Excluded(whole, worker.get().reason());
    }
    List<Single> singles = new ArrayList<>();
    for (TitleReader.TitleRead post : cell) {
      singles.add(single(post, "", body, columns));
    }
    if (singles.size() == 2) {
      for (int head = 0; head < 2; head++) {
        Optional<RowReading> one =
            headWithProfession(cell.get(head), singles.get(head), cell.get(1 - head), columns);
        if (one.isPresent()) {
          return one.get();
        }
      }
    }
    List<List<Titles.Named>> named = new ArrayList<>();
    singles.forEach(single -> named.addAll(single.named));
    Single first = singles.get(0);
    if (singles.stream().anyMatch(single -> single.standing.posts().isEmpty())) {
      TitleReader.TitleRead known = whole;
      for (int i = singles.size() - 1; i >= 0; i--) {
        known = singles.get(i).standing.posts().isEmpty() ? known : cell.get(i);
      }
      return new RowReading.Posts(
          known,
          named,
          first.body,
          first.attributes,
          new Standing(List.of(), body, ranks, columns),
          singles.stream().allMatch(single -> single.named.isEmpty())
              ? Optional.empty()
              : Optional.of(Reason.DOUBLE_POST));
    }
    Standing both = Standing.of(singles.stream().map(Single::standing).toList());
    boolean same =
        singles.stream().allMatch(single -> single.standing.codes().equals(both.codes()));
    return new RowReading.Posts(
        whole,
        named,
        first.body,
        first.attributes,
        both,
        same ? Optional.empty() : Optional.of(Reason.DOUBLE_POST));
  }

  /**
   * The head of a unit with the profession of its people is the head: «заведующий отделением -
   * врач-хирург». The physician makes the отделение a medical one.
   */
  private Optional<RowReading> headWithProfession(
      TitleReader.TitleRead head,
      Single single,
      TitleReader.TitleRead profession,
      Attributes columns) {
    boolean department = TitleReader.isHeadOfDepartment(head.first());
    boolean supports =
        department && single.attributes.activity().filter(Activity.SUPPORTING::equals).isPresent();
    if (!head.first().title().contains(Synonyms.HEAD) || single.named.isEmpty() || supports) {
      return Optional.empty();
    }
    List<Titles.Named> professions = profession.first().named();
    boolean fits =
        !professions.isEmpty()
            && single.named.get(0).stream()
                .anyMatch(one ->
                    one.words().stream()
                        .anyMatch(unit -> persons.isOfUnit(unit, professions.get(0).words())));
    if (!fits) {
      return Optional.empty();
    }
    Attributes attributes =
        department && single.attributes.activity().isEmpty()
            ? new Attributes(columns.level(), columns.category(), Optional.of(Activity.MAIN))
            : single.attributes;
    Standing standing = new Standing(single.named, single.body, ranks, attributes);
    return standing.posts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RowReading.Posts(
                head, single.named, single.body, attributes, standing, Optional.empty()));
  }

  /**
   * Whether a post is called by the first word of a title, and the trade says no more:
   * «водитель-механик» is no механик.
   */
  private static boolean names(Post post, List<String> stems, Outside.Trade trade) {
    return !stems.isEmpty()
        && post.variants().stream()
            .anyMatch(variant -> variant.contains(stems.get(0)) && !trade.isMoreThan(variant));
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
      TitleReader.TitleRead title, List<List<Titles.Named>> posts, Single single) {
    if (posts.size() < 2) {
      return Optional.empty();
    }
    List<List<Code>> codes = new ArrayList<>();
    for (List<Titles.Named> one : posts) {
      codes.add(new Standing(List.of(one), single.body, ranks, single.attributes).codes());
    }
    Standing both = new Standing(posts, single.body, ranks, single.attributes);
    long stand = codes.stream().filter(set -> !set.isEmpty()).count();
    boolean same = codes.stream().allMatch(both.codes()::equals);
    return stand < 2 || (!same && codes.get(0).equals(both.codes()))
        ? Optional.empty()
        : Optional.of(
            new RowReading.Posts(
                title,
                posts,
                single.body,
                single.attributes,
                both,
                !same && both.codes().size() > 1
                    ? Optional.of(Reason.DOUBLE_POST)
                    : Optional.empty()));
  }

  /**
   * A head whose title names the body it heads: «директор ВТШ», «директор филиала» of a school,
   * «помощник начальника госпиталя» of a госпиталь.
   */
  private record Headed(Institutions.Resolved body, List<Titles.Named> named) {}

  private Optional<Headed> headedInTitle(
      TitleReader.Reading reading,
      String institution,
      Optional<List<Institutions.Resolved>> given) {
    if (!reading.title().contains(Synonyms.HEAD)) {
      return Optional.empty();
    }
    Optional<Headed> headed = headedInTitle(reading.title(), reading, institution, given);
    int by = reading.stems().indexOf(TitleReader.BY);
    if (headed.isPresent() || by < 2) {
      return headed;
    }
    // «Заместитель директора школы по учебной работе»: what follows «по» is his duty.
    Set<String> before = synonyms.words(reading.stems().subList(0, by));
    return before.stream().filter(Titles::isOfHead).count() < 2
        ? headed
        : headedInTitle(before, reading, institution, given).filter(RowReader::isNamed);
  }

  private static boolean isNamed(Headed headed) {
    for (Titles.Named one : headed.named) {
      for (Post post : one.posts()) {
        if (post.rank(headed.body) != Institutions.NOT) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Headed> headedInTitle(
      Set<String> title,
      TitleReader.Reading reading,
      String institution,
      Optional<List<Institutions.Resolved>> given) {
    Set<String> head =
        title.stream()
            .filter(Titles::isOfHead)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> own = new ArrayList<>(title);
    own.removeAll(head);
    reading.body().ifPresent(body -> own.addAll(body.words()));
    if (own.stream().noneMatch(bodies::isTelling) || isUnitOf(own, given)) {
      return Optional.empty();
    }
    List<String> written = bodyReader.words(institution);
    boolean itself =
        written.containsAll(own)
            && given.orElse(List.of()).stream().allMatch(body -> bodies.mayCall(body, own));
    List<String> whole = new ArrayList<>(own);
    whole.addAll(written);
    Institutions.Resolved body = bodies.resolve(whole);
    boolean named = !body.bodies().isEmpty() || body.isUnit();
    boolean fits = given.isEmpty() || itself || isNarrower(body, own, given.get());
    return named && fits ? Optional.of(new Headed(body, titles.named(head))) : Optional.empty();
  }

  /**
   * Whether these words are a unit that the register names within the row's institution: the deputy
   * head of an участок of the ДЭУ is not that of the ДЭУ.
   */
  private boolean isUnitOf(List<String> own, Optional<List<Institutions.Resolved>> given) {
    Set<String> unit = new LinkedHashSet<>(Set.of(Synonyms.HEAD));
    unit.addAll(own);
    return given.isPresent()
        && titles.named(unit).stream()
            .filter(one -> one.words().equals(unit))
            .flatMap(one -> one.posts().stream())
            .anyMatch(
                post -> given.get().stream().anyMatch(body -> post.rank(body) != Institutions.NOT));
  }

  /**
   * Whether a body that a title names makes the row's institution a narrower one: «директор
   * филиала» of a school.
   */
  private boolean isNarrower(
      Institutions.Resolved body, List<String> own, List<Institutions.Resolved> given) {
    if (body.bodies().size() != 1) {
      return false;
    }
    Set<String> words = Institutions.words(body.bodies().iterator().next());
    return own.stream().filter(bodies::isTelling).allMatch(words::contains)
        && given.stream()
            .allMatch(one ->
                !one.bodies().isEmpty()
                    && !one.equals(body)
                    && one.bodies().stream()
                        .allMatch(wider -> words.containsAll(Institutions.words(wider))));
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
