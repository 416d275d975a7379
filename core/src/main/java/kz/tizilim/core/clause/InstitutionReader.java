package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a list of institutions into single bodies. */
final class InstitutionReader {

  /*
   * The law writes once what several bodies share, in three ways:
   *
   * - an adjective without its noun borrows it from the next body: «Главного военного клинического и
   *   Военного клинического госпиталя»;
   * - a word that names no body by itself (департамент, управление, отдел, отряд) borrows the complement
   *   of the next: «Департамента, Управления и Отдела по делам обороны», «Главного управления, Отдела,
   *   Отряда военной полиции». A word that names a body by itself keeps to itself: «Арсеналов и Баз
   *   боеприпасов», «Национального военно-патриотического центра, Дома офицеров»;
   * - «всех» before the first counts for all and names no body; «инженер всех специальностей» is a title.
   *
   * «и (или)» joins words inside one name and never two bodies.
   */
  private static final Pattern AND = Pattern.compile(" и (?!\\()");
  private static final Pattern ADJECTIVE = Pattern.compile(".*(?:ого|его|ой|ей|ых|их)");
  private static final Set<String> NOT_ADJECTIVES =
      Set.of("частей", "всех", "рода", "дома", "многого");
  private static final Pattern NAMES_NO_BODY =
      Pattern.compile(
          "(?:департамент|управлени|отдел|отряд)(?:а|я|ов|ий)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ANY_INSTITUTION =
      Pattern.compile("воинск(?:их|ой)|учреждени[йя]|всех");
  private static final Pattern ALL_OF_A_TITLE =
      Pattern.compile("специальностей|наименований|видов|категорий|профилей");

  /** «Спасатель II класса»: a number in capitals names no body. */
  private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVXІХ]+");

  private static final Set<String> OF_OBJECTS = Set.of("по", "для", "о", "об", "с", "со");

  /** «Заместитель заведующего учреждения»: a participle that names a person. */
  private static final Pattern PERSON = Pattern.compile(".*(?:ущ|ющ|ащ|ящ)его");

  private static final Set<String> BEFORE_PART_OF_NAME = Set.of("составе", "им", "имени");
  private static final Pattern AFTER_BRACKET = Pattern.compile("(\\)) (?=\\p{Lu})");

  private final Set<String> known = new HashSet<>();
  private final Set<String> firstOfClauses = new HashSet<>();

  /** Learns with which word a clause begins: such a word begins titles, capitalised or not. */
  void learnClause(String clause) {
    Texts.words(clause).stream().findFirst().ifPresent(word -> firstOfClauses.add(word.text()));
  }

  /** Learns the bodies of a list that is surely one. */
  void learn(String list) {
    bodies(list).forEach(body -> known.add(body.toLowerCase(Locale.ROOT)));
  }

  /** Whether the text begins as a list of institutions does. */
  boolean isList(String text) {
    List<Texts.Word> words = Texts.words(text);
    if (words.isEmpty()) {
      return false;
    }
    Texts.Word first = words.get(0);
    return (first.isCapitalised() && !firstOfClauses.contains(first.text()))
        || isAnyInstitution(words, 0)
        || isKnown(text);
  }

  /**
   * Where institutions begin in a clause without a colon: an index into {@code text}, its length if
   * nowhere.
   */
  int begin(String text) {
    List<Texts.Word> words = Texts.words(text);
    for (int i = 1; i < words.size(); i++) {
      Texts.Word word = words.get(i);
      if (word.depth() > 0 || word.quoted()) {
        continue;
      }
      String before = words.get(i - 1).text();
      boolean initial = before.length() == 1 && words.get(i - 1).isCapitalised();
      boolean named =
          word.isCapitalised()
              && !initial
              && !BEFORE_PART_OF_NAME.contains(before)
              && !ROMAN_NUMBER.matcher(word.text()).matches()
              && !isObject(words, i)
              && (!isAbbreviatedObject(text, words, i) || isKnown(text.substring(word.at())));
      if (named) {
        return word.at();
      }
      if (isAnyInstitution(words, i) || isKnown(text.substring(word.at()))) {
        return words.get(firstAdjective(words, i)).at();
      }
    }
    return text.length();
  }

  /**
   * «Оператор ЭВМ»: an abbreviation with which a title ends. Acts write the names of bodies in full
   * (Law on Legal Acts, art. 24(6)), so it is rather what the post is for; which of both is not
   * said.
   */
  static boolean endsWithAbbreviation(String title) {
    List<Texts.Word> words = Texts.words(title);
    int last = words.size() - 1;
    return last > 0
        && words.get(last).depth() == 0
        && !isObject(words, last)
        && isAbbreviatedObject(title, words, last);
  }

  private static boolean isAbbreviatedObject(String text, List<Texts.Word> words, int i) {
    String word = words.get(i).text();
    boolean abbreviation = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    String rest = text.substring(words.get(i).at() + word.length());
    boolean ends = rest.isBlank() || rest.stripLeading().startsWith(",");
    return abbreviation
        && ends
        && !words.get(i - 1).isCapitalised()
        && !ROMAN_NUMBER.matcher(word).matches();
  }

  /** «Специалист по ГО и ЧС»: an abbreviation behind a preposition says what the post is for. */
  private static boolean isObject(List<Texts.Word> words, int i) {
    String word = words.get(i).text();
    boolean abbreviation = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    String before = words.get(i - 1).text();
    return abbreviation
        && (OF_OBJECTS.contains(before) || (before.equals("и") && i > 2 && isObject(words, i - 2)));
  }

  /**
   * Where the adjectives of the noun at {@code noun} begin: «Директор / лесного учреждения». The
   * first word of a clause is never one of them.
   */
  private static int firstAdjective(List<Texts.Word> words, int noun) {
    int first = noun;
    while (first > 1
        && words.get(first - 1).depth() == 0
        && isAdjective(words.get(first - 1).text())
        && Member.isObliqueAdjective(words.get(first - 1).text())
        && !PERSON.matcher(words.get(first - 1).text()).matches()) {
      first--;
    }
    return first;
  }

  private static boolean isAnyInstitution(List<Texts.Word> words, int i) {
    String word = words.get(i).text();
    if (!ANY_INSTITUTION.matcher(word).matches()) {
      return false;
    }
    boolean allOfTitle =
        i + 1 < words.size() && ALL_OF_A_TITLE.matcher(words.get(i + 1).text()).matches();
    return !(word.equals("всех") && allOfTitle);
  }

  private boolean isKnown(String text) {
    return bodies(text).stream().allMatch(body -> known.contains(body.toLowerCase(Locale.ROOT)));
  }

  /** The single bodies of a list, as the law writes them, with shared words distributed. */
  List<String> bodies(String list) {
    List<List<String>> members = new ArrayList<>();
    for (String member :
        Texts.split(AFTER_BRACKET.matcher(Texts.balanced(list)).replaceAll("$1, "), ',')) {
      if (!member.isEmpty()) {
        members.add(List.of(AND.split(member, -1)));
      }
    }
    List<String> bodies = new ArrayList<>();
    for (List<String> joined : members) {
      bodies.addAll(withNoun(joined));
    }
    return withComplement(bodies.stream().map(InstitutionReader::withoutAll).toList()).stream()
        .distinct()
        .toList();
  }

  private static String withoutAll(String body) {
    return body.startsWith("всех ") ? body.substring("всех ".length()) : body;
  }

  /** Gives an adjective that lost its noun the noun of the last body joined with it. */
  private static List<String> withNoun(List<String> joined) {
    String last = joined.get(joined.size() - 1);
    String[] words = last.split(" ", -1);
    int noun = 0;
    while (noun < words.length - 1 && isAdjective(words[noun])) {
      noun++;
    }
    List<String> whole = new ArrayList<>();
    for (String body : joined) {
      boolean lacksNoun =
          List.of(body.split(" ", -1)).stream().allMatch(InstitutionReader::isAdjective);
      whole.add(
          lacksNoun
              ? body + " " + String.join(" ", List.of(words).subList(noun, words.length))
              : body);
    }
    return whole;
  }

  private static boolean isAdjective(String word) {
    return ADJECTIVE.matcher(word).matches()
        && !NOT_ADJECTIVES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Gives a word that names no body the complement of the body after it. */
  private static List<String> withComplement(List<String> bodies) {
    List<String> whole = new ArrayList<>(bodies);
    String complement = "";
    for (int i = whole.size() - 1; i >= 0; i--) {
      String[] words = whole.get(i).split(" ", -1);
      int noun = 0;
      while (noun < words.length - 1 && isAdjective(words[noun])) {
        noun++;
      }
      if (!NAMES_NO_BODY.matcher(words[noun]).matches()) {
        complement = "";
      } else if (noun < words.length - 1) {
        complement = String.join(" ", List.of(words).subList(noun + 1, words.length));
      } else if (!complement.isEmpty()) {
        whole.set(i, whole.get(i) + " " + complement);
      }
    }
    return whole;
  }
}
