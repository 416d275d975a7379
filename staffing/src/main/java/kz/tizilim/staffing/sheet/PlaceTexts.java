package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.staffing.grid.Text;

/** Whether a text names a place, and not a post: a unit or an institution. */
final class PlaceTexts {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What a text names. */
  enum Place {
    /** An institution. */
    INSTITUTION,
    /** A unit of an institution. */
    UNIT,
    /** Neither, as far as its words show. */
    NONE
  }

  // Nouns in the nominative: «склад» is a unit, «заведующий складом» is not.
  private static final Set<String> UNITS = SheetWords.of("places.tsv", "unit");
  private static final Set<String> INSTITUTIONS = SheetWords.of("places.tsv", "institution");
  private static final Set<String> KAZAKH_UNITS = SheetWords.of("places.tsv", "kazakh-unit");
  private static final Pattern STRONG =
      Pattern.compile(
          "(?<![\\p{L}])(?:ф?р?г[кб]?у|ргкп|рг[пу]|кгп|кгу|рмм|рмқк|шжқ|в/ч|в\\.\\s*ч|вч|ә/б|войсковая"
              + " часть|воинская часть|әскери бөлім)(?![\\p{L}])",
          FLAGS);
  private static final Pattern BODY =
      Pattern.compile(
          "военн\\p{L}*"
              + " (?:поликлиник|музе|архив|оркестр|ансамбл|центр)\\p{L}*|филиал.*[«\"]|госпиталь|госпиталі|әскери (?:емхана|музей|архив|оркестр)\\p{L}*",
          FLAGS);
  private static final Pattern LEADING =
      Pattern.compile("^(?:[\\s\\p{P}№]|\\d+(?:[.)-](?:е|й|я|го)?)?|[IVXІ]{1,5}[.)])+\\s*", FLAGS);
  private static final Pattern CARD =
      Pattern.compile(
          "\\s*(?:наименование )?(?:организации?я?|учреждени[ея]|воинск\\p{L}+"
              + " част\\p{L}+|мекеме\\p{L}*)\\s*:\\s*(.+)",
          FLAGS | Pattern.DOTALL);
  private static final Pattern STAFF_OF =
      Pattern.compile(
          "\\s*(?:штат\\p{L}*(?: (?:расписание|кестесі|перечень))?|перечень должностей)(?:"
              + " (?:гражданск\\p{L}+|персонала|служащ\\p{L}+|работник\\p{L}+|на \\d{4}"
              + " ?(?:год|г\\.)))*\\s+(.+)",
          FLAGS | Pattern.DOTALL);
  // «гражданского персонала войсковой части 12345» below the words «Штатное расписание».
  private static final Pattern GENITIVE =
      Pattern.compile(
          "\\s*(?:гражданск\\p{L}+ (?:персонал|служащ|работник)\\p{L}*\\s+)?((?:войсковой|воинской)"
              + " части\\s.*\\d.*)",
          FLAGS | Pattern.DOTALL);
  private static final Pattern TAIL =
      Pattern.compile(
          "[\\s,.–—-]+(?:на \\d{4} ?(?:год|г\\.?)|(?:по состоянию )?на \\d{1,2}[. ].*|\\d{4}"
              + " жыл\\p{L}*.*|штат(?:тық)? кестесі.*|штатное расписание.*)\\s*$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern BODY_STEM =
      Pattern.compile(
          "(?:госпитал|поликлиник|школ|училищ|институт|академи|университет|корпус|лице|музе|архив|центр|част|комендатур|колледж|гимнази|интернат|филиал)\\p{L}*",
          FLAGS);
  private static final Pattern APPROVAL =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:утвержд|согласов|бекіт|келіс|приказ|начальник|командир|директор|руководител|главн|заместител|министр|приложени|по"
              + " состоянию|дата|форма)",
          FLAGS);
  private static final Pattern CAPTION =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:список|перечень|таблица|ведомость|штатное"
              + " расписание|продолжение|окончание|изменени[ея]|тізімі?|кесте)(?![\\p{L}]).*"
              + "|.*\\s(?:тізімі|кестесі|жалғасы)[^\\p{L}\\p{N}]*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:продолжение|окончание)(?![\\p{L}]).*|.*\\s(?:жалғасы|соңы)[^\\p{L}\\p{N}]*",
          FLAGS | Pattern.DOTALL);
  // «Корпус А» is a building, «Кадетский корпус» an institution.
  private static final Pattern BUILDING =
      Pattern.compile(
          "корпус\\s*№?\\s*(?:\\p{L}|\\d{1,3})|\\d{1,3}(?:-?\\p{L}{1,2})?\\s+корпус", FLAGS);
  private static final int LONGEST = 200;

  private PlaceTexts() {}

  /** What the words of a row's only text name. */
  static Place of(String text) {
    String bare = LEADING.matcher(Text.oneLine(text)).replaceAll("");
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return Place.NONE;
    }
    if (STRONG.matcher(bare).find() && !isPost(bare)) {
      return Place.INSTITUTION;
    }
    return BUILDING.matcher(Text.oneLine(text).strip()).matches()
        ? Place.UNIT
        : byHead(bare.toLowerCase(Locale.ROOT));
  }

  private static boolean isPost(String text) {
    return APPROVAL.matcher(text).find();
  }

  /** The head of a Russian name is its first noun, of a Kazakh name its last word. */
  private static Place byHead(String text) {
    List<String> words = words(text);
    for (String word : words) {
      if (INSTITUTIONS.contains(word)) {
        return Place.INSTITUTION;
      }
      if (UNITS.contains(word)) {
        return BODY.matcher(text).find() ? Place.INSTITUTION : Place.UNIT;
      }
      if (!isAdjective(word)) {
        break;
      }
    }
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (BODY.matcher(text).find() && (text.contains("әскери") || INSTITUTIONS.contains(last))) {
      return Place.INSTITUTION;
    }
    if (INSTITUTIONS.contains(last) && words.size() > 1 && isKazakh(text)) {
      return Place.INSTITUTION;
    }
    return KAZAKH_UNITS.contains(last) ? Place.UNIT : Place.NONE;
  }

  private static boolean isKazakh(String text) {
    return text.chars().anyMatch(c -> "әғқңөұүһі".indexOf(c) >= 0);
  }

  private static List<String> words(String text) {
    return List.of(text.split("[^\\p{L}\\p{N}]+", 0)).stream()
        .filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
        .filter(word -> word.length() > 1)
        .toList();
  }

  private static boolean isAdjective(String word) {
    return word.length() > 3
        && (word.endsWith("ая")
            || word.endsWith("ое")
            || word.endsWith("ый")
            || word.endsWith("ий")
            || word.endsWith("ые")
            || word.endsWith("ие")
            || word.endsWith("ой")
            || word.endsWith("яя")
            || word.endsWith("ее")
            || word.endsWith("но")
            || word.endsWith("о"));
  }

  /** Whether a text is the caption of a table, and names no unit. */
  static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }

  /** Whether a text says that a table goes on, so that the unit above still holds. */
  static boolean isContinuation(String text) {
    return CONTINUATION.matcher(text).matches();
  }

  /** The institution that a line above the table names; empty if it names none. */
  static Optional<String> institutionIn(String line) {
    String text = Text.oneLine(line);
    if (text.length() > LONGEST || text.length() < 4) {
      return Optional.empty();
    }
    Matcher card = CARD.matcher(text);
    if (card.matches()) {
      return Optional.of(withoutTail(card.group(1)));
    }
    Matcher staff = STAFF_OF.matcher(text);
    if (staff.matches()
        && (STRONG.matcher(staff.group(1)).find() || BODY_STEM.matcher(staff.group(1)).find())) {
      return Optional.of(withoutTail(staff.group(1)));
    }
    Matcher genitive = GENITIVE.matcher(text);
    if (genitive.matches()) {
      return Optional.of(withoutTail(genitive.group(1)));
    }
    if (isPost(text) || Headings.find(text).filter(h -> h.meaning() == Meaning.TITLE).isPresent()) {
      return Optional.empty();
    }
    boolean named = of(text) == Place.INSTITUTION && !isBareHeading(text);
    return named ? Optional.of(withoutTail(text)) : Optional.empty();
  }

  /** A caption without the year and the name of the document that end it. */
  private static String withoutTail(String caption) {
    String bare = TAIL.matcher(caption).replaceFirst("").strip();
    return bare.isEmpty() ? caption.strip() : bare;
  }

  private static boolean isBareHeading(String text) {
    return Headings.exact(text).isPresent();
  }
}
