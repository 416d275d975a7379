package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.words.Words;

/** The titles of an edition by their words, and which of them a row's title names. */
final class Titles {

  /*
   * A row names a title if it has all its words. The words it has besides are a specialisation («бухгалтер
   * по расчету заработной платы»), with two limits. A word that makes another post of any title
   * (заместитель, помощник, старший, главный …) must be the title's own. And a bare head («Руководитель»)
   * takes no other word, since that word would be the unit it heads; nor is the head of a unit the post that
   * the unit is called after («начальник медицинского пункта»).
   *
   * Of the titles named, those whose words are part of another's are dropped: «медицинский статистик» is
   * no «статистик». Heads of units are the exception: «начальник узла связи» is also a «начальник узла»,
   * and which of the two it is, the institution decides. Of two units in one title the first is headed.
   */
  static final Set<String> MAKE_ANOTHER_POST =
      Lexicon.GENERAL.lines("prefixes.tsv", 3).stream()
          .map(line -> Words.of(line.get(0)).stem(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final int SHORTEST_PREFIX = 5;

  /**
   * It makes another post as the first word only: «второй режиссер», but «учитель вторых классов».
   */
  private static final String SECOND = "втор";

  /** The words before a title of which {@link #MAKE_ANOTHER_POST} has the stems. */
  static final List<String> PREFIXES =
      Lexicon.GENERAL.lines("prefixes.tsv", 3).stream()
          .filter(line -> line.get(1).equals("prefix"))
          .map(line -> line.get(0))
          .toList();

  /** The heads of closed lists of kinds that name no post without a kind. */
  private static final Set<String> NEVER_BARE =
      Lexicon.GENERAL.lines("closed.tsv", 3).stream()
          .filter(line -> line.get(1).equals("never"))
          .map(line -> Words.of(line.get(0)).stem(0))
          .collect(Collectors.toUnmodifiableSet());

  /** «Руководитель отделения», whose activity its department decides. */
  static final Set<String> HEAD_OF_DEPARTMENT = Set.of(Synonyms.HEAD, "отделен");

  private final List<Set<String>> partsInUnit = new ArrayList<>();

  /** What makes another post of a title with this word. */
  private final Map<String, List<Other>> others = new HashMap<>();

  private final Set<String> wordsOfOthers = new HashSet<>();

  /**
   * The adjectives of titles, each with the nouns that it stands before: «главный» of «бухгалтер».
   */
  private final Map<String, Set<String>> nounsOfAdjective = new HashMap<>();

  private final Set<String> open = new HashSet<>();
  private final List<Carried> titles = new ArrayList<>();

  private final WordSets<Carried> byWords;
  private final NearestPosts nearest;

  /** Words of a title, and those that make another post of it. */
  private record Other(Set<String> post, Set<String> phrase) {
    boolean isIn(Set<String> row) {
      return row.containsAll(phrase) && row.containsAll(post);
    }
  }

  /**
   * A title of the register.
   *
   * @param number its number among the titles
   * @param words its words
   * @param posts the posts that carry it
   * @param unit the noun of the unit that it heads; empty if it heads none
   */
  private record Carried(int number, Set<String> words, List<Post> posts, String unit) {
    Carried(int number, Set<String> words, List<Post> posts) {
      this(number, words, posts, unit(words, posts));
    }

    boolean isOpen() {
      return posts.stream().anyMatch(post -> post.title().base().contains(" всех "));
    }

    boolean isHeadOfUnit() {
      return words.contains(Synonyms.HEAD);
    }

    /** Whether another title has all its words and more. */
    boolean isPartOf(Carried other) {
      return other.words.size() > words.size() && other.words.containsAll(words);
    }

    private static String unit(Set<String> words, List<Post> posts) {
      Words base = posts.get(0).base();
      List<String> stems = base.stems();
      for (int i = 0; i < stems.size(); i++) {
        String stem = stems.get(i);
        boolean last = i == stems.size() - 1;
        boolean adjective =
            !last && (Adjectives.isOblique(base.forms().get(i)) || base.marks().charAt(i) == '-');
        if (words.contains(stem) && !isOfHead(stem) && !adjective) {
          return stem;
        }
      }
      return "";
    }
  }

  /** More words of titles. */
  static List<String> texts(Lexicon lexicon) {
    List<String> texts = new ArrayList<>();
    lexicon.lines("prefixes.tsv", 3).stream()
        .filter(line -> line.get(0).length() >= SHORTEST_PREFIX)
        .forEach(line -> texts.add(line.get(0)));
    lexicon.lines("vocabulary.tsv", 2).forEach(line -> texts.add(line.get(0)));
    return texts;
  }

  Titles(List<Post> all, Lexicon lexicon) {
    Map<Set<String>, List<Post>> posts = new LinkedHashMap<>();
    for (Post post : all) {
      for (Set<String> variant : post.variants()) {
        posts.computeIfAbsent(variant, words -> new ArrayList<>()).add(post);
      }
    }
    posts.forEach((words, carriers) -> titles.add(new Carried(titles.size(), words, carriers)));
    this.nearest = new NearestPosts(posts);
    this.byWords = new WordSets<>(titles, Carried::words);
    PREFIXES.forEach(
        prefix -> nounsOfAdjective.put(Words.of(prefix).stem(0), new HashSet<>(Set.of(""))));
    all.forEach(post -> addAdjectives(post.base()));
    for (Carried title : titles) {
      if (title.words.size() == 1 && title.isOpen()) {
        open.addAll(title.words);
      }
    }
    for (List<String> line : lexicon.lines("another-post.tsv", 3)) {
      Words post = Words.of(line.get(0));
      Set<String> phrase = Set.copyOf(Words.of(line.get(1)).stems());
      wordsOfOthers.addAll(phrase);
      others
          .computeIfAbsent(post.stem(0), word -> new ArrayList<>())
          .add(new Other(Set.copyOf(post.stems()), phrase));
    }
    for (List<String> line : lexicon.lines("parts.tsv", 2)) {
      Set<String> part = Set.copyOf(Words.of(line.get(0)).stems());
      if (posts.keySet().stream().anyMatch(words -> words.containsAll(part))) {
        partsInUnit.add(part);
      }
    }
  }

  private void addAdjectives(Words base) {
    List<String> adjectives = new ArrayList<>();
    for (int i = 0; i < base.forms().size(); i++) {
      boolean link = base.forms().get(i).equals("и") || base.marks().charAt(i) == '-';
      if (Adjectives.is(base.forms().get(i))) {
        adjectives.add(base.stem(i));
      } else if (!link) {
        for (String adjective : adjectives) {
          nounsOfAdjective.computeIfAbsent(adjective, a -> new HashSet<>()).add(base.stem(i));
        }
        adjectives.clear();
      }
    }
  }

  /** Whether a stem is a word that makes another post of any title. */
  static boolean makesAnotherPost(String stem) {
    return MAKE_ANOTHER_POST.contains(stem) || stem.equals(SECOND);
  }

  /** Whether a stem is that of a word that makes another post of some title: «сайт». */
  boolean mayMakeAnother(String stem) {
    return wordsOfOthers.contains(stem);
  }

  /** Whether a stem is a word that makes another post, but for its first letter: «блавный». */
  static boolean isNearPrefix(String stem) {
    for (String prefix : MAKE_ANOTHER_POST) {
      if (prefix.length() >= SHORTEST_PREFIX
          && prefix.length() == stem.length()
          && prefix.regionMatches(1, stem, 1, prefix.length() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stem is that of an adjective of a title. */
  boolean isOfTitle(String adjective) {
    return nounsOfAdjective.containsKey(adjective);
  }

  /** Whether a title has this adjective before this noun. */
  boolean isBefore(String adjective, String noun) {
    return nounsOfAdjective.getOrDefault(adjective, Set.of()).contains(noun);
  }

  /**
   * A title that a row names.
   *
   * @param number its number among the titles of the edition
   * @param words its words
   * @param posts the posts that carry it
   * @param rest the words that the row has besides
   * @param candidates the posts whose closed list does not shut the row out
   * @param unit the noun of the unit that it heads; empty if it heads none
   */
  record Named(
      int number,
      Set<String> words,
      List<Post> posts,
      Set<String> rest,
      List<Candidate> candidates,
      String unit) {

    private static Named of(Carried title, Set<String> rest) {
      Set<String> words = title.words;
      List<Post> posts = title.posts;
      List<Candidate> candidates = new ArrayList<>();
      for (Post post : posts) {
        boolean isKindListed = namesKind(post, rest);
        if (isKindListed || isOpenTo(post, words, rest)) {
          candidates.add(new Candidate(post, isKindListed, words.size()));
        }
      }
      if (!candidates.isEmpty()
          && !rest.isEmpty()
          && !isNeverBare(words)
          && !hasListed(candidates)) {
        for (Post post : posts) {
          if (mayNameKind(post, rest)) {
            candidates.add(new Candidate(post, false, words.size()));
          }
        }
      }
      return new Named(title.number, words, posts, rest, List.copyOf(candidates), title.unit);
    }

    private static boolean hasListed(List<Candidate> candidates) {
      for (Candidate candidate : candidates) {
        if (candidate.isKindListed) {
          return true;
        }
      }
      return false;
    }

    boolean isHeadOfUnit() {
      return words.contains(Synonyms.HEAD);
    }

    /** Whether it heads a unit that it names, and has the head first: «руководитель отдела». */
    boolean hasHeadBeforeUnit() {
      return isOfHead(words.iterator().next()) && isHeadOfUnit() && !isBareHead(words);
    }

    /** Whether a post is no candidate, because its closed list has other kinds. */
    boolean isShutOutOf(Post post) {
      return candidates.stream().noneMatch(candidate -> candidate.post.equals(post));
    }

    private static boolean isNeverBare(Set<String> words) {
      for (String word : words) {
        if (NEVER_BARE.contains(word)) {
          return true;
        }
      }
      return false;
    }

    /** A closed list of kinds takes the bare title and the kinds it lists, nothing else. */
    private static boolean isOpenTo(Post post, Set<String> words, Set<String> rest) {
      return post.kinds().isEmpty() || (rest.isEmpty() && !isNeverBare(words));
    }

    /**
     * «Инспектор по призыву граждан» may be the listed one «по призыву на воинскую службу», where
     * the register has an инспектор of other kinds too.
     */
    private static boolean mayNameKind(Post post, Set<String> rest) {
      return post.kindNouns().stream().anyMatch(rest::contains);
    }

    private static boolean namesKind(Post post, Set<String> rest) {
      if (rest.isEmpty()) {
        return false;
      }
      for (Set<String> kind : post.kinds()) {
        if (!kind.isEmpty() && (rest.containsAll(kind) || kind.containsAll(rest))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A post that a title names.
   *
   * @param isKindListed whether the closed list of the post names the row's kind
   * @param words how many of the row's words its title has
   */
  record Candidate(Post post, boolean isKindListed, int words) {

    /** How well it fits an institution that it ranks so; the less the better. */
    int distance(int rank) {
      return ((((isKindListed ? 0 : 1) << 4) + rank) << 16) - words;
    }
  }

  /** The posts that may help where the register does not name a title. */
  NearestPosts nearest() {
    return nearest;
  }

  /** The titles that a row with these words names; the closest first. */
  List<Named> named(Set<String> row) {
    return named(row, Set.of());
  }

  /**
   * The titles that a row with these words names; the closest first.
   *
   * @param strays adjectives that belong to another word than the post: «бухгалтер главного
   *     корпуса»
   */
  List<Named> named(Set<String> row, Set<String> strays) {
    List<Carried> found = new ArrayList<>();
    for (Carried title : byWords.within(row)) {
      if (mayHave(row, title.words, strays) && !isOfAnother(row, title.words)) {
        found.add(title);
      }
    }
    List<Named> closest = new ArrayList<>();
    for (Carried one : found) {
      if (!isWithinAnother(one, found)
          || (one.isHeadOfUnit() && !isBareHead(one.words) && isUnitOfAll(one, found))) {
        closest.add(Named.of(one, rest(row, one.words)));
      }
    }
    List<Named> kept = firstOpen(row, firstUnit(row, closest));
    kept.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    return kept;
  }

  /**
   * Whether the longer titles head the same unit: «узел» of «узел связи», but no «прачечная» of a
   * «комбинат».
   */
  private static boolean isUnitOfAll(Carried one, List<Carried> found) {
    for (Carried other : found) {
      if (one.isPartOf(other) && !one.words.contains(other.unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithinAnother(Carried one, List<Carried> found) {
    for (Carried other : found) {
      if (one.isPartOf(other)) {
        return true;
      }
    }
    return false;
  }

  /** The nouns of the units that titles head: «отдел», «служба», «склад». */
  Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    for (Carried title : titles) {
      if (title.words.contains(Synonyms.HEAD)) {
        units.add(title.unit);
      }
    }
    units.remove("");
    return units;
  }

  private static Set<String> rest(Set<String> row, Set<String> words) {
    Set<String> rest = new LinkedHashSet<>(row);
    rest.removeAll(words);
    return rest;
  }

  /**
   * The parts of an institution («спортивный комплекс») that titles name and a unit's column may
   * name instead.
   */
  List<Set<String>> partsInUnit() {
    return partsInUnit;
  }

  private boolean mayHave(Set<String> row, Set<String> words, Set<String> strays) {
    for (String word : row) {
      if (MAKE_ANOTHER_POST.contains(word) && !words.contains(word) && !strays.contains(word)) {
        return false;
      }
    }
    for (String stray : strays) {
      if (words.contains(stray)
          && nounsOfAdjective.getOrDefault(stray, Set.of()).stream().anyMatch(words::contains)) {
        return false;
      }
    }
    boolean headed =
        row.contains(Synonyms.HEAD) && !words.contains(Synonyms.HEAD) && isHeadFirst(row, words);
    return !headed
        && (!isBareHead(words) || row.size() == words.size())
        && !isAnother(row, words)
        && !isHeadOfAUnit(row, words);
  }

  /** Whether the row has words that make another post of a title. */
  private boolean isAnother(Set<String> row, Set<String> words) {
    boolean second = SECOND.equals(row.iterator().next()) && !row.contains(Synonyms.HEAD);
    if (second && !words.contains(SECOND)) {
      return true;
    }
    for (String word : words) {
      for (Other other : others.getOrDefault(word, List.of())) {
        if (other.isIn(row) && words.containsAll(other.post) && !words.containsAll(other.phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a title is the prefix of another that the row names: the ассистент of a university is a
   * post, «ассистент преподавателя» is not his.
   */
  private boolean isOfAnother(Set<String> row, Set<String> words) {
    if (words.size() > 1 || row.size() == 1 || !MAKE_ANOTHER_POST.containsAll(words)) {
      return false;
    }
    Set<String> rest = rest(row, words);
    return !named(rest).isEmpty();
  }

  /**
   * Whether the head in the row has a unit where the title has none: «заведующий музыкальной
   * частью» is no «музыкальный руководитель», whose head comes last.
   */
  private static boolean isHeadOfAUnit(Set<String> row, Set<String> words) {
    boolean last = words.contains(Synonyms.HEAD) && !isOfHead(words.iterator().next());
    return last && row.size() > words.size() && isOfHead(row.iterator().next());
  }

  /** The words of a title without those that make another post of it. */
  Set<String> withoutOthers(Set<String> row) {
    Set<String> bare = new LinkedHashSet<>(row);
    bare.removeAll(MAKE_ANOTHER_POST);
    bare.remove(SECOND);
    for (String word : row) {
      for (Other other : others.getOrDefault(word, List.of())) {
        if (other.isIn(row)) {
          bare.removeAll(other.phrase);
        }
      }
    }
    return bare;
  }

  /** Whether a title of the register makes another post with words that the row has besides. */
  boolean isAnotherPost(Set<String> row) {
    Set<String> bare = withoutOthers(row);
    return bare.size() < row.size() && !bare.isEmpty() && !named(bare).isEmpty();
  }

  /** Whether a title of all specialities is named by this word alone: «врач», «инженер». */
  boolean isOpen(String word) {
    return open.contains(word);
  }

  /** The nouns by which titles call a person, as they are written in the nominative. */
  Set<String> nouns() {
    Set<String> nouns = new LinkedHashSet<>();
    for (Carried title : titles) {
      for (Post post : title.posts) {
        Words base = post.base();
        int at = 0;
        while (at < base.forms().size() - 1 && Adjectives.isNominative(base.forms().get(at))) {
          at++;
        }
        // «пресс» of «пресс-секретарь» calls nobody.
        if (base.marks().charAt(at) != '-') {
          String noun = base.forms().get(at);
          boolean plural = title.isOpen() && noun.endsWith("и");
          nouns.add(plural ? noun.substring(0, noun.length() - 1) : noun);
        }
      }
    }
    return nouns;
  }

  /**
   * Whether the head of a unit comes before the first of {@code words}: «начальник бухгалтерии» is
   * no бухгалтер.
   */
  private static boolean isHeadFirst(Set<String> row, Set<String> words) {
    for (String word : row) {
      if (word.equals(Synonyms.HEAD) || words.contains(word)) {
        return word.equals(Synonyms.HEAD);
      }
    }
    return false;
  }

  /** «Руководитель», «Заместитель руководителя»: no unit is named. */
  private static boolean isBareHead(Set<String> words) {
    if (!words.contains(Synonyms.HEAD)) {
      return false;
    }
    for (String word : words) {
      if (!isOfHead(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is the head of a unit or makes another post of it. */
  static boolean isOfHead(String word) {
    return word.equals(Synonyms.HEAD) || MAKE_ANOTHER_POST.contains(word);
  }

  private static List<Named> firstUnit(Set<String> row, List<Named> named) {
    if (!row.contains(Synonyms.HEAD)) {
      return named;
    }
    List<String> order = new ArrayList<>(row);
    int first = Integer.MAX_VALUE;
    for (Named one : named) {
      first = one.isHeadOfUnit() ? Math.min(first, unitAt(order, one)) : first;
    }
    if (first == Integer.MAX_VALUE) {
      return named;
    }
    List<Named> kept = new ArrayList<>();
    for (Named one : named) {
      if (!one.isHeadOfUnit()
          || unitAt(order, one) == first
          || isPartOfOneAt(first, order, one, named)) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean isPartOfOneAt(
      int place, List<String> order, Named one, List<Named> named) {
    for (Named other : named) {
      if (unitAt(order, other) == place && other.words.containsAll(one.words)) {
        return true;
      }
    }
    return false;
  }

  /** Where the noun of its unit stands: «учебно-методический кабинет» is one unit of two titles. */
  private static int unitAt(List<String> order, Named named) {
    int noun = order.indexOf(named.unit);
    if (noun >= 0) {
      return noun;
    }
    int first = order.size();
    for (String word : named.words) {
      first = isOfHead(word) ? first : Math.min(first, order.indexOf(word));
    }
    return first == order.size() ? 0 : first;
  }

  /**
   * «техник-механик связи»: a title of all specialities that comes first takes the rest as its
   * speciality.
   */
  private List<Named> firstOpen(Set<String> row, List<Named> named) {
    String head = row.iterator().next();
    for (Named one : named) {
      if (isOpen(head) && one.words.equals(Set.of(head))) {
        return new ArrayList<>(List.of(one));
      }
    }
    return named;
  }
}
