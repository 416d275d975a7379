package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offices and bodies in the nominative; the line that names an act has them in the genitive. */
final class Offices {

  /*
   * «Министра обороны Республики Казахстан»: only the head of the name and the adjectives before it are
   * inflected, what follows is a genitive of its own. The head is the first word that is not an adjective,
   * or a participle that stands for a person («командующего»). Where two offices are joined by a dash
   * («Заместителя Премьер-Министра - Министра финансов») each has a head. A word with an ending that is
   * not known stays as it is.
   */
  private static final Set<String> PERSONS_AS_ADJECTIVES =
      Set.of(
          "командующего", "главнокомандующего", "управляющего", "уполномоченного", "заведующего");
  private static final Pattern ADJECTIVE = Pattern.compile("\\p{L}+(?:ого|его|ой|ей)");
  private static final Pattern STRESSED_END =
      Pattern.compile("(?:городск|областн|окружн|речн|войсков|штабн)ого");
  private static final String[][] MASCULINE = {
    {"теля", "тель"}, {"ника", "ник"}, {"аря", "арь"}, {"йца", "ец"}, {"ра", "р"}, {"та", "т"},
    {"да", "д"}, {"ка", "к"}, {"ма", "м"}, {"на", "н"}, {"за", "з"}, {"са", "с"},
    {"ба", "б"}, {"ча", "ч"}
  };
  private static final String[][] NEUTER = {{"ства", "ство"}, {"ния", "ние"}};
  private static final String[][] FEMININE = {{"ии", "ия"}, {"еи", "ея"}, {"ьи", "ья"}, {"ы", "а"}};
  private static final Pattern ACTING =
      Pattern.compile(
          "(временно )?исполняющего обязанности(?= )",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SHORT_ACTING =
      Pattern.compile(
          "(?:вр\\.? ?)?и\\. ?о\\.(?= )", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern KAZAKH_GENITIVE =
      Pattern.compile(
          "(.*)(?:ның|нің|дың|дің|тың|тің)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Offices() {}

  /** «Министра обороны Республики Казахстан» as «Министр обороны Республики Казахстан». */
  static String russian(String genitive) {
    String name = fromCapitals(genitive.strip());
    Matcher acting = ACTING.matcher(name);
    if (acting.lookingAt()) {
      return capitalised(
          acting.group().replaceAll("(?iu)щего", "щий") + name.substring(acting.end()));
    }
    Matcher brief = SHORT_ACTING.matcher(name);
    if (brief.lookingAt()) {
      return capitalised(name);
    }
    List<String> offices = new ArrayList<>();
    for (String office : name.split("(?<= [-–—] )", -1)) {
      offices.add(head(office));
    }
    return capitalised(String.join("", offices));
  }

  private static String head(String office) {
    List<String> words = new ArrayList<>(Arrays.asList(office.split(" ", -1)));
    int head = 0;
    while (head < words.size() - 1
        && ADJECTIVE.matcher(words.get(head).toLowerCase(Locale.ROOT)).matches()
        && !PERSONS_AS_ADJECTIVES.contains(words.get(head).toLowerCase(Locale.ROOT))) {
      head++;
    }
    String noun = words.get(head);
    if (PERSONS_AS_ADJECTIVES.contains(noun.toLowerCase(Locale.ROOT))) {
      words.set(head, adjective(noun, "ый"));
      adjectives(words, head, "ый");
      return String.join(" ", words);
    }
    String[] kinds = {"ое", "ая", "ый"};
    String[][][] endings = {NEUTER, FEMININE, MASCULINE};
    for (int i = 0; i < kinds.length; i++) {
      for (String[] ending : endings[i]) {
        if (noun.toLowerCase(Locale.ROOT).endsWith(ending[0])
            && !(head > 0 && i != 1 && isFeminine(words.get(head - 1)))) {
          words.set(head, noun.substring(0, noun.length() - ending[0].length()) + ending[1]);
          adjectives(words, head, kinds[i]);
          return String.join(" ", words);
        }
      }
    }
    return office;
  }

  private static boolean isFeminine(String adjective) {
    return adjective.toLowerCase(Locale.ROOT).endsWith("ой");
  }

  private static void adjectives(List<String> words, int head, String ending) {
    for (int i = 0; i < head; i++) {
      words.set(i, adjective(words.get(i), ending));
    }
  }

  /** An adjective with the nominative ending of its gender. */
  private static String adjective(String word, String ending) {
    String lower = word.toLowerCase(Locale.ROOT);
    int cut = lower.endsWith("ого") || lower.endsWith("его") ? 3 : 2;
    String stem = word.substring(0, word.length() - cut);
    if (!ending.equals("ый")) {
      return stem + ending;
    }
    if (STRESSED_END.matcher(lower).matches()) {
      return stem + "ой";
    }
    boolean soft = lower.endsWith("его") || stem.endsWith("к") || stem.endsWith("г");
    return stem + (soft ? "ий" : "ый");
  }

  /** «… бастығының» as «… бастығы». */
  static String kazakh(String genitive) {
    String name = fromCapitals(genitive.strip());
    Matcher m = KAZAKH_GENITIVE.matcher(name);
    return m.matches() ? m.group(1) : name;
  }

  /** A name that is in the nominative already. */
  static String named(String nominative) {
    return capitalised(fromCapitals(nominative.strip()));
  }

  /** A name in capitals as it is written in a sentence. */
  private static String fromCapitals(String name) {
    if (name.length() < 4 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (String proper :
        new String[] {
          "республик",
          "казахстан",
          "президент",
          "правительств",
          "премьер-министр",
          "қазақстан",
          "үкімет"
        }) {
      lower = lower.replaceAll("(?<!\\p{L}|-)" + proper, capitalised(proper));
    }
    return capitalised(lower.replace("Премьер-министр", "Премьер-Министр"));
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
