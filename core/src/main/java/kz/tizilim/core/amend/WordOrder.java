package kz.tizilim.core.amend;

import java.util.List;
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
      Pattern.compile(
          "(?<=(?:строк|позици|ячейк|звен|ступен).{1,80}) (?:упразднить|исключается|исключаются)$");

  private static final Pattern DELETE = Pattern.compile("(?<!\\p{L})удалить(?!\\p{L})");

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
              + "(?:[^⟦]|(?<=(?:сфер|раздел)\\p{L}{1,3} )⟦\\d+⟧)*?) (исключить|заменить (?:соответственно )?\\p{L}+(?: и \\p{L}+)? ⟦.*)");

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

  /** «Дополнить строкой 13: «…»», «строкой «…»», «строкой 13 в следующей редакции: «…»». */
  private static final Pattern OF_CONTENT =
      Pattern.compile(
          "(дополнить (?:[^⟦]*? )?(?:строк|позици|абзац|пункт)(?:ой|ами|ем|ом|ей|ями)(?: [\\d-]+(?:(?:, | и | [–—] )[\\d-]+)*)?)"
              + "(?: в (?:следующей |новой )?редакции)? ?:? ?(?=⟦\\d+⟧$)");

  /** «Строку 6 заменить строкой следующего содержания: «…»». */
  private static final Pattern REPLACED_ROW =
      Pattern.compile(
          "(?<=(?:строку|позицию|абзац) [^⟦]{1,80}) заменить (?:строкой|позицией|абзацем) следующего содержания ?:? ?(?=⟦\\d+⟧$)");

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

  /** «Слово «а» строки 6 ячейки С2 исключить»: its place is in the genitive. */
  private static final Pattern WORDS_OF =
      Pattern.compile(
          "(|.*? )("
              + WORD_LIST
              + ") ((?:строки|строк|позиции|ячейки|звена|ступени) [^⟦]*?) (исключить|заменить (?:соответственно )?\\p{L}+(?: и \\p{L}+)? ⟦.*)");

  /** «Наименование учреждения «а» в строке 6 ячейки С2 заменить …»: the place is behind it. */
  private static final Pattern MEMBER_FIRST =
      Pattern.compile(
          "(|.*? )((?:должност|учреждени|организаци|наименовани)\\p{L}+(?: (?:должност|учреждени|организаци)\\p{L}+)? ⟦\\d+⟧(?:(?:,| и) ⟦\\d+⟧)*) ((?:в|во|из) "
              + ELEMENT
              + "[^⟦]*?) (исключить|заменить (?:соответственно )?\\p{L}+(?: \\p{L}+)? ⟦.*)");

  /** «Наименование должности «а» изложить в следующей редакции: «б»». */
  private static final Pattern MEMBER_RESTATED =
      Pattern.compile(
          "(?<=(?:должност|учреждени|организаци)\\p{L}{1,3} ⟦\\d{1,3}⟧) изложить в (?:следующей |новой )?редакции ?:? (?=⟦\\d+⟧$)");

  /** «В конце строки 6 дополнить словами «а»»: words are added at the end anyway. */
  private static final Pattern AT_END =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:в )?конец|в конце) ((?:строки|позиции|ячейки|абзаца) [^⟦]*?)(?= дополнить \\p{L}+(?: и \\p{L}+)? ⟦\\d+⟧$)|(?<=(?:строку|позицию|ячейку|абзац) .{1,80}) в конце(?= дополнить \\p{L}+(?: и \\p{L}+)? ⟦\\d+⟧$)");

  /** «Действие строки 6 ячейки С2 приостановить до …». */
  private static final Pattern SUSPEND_LAST =
      Pattern.compile("(|.*? )действие (.+?) приостановить (до .+)");

  /** «В ступень 2 этого же звена»: what it says is said of the place before it. */
  private static final Pattern OF_THE_SAME =
      Pattern.compile(
          "(?<=в (?:ячейку|ступень) [^ ]{1,5}) (?:этого|того|данного|указанного)(?: же)? (?:звена|блока)$");

  private static final Pattern KK_OF_THE_SAME =
      Pattern.compile(
          "(?<!\\p{L})(?:осы|сол|аталған|көрсетілген) (?:звено|буын|блок|блог)\\p{L}* (?=\\d(?:-\\d)?-саты\\p{L}* (?:көшірілсін|ауыстырылсын)$)");

  private WordOrder() {}

  static String of(String frame, ActLanguage language) {
    return language == ActLanguage.RU ? russian(frame) : kazakh(frame);
  }

  private static String russian(String frame) {
    String said = DELETE.matcher(frame).replaceAll("исключить");
    String text = ABOLISH.matcher(said).replaceFirst(" исключить");
    text = REPEATED_WORD.matcher(text).replaceAll("$1 ");
    text = FOLLOWING_PLACE.matcher(text).replaceFirst("$1 дополнить $2 следующего содержания: ");
    text = FOLLOWING.matcher(text).replaceFirst("дополнить $1 следующего содержания: ");
    text = OF_CONTENT.matcher(text).replaceFirst("$1 следующего содержания: ");
    text = REPLACED_ROW.matcher(text).replaceFirst(" изложить в следующей редакции: ");
    text = AFTER_WORDS.matcher(text).replaceFirst("$1 дополнить ");
    text = MEMBER_RESTATED.matcher(text).replaceFirst(" заменить наименованием ");
    text = AT_END.matcher(text).replaceFirst("$1");
    text = OF_THE_SAME.matcher(text).replaceFirst("");
    text = SUSPEND_LAST.matcher(text).replaceFirst("$1$2 приостановить $3");
    for (Pattern behind : List.of(MEMBER_FIRST, WORDS_OF)) {
      Matcher member = behind.matcher(text);
      text = member.matches() ? member.replaceFirst("$1$3 $2 $4") : text;
    }
    Matcher move = MOVE_FROM.matcher(text);
    if (move.matches()) {
      return move.replaceFirst("$1$2 $4 $3 в $5");
    }
    Matcher words = WORDS_FIRST.matcher(text);
    return words.matches() ? words.replaceFirst("$1$3 $2 $4") : text;
  }

  private static String kazakh(String frame) {
    String plain = KK_OF_THE_SAME.matcher(frame).replaceFirst("");
    String text = KK_FOLLOWING.matcher(plain).replaceFirst("мынадай мазмұндағы $1");
    return frame.indexOf('⟦') < 0 ? KK_MOVE.matcher(text).replaceFirst("$1 көшірілсін") : text;
  }
}
