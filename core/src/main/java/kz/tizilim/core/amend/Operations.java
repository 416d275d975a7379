package kz.tizilim.core.amend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.amend.Instruction.Where;

/** The operations that instructions order, in Russian and Kazakh. */
final class Operations {

  /*
   * Every word counts: the frame of an instruction (the text outside quotes) must match one of the
   * patterns, and the rest must be an address and nothing else. An instruction with an unknown word
   * is not understood, because that word may be the one that matters.
   */
  private static final String Q = "(⟦\\d+⟧)";
  private static final String QS = "(⟦\\d+⟧(?:(?:,| и|,? және) ⟦\\d+⟧)*)";
  private static final String WORDS =
      "(слов[ао]|цифр[уы]|знаки?|аббревиатур[уы]|слова и цифры|цифры и слова|слова и знаки(?: препинания)?|текст)";
  private static final String BY_WORDS =
      "(?:словами|словом|цифрами|цифрой|знаками|знаком|аббревиатурой|словами и цифрами|цифрами и словами"
          + "|словами и знаками(?: препинания)?|текстом|на (?:слова|слово|цифры|цифру))";
  private static final String KK_WORDS =
      "деген (сөздер|сөз|цифрлар|цифр|сандар|сан|белгілер|белгі|сөздер мен цифрлар|аббревиатура)";
  private static final String KK_BY_WORDS =
      "деген (?:сөздермен|сөзбен|цифрлармен|цифрмен|сандармен|санмен|белгілермен|белгімен"
          + "|сөздермен және цифрлармен|аббревиатурамен)";
  private static final String KK_AFTER_WORDS =
      "деген (?:сөздерден|сөзден|цифрлардан|цифрдан|сандардан|саннан|аббревиатурадан) кейін";
  private static final String REVISION = "в (?:(?:следующей|новой) )?редакции";
  private static final String KK_REVISION =
      "(?:мынадай|жаңа|келесі) редакцияда (?:жазылсын|баяндалсын)";
  private static final String ROWS = "(\\d{1,5}(?:-\\d+)?(?:(?:, | и | және )\\d{1,5}(?:-\\d+)?)*)";
  private static final String COLON = " ?:? ?";

  private enum Kind {
    PREAMBLE(
        "(.*?)преамбулу изложить " + REVISION + COLON + Q,
        "(.*?)(?:преамбула|кіріспе)(?:сы|сі)? " + KK_REVISION + COLON + Q),
    TITLE(
        "(.*?)(?:заголовок|название|наименование) реестра изложить " + REVISION + COLON + Q,
        "(.*?)тізілімнің (?:тақырыбы|атауы) " + KK_REVISION + COLON + Q),
    ANNEX(
        "(.*?) изложить "
            + REVISION
            + ",? согласно приложени[юя](?: \\d+)?(?: к настоящему \\p{L}+)?",
        "(.*?),? осы \\p{L}+ (?:\\d+-)?қосымшаға сәйкес " + KK_REVISION),
    RESTATE("(.*?) изложить " + REVISION + COLON + Q, "(.*?) " + KK_REVISION + COLON + Q),
    INSERT_AFTER(
        "(.*?),? ?после (строки|пункта|позиции) (\\d{1,6}) дополнить (?:нов\\p{L}+ )?(?:строк|пункт|позици)(?:ой|ами|ом|ей|ями)(?: "
            + ROWS
            + ")? следующего содержания"
            + COLON
            + Q,
        "(.*?),? ?(\\d{1,6})-(жолдан|жолынан|тармақтан|позициядан|позициясынан) кейін мынадай мазмұндағы (?:жаңа )?(?:"
            + ROWS
            + " ?-?)?(?:жол|тармақ|позиция)(?:мен|пен|дармен|тармен|лармен) толықтырылсын"
            + COLON
            + Q),
    INSERT_AFTER_PARAGRAPH(
        "(.*?),? ?после (абзаца) ("
            + Ordinals.RUSSIAN
            + ") дополнить (?:нов\\p{L}+ )?абзац(?:ем|ами)(?: ("
            + Numbers.list(Ordinals.RUSSIAN)
            + "))? следующего содержания"
            + COLON
            + Q,
        "(.*?),? ?("
            + Ordinals.KAZAKH
            + ")[ -](абзацтан|азат жолдан) кейін мынадай мазмұндағы (?:жаңа )?(?:("
            + Numbers.list(Ordinals.KAZAKH)
            + ")[ -])?(?:абзац|азат жол)(?:пен|тармен|мен|дармен) толықтырылсын"
            + COLON
            + Q),
    INSERT(
        "(.*?) дополнить (?:нов\\p{L}+ )?(?:строк|пункт|позици|порядков\\p{L}{2,3} номер)(?:ой|ом|ами|ей|ями)(?: "
            + ROWS
            + ")? следующего содержания"
            + COLON
            + Q,
        "(.*?) мынадай мазмұндағы (?:жаңа )?(?:"
            + ROWS
            + "[- ])?(?:жол|тармақ|позиция)(?:мен|пен|дармен|тармен|лармен) толықтырылсын"
            + COLON
            + Q),
    INSERT_CELL(
        "(.*?) ?дополнить (?:нов\\p{L}+ )?((?:ячейкой|звеном|ступенью) .{1,80}?) следующего содержания"
            + COLON
            + Q,
        "(.*?) ?мынадай мазмұндағы (?:жаңа )?(.{1,80}?(?:ұяшығы|звеносы|звено|буыны|буын|сатысы|саты))мен толықтырылсын"
            + COLON
            + Q),
    INSERT_PARAGRAPH(
        "(.*?) дополнить (?:нов\\p{L}+ )?абзац(?:ем|ами)(?: ("
            + Numbers.list(Ordinals.RUSSIAN)
            + "))? следующего содержания"
            + COLON
            + Q,
        "(.*?) мынадай мазмұндағы (?:жаңа )?(?:("
            + Numbers.list(Ordinals.KAZAKH)
            + ")[ -])?(?:абзац|азат жол)(?:пен|тармен|мен|дармен) толықтырылсын"
            + COLON
            + Q),
    INSERT_TITLE(
        "(.*?) дополнить (?:должностью|наименованием должности) " + Q,
        "(.*?) ?" + Q + " деген (?:лауазыммен|лауазым атауымен) толықтырылсын"),
    INSERT_INSTITUTION(
        "(.*?) дополнить (?:учреждением|наименованием учреждения) " + Q,
        "(.*?) ?" + Q + " деген (?:мекемемен|мекеме атауымен) толықтырылсын"),
    INSERT_WORDS(
        "(.*?),? ?после (?:слов|слова|цифр|цифры|аббревиатуры) "
            + Q
            + ",? дополнить "
            + BY_WORDS
            + " "
            + Q,
        "(.*?) ?" + Q + " " + KK_AFTER_WORDS + " " + Q + " " + KK_BY_WORDS + " толықтырылсын"),
    COMPLETE_WORDS(
        "(.*?) ?(?:слово|слова) " + Q + " дополнить " + BY_WORDS + " " + Q,
        "(.*?) ?" + Q + " деген (?:сөз|сөздер) " + Q + " " + KK_BY_WORDS + " толықтырылсын"),
    APPEND_WORDS(
        "(.*?) ?дополнить " + BY_WORDS + " " + Q,
        "(.*?) ?" + Q + " " + KK_BY_WORDS + " толықтырылсын"),
    REPLACE(
        "(.*?) ?" + WORDS + " " + QS + " заменить (?:(соответственно) )?" + BY_WORDS + " " + QS,
        "(.*?) ?"
            + QS
            + " "
            + KK_WORDS
            + " (?:(тиісінше) )?"
            + QS
            + " "
            + KK_BY_WORDS
            + " ауыстырылсын"),
    REMOVE_WORDS(
        "(.*?) ?" + WORDS + " " + QS + " исключить",
        "(.*?) ?" + QS + " " + KK_WORDS + " алып тасталсын"),
    REMOVE_TITLE(
        "(.*?) ?(?:должность|наименование должности) " + Q + " исключить",
        "(.*?) ?" + Q + " деген (?:лауазым|лауазым атауы) алып тасталсын"),
    REMOVE_INSTITUTION(
        "(.*?) ?(?:учреждение|наименование учреждения) " + Q + " исключить",
        "(.*?) ?" + Q + " деген (?:мекеме|мекеме атауы) алып тасталсын"),
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
        "(.*?),? ((?:саладан тыс |⟦\\d+⟧ сала\\p{L}* )?(?:[^ ]+ буын\\p{L}* )?[^ ]+ (?:ұяшы[қғ]|звено|буын|саты)\\p{L}*) көшірілсін"),
    RENUMBER(
        "(.*?) считать ((?:ячейкой|строкой|пунктом|звеном|ступенью) .*)",
        "(.*?),? (\\d+-(?:жол|тармақ|саты)\\p{L}*|\\S+ (?:ұяшы[қғ]|звено|буын)\\p{L}*) (?:болып|деп) есептелсін");

    private final Pattern russian;
    private final Pattern kazakh;

    Kind(String russian, String kazakh) {
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
            COMPLETE_WORDS,
            APPEND_WORDS ->
            isRussian ? "дополнить" : "толықтырылсын";
        case REPLACE -> isRussian ? "заменить" : "ауыстырылсын";
        case REMOVE_WORDS, REMOVE_TITLE, REMOVE_INSTITUTION ->
            isRussian ? "исключить" : "тасталсын";
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
  }

  private static final Pattern ENDS =
      Pattern.compile(
          ".*(?:исключить|упразднить|силу|⟦\\d+⟧|приостановить .* до "
              + WrittenDays.REGEX
              + ".*|приостановить до .*|тұрсын|тұрылсын|тасталсын|танылсын|толықтырылсын|ауыстырылсын|жазылсын|баяндалсын|көшірілсін"
              + "|есептелсін|перенести в .*|считать .*)");

  /*
   * Drafters put the verb first as well («исключить слова «а»», «заменить слово «а» словом «б»», «изложить
   * строку 3 в следующей редакции»); then it is moved to where the patterns have it.
   */
  private static final Pattern FIRST_REMOVE = Pattern.compile("(.*? |)исключить (.+)");
  private static final Pattern FIRST_REPLACE =
      Pattern.compile(
          "(.*? |)заменить ("
              + WORDS
              + " "
              + QS
              + ") ((?:соответственно )?"
              + BY_WORDS
              + " "
              + QS
              + ")");
  private static final Pattern FIRST_RESTATE =
      Pattern.compile(
          "(.*? |)изложить (?!в (?:следующей |новой )?редакции)(.+?) (" + REVISION + ".*)");
  private static final Pattern FIRST_ADD =
      Pattern.compile(
          "(.*? |)дополнить ((?:ячейк|строк|ступен|звен)[ауие]? .+?) ((?:нов\\p{L}+ )?(?:строк|пункт|позици|абзац|слов|должност|учреждени)(?:ой|ами|ом|ем|ью|ей|ями) .*)");

  /** «Дополнить строкой 3-1 ячейку С2 следующего содержания». */
  private static final Pattern FIRST_ADD_PLACE =
      Pattern.compile(
          "(.*? |)дополнить ((?:нов\\p{L}+ )?(?:строк|пункт|позици|абзац)(?:ой|ами|ом|ем|ей|ями)(?: [\\d-]+)?) ((?:ячейку|ступень|звено) (?!.*(?:дополнить)).+?) (следующего содержания.*)");

  /** «Заменить в строке 6 ячейки С2 слово «а» словом «б»». */
  private static final Pattern FIRST_REPLACE_IN =
      Pattern.compile(
          "(.*? |)заменить ((?:в|во|по) .+?) ("
              + WORDS
              + " "
              + QS
              + ") ((?:соответственно )?"
              + BY_WORDS
              + " "
              + QS
              + ")");

  private static final Pattern FIRST_MOVE =
      Pattern.compile(
          "(.*? |)(?:перенести|переместить) ((?:строк|позици|пункт)\\p{L}* .+?) в ((?:ячейку|звено|ступень) .*)");

  /** «После строки 12 ячейки С2 дополнить строкой»: the place stands behind the row. */
  private static final Pattern AFTER_ROW_OF =
      Pattern.compile(
          "(.*? |)после ((?:строки|пункта|позиции) \\d{1,6}|абзаца \\p{L}+) ((?:ячейки|ступени|звена) .+?),? дополнить (.*)");

  private static final Pattern KK_AFTER_ROW_FIRST =
      Pattern.compile(
          "(\\d{1,6}-(?:жолдан|позициядан) кейін),? (.+? (?:ұяшығы|сатысы|буыны|звеносы)) (мынадай мазмұндағы .*)");

  /** «Приостановить действие строки 3 …, до …» and «приостановить до … действие …». */
  private static final Pattern FIRST_SUSPEND =
      Pattern.compile(
          "(.*? |)приостановить (?:(?:на срок )?до ("
              + WrittenDays.REGEX
              + ") действие (.+)|действие (.+?),? (?:на срок )?до ("
              + WrittenDays.REGEX
              + "))");

  /*
   * «Строки 3-5 исключить» are rows 3 to 5, as the plural shows; «строку 3-1» is one row, and so is it in
   * «слова строки 3-1».
   */
  private static final Pattern SEVERAL_ROWS =
      Pattern.compile("(^|ячейк\\p{L}+ [^ ]+ (?:вне сфер )?)(строки \\d+)-(\\d+)(?![\\d-])");

  /** The annex of an order, of which the register is one. */
  private static final Pattern ANNEX_NAME =
      Pattern.compile(
          "(?:приложение(?: \\d+)?|(?:\\d+-)?қосымша(?:сы)?)|приложение(?: \\d+)? к (?:указанн\\p{L}+ )?(?!указанн|настоящ|данн)\\p{L}+"
              + "|(?:көрсетілген|аталған) \\p{L}+ (?:\\d+-)?қосымша(?:сы)?");

  private static final Pattern ANNEX_NUMBER = Pattern.compile("\\d{1,3}");

  private Operations() {}

  /** Whether a text ends as an instruction does. */
  static boolean ends(String words, ActLanguage language) {
    return ENDS.matcher(QuotedText.of(words).frame()).matches();
  }

  /** The operation of an instruction; empty if none is known. */
  static Optional<Found> find(QuotedText quoted, ActLanguage language) {
    String ordered = WordOrder.of(quoted.frame(), language);
    String frame =
        language == ActLanguage.RU
            ? verbLast(ordered)
            : KK_AFTER_ROW_FIRST.matcher(ordered).replaceFirst("$2 $1 $3");
    for (Kind kind : Kind.values()) {
      Matcher m = kind.matcher(frame, language);
      if (kind.mayBeIn(frame, language) && m.matches()) {
        return Optional.of(new Found(kind, m, quoted, language));
      }
    }
    return Optional.empty();
  }

  private static String verbLast(String frame) {
    Matcher remove = FIRST_REMOVE.matcher(frame);
    if (remove.matches()) {
      return remove.group(1) + remove.group(2) + " исключить";
    }
    Matcher replace = FIRST_REPLACE.matcher(frame);
    if (replace.matches()) {
      return replace.group(1) + replace.group(2) + " заменить " + replace.group(5);
    }
    Matcher in = FIRST_REPLACE_IN.matcher(frame);
    if (in.matches()) {
      return in.group(1) + in.group(2) + " " + in.group(3) + " заменить " + in.group(6);
    }
    Matcher move = FIRST_MOVE.matcher(frame);
    if (move.matches()) {
      return move.group(1) + move.group(2) + " перенести в " + move.group(3);
    }
    Matcher after = AFTER_ROW_OF.matcher(frame);
    if (after.matches()) {
      return after.replaceFirst("$1$3 после $2 дополнить $4");
    }
    Matcher restate = FIRST_RESTATE.matcher(frame);
    if (restate.matches()) {
      return restate.group(1) + restate.group(2) + " изложить " + restate.group(3);
    }
    Matcher suspend = FIRST_SUSPEND.matcher(frame);
    if (suspend.matches()) {
      boolean last = suspend.group(2) == null;
      String what = suspend.group(last ? 4 : 3);
      return suspend.group(1) + what + " приостановить до " + suspend.group(last ? 5 : 2);
    }
    Matcher place = FIRST_ADD_PLACE.matcher(frame);
    if (place.matches()) {
      return place.group(1)
          + place.group(3)
          + " дополнить "
          + place.group(2)
          + " "
          + place.group(4);
    }
    Matcher add = FIRST_ADD.matcher(frame);
    return add.matches() ? add.group(1) + add.group(2) + " дополнить " + add.group(3) : frame;
  }

  /** An operation and the words of its place. */
  static final class Found {
    private final Kind kind;
    private final Matcher m;
    private final QuotedText quoted;
    private final ActLanguage language;

    private Found(Kind kind, Matcher m, QuotedText quoted, ActLanguage language) {
      this.kind = kind;
      this.m = m;
      this.quoted = quoted;
      this.language = language;
    }

    /** The words of its place; empty for the whole register. */
    String place() {
      boolean annex = kind == Kind.ANNEX && ANNEX_NAME.matcher(m.group(1)).matches();
      boolean rows = kind == Kind.REMOVE || kind == Kind.RESTATE;
      String place = rows ? SEVERAL_ROWS.matcher(m.group(1)).replaceAll("$1$2 – $3") : m.group(1);
      return annex ? "" : kind == Kind.INSERT_CELL ? place + " " + m.group(2) : place;
    }

    /** What is ordered in those places; empty if the operation cannot be done there. */
    List<Instruction> instructions(List<Address> addresses, boolean everywhere) {
      boolean ofWords =
          switch (kind) {
            case INSERT_WORDS, COMPLETE_WORDS, REPLACE, REMOVE_WORDS -> true;
            default -> false;
          };
      boolean lacksObject =
          switch (kind) {
            case RESTATE, REMOVE, MOVE, RENUMBER -> isOnlyWithin(m.group(1), language);
            default -> false;
          };
      if ((everywhere && !ofWords) || lacksObject) {
        return List.of();
      }
      try {
        if (kind == Kind.RESTATE && addresses.size() > 1) {
          return restated(addresses, quotation(2));
        }
        List<Instruction> all = new ArrayList<>();
        for (Address address : addresses) {
          all.addAll(at(address, everywhere));
        }
        return all;
      } catch (IllegalArgumentException e) {
        return List.of(); // an address that this operation cannot have
      }
    }

    private List<Instruction> at(Address address, boolean everywhere) {
      return switch (kind) {
        case PREAMBLE -> ofRegister(address, new Instruction.RestatePreamble(quotation(2)));
        case TITLE -> ofRegister(address, new Instruction.RestateTitle(quotation(2)));
        case ANNEX -> ofRegister(address, new Instruction.RestateRegister(annex()));
        case RESTATE -> List.of(restate(address, quotation(2)));
        case INSERT_AFTER, INSERT_AFTER_PARAGRAPH -> List.of(insertAfter(cell(address)));
        case INSERT -> List.of(insert(cell(address)));
        case INSERT_CELL -> List.of(new Instruction.InsertCell(address, quotation(3)));
        case INSERT_PARAGRAPH -> List.of(insertParagraph(cell(address)));
        case INSERT_TITLE ->
            List.of(new Instruction.InsertMember(address, Member.TITLE, quotation(2)));
        case INSERT_INSTITUTION ->
            List.of(new Instruction.InsertMember(address, Member.INSTITUTION, quotation(2)));
        case INSERT_WORDS, COMPLETE_WORDS ->
            List.of(new Instruction.InsertWords(address, quotation(2), quotation(3), everywhere));
        case APPEND_WORDS -> List.of(new Instruction.AppendWords(address, quotation(2)));
        case REPLACE -> replacements(address, everywhere);
        case REMOVE_WORDS ->
            quotations(m.group(language == ActLanguage.RU ? 3 : 2)).stream()
                .map(words -> (Instruction) new Instruction.RemoveWords(address, words, everywhere))
                .toList();
        case REMOVE_TITLE ->
            List.of(new Instruction.RemoveMember(address, Member.TITLE, quotation(2)));
        case REMOVE_INSTITUTION ->
            List.of(new Instruction.RemoveMember(address, Member.INSTITUTION, quotation(2)));
        case SUSPEND -> List.of(new Instruction.Suspend(address, until()));
        case REMOVE -> List.of(new Instruction.Remove(address));
        case MOVE -> List.of(new Instruction.Move(address, target()));
        case RENUMBER -> List.of(new Instruction.Renumber(address, target()));
      };
    }

    /*
     * «В строке 6 ячейки С2 исключить» lacks the words that are to be left out; it does not order to leave
     * out the row.
     */
    private static boolean isOnlyWithin(String place, ActLanguage language) {
      return language == ActLanguage.RU
          ? WITHIN.matcher(place).lookingAt() && !OBJECT.matcher(place).find()
          : KK_WITHIN.matcher(place.strip()).find();
    }

    private static final Pattern WITHIN = Pattern.compile("\\s*(?:в|во|из) ");
    private static final Pattern OBJECT =
        Pattern.compile(
            "(?<!(?<!\\p{L})во? )(?<!\\p{L})(?:(?:строку|позицию|пункты?|абзацы?|ячейку|звено|звенья|ступень"
                + "|блоки?|заголовок|графу|колонку|порядковы[йе] номера?|пункт)(?!\\p{L})"
                + "|(?:строки|позиции|ячейки|ступени),? (?:со? )?\\S+(?: \\S+)??(?:, | и | по | ?[–—] ?| - |-)"
                + "(?:[\\d⟦]|[abcdавбсд]-?\\d|"
                + Ordinals.RUSSIAN_WORDS
                + "))");
    private static final Pattern KK_WITHIN =
        Pattern.compile(
            "(?:жол|ұяшы[қғ]|звено|буын|саты|абзац|азат жол|позиция|бло[кг])\\p{L}*[дт][ае](?:ғы|гі)?$");

    /** The cell of which an address means the row of the printed table. */
    private static Address cell(Address address) {
      return address.row() == Address.Row.ONLY ? address.number(0) : address;
    }

    /** The number of the annex that is restated; 0 for none. */
    private int annex() {
      Matcher number = ANNEX_NUMBER.matcher(m.group(1));
      return ANNEX_NAME.matcher(m.group(1)).matches() && number.find()
          ? Integer.parseInt(number.group())
          : 0;
    }

    private LocalDate until() {
      return WrittenDays.first(m.group(2))
          .orElseThrow(() -> new IllegalArgumentException(m.group(2)));
    }

    private static List<Instruction> ofRegister(Address address, Instruction instruction) {
      return address.isRegister() ? List.of(instruction) : List.of();
    }

    private Address target() {
      return AddressText.one(m.group(2), quoted, language)
          .orElseThrow(() -> new IllegalArgumentException(m.group(2)));
    }

    private Instruction restate(Address address, String text) {
      boolean row = address.number() > 0 && !address.isParagraph();
      return new Instruction.Restate(address, row ? unnumbered(text, address.number() + "") : text);
    }

    /** «Строки 3 и 4 изложить: «3. А; 4. Б»»: a text for each row, in their order. */
    private List<Instruction> restated(List<Address> addresses, String text) {
      List<String> texts =
          Arrays.stream(text.split("[;\\n]", -1))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .toList();
      boolean rows = addresses.stream().allMatch(one -> one.number() > 0);
      if (!rows || texts.size() != addresses.size()) {
        return List.of();
      }
      List<Instruction> all = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        boolean ofAnother =
            ROW_NUMBER.matcher(texts.get(i)).lookingAt()
                && !texts.get(i).matches("(?s)" + addresses.get(i).number() + "[.)] .*");
        if (ofAnother) {
          return List.of();
        }
        all.add(restate(addresses.get(i), texts.get(i)));
      }
      return all;
    }

    /*
     * The text of a row may begin with its number («6. Кассир»), or with the cell of the table that has it;
     * a text with the number of another row does not belong to this one.
     */
    private static String unnumbered(String text, String number) {
      List<String> printed = RowNumbers.of(text);
      if (printed.isEmpty()) {
        return text;
      }
      Matcher first = FIRST_CELL.matcher(text);
      if (!printed.equals(List.of(number)) || !first.lookingAt()) {
        throw new IllegalArgumentException(text);
      }
      return text.substring(first.end()).strip();
    }

    private Instruction insertAfter(Address address) {
      boolean russian = language == ActLanguage.RU;
      boolean paragraph = kind == Kind.INSERT_AFTER_PARAGRAPH;
      String words = m.group(russian ? 3 : 2);
      int number = (paragraph ? Ordinals.of(words, language) : Numbers.digits(words)).orElseThrow();
      String text = quotation(5);
      String named = m.group(4);
      boolean follow =
          named == null
              || (paragraph
                  ? Numbers.of(named, word -> Ordinals.of(word, language))
                      .filter(all -> all.get(0) == number + 1)
                      .isPresent()
                  : RowNumbers.follow(number, Numbers.parts(named)));
      List<String> printed = paragraph ? List.of() : RowNumbers.of(text);
      boolean fits =
          printed.isEmpty()
              || (named == null
                  ? RowNumbers.follow(number, printed)
                  : printed.equals(Numbers.parts(named)));
      if (!follow || !fits) {
        throw new IllegalArgumentException(text);
      }
      return new Instruction.InsertEntries(
          address, paragraph ? Where.AFTER_PARAGRAPH : Where.AFTER_ROW, number, text);
    }

    /** «3-1» goes in after row 3; «4» becomes row 4. */
    private Instruction insert(Address address) {
      String text = quotation(3);
      if (m.group(2) == null) {
        return new Instruction.InsertEntries(address, 0, text);
      }
      List<String> numbers = Numbers.parts(m.group(2));
      String first = numbers.get(0);
      int hyphen = first.indexOf('-');
      String bare =
          numbers.stream()
              .reduce(
                  text,
                  (all, one) -> all.replaceFirst("(^|[;\\n] ?)" + one + RowNumbers.END, "$1"));
      boolean inserted = hyphen > 0;
      int number = Integer.parseInt(inserted ? first.substring(0, hyphen) : first);
      boolean follow =
          inserted
              ? numbers.stream().allMatch(one -> one.startsWith(number + "-"))
              : Numbers.of(m.group(2), Numbers::digits)
                  .filter(all -> all.get(all.size() - 1) == number + all.size() - 1)
                  .isPresent();
      List<String> printed = RowNumbers.of(text);
      if (!follow || !(printed.isEmpty() || printed.equals(numbers))) {
        throw new IllegalArgumentException(m.group(2));
      }
      return new Instruction.InsertEntries(
          address, inserted ? Where.AFTER_ROW : Where.AS_ROW, number, bare);
    }

    private Instruction insertParagraph(Address address) {
      if (m.group(2) == null) {
        return new Instruction.InsertEntries(address, 0, quotation(3));
      }
      List<Integer> numbers =
          Numbers.of(m.group(2), word -> Ordinals.of(word, language)).orElse(List.of());
      boolean follow =
          !numbers.isEmpty()
              && numbers.get(numbers.size() - 1) == numbers.get(0) + numbers.size() - 1;
      if (!follow) {
        throw new IllegalArgumentException(m.group(2));
      }
      return new Instruction.InsertEntries(
          address, Where.AS_PARAGRAPH, numbers.get(0), quotation(3));
    }

    private List<Instruction> replacements(Address address, boolean everywhere) {
      boolean russian = language == ActLanguage.RU;
      List<String> from = quotations(m.group(russian ? 3 : 2));
      List<String> to = quotations(m.group(5));
      boolean respectively = m.group(4) != null;
      String what = m.group(russian ? 2 : 3);
      boolean digits =
          Stream.of("цифр", "сан").anyMatch(what::startsWith) && !what.contains("слов");
      if (to.size() != from.size() && (to.size() > 1 || respectively)) {
        throw new IllegalArgumentException(m.group(5));
      }
      List<Instruction> all = new ArrayList<>();
      for (int i = 0; i < from.size(); i++) {
        String by = to.get(to.size() == 1 ? 0 : i);
        all.add(new Instruction.Replace(address, from.get(i), by, digits, everywhere));
      }
      return all;
    }

    private static final Pattern FIRST_CELL =
        Pattern.compile("(\\d{1,4}(?:-\\d{1,3})?)" + RowNumbers.END);
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}[.)] ");
    private static final Pattern PLACE = Pattern.compile("⟦\\d+⟧");

    private String quotation(int group) {
      return quoted.quotation(m.group(group));
    }

    private List<String> quotations(String places) {
      return PLACE.matcher(places).results().map(one -> quoted.quotation(one.group())).toList();
    }
  }
}
