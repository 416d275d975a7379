package kz.tizilim.documents.provision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.WrittenDays;

/**
 * The line that names an act.
 *
 * @param kind what it is, nominative, in the language of the line
 * @param issuer who issued it, nominative; empty where the line does not say
 * @param number its number
 * @param signed the day it was signed; a line whose day does not exist names no act
 * @param others the other bodies of a joint act, as printed
 * @param rest what stands behind it
 */
record ActLine(
    String kind,
    String issuer,
    String number,
    Optional<LocalDate> signed,
    String others,
    String rest) {

  private static final int LONGEST = 1_000;
  private static final int LONGEST_ISSUER = 250;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?:совместн\\p{L}+ |нормативн\\p{L}+ )?(приказ|распоряжение|постановление|решение|указ)(?!\\p{L})(.*)",
          FLAGS);
  private static final Pattern DAY =
      Pattern.compile("(?:(?<!\\p{L})от )?(" + WrittenDays.REGEX + ")", FLAGS);
  private static final Pattern NUMBER =
      Pattern.compile(Numbers.SIGN + " ?(" + Numbers.NUMBER + ")");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[ ,]*(?:г(?:\\.|ода)(?= ?(?:,|от|№|N|$)))?[ ,]*(?:(?:г\\.|город) ?\\p{L}+)?[ ,]*(?:от)?[ ,]*",
          FLAGS);
  private static final Pattern BEHIND =
      Pattern.compile(
          "[ .,;]*|[ .,;]+(?:зарегистрирован|город|г\\. ?\\p{Lu}|с изменени).*|[ .,;]*\\(.*\\)[ .]*|(?: и|,) (.+№.+)",
          FLAGS);
  private static final Pattern KAZAKH =
      Pattern.compile(
          "(.+?) ("
              + WrittenDays.REGEX
              + ") "
              + Numbers.SIGN
              + " ?((?-i:"
              + Numbers.NUMBER
              + ")) (?:бірлескен |нормативтік )?(бұйрығы|бұйрық|қаулысы|өкімі|шешімі|жарлығы)(?!\\p{L})(.*)",
          FLAGS);
  private static final Pattern KAZAKH_HEADER =
      Pattern.compile(
          "(.*?) ?(?<!\\p{L})(бұйрығы|бұйрық|қаулысы|қаулы|өкімі|шешімі|шешім)[ .]*("
              + WrittenDays.REGEX
              + ")[ ,]*"
              + Numbers.SIGN
              + " ?((?-i:"
              + Numbers.NUMBER
              + "))[ .]*",
          FLAGS);

  /** Reads a text that may be such a line. */
  static Optional<ActLine> read(String text) {
    String plain = Marks.plain(text).strip();
    if (plain.length() > LONGEST || plain.startsWith("\"")) {
      return Optional.empty();
    }
    return russian(plain, text.strip())
        .or(() -> kazakh(plain, text.strip()))
        .filter(line -> line.signed().isPresent());
  }

  private static Optional<ActLine> russian(String plain, String text) {
    Matcher kind = RUSSIAN.matcher(plain);
    if (!kind.matches() || !Character.isUpperCase(plain.charAt(0))) {
      return Optional.empty();
    }
    int from = kind.start(2);
    Matcher day = DAY.matcher(plain);
    Matcher number = NUMBER.matcher(plain);
    if (!day.find(from) || !number.find(from)) {
      return Optional.empty();
    }
    boolean dayFirst = day.start() < number.start();
    int begin = Math.min(day.start(), number.start());
    int end = Math.max(day.end(), number.end());
    String between =
        dayFirst
            ? plain.substring(day.end(), number.start())
            : plain.substring(number.end(), day.start());
    Matcher behind = BEHIND.matcher(plain.substring(end));
    String issuer = text.substring(from, begin).strip().replaceAll("(?:[ ,]|(?<!\\p{L})от)+$", "");
    if (!BETWEEN.matcher(between).matches()
        || !behind.matches()
        || issuer.length() > LONGEST_ISSUER
        || Marks.plain(issuer).contains("\"")) {
      return Optional.empty();
    }
    String others = behind.group(1) == null ? "" : text.substring(end).strip();
    return Optional.of(
        new ActLine(
            Citations.kind(kind.group(1)),
            issuer.isEmpty() ? "" : Offices.russian(issuer),
            number.group(1),
            WrittenDays.first(day.group(1)),
            others,
            text.substring(end)));
  }

  private static Optional<ActLine> kazakh(String plain, String text) {
    Matcher line = KAZAKH.matcher(plain);
    if (line.matches()
        && line.group(1).length() <= LONGEST_ISSUER
        && !line.group(1).contains("\"")) {
      String rest = text.substring(line.start(5));
      boolean clean = rest.isBlank() || rest.matches("(?s)[ .,;]*\\(.*|[ .,;]+.*тірке.*|[ .]*");
      return clean
          ? Optional.of(
              new ActLine(
                  Citations.kind(line.group(4)),
                  Offices.kazakh(text.substring(line.start(1), line.end(1))),
                  line.group(3),
                  WrittenDays.first(line.group(2)),
                  "",
                  rest))
          : Optional.empty();
    }
    Matcher header = KAZAKH_HEADER.matcher(plain);
    return header.matches()
            && header.group(1).length() <= LONGEST_ISSUER
            && !header.group(1).contains("\"")
        ? Optional.of(
            new ActLine(
                Citations.kind(header.group(2)),
                Offices.kazakh(text.substring(header.start(1), header.end(1))),
                header.group(4),
                WrittenDays.first(header.group(3)),
                "",
                ""))
        : Optional.empty();
  }
}
