package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.words.Words;

/** The institutions that an edition names, and what a row's institution is among them. */
final class Institutions {

  /*
   * A body is known by the set of its words: «Военной поликлиники» in the law and «военная поликлиника
   * г. Семей» in a row have the same two, and the row's others (a town, a number, «РГУ») do not matter. Of
   * several bodies whose words a row has, the ones with fewer words of the same are dropped: a «главный
   * военный клинический госпиталь» is no «военный госпиталь».
   *
   * A row's institution then fits an institution of the law in one of three ways, the closer the better:
   * it is that body; it is of that kind; or it is a воинская часть or an учреждение, as all are.
   */
  private static final Pattern INCLUDING = Pattern.compile("(.+?) \\(в том числе (.+?)\\)");
  private static final Pattern ALTERNATIVE = Pattern.compile("(.*?)\\((.+?)\\)(.*)");

  private static final int MOST_REMEMBERED = 1_024;

  static final String UNIT = kind("воинская часть");
  static final String INSTITUTION = kind("учреждение");
  private static final String CENTRE = kind("центр");
  private static final String BRANCH = "филиал";

  private static final String OFFICE = kind("управление");

  /**
   * What a command or a part of it may be called: «Управление Регионального командования «Восток»».
   */
  private static final Set<String> GENERAL = Set.of(OFFICE, kind("отдел"), INSTITUTION);

  /**
   * The institutions of the edition as it writes them, each read once: most stand in many entries.
   */
  private final Map<String, List<String>> keys = new LinkedHashMap<>();

  private final Map<String, Set<String>> named = new LinkedHashMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final WordSets<Map.Entry<String, Set<String>>> namedByWords;
  private final WordSets<Alias> aliasesByWords;
  private final List<Resolved> world = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  /** The first nouns of their names: «госпиталь», «отряд». */
  private final Set<String> nouns = new HashSet<>();

  private final Owners owners;
  private final Acronyms acronyms;

  /** The keys of those that have others under them. */
  private final List<String> commands;

  /*
   * Towns, numbers and owners make each institution of a table look new; without them there are some
   * hundreds.
   */
  private final Memo<List<String>, Readings> known =
      new Memo<>(MOST_REMEMBERED, WordReader::length);

  /** Words by which a row may name a body, the body's own key, and its kinds. */
  private record Alias(Set<String> words, String body, List<String> kinds) {}

  /** What a row's institution is: bodies of the register, kinds, or any institution. */
  record Resolved(Set<String> bodies, Set<String> kinds, boolean isUnit) {
    Resolved {
      bodies = Set.copyOf(bodies);
      kinds = Set.copyOf(kinds);
    }

    /** Whether the register or the lexicon knows it or its kind. */
    boolean isKnown() {
      return isUnit || !bodies.isEmpty() || !kinds.isEmpty();
    }

    /** Whether it is that body, or has it among others. */
    boolean isOrHas(Resolved other) {
      return equals(other)
          || (!other.bodies.isEmpty() && bodies.containsAll(other.bodies))
          || (other.bodies.isEmpty() && other.isUnit && isUnit);
    }
  }

  /**
   * What a row's institution may be.
   *
   * @param whole all bodies that it names, taken for one
   * @param apart each body that it may be; only the whole if it names one
   */
  private record Readings(Resolved whole, List<Resolved> apart) {}

  /**
   * How an institution of the law fits a row's: 0 itself, 1 its kind, 2 any; {@link #NOT} not at
   * all.
   */
  static final int NOT = 9;

  /** It fits as one of any kind. */
  static final int ANY = 2;

  Institutions(Edition edition, Lexicon lexicon) {
    this.owners = new Owners(lexicon);
    this.acronyms = new Acronyms(lexicon, owners);
    this.commands =
        lexicon.lines("commands.tsv", 2).stream().map(line -> owners.key(line.get(0))).toList();
    for (Entry entry : edition.entries()) {
      entry.institutions().forEach(institution -> keys.computeIfAbsent(institution, this::read));
    }
    texts.addAll(keys.keySet());
    for (List<String> line : lexicon.lines("bodies.tsv", 4)) {
      texts.add(line.get(0) + " " + line.get(1) + " " + line.get(2));
      addNoun(Words.of(line.get(0)));
      List<String> kinds = new ArrayList<>();
      for (String kind : line.get(2).split(",", -1)) {
        if (!kind.isBlank()) {
          kinds.add(owners.key(kind));
          names.put(owners.key(kind), kind.strip());
        }
      }
      names.put(owners.key(line.get(1)), line.get(1));
      aliases.add(
          new Alias(
              words(owners.key(line.get(0))),
              line.get(1).isBlank() ? "" : owners.key(line.get(1)),
              kinds));
    }
    this.namedByWords = new WordSets<>(named.entrySet(), Map.Entry::getValue);
    this.aliasesByWords = new WordSets<>(aliases, Alias::words);
    named.keySet().forEach(body -> world.add(resolve(new ArrayList<>(words(body)))));
    world.add(new Resolved(Set.of(), Set.of(), false));
  }

  /** The acronyms of the bodies. */
  Acronyms acronyms() {
    return acronyms;
  }

  private void name(String key, String institution) {
    addNoun(Words.of(institution));
    named.put(key, words(key));
    names.putIfAbsent(key, institution);
  }

  private void addNoun(Words name) {
    for (int i = 0; i < name.forms().size(); i++) {
      if (!Adjectives.is(name.forms().get(i)) && name.marks().charAt(i) != '-') {
        nouns.add(name.laterStem(i));
        return;
      }
    }
  }

  /** The first noun of bodies in the name of a body; empty if there is none. */
  private String noun(String key) {
    return Words.of(name(key)).stems().stream().filter(this::isNoun).findFirst().orElse("");
  }

  /**
   * Whether words that have a noun of bodies have that of this one: the школа in the name of a
   * «филиал военно-технической школы» is another body.
   */
  boolean mayCall(Resolved body, List<String> words) {
    return body.bodies.isEmpty()
        || words.stream().noneMatch(this::isNoun)
        || body.bodies.stream().anyMatch(key -> words.contains(noun(key)));
  }

  /** The name of the body with this key, as the law or the lexicon first writes it. */
  String name(String key) {
    return names.getOrDefault(key, key);
  }

  /** The words of which institutions are made. */
  List<String> texts() {
    return texts;
  }

  /** The first nouns of the names of bodies. */
  Set<String> nouns() {
    return nouns;
  }

  /** Whether a word is the noun that names of bodies begin with, adjectives aside. */
  boolean isNoun(String stem) {
    return nouns.contains(stem);
  }

  /** Whether a word is part of the name of a body. */
  boolean isTelling(String stem) {
    return namedByWords.frequency(stem) > 0 || aliasesByWords.frequency(stem) > 0;
  }

  /**
   * A body that a title names.
   *
   * @param words the words of the title that name it
   * @param body what it is
   */
  record InTitle(Set<String> words, Resolved body) {}

  /** The body that a title names by its full name; empty if it names none. */
  Optional<InTitle> inTitle(Set<String> title) {
    Set<String> largest = Set.of();
    for (Map.Entry<String, Set<String>> body : namedByWords.within(title)) {
      if (body.getValue().size() > largest.size() && tellsByItself(body.getValue())) {
        largest = body.getValue();
      }
    }
    for (Alias alias : aliasesByWords.within(title)) {
      if (alias.words.size() > Math.max(1, largest.size()) && !alias.body.isEmpty()) {
        largest = alias.words;
      }
    }
    return largest.isEmpty()
        ? Optional.empty()
        : Optional.of(new InTitle(largest, resolve(new ArrayList<>(largest))));
  }

  /**
   * «Лазарета» names a body by one word; «Управления» and «Центра» are parts of other names too.
   */
  private boolean tellsByItself(Set<String> words) {
    return words.size() > 1 || namedByWords.frequency(words.iterator().next()) == 1;
  }

  /** Every institution that a row could mean where it names none. */
  List<Resolved> world() {
    return world;
  }

  /**
   * The keys of the bodies that one institution of the edition names: itself, and those in its
   * brackets.
   */
  List<String> keys(String institution) {
    return keys.getOrDefault(institution, List.of());
  }

  private List<String> read(String institution) {
    List<String> own = new ArrayList<>();
    for (String part : parts(institution)) {
      acronyms.add(part);
      String key = owners.key(part);
      name(key, institution);
      own.add(key);
    }
    return own;
  }

  /** The names of the bodies that one institution of the law names, without brackets. */
  private static List<String> parts(String institution) {
    List<String> parts = new ArrayList<>();
    Matcher including = INCLUDING.matcher(institution);
    Matcher alternative = ALTERNATIVE.matcher(institution);
    if (including.matches()) {
      String body = including.group(1);
      parts.add(body);
      for (String part : including.group(2).split(",", -1)) {
        parts.add(part.strip() + " " + body);
      }
    } else if (alternative.matches() && !institution.contains("(или)")) {
      parts.add(alternative.group(1) + alternative.group(3));
      parts.add(otherNoun(alternative.group(1), alternative.group(2)) + alternative.group(3));
    } else {
      parts.addAll(List.of(institution.split(" – ", -1)));
    }
    return parts;
  }

  /**
   * «Отдельного медицинского отряда» and «роты» make «Отдельного медицинского роты»: only stems
   * count.
   */
  private static String otherNoun(String before, String noun) {
    String trimmed = before.strip();
    int space = trimmed.lastIndexOf(' ');
    boolean phrase = noun.indexOf(' ') >= 0;
    return phrase || space < 0 ? noun : trimmed.substring(0, space) + " " + noun;
  }

  private static String kind(String name) {
    return Owners.key(Words.of(name).stems());
  }

  /** Whether a stem plays a part in what an institution is called. */
  boolean mayTell(String stem) {
    return isTelling(stem) || owners.mayBe(stem) || stem.equals(BRANCH);
  }

  /** Whether a word names an owner: «МО», «ВС», «Республика Казахстан». */
  boolean isOwner(String stem) {
    return owners.has(stem);
  }

  /** The words of which a key is made. */
  static Set<String> words(String key) {
    return new LinkedHashSet<>(List.of(key.split(" ", -1)));
  }

  /** What the institution with these words is, all bodies that it names taken for one. */
  Resolved resolve(List<String> stems) {
    return known.of(own(stems), asked -> read(asked, true)).whole;
  }

  /**
   * What the institution with these words may be: «лазарет ВТШ» names two bodies, and «главный
   * военный госпиталь» is a short name of one and a long name of another.
   */
  List<Resolved> readings(List<String> stems) {
    return known.of(own(stems), asked -> read(asked, true)).apart;
  }

  private List<String> own(List<String> stems) {
    List<String> telling = owners.without(stems);
    List<String> own = new ArrayList<>(telling.size());
    for (String word : telling) {
      // The first stays whatever it is: «центр» counts only there.
      if (own.isEmpty() || isTelling(word) || word.equals(BRANCH)) {
        own.add(word);
      }
    }
    return own;
  }

  /**
   * @param isApart whether the bodies are asked apart too
   */
  private Readings read(List<String> asked, boolean isApart) {
    Set<String> own = new HashSet<>(asked);
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> body : namedByWords.within(own)) {
      if (!body.getKey().equals(CENTRE) || asked.get(0).equals(CENTRE)) {
        found.put(body.getKey(), body.getValue());
      }
    }
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> ownKinds = new LinkedHashSet<>();
    for (Alias alias : aliasesByWords.within(own)) {
      boolean branchOnly = own.contains(BRANCH) && !alias.words.contains(BRANCH);
      if (!alias.body.isEmpty() && !branchOnly) {
        found.merge(
            alias.body, alias.words, (one, other) -> one.size() < other.size() ? other : one);
      }
      (alias.body.isEmpty() ? kinds : ownKinds).addAll(alias.kinds);
    }
    if (!ownKinds.isEmpty()) {
      // A body whose kinds are listed has those and no others: ГВМУ is no медицинское учреждение.
      kinds = ownKinds;
    }
    if (own.contains(BRANCH)) {
      found.values().removeIf(words -> !words.contains(BRANCH));
    }
    for (String command : commands) {
      Set<String> words = found.get(command);
      boolean within =
          words != null
              && found.values().stream()
                  .anyMatch(one -> one.size() > words.size() && one.containsAll(words));
      if (words != null && !within && isBehindAnother(asked, found, words)) {
        List<String> rest = withoutLast(asked, words);
        if (namesAnother(rest, found, command)) {
          return read(rest, isApart);
        }
      }
    }
    Set<String> closest = new LinkedHashSet<>();
    found.forEach((body, words) -> {
      boolean within =
          found.values().stream()
              .anyMatch(other -> other.size() > words.size() && other.containsAll(words));
      if (!within) {
        closest.add(body);
      }
    });
    boolean other =
        closest.stream().anyMatch(body -> !body.equals(UNIT) && !body.equals(INSTITUTION));
    boolean isUnit = closest.contains(UNIT) && !other;
    boolean isOfficeOfUnit = closest.equals(Set.of(OFFICE, UNIT));
    closest.remove(UNIT);
    closest.remove(INSTITUTION);
    closest.removeIf(body -> closest.size() > 1 && body.equals(CENTRE));
    Resolved whole = new Resolved(closest, kinds, isUnit);
    if (!isApart) {
      return new Readings(whole, List.of(whole));
    }
    if (isOfficeOfUnit) {
      return new Readings(whole, List.of(whole, new Resolved(Set.of(), Set.of(), true)));
    }
    List<Resolved> apart = apart(asked, found, closest);
    return new Readings(whole, apart.isEmpty() ? withLonger(whole, asked, found) : apart);
  }

  /**
   * The bodies of which a row names several, each by itself; none if it names one. A command next
   * to another body says whose that is: «ДДО Алматинской области, Отдел по делам обороны».
   */
  private List<Resolved> apart(
      List<String> asked, Map<String, Set<String>> found, Set<String> closest) {
    boolean underCommand = closest.stream().anyMatch(body -> !isCommand(body));
    List<Set<String>> groups = new ArrayList<>();
    for (String body : closest) {
      if (underCommand && isCommand(body)) {
        continue;
      }
      Set<String> group = new LinkedHashSet<>(Set.of(body));
      groups.removeIf(one -> {
        boolean same = one.stream().anyMatch(known -> isOne(known, body));
        return same && group.addAll(one);
      });
      groups.add(group);
    }
    boolean isWhole = groups.size() == 1 && groups.get(0).size() == closest.size();
    if (isWhole || groups.isEmpty()) {
      return List.of();
    }
    List<Resolved> apart = new ArrayList<>();
    for (Set<String> group : groups) {
      Set<String> words = new HashSet<>();
      group.forEach(body -> words.addAll(found.get(body)));
      apart.add(read(asked.stream().filter(words::contains).toList(), false).whole);
    }
    return apart;
  }

  /** Whether two names are those of one body: the law has them together, or a command's office. */
  private boolean isOne(String body, String other) {
    return (isCommand(body) && isCommand(other))
        || keys.values().stream().anyMatch(all -> all.contains(body) && all.contains(other));
  }

  private boolean isCommand(String body) {
    return commands.contains(body) || GENERAL.contains(body);
  }

  /**
   * A body, and those whose longer names a row gives in part: it has a word more than the name of
   * the body, before its noun, and the longer names have that word too.
   */
  private List<Resolved> withLonger(
      Resolved whole, List<String> asked, Map<String, Set<String>> found) {
    if (whole.bodies.size() != 1) {
      return List.of(whole);
    }
    Set<String> words = found.get(whole.bodies.iterator().next());
    if (words == null) {
      return List.of(whole);
    }
    Set<String> more = new HashSet<>();
    for (String word : asked) {
      if (words.contains(word) && isNoun(word)) {
        break;
      }
      if (!words.contains(word)) {
        more.add(word);
      }
    }
    if (more.isEmpty()) {
      return List.of(whole);
    }
    List<Set<String>> longer = new ArrayList<>();
    named.values().forEach(name -> addLonger(longer, name, words, more));
    aliases.forEach(alias -> addLonger(longer, alias.words, words, more));
    List<Resolved> all = new ArrayList<>(List.of(whole));
    for (Set<String> name : longer) {
      boolean shortest =
          longer.stream().noneMatch(one -> one.size() < name.size() && name.containsAll(one));
      if (shortest) {
        all.add(read(List.copyOf(name), false).whole);
      }
    }
    return all.stream().distinct().toList();
  }

  private static void addLonger(
      List<Set<String>> longer, Set<String> name, Set<String> words, Set<String> more) {
    if (name.size() > words.size()
        && name.containsAll(words)
        && name.stream().anyMatch(more::contains)) {
      longer.add(name);
    }
  }

  /**
   * Words without those of an owner at their end: of a word that both have, the last is the
   * owner's.
   */
  private static List<String> withoutLast(List<String> asked, Set<String> owner) {
    List<String> rest = new ArrayList<>(asked);
    owner.forEach(word -> rest.remove(rest.lastIndexOf(word)));
    return rest;
  }

  /** Whether words name a body besides a command, or begin as the name of one. */
  private boolean namesAnother(List<String> rest, Map<String, Set<String>> found, String command) {
    return rest.stream().anyMatch(this::isNounOfBody)
        || found.entrySet().stream()
            .anyMatch(body -> !body.getKey().equals(command) && rest.containsAll(body.getValue()));
  }

  /** Whether a word is the noun of a body that no command or part of one is called by. */
  private boolean isNounOfBody(String word) {
    return isNoun(word)
        && !GENERAL.contains(word)
        && commands.stream().noneMatch(command -> words(command).contains(word));
  }

  /** Whether the name of a command begins behind that of a body that may be its own. */
  private boolean isBehindAnother(
      List<String> asked, Map<String, Set<String>> found, Set<String> command) {
    int own = first(asked, command);
    return asked.subList(0, own).stream().anyMatch(this::isNounOfBody)
        || found.entrySet().stream()
            .filter(body -> !commands.contains(body.getKey()) && !GENERAL.contains(body.getKey()))
            .anyMatch(body -> first(asked, body.getValue()) < own);
  }

  /** Where the name of a body begins. */
  private static int first(List<String> asked, Set<String> body) {
    int first = 0;
    while (!body.contains(asked.get(first))) {
      first++;
    }
    return first;
  }

  /** How closely the law's institutions with these keys name a row's. */
  static int rank(Set<String> law, Resolved row) {
    boolean ofKind = row.kinds.stream().anyMatch(law::contains);
    for (String body : row.bodies) {
      if (law.contains(body)) {
        if (!isKind(body)) {
          return 0;
        }
        ofKind = true;
      }
    }
    boolean any = law.contains(row.isUnit ? UNIT : INSTITUTION);
    return ofKind ? 1 : any ? ANY : NOT;
  }

  /** «Организация высшего … образования» and «медицинское учреждение» name no body but a kind. */
  private static boolean isKind(String law) {
    return law.contains("организац") || law.contains(INSTITUTION);
  }
}
