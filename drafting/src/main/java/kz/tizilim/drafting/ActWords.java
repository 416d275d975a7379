package kz.tizilim.drafting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Issuers;

/** How acts, their issuers and their days are named in running text. */
final class ActWords {

  /** A number never stands on the next line. */
  private static final String NUMBER_SIGN = "№\u00A0";

  /** Nor does the word for the year. */
  private static final String YEAR = "\u00A0жылғы ";

  private static final String COUNTRY = "Республики Казахстан";
  private static final String KAZAKH_COUNTRY = "Қазақстан Республикасы";

  /** The first word of an office that is declined; what follows it is in the genitive already. */
  private static final Pattern OFFICE =
      Pattern.compile("((?:Премьер-|Вице-)?\\p{L}+(?:тр|ник|ор|тель)|Генеральный \\p{L}+р)( .+)");

  private ActWords() {}

  /** «1 июля 2024 года». */
  static String day(LocalDate day) {
    return WrittenDays.print(day).replace(" года", "\u00A0года");
  }

  /** «2024 жылғы 1 шілдедегі». */
  private static String onDay(LocalDate day) {
    String month = WrittenDays.kazakhMonth(day);
    return day.getYear() + YEAR + day.getDayOfMonth() + " " + month + onSuffix(month);
  }

  private static String onSuffix(String month) {
    return switch (month) {
      case "сәуір", "шілде" -> "дегі";
      case "қыркүйек" -> "тегі";
      default -> "дағы";
    };
  }

  /** «2027 жылғы 1 қаңтардан». */
  static String fromDay(LocalDate day) {
    String month = WrittenDays.kazakhMonth(day);
    String suffix =
        switch (month) {
          case "сәуір", "шілде" -> "ден";
          case "қыркүйек" -> "тен";
          case "ақпан", "маусым", "қазан", "желтоқсан" -> "нан";
          default -> "дан";
        };
    return day.getYear() + YEAR + day.getDayOfMonth() + " " + month + suffix;
  }

  /** The cases in which an order is named. */
  enum Case {
    /** «Приказ …». */
    NAME("Приказ", "бұйрығы", "бұйрық"),
    /** «приказ …», as an object. */
    WHAT("приказ", "бұйрығы", "бұйрық"),
    /** «приказом …». */
    BY("приказом", "бұйрығымен", "бұйрықпен"),
    /** «к приказу …». */
    TO("к приказу", "бұйрығына", "бұйрыққа"),
    /** «в приказ …». */
    INTO("в приказ", "бұйрығына", "бұйрыққа"),
    /** «приказа …». */
    OF("приказа", "бұйрығының", "бұйрықтың");

    private final String russian;
    private final String kazakhOfSomebody;
    private final String kazakh;

    Case(String russian, String kazakhOfSomebody, String kazakh) {
      this.russian = russian;
      this.kazakhOfSomebody = kazakhOfSomebody;
      this.kazakh = kazakh;
    }
  }

  /**
   * «Министра обороны Республики Казахстан»; empty for an office of which no declension is known.
   */
  static Optional<String> ofIssuer(String issuer) {
    Matcher m = OFFICE.matcher(issuer);
    if (!m.matches()) {
      return Optional.empty();
    }
    String head = m.group(1);
    String declined =
        head.endsWith("тель")
            ? head.substring(0, head.length() - 1) + "я"
            : head.startsWith("Генеральный ")
                ? "Генерального" + head.substring(11) + "а"
                : head + "а";
    return Optional.of(declined + m.group(2));
  }

  /** «Қазақстан Республикасының Қорғаныс министрі»: as it signs; empty where it is not known. */
  static Optional<String> kazakhSignatory(String issuer) {
    return Issuers.kazakh(issuer)
        .map(office -> issuer.contains(COUNTRY) ? KAZAKH_COUNTRY + "ның " + office : office);
  }

  /** «Қазақстан Республикасы Қорғаныс министрінің»; empty where it is not known. */
  static Optional<String> ofKazakhIssuer(String issuer) {
    return Issuers.kazakh(issuer)
        .map(office -> office + (office.matches(".*[ыуаоұ]\\p{L}?") ? "ның" : "нің"))
        .map(office -> issuer.contains(COUNTRY) ? KAZAKH_COUNTRY + " " + office : office);
  }

  /**
   * An order with its issuer, day and number; blanks stand for a day and a number that are not
   * known yet.
   *
   * @param issuer nominative; one of which the case is not known is left out
   */
  static String order(
      Case in, String issuer, Optional<LocalDate> day, String number, ActLanguage language) {
    return order(in, of(issuer, language), day, number, language);
  }

  /** The same with a blank for an issuer of which the case is not known. */
  static String drafted(
      Case in, String issuer, Optional<LocalDate> day, String number, ActLanguage language) {
    Optional<String> of = of(issuer, language).or(() -> Optional.of(Sentence.BLANK));
    return order(in, of, day, number, language);
  }

  private static Optional<String> of(String issuer, ActLanguage language) {
    return language == ActLanguage.RU ? ofIssuer(issuer) : ofKazakhIssuer(issuer);
  }

  private static String order(
      Case in, Optional<String> of, Optional<LocalDate> day, String number, ActLanguage language) {
    String no = NUMBER_SIGN + (number.isEmpty() ? "____" : number);
    if (language == ActLanguage.RU) {
      String on = day.map(ActWords::day).orElse("«___» ____________ 20__\u00A0года");
      return in.russian + of.map(" "::concat).orElse("") + " от " + on + " " + no;
    }
    String on = day.map(ActWords::onDay).orElse("20__\u00A0жылғы «___» ____________");
    return of.map(it -> it + " " + on + " " + no + " " + in.kazakhOfSomebody)
        .orElse(on + " " + no + " " + in.kazakh);
  }
}
