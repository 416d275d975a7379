package kz.tizilim.core.message;

import java.util.Locale;

/** The form that a noun takes after a number. Prints as in a sentence: {@code one}. */
enum PluralForm {
  /** 1 строка, 21 строка; 1 row. */
  ONE,
  /** 2 строки, 34 строки. */
  FEW,
  /** 5 строк, 11 строк, 20 строк. */
  MANY,
  /** 0.5 строки; 2 rows; in Kazakh after every number: 5 жол. */
  OTHER;

  /**
   * The form after a number, by Unicode CLDR; Kazakh has one form after every number.
   *
   * @param number digits, perhaps grouped by spaces; a number with a fraction has the form {@link
   *     #OTHER}
   */
  static PluralForm of(Language language, String number) {
    String digits = number.replaceAll("[ \u00A0\u202F]", "");
    boolean isWhole = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isWhole) {
      return OTHER;
    }
    int last = last(digits, 1);
    return switch (language) {
      case RU -> russian(last, last(digits, 2));
      case KK -> OTHER;
      case EN -> digits.equals("1") ? ONE : OTHER;
    };
  }

  private static PluralForm russian(int last, int lastTwo) {
    boolean isTeen = lastTwo > 10 && lastTwo < 20;
    if (last == 1 && !isTeen) {
      return ONE;
    }
    return last >= 2 && last <= 4 && !isTeen ? FEW : MANY;
  }

  private static int last(String digits, int count) {
    return Integer.parseInt(digits.substring(Math.max(0, digits.length() - count)));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
