package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Title;

/**
 * Reads the clauses of a register into titles and institutions.
 *
 * <p>Which words begin titles and which name institutions is learnt from the clauses of the same
 * register that show it plainly.
 */
public final class ClauseReader {

  /*
   * A clause is «titles: institutions». The colon is often missing, and what several titles share is
   * written once:
   *
   *   Руководитель отдела, службы: …              a head before units
   *   Руководитель хозяйственных подразделений: базы, библиотеки … всех воинских частей
   *                                               the head, the kind of units, then the units
   *   Руководитель (заведующий): / Бюро …; / Бюро …
   *                                               the head of all clauses that follow in the cell
   *   Инструктор, тренер спортивного комплекса    a complement after the last of two
   *   Технические исполнители: архивариус, …      a common name that is no title
   *
   * Where institutions begin without a colon is told by a capital letter inside the clause, by «воинских
   * частей», «учреждений», or by the names of institutions that stand after colons elsewhere in the act.
   */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?:Заместитель|Помощник) )?(?:(?:Р|р)уководител[ья]|(?:Н|н)ачальник[а]?|(?:З|з)аведующ(?:ий|его)|(?:Д|д)иректор[а]?)(?: ?\\([^)]*\\))?");
  private static final Pattern PLURAL = Pattern.compile("\\p{Lu}\\p{L}*(?:ие|ые|ы|и)(?: .*)?");
  private static final Pattern UNIT_OF_A_TITLE =
      Pattern.compile("(\\p{L}+) (\\p{L}+(?:ого|ой) \\p{L}+)");

  private final InstitutionReader institutions = new InstitutionReader();
  private final Set<String> knownTitles = new HashSet<>();

  /** A reader that has learnt nothing. */
  public ClauseReader() {}

  /**
   * A clause in parts.
   *
   * @param titles the titles it names, in order
   * @param institutions single bodies as the law writes them; empty where the clause names none
   */
  public record Parts(List<Title> titles, List<String> institutions) {
    public Parts {
      titles = List.copyOf(titles);
      institutions = List.copyOf(institutions);
    }
  }

  /** Learns the names of institutions and single titles from the clauses that show them plainly. */
  public void learn(List<String> clauses) {
    clauses.forEach(institutions::learnClause);
    for (String clause : clauses) {
      List<String> parts = Texts.split(clause, ':');
      String last = parts.get(parts.size() - 1);
      if (parts.size() > 1 && !isHead(parts.get(0)) && institutions.isList(last)) {
        institutions.learn(last);
      }
      if (!HEAD.matcher(clause).lookingAt()) {
        Texts.split(parts.get(0), ',').stream()
            .map(Title::parse)
            .forEach(title -> knownTitles.add(title.base().toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** The head that a clause sets for the clauses after it; empty if it sets none. */
  public String headFor(String clause) {
    List<String> parts = Texts.split(clause, ':');
    return parts.size() > 1 && isHead(parts.get(0)) && !institutions.isList(parts.get(1))
        ? parts.get(0)
        : "";
  }

  private static boolean isHead(String text) {
    return HEAD.matcher(text).matches();
  }

  /**
   * Reads a clause; {@code carried} is the head that an earlier clause of the cell set, or empty.
   */
  public Parts read(String clause, String carried) {
    List<String> parts = new ArrayList<>(Texts.split(clause, ':'));
    String head = HEAD.matcher(clause).lookingAt() ? "" : carried;
    if (parts.size() > 1 && !institutions.isList(parts.get(1))) {
      String lead = parts.remove(0);
      Matcher m = HEAD.matcher(lead);
      head = m.lookingAt() ? m.group() : PLURAL.matcher(lead).matches() ? "" : lead;
    }
    String titlesPart = parts.get(0);
    String rest = parts.size() > 1 ? parts.get(1) : "";
    if (parts.size() == 1) {
      int begin = institutions.begin(titlesPart);
      rest = titlesPart.substring(begin);
      titlesPart = titlesPart.substring(0, begin).strip();
    }
    return new Parts(
        titles(titlesPart, head), rest.isEmpty() ? List.of() : institutions.bodies(rest));
  }

  private List<Title> titles(String text, String carried) {
    List<String> members = new ArrayList<>();
    for (String member : Texts.split(Texts.balanced(text), ',')) {
      members.addAll(apart(member));
    }
    members.removeIf(String::isEmpty);
    shareComplement(members);
    String head = carried;
    List<Title> titles = new ArrayList<>();
    for (String member : members) {
      Matcher own = HEAD.matcher(member);
      boolean begins =
          own.lookingAt() && (Character.isUpperCase(member.charAt(0)) || head.isEmpty());
      boolean governsUnits = begins && own.end() < member.length();
      titles.add(Title.parse(begins || head.isEmpty() ? member : head + " " + member));
      head = governsUnits ? own.group() : begins ? "" : head;
    }
    return titles;
  }

  /**
   * «бухгалтер инженер всех специальностей»: two known titles between which the law lost a comma.
   */
  private List<String> apart(String member) {
    String lower = member.toLowerCase(Locale.ROOT);
    for (int space = lower.indexOf(' '); space > 0; space = lower.indexOf(' ', space + 1)) {
      boolean two =
          knownTitles.contains(lower.substring(0, space))
              && knownTitles.contains(lower.substring(space + 1));
      if (two && !lower.substring(space + 1).isEmpty()) {
        return List.of(member.substring(0, space), member.substring(space + 1));
      }
    }
    return List.of(member);
  }

  /**
   * «Инструктор, тренер спортивного комплекса»: the complement of the second counts for the first.
   */
  private static void shareComplement(List<String> members) {
    if (members.size() != 2 || members.get(0).indexOf(' ') >= 0) {
      return;
    }
    Matcher last = UNIT_OF_A_TITLE.matcher(members.get(1));
    if (last.matches() && Character.isLowerCase(members.get(1).charAt(0))) {
      members.set(0, members.get(0) + " " + last.group(2));
    }
  }
}
