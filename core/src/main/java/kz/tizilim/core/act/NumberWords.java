package kz.tizilim.core.act;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers from 1 to 99 in words, as terms are written; digits too. */
public final class NumberWords {
  private static final List<String> RU_SMALL =
      List.of(
          "одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати"
              .split(" ", -1));
  private static final List<String> RU_TENS =
      List.of(
          "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"
              .split(" ", -1));
  private static final Map<String, String> RU_ACCUSATIVE =
      Map.of(
          "один", "одного", "два", "двух", "три", "трех", "четыре", "четырех", "сорок", "сорока");
  private static final List<String> KK_SMALL =
      List.of("бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ", -1));
  private static final List<String> KK_TENS =
      List.of("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ", -1));
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,3})(?: ?\\(([^)]*)\\))?");

  private NumberWords() {}

  /** A Russian number: «двадцати пяти», «пять», «5», «5 (пяти)»; empty if it is none. */
  public static OptionalInt russian(String text) {
    Matcher m = DIGITS.matcher(text);
    if (m.matches()) {
      int digits = Integer.parseInt(m.group(1));
      boolean agrees = m.group(2) == null || russian(m.group(2)).equals(OptionalInt.of(digits));
      return agrees ? OptionalInt.of(digits) : OptionalInt.empty();
    }
    String genitive =
        Arrays.stream(text.toLowerCase(Locale.ROOT).replace('ё', 'е').split(" ", -1))
            .map(NumberWords::genitive)
            .collect(Collectors.joining(" "));
    return words(genitive, RU_SMALL, RU_TENS, 2);
  }

  /** A word of a number in the accusative («через пять дней») as the genitive has it. */
  private static String genitive(String word) {
    return RU_ACCUSATIVE.getOrDefault(
        word, word.endsWith("ь") ? word.substring(0, word.length() - 1) + "и" : word);
  }

  /** A Kazakh number: «он бес», «бес», «5», «5 (бес)»; empty if it is none. */
  public static OptionalInt kazakh(String text) {
    Matcher m = DIGITS.matcher(text);
    if (m.matches()) {
      int digits = Integer.parseInt(m.group(1));
      boolean agrees = m.group(2) == null || kazakh(m.group(2)).equals(OptionalInt.of(digits));
      return agrees ? OptionalInt.of(digits) : OptionalInt.empty();
    }
    return words(text, KK_SMALL, KK_TENS, 1);
  }

  /**
   * A Russian number in the genitive: «двадцати пяти».
   *
   * @throws IllegalArgumentException if it is not from 1 to 99
   */
  public static String inRussian(int number) {
    return print(number, RU_SMALL, RU_TENS, 2);
  }

  /**
   * A Kazakh number: «он бес».
   *
   * @throws IllegalArgumentException if it is not from 1 to 99
   */
  public static String inKazakh(int number) {
    return print(number, KK_SMALL, KK_TENS, 1);
  }

  private static String print(int number, List<String> small, List<String> tens, int firstTen) {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("Only 1 to 99 are written in words, not " + number + ".");
    }
    if (number <= small.size()) {
      return small.get(number - 1);
    }
    String ten = tens.get(number / 10 - firstTen);
    return number % 10 == 0 ? ten : ten + " " + small.get(number % 10 - 1);
  }

  /** {@code firstTen} is how many tens the first word of {@code tens} is. */
  private static OptionalInt words(
      String text, List<String> small, List<String> tens, int firstTen) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split(" ", -1);
    int ten = tens.indexOf(words[0]);
    int one = small.indexOf(words[words.length - 1]) + 1;
    if (words.length == 1) {
      return ten >= 0
          ? OptionalInt.of(10 * (ten + firstTen))
          : one > 0 ? OptionalInt.of(one) : OptionalInt.empty();
    }
    return words.length == 2 && ten >= 0 && one > 0 && one < 10
        ? OptionalInt.of(10 * (ten + firstTen) + one)
        : OptionalInt.empty();
  }
}
