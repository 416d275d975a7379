package kz.tizilim.core.amend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites a frame whose words stand in another order, or that uses another word for the same. */
final class WordOrder {

  /*
   * Each rewriting keeps every word that counts: what it does not fit exactly stays as it was written, and
   * is then refused by the patterns of operations.
   */
  private static final String ELEMENT = "(?:ячейк|ячеек|звен|ступен|строк|позици|сфер|раздел)";
  private static final String WORD_LIST =
      "(?:слов[ао]|цифр[уы]|аббревиатур[уы]) ⟦\\d+⟧(?:(?:,| и) ⟦\\d+⟧)*";

  private static final Pattern ABOLISH =
      Pattern.compile("(?<=(?:строк|позици|ячейк|звен|ступен).{1,80}) упразднить$");

  /** «Слово «а» и слово «б»» is «слова «а» и «б»». */
  private static final Pattern REPEATED_WORD =
      Pattern.compile("(?<=слов[ао] ⟦\\d{1,3}⟧)(,| и) слов[ао] (?=⟦)");

  /** «Слово «а» в звене D исключить»: the place stands behind the words. */
  private static final Pattern WORDS_FIRST =
      Pattern.compile(
          "(|.*? )("
              + WORD_LIST
              + ") (во? (?:\\d+-?\\p{L}* )?"
              + ELEMENT
              + "[^⟦]*?) (исключить|заменить (?:соответственно )?\\p{L}+(?: и \\p{L}+)? ⟦.*)");

  /** «Строку 17 перенести из ячейки С1 в ячейку С2». */
  private static final Pattern MOVE_FROM =
      Pattern.compile(
          "(|.*? )((?:строк|позици|пункт)\\p{L}* [^⟦]*?) (перенести|переместить) из ("
              + ELEMENT
              + "[^⟦]*?) в ((?:ячейку|звено|ступень) .*)");

  /** «Дополнить следующей строкой: «…»». */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "дополнить следующ(?:ей|им|ими) ((?:строк|позици|абзац|пункт)\\p{L}+(?: [\\d-]+)?) ?: ?(?=⟦)");

  private static final Pattern FOLLOWING_PLACE =
      Pattern.compile(
          "дополнить ((?:ячейку|звено|ступень) [^⟦]*?) следующ(?:ей|им|ими) ((?:строк|позици|абзац|пункт)\\p{L}+) ?: ?(?=⟦)");

  private static final Pattern KK_FOLLOWING =
      Pattern.compile(
          "(?<!\\p{L})мынадай ((?:жаңа )?(?:[\\d-]+ ?-)?(?:жол|абзац|позиция)(?:мен|пен|дармен|тармен|лармен) толықтырылсын ?:)");

  /** «Дополнить после слова «а» словами «б»». */
  private static final Pattern AFTER_WORDS =
      Pattern.compile("дополнить (после (?:слова?|слов|цифры?|цифр) ⟦\\d+⟧),? (?=\\p{L}+ ⟦)");

  /** «С2 ұяшығына ауыстырылсын»: a move, as no words are named. */
  private static final Pattern KK_MOVE =
      Pattern.compile("((?:ұяшығына|звеносына|буынына|сатысына)) ауыстырылсын$");

  private WordOrder() {}

  static String of(String frame, ActLanguage language) {
    return language == ActLanguage.RU ? russian(frame) : kazakh(frame);
  }

  private static String russian(String frame) {
    String text = ABOLISH.matcher(frame).replaceFirst(" исключить");
    text = REPEATED_WORD.matcher(text).replaceAll("$1 ");
    text = FOLLOWING_PLACE.matcher(text).replaceFirst("$1 дополнить $2 следующего содержания: ");
    text = FOLLOWING.matcher(text).replaceFirst("дополнить $1 следующего содержания: ");
    text = AFTER_WORDS.matcher(text).replaceFirst("$1 дополнить ");
    Matcher move = MOVE_FROM.matcher(text);
    if (move.matches()) {
      return move.replaceFirst("$1$2 $4 $3 в $5");
    }
    Matcher words = WORDS_FIRST.matcher(text);
    return words.matches() ? words.replaceFirst("$1$3 $2 $4") : text;
  }

  private static String kazakh(String frame) {
    String text = KK_FOLLOWING.matcher(frame).replaceFirst("мынадай мазмұндағы $1");
    return frame.indexOf('⟦') < 0 ? KK_MOVE.matcher(text).replaceFirst("$1 көшірілсін") : text;
  }
}
