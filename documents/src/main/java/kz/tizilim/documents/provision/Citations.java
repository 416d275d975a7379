package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.WrittenDays;

/** Acts that a text cites, in Russian and Kazakh. */
final class Citations {

  /*
   * Russian: «приказ Министра … от 5 мая 2020 года № 41 "Об утверждении …" (зарегистрирован в … под № 1)».
   * Kazakh: «"… бекіту туралы" … министрінің 2020 жылғы 5 мамырдағы № 41 бұйрығы (… № 1 болып тіркелген)».
   * A title may hold quotes of its own, so it ends at the quote that something other than a word follows.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?<!\\p{L})(приказ|постановлени|распоряжени|решени|указ)(\\p{Ll}{0,3})(?!\\p{L})"
              + " ([^\";()№]{0,200}?)(?<!\\p{L})от ("
              + WrittenDays.REGEX
              + ") "
              + Numbers.SIGN
              + " ?((?-i:"
              + Numbers.NUMBER
              + "))",
          FLAGS);
  private static final Pattern KAZAKH =
      Pattern.compile(
          "([^\";()№]{0,200}?) ?("
              + WrittenDays.REGEX
              + ") "
              + Numbers.SIGN
              + " ?((?-i:"
              + Numbers.NUMBER
              + ")) (бұйры|қаулы|өкім|шешім|жарлы)(\\p{Ll}*)",
          FLAGS);
  private static final Pattern GENITIVE = Pattern.compile("[ая]", FLAGS);
  private static final Pattern KAZAKH_PART =
      Pattern.compile(
          " ?(?:\\([^)]*\\) )?(?:\\d[\\d-]*\\)?[- ]{1,2})?(?:тармақ|қосымша|абзац|кіріспе)\\p{L}*",
          FLAGS);
  private static final Pattern REGISTERED =
      Pattern.compile("[ ,]{0,2}\\([^()№]{0,300}№ ?(\\d+)[^()]{0,100}\\)");
  private static final Pattern CLOSING_QUOTE =
      Pattern.compile(
          "\"(?= ?(?:[(,;.:]|$)| (?:и|согласно|следующ|изложи|дополн|внес|изменен)\\p{Ll}*)");
  private static final Pattern LEADING =
      Pattern.compile("^(?:\\d{1,3}[.)] ?|[,;.:-] ?|және |мыналар\\p{Ll}*:? ?)+");

  private Citations() {}

  /** The acts that a text cites, in its order. */
  static List<CitedAct> in(String text) {
    return in(text, true);
  }

  /** The acts that a text cites as a whole, and not only for a part of them («пункт 3 приказа»). */
  static List<CitedAct> whole(String text) {
    return in(text, false);
  }

  private static List<CitedAct> in(String text, boolean parts) {
    String plain = Marks.plain(text);
    List<CitedAct> acts = new ArrayList<>();
    for (Matcher m = KAZAKH.matcher(plain); m.find(); ) {
      if (parts || !KAZAKH_PART.matcher(plain).region(m.end(), plain.length()).lookingAt()) {
        acts.add(kazakh(text, plain, m));
      }
    }
    for (Matcher m = RUSSIAN.matcher(plain); m.find(); ) {
      if (parts || !GENITIVE.matcher(m.group(2)).matches()) {
        acts.add(russian(text, plain, m));
      }
    }
    return acts;
  }

  private static CitedAct russian(String text, String plain, Matcher m) {
    int end = m.end();
    String title = "";
    Matcher opening = Pattern.compile(" ?\"").matcher(plain);
    if (opening.find(end) && opening.start() == end) {
      int close = closing(plain, opening.end());
      title = text.substring(opening.end(), close);
      end = Math.min(plain.length(), close + 1);
    }
    return new CitedAct(
        kind(m.group(1)),
        Offices.russian(text.substring(m.start(3), m.end(3))),
        m.group(5),
        WrittenDays.first(m.group(4)),
        registration(plain, end),
        title);
  }

  private static CitedAct kazakh(String text, String plain, Matcher m) {
    String before = plain.substring(0, m.start(1)).stripTrailing();
    String title = "";
    if (before.endsWith("\"")) {
      int open = plain.lastIndexOf('"', before.length() - 2);
      title = text.substring(open + 1, before.length() - 1);
    }
    String issuer = text.substring(m.start(1), m.end(1)).strip();
    return new CitedAct(
        kind(m.group(4)),
        Offices.kazakh(LEADING.matcher(issuer).replaceFirst("")),
        m.group(3),
        WrittenDays.first(m.group(2)),
        registration(plain, m.end()),
        title);
  }

  private static int closing(String plain, int from) {
    Matcher m = CLOSING_QUOTE.matcher(plain);
    return m.find(from) ? m.start() : plain.length();
  }

  private static String registration(String plain, int from) {
    Matcher m = REGISTERED.matcher(plain);
    return m.find(from) && m.start() == from ? m.group(1) : "";
  }

  /** The kind of act that a word in any case names. */
  static String kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String[] kind :
        new String[][] {
          {"приказ", "приказ"},
          {"постановл", "постановление"},
          {"распоряж", "распоряжение"},
          {"решени", "решение"},
          {"указ", "указ"},
          {"бұйры", "бұйрық"},
          {"қаулы", "қаулы"},
          {"өкім", "өкім"},
          {"шешім", "шешім"},
          {"жарлы", "жарлық"}
        }) {
      if (lower.startsWith(kind[0])) {
        return kind[1];
      }
    }
    return lower;
  }

  /** Of several acts the one signed last, with its issuer if that is stated anywhere. */
  static Optional<CitedAct> latest(List<CitedAct> acts) {
    Optional<CitedAct> latest = Optional.empty();
    for (CitedAct act : acts) {
      boolean unnamed = act.issuer().isEmpty() && isSame(latest, act);
      Optional<LocalDate> day = latest.flatMap(CitedAct::signed);
      if (act.signed().isPresent()
          && !unnamed
          && (day.isEmpty() || !act.signed().get().isBefore(day.get()))) {
        latest = Optional.of(act);
      }
    }
    return latest;
  }

  private static boolean isSame(Optional<CitedAct> one, CitedAct other) {
    return one.filter(
            it -> it.number().equals(other.number()) && it.signed().equals(other.signed()))
        .isPresent();
  }
}
