package kz.tizilim.documents.provision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and numbers as the law's prose writes them. */
public final class Numbers {

  /** A day: «30 декабря 2015 года», groups day, month and year of the pattern. */
  static final String DAY = "(\\d{1,2}) (\\p{L}+) (\\d{4})(?: года)?";

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
  private static final List<String> GENITIVES =
      List.of(
          "одного",
          "двух",
          "трех",
          "четырех",
          "пяти",
          "шести",
          "семи",
          "восьми",
          "девяти",
          "десяти",
          "одиннадцати",
          "двенадцати",
          "тринадцати",
          "четырнадцати",
          "пятнадцати");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private Numbers() {}

  /** A day as the law writes it: «30 декабря 2015 года». */
  public static String print(LocalDate day) {
    String month = MONTHS.get(day.getMonthValue() - 1);
    return day.getDayOfMonth() + " " + month + " " + day.getYear() + " года";
  }

  /**
   * The day in the groups {@code first} to {@code first + 2} of a match; empty if there is no such
   * day.
   */
  static Optional<LocalDate> day(Matcher m, int first) {
    int month = MONTHS.indexOf(m.group(first + 1).toLowerCase(Locale.ROOT)) + 1;
    try {
      return month == 0
          ? Optional.empty()
          : Optional.of(
              LocalDate.of(
                  Integer.parseInt(m.group(first + 2)), month, Integer.parseInt(m.group(first))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A number in the genitive, in words or digits: «пяти» is 5, «тридцати» 30; empty if it is none.
   */
  static Optional<Integer> genitive(String word) {
    if (DIGITS.matcher(word).matches()) {
      return Optional.of(Integer.parseInt(word));
    }
    String plain = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int index = GENITIVES.indexOf(plain);
    if (index >= 0) {
      return Optional.of(index + 1);
    }
    return switch (plain) {
      case "двадцати" -> Optional.of(20);
      case "тридцати" -> Optional.of(30);
      case "шестидесяти" -> Optional.of(60);
      case "девяноста" -> Optional.of(90);
      default -> Optional.empty();
    };
  }
}
