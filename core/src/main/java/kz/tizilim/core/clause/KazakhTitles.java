package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.clause.Nouns.Role;

/** The titles of a Kazakh list, in which the head that several units share comes last. */
final class KazakhTitles {

  /*
   * «Қызмет, орталық басшысы, бас бухгалтер»: a unit without a head takes the words that follow the unit
   * of the next member. The head is possessed («басшысы»); a member whose unit is in the genitive
   * («директордың кеңесшісі») is whole and lends nothing.
   *
   * The plural follows the end of the stem: «л» after a vowel, «й» and «р», «д» after «з», «ж», «л», «м»,
   * «н» and «ң», «т» after the rest; and its vowel follows the last one of the stem. By both «бухгалтер» is
   * no plural.
   */
  private static final Pattern POSSESSED = Pattern.compile(".*(?:сы|сі|[^сйыі]ы|[^сйыі]і)");
  private static final Pattern GENITIVE = Pattern.compile(".*[нтд][ыі]ң");
  private static final Pattern PLURAL =
      Pattern.compile(".*([аәеёиоөуұүыіэюя])([^аәеёиоөуұүыіэюя]*)([лдт])([ае])р(?:ы|і)?");

  /** Borrowed names of posts that end like a plural. */
  private static final Pattern BORROWED = Pattern.compile(".*(?:мейстер|министер|магистер)");

  private static final String LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

  private static final Pattern TWO =
      Pattern.compile(
          "(\\p{L}+(?:шы|ші|кер|гер|ист|ер|ор)) (?:және|мен) (\\p{L}+(?:шы|ші|кер|гер|ист|ер|ор))");

  private KazakhTitles() {}

  /** Whether most of {@code clauses} have a letter that only Kazakh has. */
  static boolean areKazakh(List<String> clauses) {
    long kazakh = clauses.stream().filter(KazakhTitles::isKazakh).count();
    return 2 * kazakh > clauses.size();
  }

  static boolean isKazakh(String text) {
    return text.chars().anyMatch(c -> LETTERS.indexOf(c) >= 0);
  }

  /**
   * Whether a lead before a colon names a kind of posts: «… мамандар», «Техникалық орындаушылар».
   */
  static boolean isPlural(String lead) {
    Matcher plural = PLURAL.matcher(lead.strip().toLowerCase(Locale.ROOT));
    if (!plural.matches() || BORROWED.matcher(plural.group()).matches()) {
      return false;
    }
    String vowel = plural.group(1);
    boolean harmony = (plural.group(4).equals("а") ? "аоұыуюяёи" : "әеөүіиэюуё").contains(vowel);
    String stem = vowel + plural.group(2);
    return harmony && suffixLetter(stem.charAt(stem.length() - 1)) == plural.group(3).charAt(0);
  }

  private static char suffixLetter(char endOfStem) {
    if ("аәеёиоөуұүыіэюяйр".indexOf(endOfStem) >= 0) {
      return 'л';
    }
    return "зжлмнң".indexOf(endOfStem) >= 0 ? 'д' : 'т';
  }

  /** Whether a list begins with an institution: it is in the genitive («облыстық аурухананың»). */
  static boolean isGenitive(String list) {
    String first = Texts.split(list, ',').get(0).toLowerCase(Locale.ROOT);
    return GENITIVE.matcher(first).matches();
  }

  /** «күзетші және сыпырушы» as two posts, in doubt; in a longer name the word parts nothing. */
  static List<String> posts(List<String> members, List<String> doubts) {
    List<String> posts = new ArrayList<>();
    for (String member : members) {
      Matcher two = TWO.matcher(member);
      if (two.matches()) {
        doubts.add(member);
        posts.add(two.group(1));
        posts.add(two.group(2));
      } else {
        posts.add(member);
      }
    }
    return posts;
  }

  /** Gives each unit without a head the head of the member behind it. */
  static List<String> withHeads(List<String> members, List<String> doubts) {
    List<String> whole = new ArrayList<>(members);
    for (int i = whole.size() - 2; i >= 0; i--) {
      String head = head(whole.get(i + 1));
      if (!head.isEmpty() && isUnit(whole.get(i))) {
        whole.set(i, whole.get(i) + " " + head);
        if (!endsWithUnit(whole.get(i + 1), head)) {
          doubts.add(whole.get(i));
        }
      }
    }
    return whole;
  }

  private static boolean isUnit(String member) {
    List<String> words = List.of(member.split(" ", -1));
    return Nouns.isKazakh(Role.UNIT, words.get(words.size() - 1));
  }

  private static boolean endsWithUnit(String member, String head) {
    return isUnit(member.substring(0, member.length() - head.length()).strip());
  }

  /** The head of a member: what stands behind its last unit, or its last word; empty if none. */
  private static String head(String member) {
    List<String> words = List.of(member.split(" ", -1));
    int last = words.size() - 1;
    if (last < 1 || !POSSESSED.matcher(words.get(last).toLowerCase(Locale.ROOT)).matches()) {
      return "";
    }
    for (int i = last - 1; i >= 0; i--) {
      if (Nouns.isKazakh(Role.UNIT, words.get(i))) {
        return String.join(" ", words.subList(i + 1, words.size()));
      }
    }
    boolean lends = !GENITIVE.matcher(words.get(last - 1).toLowerCase(Locale.ROOT)).matches();
    return lends ? words.get(last) : "";
  }
}
