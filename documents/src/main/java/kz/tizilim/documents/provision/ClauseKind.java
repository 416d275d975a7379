package kz.tizilim.documents.provision;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.core.act.CommencementRule;

/** What a clause of an order does, as its predicate shows. */
enum ClauseKind {
  /** «Утвердить», «бекітілсін». */
  APPROVAL,
  /** «Внести изменения», «изложить в новой редакции», «жазылсын». */
  AMENDMENT,
  /** «Признать утратившим силу», «күші жойылды деп танылсын». */
  REPEAL,
  /** «Контроль … возложить», «бақылау … жүктелсін». */
  CONTROL,
  /** «Вводится в действие», «вступает в силу», «қолданысқа енгізіледі». */
  COMMENCEMENT,
  /** Any other order to somebody: an infinitive in Russian, a third person imperative in Kazakh. */
  OBLIGATION,
  /** Not understood. */
  OTHER;

  /*
   * A Russian clause says first what is done: «Утвердить …», or whom it binds, in the dative, and then what
   * is to be done, in the infinitive. A Kazakh clause ends with its predicate; a list of duties has it at
   * the end of its last item.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern REPEALS =
      Pattern.compile(
          "(?:признать|считать)(?!\\p{L}).{0,400}?утративш\\p{L}+ (?:свою )?силу.*|отменить .*|.{1,400}(?:признать|считать) утративш\\p{L}+ силу.*",
          FLAGS);
  private static final Pattern APPROVES = Pattern.compile("утвердить(?!\\p{L}).*", FLAGS);
  private static final Pattern AMENDS =
      Pattern.compile(
          "внести .*(?:изменени|дополнени).*|(?:изложить|дополнить|исключить|заменить) .*", FLAGS);
  private static final Pattern CONTROLS =
      Pattern.compile(
          "контроль(?!\\p{L}).*(?:возложить|возлагается|оставляю|оставить|осуществля|обеспечи).*|.{0,200}возложить контроль .*",
          FLAGS);
  private static final Pattern DISPOSES =
      Pattern.compile(
          "(?:установить|определить|создать|образовать|ввести|назначить|освободить|считать|упразднить"
              + "|переименовать|присвоить|разрешить|принять к сведению|прекратить|приостановить)(?!\\p{L}).*",
          FLAGS);
  private static final Pattern PUBLISHED =
      Pattern.compile("настоящ\\p{L}+ \\p{L}+ подлежит (?:официальному )?опубликованию.*", FLAGS);
  private static final Pattern FINITE =
      Pattern.compile(
          ".*(?<!\\p{L})(?:обеспечива[ею]т|обязан[ыоа]?|должн[ыоа]|должен|осуществля[ею]т|несут|несет)(?!\\p{L}).*",
          FLAGS);

  private static final Pattern KAZAKH_REPEALS =
      Pattern.compile(
          ".*күш(?:і|ін|тері) (?:жойылды деп тан(?:ыл|ы)|жойыл(?:ған деп танылс|с)|жой).*", FLAGS);
  private static final Pattern KAZAKH_APPROVES = Pattern.compile(".*бекіт(?:ілсін|емін).*", FLAGS);
  private static final Pattern KAZAKH_AMENDS =
      Pattern.compile(
          ".*(?:өзгеріс|толықтыру)\\p{L}*.* енгізілсін.*|.*(?:редакцияда (?:жазылсын|баяндалсын)|алып тасталсын|толықтырылсын|ауыстырылсын).*",
          FLAGS);
  private static final Pattern KAZAKH_CONTROLS =
      Pattern.compile(
          ".*бақыла\\p{L}+ .*(?:жүктелсін|қалдырамын|жүктеймін).*|.*бақыла\\p{L}* .*жүктелсін.*",
          FLAGS);
  private static final Pattern KAZAKH_IMPERATIVE =
      Pattern.compile(".*(?<!\\p{L})\\p{L}+[сc](?:ын|ін)(?!\\p{L}).*", FLAGS);

  /**
   * The kind of a clause or subclause that is not in a list of another kind; text with plain marks.
   */
  static ClauseKind of(String plain) {
    String text = plain.replaceAll("\"[^\"]*\"", "\"\"");
    return isKazakh(plain) ? kazakh(text) : russian(text);
  }

  private static ClauseKind russian(String text) {
    Optional<String> addressee = Addressee.russian(text);
    if (addressee.isPresent()) {
      return OBLIGATION;
    }
    if (APPROVES.matcher(text).matches()) {
      return APPROVAL;
    }
    if (CONTROLS.matcher(text).matches()) {
      return CONTROL;
    }
    if (AMENDS.matcher(text).matches()) {
      return AMENDMENT;
    }
    if (REPEALS.matcher(text).matches()) {
      return REPEAL;
    }
    if (Amendments.isOperation(text)) {
      return AMENDMENT;
    }
    if (CommencementRule.speaks(text)) {
      return COMMENCEMENT;
    }
    boolean duty =
        !DISPOSES.matcher(text).matches()
            && (Addressee.infinitive(text, 0).isPresent()
                || FINITE.matcher(text).matches()
                || PUBLISHED.matcher(text).matches());
    return duty ? OBLIGATION : OTHER;
  }

  private static ClauseKind kazakh(String text) {
    if (KAZAKH_REPEALS.matcher(text).matches()) {
      return REPEAL;
    }
    if (KAZAKH_AMENDS.matcher(text).matches()) {
      return AMENDMENT;
    }
    if (KAZAKH_APPROVES.matcher(text).matches()) {
      return APPROVAL;
    }
    if (KAZAKH_CONTROLS.matcher(text).matches()) {
      return CONTROL;
    }
    if (CommencementRule.speaks(text)) {
      return COMMENCEMENT;
    }
    return KAZAKH_IMPERATIVE.matcher(text).matches() ? OBLIGATION : OTHER;
  }

  /** Whether a text is in Kazakh, as its letters show. */
  static boolean isKazakh(String text) {
    long own = text.chars().filter(c -> "әғқңөұүһі".indexOf(Character.toLowerCase(c)) >= 0).count();
    return own * 50 > text.length();
  }
}
