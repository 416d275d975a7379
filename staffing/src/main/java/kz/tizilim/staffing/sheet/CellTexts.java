package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.grid.Text;

/** What the text of a single cell looks like: a number, a code, an empty sign, a total. */
final class CellTexts {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String WORDS = "cell-words.tsv";
  private static final String IN_NUMBERS = ".,\u00A0-–%/() \t\n\r\f\u000B";
  private static final Pattern ROW_NUMBER =
      Pattern.compile(
          "[\\s№]*\\d{1,9}(?:[.)]\\d{1,4}){0,4}[.)]?\\s*|\\s*[IVXLІХ]{1,7}[.)]?\\s*|\\s*\\p{L}[.)]\\s*");
  private static final Set<String> EMPTY_WORDS = SheetWords.of(WORDS, "empty");
  private static final Set<String> NONE_WORDS = SheetWords.of(WORDS, "none");
  private static final Set<String> DITTO_WORDS = SheetWords.of(WORDS, "ditto");
  private static final String INCLUDING_WORDS = SheetWords.anyOf(SheetWords.of(WORDS, "including"));

  private static final Pattern EMPTY =
      Pattern.compile(
          "[\\-–—−_.,*/\\\\]{1,10}|[хx]{1,3}|0|" + SheetWords.anyOf(EMPTY_WORDS), FLAGS);
  private static final Pattern NONE = Pattern.compile(SheetWords.anyOf(NONE_WORDS), FLAGS);
  private static final Pattern DITTO =
      Pattern.compile(
          SheetWords.anyOf(DITTO_WORDS)
              + "|-?\\s*[\"”“″»«‟„'’]{1,4}\\s*-?|[.]{3,}|…|-[\"″”]{1,2}-|-?\\s*(?:/{2}|\\|{2})\\s*-?",
          FLAGS);
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:[\\p{P}\\s]|\\d+[.)])*(?:"
              + SheetWords.anyOf(SheetWords.of(WORDS, "total"))
              + "|"
              + INCLUDING_WORDS
              + ")(?![\\p{L}]).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern TOTAL_AT_END =
      Pattern.compile(
          ".*[\\s,]" + SheetWords.anyOf(SheetWords.of(WORDS, "total-at-end")) + "\\s*[:.]?\\s*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern BARE_TOTAL =
      Pattern.compile(
          "[\\p{P}\\s]*(?:"
              + SheetWords.anyOf(SheetWords.of(WORDS, "total"))
              + "(?:[\\p{P}\\s]*|[\\p{P}\\s]+\\d.*|\\s+(?:по|в|за|на)\\s.*)|.*\\sбойынша\\s+"
              + SheetWords.anyOf(SheetWords.of(WORDS, "total-at-end"))
              + "[\\p{P}\\s]*)",
          FLAGS | Pattern.DOTALL);
  private static final Pattern SPREAD = Pattern.compile("\\s*(?:\\p{L}\\s+){3,}\\p{L}(?!\\p{L})");
  private static final Pattern FUND =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:"
              + SheetWords.anyOf(SheetWords.of(WORDS, "fund"))
              + ")(?![\\p{L}]).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern INCLUDING =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*" + INCLUDING_WORDS + "(?![\\p{L}]).*", FLAGS | Pattern.DOTALL);
  private static final Pattern SIGNING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*"
              + SheetWords.anyOf(SheetWords.of(WORDS, "signing"))
              + "(?![\\p{L}])|_{3,}|\\(?подпись\\)?(?![\\p{L}])|(?<![\\p{L}])м\\."
              + " ?[пп]\\.|(?<![\\p{L}])мө(?![\\p{L}])|^[^\\p{L}\\p{N}]*(?:утвержда(?:ю|ется)|согласован[оаы]|бекітемін|келісілді|исполнитель|ответственный"
              + " исполнитель|исп\\.|составил|подготовил|проверил|разработал|орындаушы|орындаған|дайындаған|жасаған|визы|руководитель\\s+\\S+\\s+_)|тел(?:ефон)?\\."
              + " ?:? ?\\+?\\d|[«\"]_+[»\"]",
          FLAGS);

  /** A name with initials; «I. Управление» is the first section of a table. */
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?![IVXІ]\\. ?\\p{IsCyrillic})(?:.*[\\s,/])?(?:\\p{Lu}\\. ?(?:\\p{Lu}\\."
              + " ?)?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}\\p{Ll}+ \\p{Lu}\\.(?:"
              + " ?\\p{Lu}\\.)?)\\s*",
          Pattern.DOTALL);

  private static final Pattern RANK =
      Pattern.compile(
          "(?:гвардии |младший |старший"
              + " )?(?:сержант|лейтенант|капитан|майор|подполковник|полковник|генерал[-"
              + " ]?(?:майор|лейтенант)?|прапорщик|мичман)(?: (?:юстиции|медицинской"
              + " службы|запаса|м/с))?",
          FLAGS);
  private static final Pattern NOTE =
      Pattern.compile(
          "\\s*(?:примечани[ея]|приложени[ея]|ескерту|ескертпе|қосымша|сноска|сокращени[ея]|условные обозначения|қысқартулар|note|\\*|[¹²³⁴⁵⁶⁷⁸⁹]|\\d{1,2}\\)|<?\\d{1,2}>)(?![\\p{L}]).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern DAY =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:(?:дата|күні|\\p{L}+ күні)[^:]{0,30}:\\s*)?(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}|\\d{1,2}"
              + "\\s+\\p{L}{3,9}\\s+\\d{4}|\\d{4}\\s+жылғы\\s+\\d{1,2}\\s+\\p{L}+)\\s*(?:г\\.?|год|года|ж\\.?|жыл\\p{L}*)?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?[^\\p{L}\\p{N}]*",
          FLAGS);
  private static final Pattern HINT =
      Pattern.compile(
          "[\\p{P}\\s]*" + SheetWords.anyOf(SheetWords.of(WORDS, "hint")) + "(?![\\p{L}]).*",
          FLAGS | Pattern.DOTALL);

  /** What may be before the name of a section: «1.2.», «IV)», signs. */
  static final String SECTION_NUMBER = "(?:[^\\p{L}\\p{N}]|\\d{1,2}(?=[.) ])|[IVX]{1,4}(?=[.) ]))*";

  private static final Pattern CODE_SECTION =
      Pattern.compile(
          SECTION_NUMBER
              + "(?:(?:блок|звено|ступень|буын|саты|block|grade)\\s*[«\"“]?\\s*(?:[A-DАВСБ]\\s*-?\\s*\\d{0,2}|\\d)|[A-DАВСБ]\\s*-?\\s*\\d?\\s*[»\"”]?\\s*(?:блок|блогы|буын|звено|буыны))(?![\\p{L}\\d]).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:лист|стр(?:аница)?\\.?|таблица|бет|парақ|кесте|page|table)\\s*№?\\s*\\d+.*"
              + "|.{1,60}[\\s,;–—-](?:лист|стр(?:аница)?\\.?|page)\\s*№?\\s*\\d+(?:\\s*(?:из|of)\\s*\\d+)?\\s*",
          FLAGS);
  private static final Pattern ALIGNED = Pattern.compile("\\S {2,}\\S.* {2,}\\S");
  private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{3,}[.;:!?]\\s*$");
  private static final Pattern WHOLE_SENTENCE =
      Pattern.compile("\\s*\\p{Lu}\\S*(?:\\s+\\S+){3,}\\s+\\S*\\p{L}{4,}[.!]\\s*", Pattern.DOTALL);
  private static final Pattern RULER =
      Pattern.compile("\\s*:?-{2,}:?\\s*|\\s*[=_─━]{2,}\\s*|\\s*[-=+|]{3,}\\s*");
  private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}{3}|\\p{L}{4}");
  private static final int SHORTEST_DATE = 6;
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T.*)?|\\d{1,2}[./]\\d{1,2}[./](?:\\d{2}|\\d{4})");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "\\(?(?:гр(?:афа)?\\.? ?)?(\\d{1,3}|\\p{L})\\)?(?:\\s*[=(].*)?\\s*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern CATEGORY =
      Pattern.compile(
          "высш.*|перв.*|втор.*|без.*|нет|б/к|[12](?:-?я)?|I{1,2}|жоғары.*|бірінші.*|екінші.*|санатсыз.*",
          FLAGS);
  private static final Pattern TARIFF = Pattern.compile("\\d{1,2}(?:\\s*-?\\s*\\d{1,2})?");

  private static final String EMPTY_LETTERS = firstLetters(EMPTY_WORDS);
  private static final String NONE_LETTERS = firstLetters(NONE_WORDS);
  private static final String DITTO_LETTERS = firstLetters(DITTO_WORDS);
  private static final String SIGN_LETTERS = EMPTY_LETTERS + NONE_LETTERS + DITTO_LETTERS;

  private CellTexts() {}

  /** The first two letters of each word, one after the other. */
  private static String firstLetters(Set<String> words) {
    return words.stream()
        .map(word -> word.substring(0, 2).toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining());
  }

  static boolean isNumber(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && IN_NUMBERS.indexOf(c) < 0) {
        return false;
      }
      digit |= isDigit;
    }
    return digit;
  }

  static boolean isRowNumber(String text) {
    return isPlainNumber(text) || ROW_NUMBER.matcher(text).matches();
  }

  /** Up to nine digits, as nearly every row has them; spares the pattern. */
  private static boolean isPlainNumber(String text) {
    int length = text.length();
    int digits = 0;
    while (digits < length && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return digits == length && digits > 0 && digits <= 9;
  }

  /**
   * Whether a text can be a ditto or a sign for an empty cell; a cheap test before the patterns,
   * since nearly no cell holds one.
   */
  static boolean mayBeSign(String text) {
    return text.length() < 20 && begins(text, "-–—−_.,*/|\\хx0\"”“″»«‟„'’…", SIGN_LETTERS);
  }

  /** Whether a text stands for an empty cell, in any column. */
  static boolean isEmptySign(String text) {
    return text.length() < 20
        && begins(text, "-–—−_.,*/\\хx0", EMPTY_LETTERS)
        && EMPTY.matcher(text.strip()).matches();
  }

  /** Whether a text says that there is nothing; in a category it means one without category. */
  static boolean isNone(String text) {
    return text.length() < 20
        && begins(text, "", NONE_LETTERS)
        && NONE.matcher(text.strip()).matches();
  }

  static boolean isDitto(String text) {
    return text.length() < 20
        && begins(text, "-/|\"”“″»«‟„'’.…", DITTO_LETTERS)
        && DITTO.matcher(text.strip()).matches();
  }

  /**
   * Whether a text begins with one of these signs or pairs of small letters: a cheap test before a
   * pattern, for texts of which there is one in every cell.
   */
  private static boolean begins(String text, String signs, String pairs) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return false;
    }
    char first = Character.toLowerCase(text.charAt(at));
    if (signs.indexOf(first) >= 0) {
      return true;
    }
    if (at + 1 < text.length()) {
      char second = Character.toLowerCase(text.charAt(at + 1));
      for (int i = 0; i + 1 < pairs.length(); i += 2) {
        if (pairs.charAt(i) == first && pairs.charAt(i + 1) == second) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isTotal(String text) {
    String closed = closed(text);
    return TOTAL.matcher(closed).matches() || TOTAL_AT_END.matcher(closed).matches();
  }

  /** Whether a text says only that it is a total, and of what, so that no post can be meant. */
  static boolean isBareTotal(String text) {
    return BARE_TOTAL.matcher(closed(text)).matches();
  }

  /** A word that is spread by blanks, closed up: «И Т О Г О»; any other text as it is. */
  private static String closed(String text) {
    Matcher spread = SPREAD.matcher(text);
    return spread.lookingAt()
        ? spread.group().replaceAll("\\s", "") + text.substring(spread.end())
        : text;
  }

  /** Whether a text names a sum of pay: «Годовой фонд». */
  static boolean isFund(String text) {
    return FUND.matcher(text).matches();
  }

  /** Whether a text announces parts of a total: «в том числе». */
  static boolean isIncluding(String text) {
    return INCLUDING.matcher(text).matches();
  }

  static boolean isSigning(String text) {
    return SIGNING.matcher(text.strip()).find();
  }

  static boolean isPersonOrRank(String text) {
    return text.length() < 60
        && (INITIALS.matcher(text.strip()).matches() || RANK.matcher(text.strip()).matches());
  }

  /** Whether a text is a day or a year, with or without the word that says so. */
  static boolean isDay(String text) {
    return text.length() < 60 && DAY.matcher(text).matches();
  }

  /** Whether a text says what is to be filled in: «например В2-1», «из списка». */
  static boolean isHint(String text) {
    return text.length() < 120 && HINT.matcher(text).matches();
  }

  /** Whether a text heads posts of one block or grade: «Блок В», «Звено С2». */
  static boolean isCodeSection(String text) {
    return text.length() < 200 && CODE_SECTION.matcher(text).matches();
  }

  /** Whether a text ends with the name of a person: «Начальник штаба майор Омаров Д.А.». */
  static boolean endsWithPerson(String text) {
    return text.length() < 160 && INITIALS.matcher(text.strip()).matches();
  }

  static boolean isNote(String text) {
    return NOTE.matcher(text).matches();
  }

  static boolean isPage(String text) {
    return PAGE.matcher(text).matches();
  }

  static boolean isRuler(String text) {
    return !text.isEmpty()
        && !Character.isLetterOrDigit(text.charAt(0))
        && RULER.matcher(text).matches();
  }

  static boolean hasWord(String text) {
    return WORD.matcher(text).find();
  }

  static boolean isDate(String text) {
    return text.length() >= SHORTEST_DATE && DATE.matcher(text.strip()).matches();
  }

  /** What a cell in a row of column numbers says: «3», «А», «9=8*2»; empty if it is none. */
  static Optional<String> numbering(String text) {
    Matcher matcher = NUMBERING.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  static boolean isCode(String text) {
    return ClaimText.code(List.of(text)).isPresent();
  }

  /** Whether a text is a sentence or a part of one, and not a name. */
  static boolean isSentence(String text) {
    int words = text.strip().split("\\s+", -1).length;
    return words > 14 || (words > 4 && SENTENCE_END.matcher(text).find());
  }

  /** Whether a text is a sentence with its full stop: «Вводится в действие с 1 января.». */
  static boolean isWholeSentence(String text) {
    return WHOLE_SENTENCE.matcher(text).matches();
  }

  /** Whether a text is several columns that are aligned with blanks. */
  static boolean isAligned(String text) {
    return ALIGNED.matcher(text).find();
  }

  static boolean isCategory(String text) {
    return CATEGORY.matcher(text.strip()).matches();
  }

  static boolean isTariff(String text) {
    return TARIFF.matcher(text.strip()).matches();
  }

  /** Whether a code stands in a text, as {@link Code#find} reads it. */
  static boolean isPlainCode(String text) {
    return !Text.isBlank(text) && Code.find(text).isPresent();
  }
}
