package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
   *   Руководитель отдела: кадров; финансов       a unit, then what the units are for
   *   Руководитель (заведующий): / Бюро …; / Бюро …
   *                                               the head of all clauses that follow in the cell
   *   Главный: инженер, экономист                 a degree before posts
   *   Технические исполнители: архивариус, …      a common name that is not a title
   *
   * The first word behind a colon decides what the list is: a post in the nominative, a known institution,
   * or another noun in the genitive. The last kind completes the lead where that is a bare head or ends
   * with a unit, and names institutions where the lead is a whole title.
   *
   * Without a colon, institutions begin at a capital letter inside the clause, at «воинских частей» or
   * «учреждений», or at the name of an institution that stands after a colon elsewhere in the act.
   */
  private static final Pattern PLURAL = Pattern.compile("\\p{Lu}\\p{L}*(?:ие|ые|ы|и)(?: .*)?");

  private final InstitutionReader institutions = new InstitutionReader();
  private final Set<String> knownTitles = new HashSet<>();
  private boolean kazakh;

  /** A reader that has learnt nothing. */
  public ClauseReader() {}

  /**
   * A clause in parts.
   *
   * @param titles the titles it names, in order
   * @param institutions single bodies as the law writes them; empty where the clause names none
   * @param doubts titles of which another reading is as good
   */
  public record Parts(List<Title> titles, List<String> institutions, List<String> doubts) {
    public Parts {
      titles = List.copyOf(titles);
      institutions = List.copyOf(institutions);
      doubts = List.copyOf(doubts);
    }

    /** Parts without doubt. */
    public Parts(List<Title> titles, List<String> institutions) {
      this(titles, institutions, List.of());
    }

    /** Whether both name the same titles and institutions. */
    public boolean names(Parts other) {
      return titles.equals(other.titles) && institutions.equals(other.institutions);
    }
  }

  /** Whether a text begins with a capital letter and surely names a post in the nominative. */
  public static boolean beginsPost(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0)) && namesPost(text);
  }

  /** Whether a text surely names a post in the nominative, in whatever letter case. */
  public static boolean namesPost(String text) {
    Member first = Member.of(text);
    return !text.isEmpty() && first.kind() == Member.Kind.POST && first.isSure();
  }

  /** Learns the names of institutions and single titles from the clauses that show them plainly. */
  public void learn(List<String> all) {
    List<String> clauses = all.stream().map(FootnoteMarks::without).toList();
    kazakh = KazakhTitles.areKazakh(clauses);
    clauses.forEach(institutions::learnClause);
    for (String clause : clauses) {
      List<String> parts = Texts.split(clause, ':');
      String last = parts.get(parts.size() - 1);
      boolean list = parts.size() > 1 && !Heads.isHead(parts.get(0));
      if (list && (institutions.isList(last) || isPlainList(parts.get(0), last))) {
        institutions.learn(last.replace(';', ','));
      }
      if (!Heads.begins(clause)) {
        Texts.split(parts.get(0), ',').stream()
            .filter(title -> kazakh || Member.of(title).kind() != Member.Kind.DEGREE)
            .map(Title::parse)
            .forEach(title -> knownTitles.add(title.base().toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** Whether a list in small letters behind {@code lead} can only name institutions. */
  private boolean isPlainList(String lead, String list) {
    return kazakh
        ? KazakhTitles.isGenitive(list) && !KazakhTitles.isPlural(lead)
        : Leads.kind(lead, list, false) == Leads.Kind.INSTITUTIONS;
  }

  /** The head that a clause sets for the clauses after it; empty if it sets none. */
  public String headFor(String clause) {
    List<String> parts = Texts.split(clause, ':');
    return parts.size() > 1
            && Heads.isHead(parts.get(0))
            && !isInstitutions(parts.get(0), parts.get(1))
            && parts.get(1).indexOf(';') < 0
        ? parts.get(0)
        : "";
  }

  /** The head that a heading sets for the entries below it; empty if it sets none. */
  public String headOf(String heading) {
    List<String> parts = Texts.split(heading, ':');
    String last = parts.get(parts.size() - 1);
    return Heads.isHead(last) ? last : "";
  }

  /**
   * Reads a clause without its marks of footnotes; {@code carried} is the head that an earlier
   * clause of the cell set, or empty.
   */
  public Parts read(String printed, String carried) {
    String clause = FootnoteMarks.without(printed);
    List<String> parts = new ArrayList<>(Texts.split(clause, ':'));
    String head = Heads.begins(clause) ? "" : carried;
    List<String> doubts = new ArrayList<>();
    if (parts.size() > 1 && !isInstitutions(parts.get(0), parts.get(1))) {
      String lead = parts.remove(0);
      Leads.Kind kind =
          kazakh
              ? kazakhKind(lead, parts.get(0))
              : Leads.kind(lead, parts.get(0), parts.size() > 1);
      switch (kind) {
        case INSTITUTIONS -> parts.add(0, lead);
        case COMPLEMENTS -> {
          List<String> whole = Leads.completed(lead, parts.get(0));
          String rest = parts.size() > 1 ? parts.get(1) : "";
          return new Parts(Titles.of(whole, "", kazakh, doubts), bodies(rest), doubts);
        }
        case NAME -> head = "";
        case DEGREE -> head = lead;
        case HEAD -> head = Heads.of(lead).orElse(PLURAL.matcher(lead).matches() ? "" : lead);
      }
    }
    String titlesPart = parts.get(0);
    String rest = parts.size() > 1 ? parts.get(1) : "";
    if (parts.size() == 1) {
      int begin = institutions.begin(titlesPart);
      rest = titlesPart.substring(begin);
      titlesPart = titlesPart.substring(0, begin).strip();
    }
    List<String> members = new ArrayList<>();
    for (String member : Texts.split(Texts.balanced(titlesPart.replace(';', ',')), ',')) {
      members.addAll(apart(member));
    }
    members.removeIf(String::isEmpty);
    if (rest.isEmpty() && !kazakh) {
      members.stream().filter(InstitutionReader::endsWithAbbreviation).forEach(doubts::add);
    }
    members = kazakh ? KazakhTitles.posts(members, doubts) : members;
    return new Parts(Titles.of(members, head, kazakh, doubts), bodies(rest), doubts);
  }

  /** Whether a list in capitals names institutions, and not the units of a bare head. */
  private boolean isInstitutions(String lead, String list) {
    return institutions.isList(list.replace(';', ',')) && !Leads.headsUnits(lead, list);
  }

  private List<String> bodies(String list) {
    return list.isEmpty() ? List.of() : institutions.bodies(list.replace(';', ','));
  }

  private static Leads.Kind kazakhKind(String lead, String list) {
    if (KazakhTitles.isPlural(lead)) {
      return Leads.Kind.NAME;
    }
    return KazakhTitles.isGenitive(list) ? Leads.Kind.INSTITUTIONS : Leads.kazakhDegree(lead);
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
}
