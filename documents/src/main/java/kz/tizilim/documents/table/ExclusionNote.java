package kz.tizilim.documents.table;

import java.util.regex.Pattern;

/**
 * What a publisher prints where a row was: «Исключена приказом Министра … от 03.02.2025 № 40»,
 * «Алып тасталды – … бұйрығымен». It names no posts.
 */
public final class ExclusionNote {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?:(?:строк|позици|пункт|абзац|ступен|звен|ячейк|раздел|блок)\\p{L}*(?: \\S{1,12}){0,3} )?"
              + "(?:исключ[её]н[аоы]?|утратил[аои]? силу|признан[аоы]? утратившим\\p{L}* силу)"
              + "(?: с \\S+(?: \\S+ \\d{4} г\\p{L}*)?)?[ ,–—-]+"
              + "(?:(?:в соответствии с|на основании) )?(?:совместн\\p{L}+ )?"
              + "(?:приказ|постановлени|распоряжени|решени)\\p{L}* .*\\d.*",
          FLAGS);
  private static final Pattern KAZAKH =
      Pattern.compile(
          "(?:\\S{1,12}[ -](?:жол|тармақ|абзац|саты|буын|ұяшық)\\p{L}* )?"
              + "(?:алып тасталды|күші жойылды|күші жойылған)[ ,–—-]+.*\\d.*"
              + "(?:бұйры[қғ]|қаулы|шешім|өкім)\\p{L}*.*",
          FLAGS);

  private static final Pattern VERB =
      Pattern.compile("исключ[её]н|утрати|признан|тасталды|жойыл", FLAGS);

  private ExclusionNote() {}

  /** Whether a word is among the first of such a note. */
  static boolean isVerb(String word) {
    return VERB.matcher(word).lookingAt();
  }

  /** Whether a clause is such a note. */
  public static boolean is(String clause) {
    return RUSSIAN.matcher(clause).matches() || KAZAKH.matcher(clause).matches();
  }
}
