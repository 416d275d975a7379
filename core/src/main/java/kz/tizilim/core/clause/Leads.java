package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.tizilim.core.clause.Nouns.Role;

/** The words before a colon, and what they are to the list behind it. */
public final class Leads {

  private static final Pattern KIND_OF_UNITS = Pattern.compile("подразделени(?:й|ями)\\s*$");
  private static final Pattern PLURAL = Pattern.compile("\\p{L}*(?:ие|ые|ы|и)");
  private static final Pattern LAST_MARKS = Pattern.compile("[;.]+$");

  private Leads() {}

  /** What a lead is to its list. */
  enum Kind {
    /** Titles, and behind them institutions. */
    INSTITUTIONS,
    /** A unit, and behind it what such units are for: the list completes the lead. */
    COMPLEMENTS,
    /** A common name of the posts behind it, which is not a title. */
    NAME,
    /** A degree of the posts behind it. */
    DEGREE,
    /** A head, and behind it its units. */
    HEAD
  }

  /** What {@code lead} is to {@code list}; {@code hasThirdPart} if another colon follows. */
  static Kind kind(String lead, String list, boolean hasThirdPart) {
    List<String> members = members(list);
    Member first = Member.of(members.get(0));
    if (first.kind() == Member.Kind.POST) {
      boolean degree =
          Texts.split(lead, ',').stream()
              .allMatch(one -> Member.of(one).kind() == Member.Kind.DEGREE);
      return degree ? Kind.DEGREE : isPlural(lead) ? Kind.NAME : Kind.HEAD;
    }
    List<String> titles = Texts.split(lead, ',');
    String last = titles.get(titles.size() - 1);
    if (Heads.isHead(last) || KIND_OF_UNITS.matcher(last).find()) {
      // A third part, behind another colon, is what names the institutions.
      boolean bodies = !hasThirdPart && members.stream().allMatch(Leads::isBody);
      return bodies
          ? Kind.INSTITUTIONS
          : titles.size() > 1 && Heads.isHead(last) ? Kind.COMPLEMENTS : Kind.HEAD;
    }
    if (endsWithUnit(last) && members.stream().noneMatch(Leads::isBody)) {
      return members.stream().allMatch(Leads::isUnit) && Heads.begins(last)
          ? Kind.HEAD
          : Kind.COMPLEMENTS;
    }
    return isPlural(lead) ? Kind.NAME : Kind.INSTITUTIONS;
  }

  static Kind kazakhDegree(String lead) {
    return Nouns.isKazakh(Role.DEGREE, lead.strip()) ? Kind.DEGREE : Kind.NAME;
  }

  /** The members of {@code lead}, the last of them completed by each member of the list. */
  static List<String> completed(String lead, String list) {
    List<String> titles = new ArrayList<>(Texts.split(lead, ','));
    String last = titles.remove(titles.size() - 1);
    members(list).forEach(member -> titles.add(last + " " + member));
    return titles;
  }

  /** The members of a list: its semicolons part it where it has any, else its commas. */
  private static List<String> members(String list) {
    List<String> members = new ArrayList<>(Texts.split(list, list.indexOf(';') >= 0 ? ';' : ','));
    members.removeIf(String::isEmpty);
    return members.isEmpty() ? List.of("") : members;
  }

  /**
   * Whether a lead before a colon is a common name of the posts behind it («Специалисты …»,
   * «Технические исполнители», «… мамандар»), and so heads them.
   */
  public static boolean isNameOf(String lead, String list) {
    if (KazakhTitles.isKazakh(lead + list)) {
      return KazakhTitles.isPlural(lead) && !KazakhTitles.isGenitive(list);
    }
    return isPlural(lead) && Member.of(members(list).get(0)).kind() == Member.Kind.POST;
  }

  /**
   * Whether a text begins with a post in the nominative, and not with what completes another; what
   * is in the genitive behind a colon is its institutions.
   */
  public static boolean beginsWithPost(String text) {
    return KazakhTitles.isKazakh(text)
        ? text.indexOf(':') >= 0
            || !KazakhTitles.isGenitive(LAST_MARKS.matcher(text).replaceFirst(""))
        : Member.of(text).kind() == Member.Kind.POST;
  }

  /** Whether a text has letters that only Kazakh has. */
  public static boolean isKazakh(String text) {
    return KazakhTitles.isKazakh(text);
  }

  /** Whether a word is an adjective that waits for its noun: «главный», «государственным». */
  public static boolean isOpenAdjective(String word) {
    return Member.isNominativeAdjective(word)
        || (Member.isObliqueAdjective(word) && !word.endsWith("ой") && !word.endsWith("ей"));
  }

  /**
   * Whether {@code lead} is a bare head («Руководитель (заведующий)») and a list begins with a
   * unit.
   */
  public static boolean headsUnits(String lead, String list) {
    List<String> nouns = nouns(members(list).get(0));
    return Heads.isHead(lead) && !nouns.isEmpty() && Nouns.is(Role.UNIT, nouns.get(0));
  }

  private static boolean isPlural(String lead) {
    List<Texts.Word> words = Texts.words(lead);
    return !words.isEmpty()
        && PLURAL.matcher(words.get(0).text().toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isUnit(String member) {
    List<String> nouns = nouns(member);
    return !nouns.isEmpty()
        && (Nouns.is(Role.UNIT, nouns.get(0)) || Nouns.is(Role.EITHER, nouns.get(0)));
  }

  private static boolean isBody(String member) {
    List<String> nouns = nouns(member);
    if (nouns.isEmpty()) {
      return false;
    }
    boolean modified = !member.strip().toLowerCase(Locale.ROOT).startsWith(nouns.get(0));
    return Nouns.is(Role.BODY, nouns.get(0)) || (modified && Nouns.is(Role.EITHER, nouns.get(0)));
  }

  /** The words of a member from its first noun on. */
  private static List<String> nouns(String member) {
    List<String> words =
        Texts.words(member).stream()
            .filter(word -> word.depth() == 0)
            .map(word -> word.text().toLowerCase(Locale.ROOT))
            .toList();
    int noun = 0;
    while (noun < words.size() - 1 && Member.isObliqueAdjective(words.get(noun))) {
      noun++;
    }
    return words.subList(Math.min(noun, words.size()), words.size());
  }

  private static boolean endsWithUnit(String title) {
    List<Texts.Word> words = Texts.words(title).stream().filter(word -> word.depth() == 0).toList();
    if (words.size() < 2) {
      return false;
    }
    String last = words.get(words.size() - 1).text();
    return Nouns.is(Role.UNIT, last) || Nouns.is(Role.EITHER, last);
  }
}
