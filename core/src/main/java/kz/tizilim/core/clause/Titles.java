package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Title;

/** The titles that the members of a list name, what they share distributed. */
final class Titles {

  private static final Pattern UNIT_OF_A_TITLE =
      Pattern.compile("(\\p{L}+) (\\p{L}+(?:ого|ой) \\p{L}+)");
  private static final String AND = " и ";

  private final List<String> doubts;
  private final List<Title> titles = new ArrayList<>();
  private String head;

  private Titles(String head, List<String> doubts) {
    this.head = head;
    this.doubts = doubts;
  }

  /**
   * The titles.
   *
   * @param head the words that the first member lacks; empty if none
   * @param doubts titles of which another reading is as good are added
   */
  static List<Title> of(List<String> list, String head, boolean kazakh, List<String> doubts) {
    Qualified qualified = Qualified.of(list, kazakh);
    List<String> members = new ArrayList<>(qualified.members());
    if (kazakh) {
      List<String> whole = KazakhTitles.withHeads(members, doubts);
      List<Title> titles = new ArrayList<>();
      whole.forEach(one -> titles.add(Title.parse(head.isEmpty() ? one : head + " " + one)));
      return qualified.applied(titles);
    }
    shareComplement(members);
    shareNouns(members);
    Titles reader = new Titles(head, doubts);
    boolean degree = !head.isEmpty() && Member.of(head).kind() == Member.Kind.DEGREE;
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (String member : reader.posts(members.get(i))) {
        if (degree) {
          reader.titles.add(Title.parse(head + " " + member));
        } else {
          reader.add(member);
        }
        origins.add(i);
      }
    }
    return qualified.applied(reader.titles, origins);
  }

  private void add(String member) {
    Optional<String> own = Heads.of(member);
    Member first = Member.of(member);
    boolean begins =
        own.isPresent() && (Character.isUpperCase(member.charAt(0)) || isNominative(first));
    boolean post = begins || (first.kind() == Member.Kind.POST && isLower(member));
    if (post || (head.isEmpty() && titles.isEmpty())) {
      titles.add(Title.parse(member));
      doubt(first, !head.isEmpty(), member);
    } else {
      String carried = head.isEmpty() ? lent(first) : head(member);
      String whole = carried.isEmpty() ? member : carried + " " + member;
      titles.add(Title.parse(whole));
      if (carried.isEmpty() && first.kind() == Member.Kind.OBLIQUE) {
        doubts.add(whole);
      } else {
        doubt(first, true, whole);
      }
    }
    boolean governsUnits = begins && own.orElseThrow().length() < member.length();
    head = governsUnits ? own.orElseThrow() : post ? "" : head;
  }

  /**
   * The head for a member: «Заместитель начальника» before a unit, «Заместитель» before a person.
   */
  private String head(String member) {
    int space = head.indexOf(' ');
    boolean person =
        space > 0 && Member.isOfPerson(head.substring(space + 1)) && Member.isOfPerson(member);
    return person ? head.substring(0, space) : head;
  }

  private static boolean isNominative(Member first) {
    return first.kind() == Member.Kind.POST;
  }

  private static boolean isLower(String member) {
    return Character.isLowerCase(member.charAt(0));
  }

  private void doubt(Member first, boolean counts, String title) {
    if (counts && !first.isSure()) {
      doubts.add(title);
    }
  }

  /** The words of the title before that a member without a post lacks. */
  private String lent(Member first) {
    if (titles.isEmpty() || first.kind() == Member.Kind.POST) {
      return "";
    }
    String before = titles.get(titles.size() - 1).base();
    List<Texts.Word> words = Texts.words(before);
    int from = 1;
    while (from < words.size()
        && Member.of(before.substring(words.get(from).at())).kind() == Member.Kind.POST) {
      from++;
    }
    boolean preposition =
        from < words.size()
            && Member.of(before.substring(words.get(from).at())).kind() == Member.Kind.PREPOSITION;
    if (preposition && first.kind() == Member.Kind.OBLIQUE) {
      from++;
    }
    return from < words.size() ? before.substring(0, words.get(from).at()).strip() : "";
  }

  /** «экономист и инженер» as two posts; «и» inside a name parts nothing. */
  private List<String> posts(String member) {
    int and = member.indexOf(AND);
    boolean outside = and > 0 && member.substring(0, and).indexOf('(') < 0;
    if (!outside || member.indexOf(AND, and + 1) > 0) {
      return List.of(member);
    }
    String first = member.substring(0, and);
    String second = member.substring(and + AND.length());
    boolean both =
        isNominative(Member.of(first))
            && isNominative(Member.of(second))
            && Texts.words(first).size() == 1;
    if (!both) {
      return List.of(member);
    }
    doubts.add(member);
    return List.of(first, second);
  }

  /**
   * «Инструктор, тренер спортивного комплекса»: the complement of the second counts for the first.
   */
  private static void shareComplement(List<String> members) {
    if (members.size() != 2 || members.get(0).indexOf(' ') >= 0) {
      return;
    }
    Matcher last = UNIT_OF_A_TITLE.matcher(members.get(1));
    if (last.matches()
        && Character.isLowerCase(members.get(1).charAt(0))
        && isUnit(last.group(2))) {
      members.set(0, members.get(0) + " " + last.group(2));
    }
  }

  private static boolean isUnit(String phrase) {
    String noun = phrase.substring(phrase.lastIndexOf(' ') + 1);
    return Nouns.is(Nouns.Role.UNIT, noun)
        || Nouns.is(Nouns.Role.EITHER, noun)
        || Nouns.is(Nouns.Role.BODY, noun);
  }

  /** «хозяйственного, финансового отдела», «главный, ведущий эксперт»: the noun comes once. */
  private static void shareNouns(List<String> members) {
    for (int i = members.size() - 2; i >= 0; i--) {
      String member = members.get(i);
      String last = member.substring(member.lastIndexOf(' ') + 1);
      boolean degree = Member.of(member).kind() == Member.Kind.DEGREE;
      boolean adjective = Member.isObliqueAdjective(last) && !last.endsWith("ой");
      if (!degree && !adjective) {
        continue;
      }
      String[] next = members.get(i + 1).split(" ", -1);
      int noun = 0;
      while (noun < next.length - 1
          && (degree ? Member.isDegree(next[noun]) : Member.isObliqueAdjective(next[noun]))) {
        noun++;
      }
      if (noun > 0) {
        members.set(i, member + " " + String.join(" ", List.of(next).subList(noun, next.length)));
      }
    }
  }
}
