package kz.tizilim.drafting;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.act.WrittenDays;
import kz.tizilim.core.amend.ActLanguage;

/** How acts and their days are named in running text. */
final class ActWords {
  private static final String MINISTER = "Министр ";
  private static final String OF_DEFENCE = "Министр обороны Республики Казахстан";

  /** A number never stands on the next line. */
  private static final String NUMBER_SIGN = "№\u00A0";

  private ActWords() {}

  /** «2024 жылғы 1 шілдедегі». */
  private static String onDay(LocalDate day) {
    String month = WrittenDays.kazakhMonth(day);
    return day.getYear() + " жылғы " + day.getDayOfMonth() + " " + month + onSuffix(month);
  }

  private static String onSuffix(String month) {
    return switch (month) {
      case "сәуір", "шілде" -> "дегі";
      case "қыркүйек" -> "тегі";
      default -> "дағы";
    };
  }

  /** The cases in which an order is named. */
  enum Case {
    /** «Приказ …». */
    NAME("Приказ", "бұйрығы", "бұйрық"),
    /** «приказом …». */
    BY("приказом", "бұйрығымен", "бұйрықпен"),
    /** «к приказу …». */
    TO("к приказу", "бұйрығына", "бұйрыққа"),
    /** «в приказ …». */
    INTO("в приказ", "бұйрығына", "бұйрыққа");

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
   * An order with its issuer, day and number; blanks stand for what is not known yet.
   *
   * @param issuer nominative; one that is no minister, or in Kazakh not the Minister of Defence, is
   *     left out, since its declension is not known
   */
  static String order(
      Case in, String issuer, Optional<LocalDate> day, String number, ActLanguage language) {
    String no = NUMBER_SIGN + (number.isEmpty() ? "____" : number);
    if (language == ActLanguage.RU) {
      String of =
          issuer.startsWith(MINISTER) ? " Министра " + issuer.substring(MINISTER.length()) : "";
      String on = day.map(WrittenDays::print).orElse("«___» ____________ 20__ года");
      return in.russian + of + " от " + on + " " + no;
    }
    String on = day.map(ActWords::onDay).orElse("20__ жылғы «___» ____________");
    return issuer.equals(OF_DEFENCE)
        ? "Қазақстан Республикасы Қорғаныс министрінің " + on + " " + no + " " + in.kazakhOfSomebody
        : on + " " + no + " " + in.kazakh;
  }
}
