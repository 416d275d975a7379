package kz.tizilim.drafting;

import java.util.List;
import kz.tizilim.core.amend.ActLanguage;

/**
 * Ordinal numbers from 1 to 99 in words, as an act counts paragraphs (Law on Legal Acts, art.
 * 25(3)).
 */
final class Ordinal {
  private static final List<String> SMALL =
      List.of(
          "первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый"
              .split(" ", -1));
  private static final List<String> TENS =
      List.of(
          "двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый девяностый"
              .split(" ", -1));
  private static final List<String> TENS_BEFORE =
      List.of(
          "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
              .split(" ", -1));
  private static final List<String> KAZAKH =
      List.of(
          "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы"
              .split(" ", -1));
  private static final List<String> KAZAKH_TENS =
      List.of(
          "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы"
              .split(" ", -1));
  private static final List<String> KAZAKH_TENS_BEFORE =
      List.of("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ", -1));
  private static final int MOST = 99;

  /** The case of a masculine adjective. */
  enum Case {
    /** «Второй», «третий». */
    WHAT,
    /** «Второго», «третьего». */
    OF,
    /** «Вторым», «третьим». */
    BY
  }

  private Ordinal() {}

  /** Whether that number is written in words. */
  static boolean isWritten(int number) {
    return number >= 1 && number <= MOST;
  }

  /** The ordinal of {@code number}, from 1 to 99; Kazakh ones have no case. */
  static String of(int number, ActLanguage language, Case as) {
    if (!isWritten(number)) {
      throw new IllegalArgumentException("Only 1 to 99 are counted in words, not " + number + ".");
    }
    if (language == ActLanguage.KK) {
      return written(number, KAZAKH, KAZAKH_TENS, KAZAKH_TENS_BEFORE, 1);
    }
    String nominative = written(number, SMALL, TENS, TENS_BEFORE, 2);
    return switch (as) {
      case WHAT -> nominative;
      case OF -> inCase(nominative, "его", "ого");
      case BY -> inCase(nominative, "им", "ым");
    };
  }

  private static String written(
      int number, List<String> small, List<String> tens, List<String> before, int firstTen) {
    if (number <= small.size()) {
      return small.get(number - 1);
    }
    int ten = number / 10 - firstTen;
    return number % 10 == 0 ? tens.get(ten) : before.get(ten) + " " + small.get(number % 10 - 1);
  }

  private static String inCase(String nominative, String soft, String hard) {
    String stem = nominative.substring(0, nominative.length() - 2);
    return nominative.endsWith("ий") ? stem + "ь" + soft : stem + hard;
  }
}
