package kz.tizilim.core.amend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.WrittenDays;

/**
 * The kinds of operations, with the words that order them in Russian and Kazakh.
 *
 * <p>Every word counts: the frame of an instruction (the text outside quotes) must match one of the
 * patterns, and the rest must be an address and nothing else. An instruction with an unknown word
 * is not understood, because that word may be the one that matters.
 */
enum OperationKind {
  PREAMBLE(
      "(.*?)преамбулу изложить " + Part.REVISION + Part.COLON + Part.Q,
      "(.*?)(?:преамбула|кіріспе)(?:сы|сі)? " + Part.KK_REVISION + Part.COLON + Part.Q),
  TITLE(
      "(.*?)(?:заголовок|название|наименование) реестра изложить "
          + Part.REVISION
          + Part.COLON
          + Part.Q,
      "(.*?)тізілімнің (?:тақырыбы|атауы) " + Part.KK_REVISION + Part.COLON + Part.Q),
  ANNEX(
      "(.*?) изложить "
          + Part.REVISION
          + ",? согласно приложени[юя](?: \\d+)?(?: к настоящему \\p{L}+)?",
      "(.*?),? осы \\p{L}+ (?:\\d+-)?қосымшаға сәйкес " + Part.KK_REVISION),
  RESTATE(
      "(.*?) изложить " + Part.REVISION + Part.COLON + Part.Q,
      "(.*?) " + Part.KK_REVISION + Part.COLON + Part.Q),
  INSERT_AFTER(
      "(.*?),? ?после (строки|пункта|позиции) (\\d{1,6}) дополнить (?:нов\\p{L}+ )?(?:строк|пункт|позици)(?:ой|ами|ом|ей|ями)(?:"
          + Part.NUMBERED
          + Part.ROWS
          + ")?,? следующего содержания"
          + Part.COLON
          + Part.Q,
      "(.*?),? ?(\\d{1,6})-(жолдан|жолынан|тармақтан|позициядан|позициясынан) кейін мынадай мазмұндағы (?:жаңа )?(?:"
          + Part.KK_NUMBERED
          + Part.ROWS
          + " ?-?)?(?:жол|тармақ|позиция)(?:мен|пен|дармен|тармен|лармен) толықтырылсын"
          + Part.COLON
          + Part.Q),
  INSERT_AFTER_PARAGRAPH(
      "(.*?),? ?после (абзаца) ("
          + Ordinals.RUSSIAN
          + ") дополнить (?:нов\\p{L}+ )?абзац(?:ем|ами)(?: ("
          + Numbers.list(Ordinals.RUSSIAN)
          + "))? следующего содержания"
          + Part.COLON
          + Part.Q,
      "(.*?),? ?("
          + Ordinals.KAZAKH
          + ")[ -](абзацтан|азат жолдан) кейін мынадай мазмұндағы (?:жаңа )?(?:("
          + Numbers.list(Ordinals.KAZAKH)
          + ")[ -])?(?:абзац|азат жол)(?:пен|тармен|мен|дармен) толықтырылсын"
          + Part.COLON
          + Part.Q),
  INSERT(
      "(.*?) ?дополнить (?:нов\\p{L}+ )?(?:строк|пункт|позици|порядков\\p{L}{2,3} номер)(?:ой|ом|ами|ей|ями)(?:"
          + Part.NUMBERED
          + Part.ROWS
          + ")?,? следующего содержания"
          + Part.COLON
          + Part.Q,
      "(.*?) мынадай мазмұндағы (?:жаңа )?(?:"
          + Part.KK_NUMBERED
          + Part.ROWS
          + "[- ])?(?:жол|тармақ|позиция)(?:мен|пен|дармен|тармен|лармен) толықтырылсын"
          + Part.COLON
          + Part.Q),
  INSERT_CELL(
      "(.*?) ?дополнить (?:нов\\p{L}+ )?((?:ячейкой|звеном|ступенью) .{1,80}?) следующего содержания"
          + Part.COLON
          + Part.Q,
      "(.*?) ?мынадай мазмұндағы (?:жаңа )?(.{1,80}?(?:ұяшығы|звеносы|звено|буыны|буын|сатысы|саты))мен толықтырылсын"
          + Part.COLON
          + Part.Q),
  INSERT_PARAGRAPH(
      "(.*?) дополнить (?:нов\\p{L}+ )?абзац(?:ем|ами)(?: ("
          + Numbers.list(Ordinals.RUSSIAN)
          + "))? следующего содержания"
          + Part.COLON
          + Part.Q,
      "(.*?) мынадай мазмұндағы (?:жаңа )?(?:("
          + Numbers.list(Ordinals.KAZAKH)
          + ")[ -])?(?:абзац|азат жол)(?:пен|тармен|мен|дармен) толықтырылсын"
          + Part.COLON
          + Part.Q),
  INSERT_TITLE(
      "(.*?) дополнить " + Part.BY_TITLE + " " + Part.QS,
      "(.*?) ?" + Part.QS + " деген " + Part.KK_BY_TITLE + " толықтырылсын"),
  INSERT_INSTITUTION(
      "(.*?) дополнить " + Part.BY_BODY + " " + Part.QS,
      "(.*?) ?" + Part.QS + " деген " + Part.KK_BY_BODY + " толықтырылсын"),
  INSERT_WORDS(
      "(.*?),? ?после (?:слов|слова|цифр|цифры|аббревиатуры) "
          + Part.Q
          + ",? дополнить "
          + Part.BY_WORDS
          + " "
          + Part.Q,
      "(.*?) ?"
          + Part.Q
          + " "
          + Part.KK_AFTER_WORDS
          + " "
          + Part.Q
          + " "
          + Part.KK_BY_WORDS
          + " толықтырылсын"),
  INSERT_BEFORE(
      "(.*?),? ?перед (?:словом|словами|цифрой|цифрами|аббревиатурой) "
          + Part.Q
          + ",? дополнить "
          + Part.BY_WORDS
          + " "
          + Part.Q,
      "(.*?) ?"
          + Part.Q
          + " деген (?:сөздің|сөздердің) алд(?:ынан|ында|ы) "
          + Part.Q
          + " "
          + Part.KK_BY_WORDS
          + " толықтырылсын"),
  COMPLETE_WORDS(
      "(.*?) ?(?:слово|слова) " + Part.Q + " дополнить " + Part.BY_WORDS + " " + Part.Q,
      "(.*?) ?"
          + Part.Q
          + " деген (?:сөз|сөздер) "
          + Part.Q
          + " "
          + Part.KK_BY_WORDS
          + " толықтырылсын"),
  APPEND_WORDS(
      "(.*?) ?дополнить " + Part.BY_WORDS + " " + Part.Q,
      "(.*?) ?" + Part.Q + " " + Part.KK_BY_WORDS + " толықтырылсын"),
  REPLACE(
      "(.*?) ?"
          + Part.WORDS
          + " "
          + Part.QS
          + " заменить (?:(соответственно) )?"
          + Part.BY_WORDS
          + " "
          + Part.QS,
      "(.*?) ?"
          + Part.QS
          + " "
          + Part.KK_WORDS
          + " (?:(тиісінше) )?"
          + Part.QS
          + " "
          + Part.KK_BY_WORDS
          + " ауыстырылсын"),
  REMOVE_WORDS(
      "(.*?) ?" + Part.WORDS + " " + Part.QS + " исключить",
      "(.*?) ?" + Part.QS + " " + Part.KK_WORDS + " алып тасталсын"),
  REMOVE_TITLE(
      "(.*?) ?" + Part.TITLES + " " + Part.QS + " исключить",
      "(.*?) ?" + Part.QS + " деген " + Part.KK_TITLES + " алып тасталсын"),
  REMOVE_INSTITUTION(
      "(.*?) ?" + Part.BODIES + " " + Part.QS + " исключить",
      "(.*?) ?" + Part.QS + " деген " + Part.KK_BODIES + " алып тасталсын"),
  REPLACE_TITLE(
      "(.*?) ?"
          + Part.TITLES
          + " "
          + Part.QS
          + " заменить (соответственно )?(?:"
          + Part.BY_TITLE
          + "|наименовани(?:ем|ями)) "
          + Part.QS,
      "(.*?) ?"
          + Part.QS
          + " деген "
          + Part.KK_TITLES
          + " (тиісінше )?"
          + Part.QS
          + " деген "
          + Part.KK_BY_TITLE
          + " ауыстырылсын"),
  REPLACE_INSTITUTION(
      "(.*?) ?"
          + Part.BODIES
          + " "
          + Part.QS
          + " заменить (соответственно )?(?:"
          + Part.BY_BODY
          + "|наименовани(?:ем|ями)) "
          + Part.QS,
      "(.*?) ?"
          + Part.QS
          + " деген "
          + Part.KK_BODIES
          + " (тиісінше )?"
          + Part.QS
          + " деген "
          + Part.KK_BY_BODY
          + " ауыстырылсын"),
  SUSPEND(
      "(.*?) приостановить до (" + WrittenDays.REGEX + ")",
      "(.*?) (?:қолданысы|күші|қолданылуы) ("
          + WrittenDays.REGEX
          + ") дейін (?:тоқтатыла тұрсын|тоқтата тұрылсын)"),
  REMOVE(
      "(.*?) (?:исключить|признать утративш(?:ей|им|ими) силу)",
      "(.*?) (?:алып тасталсын|күші жойылды деп танылсын)"),
  MOVE(
      "(.*?) (?:перенести|переместить) в ((?:ячейку|звено|ступень) .*)",
      "(.*?),? ((?:саладан тыс |⟦\\d+⟧ сала\\p{L}* )?(?:[^ ]+ (?:буын|звено)\\p{L}* )?[^ ]+[ -](?:ұяшы[қғ]|звено|буын|саты)\\p{L}*) көшірілсін"),
  RENUMBER(
      "(.*?) считать (?:соответственно )?((?:ячейк|строк|пункт|позици|звен|ступен)(?:ой|ом|ей|ью|ами|ями) .*)",
      "(.*?),? (?:тиісінше )?((?:\\d+(?: ?[–—] ?|, | және ))*\\d+-(?:жол|тармақ|саты)\\p{L}*|\\S+ (?:ұяшы[қғ]|звено|буын)\\p{L}*) (?:болып|деп) есептелсін");

  private final Pattern russian;
  private final Pattern kazakh;

  OperationKind(String russian, String kazakh) {
    this.russian = Pattern.compile(russian);
    this.kazakh = Pattern.compile(kazakh);
  }

  /** A part of its verb, without which no pattern need be tried. */
  private String verb(boolean isRussian) {
    return switch (this) {
      case PREAMBLE, TITLE, ANNEX, RESTATE -> isRussian ? "редакции" : "редакцияда";
      case INSERT_AFTER,
          INSERT_AFTER_PARAGRAPH,
          INSERT,
          INSERT_CELL,
          INSERT_PARAGRAPH,
          INSERT_TITLE,
          INSERT_INSTITUTION,
          INSERT_WORDS,
          INSERT_BEFORE,
          COMPLETE_WORDS,
          APPEND_WORDS ->
          isRussian ? "дополнить" : "толықтырылсын";
      case REPLACE, REPLACE_TITLE, REPLACE_INSTITUTION -> isRussian ? "заменить" : "ауыстырылсын";
      case REMOVE_WORDS, REMOVE_TITLE, REMOVE_INSTITUTION -> isRussian ? "исключить" : "тасталсын";
      case SUSPEND -> isRussian ? "приостановить" : "тоқтат";
      case REMOVE -> isRussian ? "и" : "лсын";
      case MOVE -> isRussian ? "пере" : "көшірілсін";
      case RENUMBER -> isRussian ? "считать" : "есептелсін";
    };
  }

  boolean mayBeIn(String frame, ActLanguage language) {
    return frame.contains(verb(language == ActLanguage.RU));
  }

  Matcher matcher(String frame, ActLanguage language) {
    return (language == ActLanguage.RU ? russian : kazakh).matcher(frame);
  }

  /** The parts of the patterns. */
  static final class Part {
    static final String Q = "(⟦\\d+⟧)";
    static final String QS = "(⟦\\d+⟧(?:(?:,| и|,? және) ⟦\\d+⟧)*)";
    static final String WORDS =
        "(слов[ао]|цифр[уы]|знаки?|аббревиатур[уы]|слова и цифры|цифры и слова|слова и знаки(?: препинания)?|текст)";
    static final String BY_WORDS =
        "(?:словами|словом|цифрами|цифрой|знаками|знаком|аббревиатурой|словами и цифрами|цифрами и словами"
            + "|словами и знаками(?: препинания)?|текстом|на(?: слова| слово| цифры| цифру)?)";
    static final String KK_WORDS =
        "деген (сөздер|сөз|цифрлар|цифр|сандар|сан|белгілер|белгі|сөздер мен цифрлар|аббревиатура)";
    static final String KK_BY_WORDS =
        "деген (?:сөздермен|сөзбен|цифрлармен|цифрмен|сандармен|санмен|белгілермен|белгімен"
            + "|сөздермен және цифрлармен|аббревиатурамен)";
    static final String KK_AFTER_WORDS =
        "деген (?:сөздерден|сөзден|цифрлардан|цифрдан|сандардан|саннан|аббревиатурадан) кейін";
    static final String REVISION = "в (?:(?:следующей|новой) )?редакции";
    static final String KK_REVISION = "(?:мынадай|жаңа|келесі) редакцияда (?:жазылсын|баяндалсын)";
    static final String ROWS = "(\\d{1,5}(?:-\\d+)?(?:(?:, | и | және )\\d{1,5}(?:-\\d+)?)*)";
    static final String NUMBERED =
        "(?:,? (?:под |с |за )?порядков\\p{L}+ номер\\p{L}{0,4})? (?:№ ?)?";
    static final String KK_NUMBERED = "(?:реттік нөмір\\p{L}* )?";
    static final String TITLES = "(?:должност[ьи]|наименовани[ея] должност(?:и|ей))";
    static final String BY_TITLE = "(?:должност(?:ью|ями)|наименовани(?:ем|ями) должност(?:и|ей))";
    static final String BODIES =
        "(?:учреждени[ея]|наименовани[ея] учреждени[йя]|организаци[юи]|наименовани[ея] организаци[ий])";
    static final String BY_BODY =
        "(?:учреждени(?:ем|ями)|организаци(?:ей|ями)|наименовани(?:ем|ями) (?:учреждени[йя]|организаци[ий]))";
    static final String KK_TITLES = "(?:лауазым(?:дар)?|лауазым(?:дардың)? атау(?:ы|лары))";
    static final String KK_BY_TITLE =
        "(?:лауазым(?:мен|дармен)|лауазым(?:дардың)? атау(?:ымен|ларымен))";
    static final String KK_BODIES =
        "(?:мекеме(?:лер)?|мекеме(?:лердің)? атау(?:ы|лары)|ұйым(?:дар)?|ұйым(?:дардың)? атау(?:ы|лары))";
    static final String KK_BY_BODY =
        "(?:мекеме(?:мен|лермен)|ұйым(?:мен|дармен)|(?:мекеме(?:лердің)?|ұйым(?:дардың)?) атау(?:ымен|ларымен))";
    static final String COLON = " ?:? ?";

    private Part() {}
  }
}
