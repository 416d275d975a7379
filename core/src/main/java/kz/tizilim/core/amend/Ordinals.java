package kz.tizilim.core.amend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Ordinal numbers from 1 to 99 in words, by which acts count paragraphs; digits too. */
final class Ordinals {
  private static final List<String> RU_SMALL =
      List.of(
          "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
              .split(" ", -1));
  private static final List<String> RU_TENS =
      List.of(
          "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
              .split(" ", -1));
  private static final List<String> RU_TENS_BEFORE =
      List.of(
          "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
              .split(" ", -1));
  private static final List<String> KK_SMALL =
      List.of(
          "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы"
              .split(" ", -1));
  private static final List<String> KK_TENS =
      List.of(
          "оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы"
              .split(" ", -1));
  private static final List<String> KK_TENS_BEFORE =
      List.of("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" ", -1));

  /** An ordinal in words, in any case, without groups. */
  static final String RUSSIAN_WORDS =
      "(?:(?:(?:"
          + String.join("|", RU_TENS_BEFORE)
          + ") )?(?:"
          + String.join("|", RU_SMALL)
          + "|"
          + String.join("|", RU_TENS)
          + ")(?:ый|ой|ий|его|ьего|ого|ому|ему|ьему|ым|им|ьим|ом|ем|ьем|ые|ьи|ых|ьих|ыми|ьими|ая|ья|ую|ью|ьей|ей)(?!\\p{L}))";

  /** An ordinal in any case, in words or digits, without groups. */
  static final String RUSSIAN = "(?:" + RUSSIAN_WORDS + "|\\d{1,3}(?![\\d-]))";

  /** An ordinal, without groups; in digits with its hyphen or without. */
  static final String KAZAKH =
      "(?:(?:(?:"
          + String.join("|", KK_TENS_BEFORE)
          + ") )?(?:"
          + String.join("|", KK_SMALL)
          + "|"
          + String.join("|", KK_TENS)
          + ")(?!\\p{L})|(?<![\\d-])\\d{1,3})";

  private static final Pattern RU_ENDING =
      Pattern.compile(
          "(?:ый|ой|ий|ьего|его|ого|ому|ьему|ему|ьим|ым|им|ом|ьем|ем|ые|ьи|ых|ьих|ыми|ьими|ая|ья|ую|ью|ьей|ей)$");

  private Ordinals() {}

  static OptionalInt of(String words, ActLanguage language) {
    String text = words.strip();
    if (text.matches("\\d{1,3}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    int space = text.lastIndexOf(' ');
    String last = text.substring(space + 1);
    Optional<String> ten = space < 0 ? Optional.empty() : Optional.of(text.substring(0, space));
    return language == ActLanguage.RU
        ? number(RU_ENDING.matcher(last).replaceFirst(""), ten, RU_SMALL, RU_TENS, RU_TENS_BEFORE)
        : number(last, ten, KK_SMALL, KK_TENS, KK_TENS_BEFORE);
  }

  private static OptionalInt number(
      String last, Optional<String> ten, List<String> small, List<String> tens, List<String> all) {
    int firstTen = tens.size() == KK_TENS.size() ? 1 : 2;
    int one = small.indexOf(last) + 1;
    if (ten.isEmpty()) {
      int round = tens.indexOf(last);
      return one > 0
          ? OptionalInt.of(one)
          : round < 0 ? OptionalInt.empty() : OptionalInt.of(10 * (round + firstTen));
    }
    int before = all.indexOf(ten.get());
    return before < 0 || one < 1 || one > 9
        ? OptionalInt.empty()
        : OptionalInt.of(10 * (before + firstTen) + one);
  }
}
