package kz.tizilim.core.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as the law's prose writes them, in Russian and Kazakh. */
public final class WrittenDays {
  private static final List<String> MONTHS =
      List.of(
          "января",
          "февраля",
          "марта",
          "апреля",
          "мая",
          "июня",
          "июля",
          "августа",
          "сентября",
          "октября",
          "ноября",
          "декабря");
  private static final List<String> KAZAKH_MONTHS =
      List.of(
          "қаңтар",
          "ақпан",
          "наурыз",
          "сәуір",
          "мамыр",
          "маусым",
          "шілде",
          "тамыз",
          "қыркүйек",
          "қазан",
          "қараша",
          "желтоқсан");

  /** The names of months in Russian in the genitive, and the stems of the Kazakh ones. */
  static final String MONTH_NAMES = String.join("|", MONTHS);

  static final String KAZAKH_MONTH_NAMES = String.join("|", KAZAKH_MONTHS);

  private static final String DIGITS = "(?<!\\d)\\d{1,2}\\.\\d{1,2}\\.\\d{4}";
  private static final String RUSSIAN =
      "(?<!\\d)\"?\\d{1,2}\"? (?:" + String.join("|", MONTHS) + ") \\d{4}";
  private static final String KAZAKH =
      "(?<!\\d)\\d{4} ?(?:жылғы|жылдың|жылы|ж\\.)? ?\"?\\d{1,2}\"? (?:"
          + String.join("|", KAZAKH_MONTHS)
          + ")\\p{Ll}{0,6}";

  /**
   * A day in a text with plain marks, as a regular expression without groups: «30 декабря 2015
   * года», «30.12.2015», «2015 жылғы 30 желтоқсандағы».
   */
  public static final String REGEX =
      "(?:(?:" + RUSSIAN + "|" + DIGITS + ")(?: ?(?:года|год|г\\.|г)(?!\\p{L}))?|" + KAZAKH + ")";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern IN_DIGITS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern IN_RUSSIAN =
      Pattern.compile("\"?(\\d{1,2})\"? (" + String.join("|", MONTHS) + ") (\\d{4})", FLAGS);
  private static final Pattern IN_KAZAKH =
      Pattern.compile(
          "(\\d{4}) ?(?:жылғы|жылдың|жылы|ж\\.)? ?\"?(\\d{1,2})\"? ("
              + String.join("|", KAZAKH_MONTHS)
              + ")\\p{Ll}{0,6}",
          FLAGS);

  private WrittenDays() {}

  /** A day as the law writes it: «30 декабря 2015 года». */
  public static String print(LocalDate day) {
    String month = MONTHS.get(day.getMonthValue() - 1);
    return day.getDayOfMonth() + " " + month + " " + day.getYear() + " года";
  }

  /** A day in Kazakh in the dative, as «дейін» needs it: «2026 жылғы 1 қаңтарға». */
  public static String printKazakh(LocalDate day) {
    String month = kazakhMonth(day);
    boolean isHard = month.chars().anyMatch(c -> "аоұы".indexOf(c) >= 0);
    boolean isVoiceless = "пкқтсшщфх".indexOf(month.charAt(month.length() - 1)) >= 0;
    String ending = isVoiceless ? isHard ? "қа" : "ке" : isHard ? "ға" : "ге";
    return day.getYear() + " жылғы " + day.getDayOfMonth() + " " + month + ending;
  }

  /** A day in Kazakh in the ablative, as «бастап» needs it: «2026 жылғы 1 қаңтардан». */
  public static String printKazakhSince(LocalDate day) {
    String month = kazakhMonth(day);
    boolean isHard = month.chars().anyMatch(c -> "аоұы".indexOf(c) >= 0);
    char last = month.charAt(month.length() - 1);
    String first = "мнң".indexOf(last) >= 0 ? "н" : "пкқтс".indexOf(last) >= 0 ? "т" : "д";
    String ending = first + (isHard ? "ан" : "ен");
    return day.getYear() + " жылғы " + day.getDayOfMonth() + " " + month + ending;
  }

  /** The month of a day as a Kazakh noun: «шілде». */
  public static String kazakhMonth(LocalDate day) {
    return KAZAKH_MONTHS.get(day.getMonthValue() - 1);
  }

  /** The first day in a text with plain marks; empty if it names none that exists. */
  public static Optional<LocalDate> first(String plain) {
    Matcher digits = IN_DIGITS.matcher(plain);
    Matcher russian = IN_RUSSIAN.matcher(plain);
    Matcher kazakh = IN_KAZAKH.matcher(plain);
    if (russian.find()) {
      return day(russian.group(3), month(MONTHS, russian.group(2)), russian.group(1));
    }
    if (kazakh.find()) {
      return day(kazakh.group(1), month(KAZAKH_MONTHS, kazakh.group(3)), kazakh.group(2));
    }
    return digits.find()
        ? day(digits.group(3), Integer.parseInt(digits.group(2)), digits.group(1))
        : Optional.empty();
  }

  /** The number of a month with one of those names. */
  static int month(String name) {
    int russian = month(MONTHS, name);
    return russian > 0 ? russian : month(KAZAKH_MONTHS, name);
  }

  private static int month(List<String> months, String name) {
    return months.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
