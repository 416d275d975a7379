package kz.tizilim.classify;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that were hard to understand, as a person now reads them in each language. */
final class ConfusingAnswersTest {
  private static final String ROWS =
      """
      Начальник ОК | в/ч 1 | |
      нач. отд. МТО | в/ч 1 | |
      старшая медицинская сестра | Военный госпиталь | ТиПО | первая
      медицинский брат палатный | Военный госпиталь | ТиПО | первая
      медсестрапалатная | Военный госпиталь | ТиПО | первая
      Медсестра | Военный госпиталь | послесреднее | первая
      Учитель | Кадетский корпус | высшее | педагог-эксперт
      Заведующий хирургическим отделением - врач-хирург | Военный госпиталь | |
      Заведующий канцелярией | НУО | |
      доцент, полковник в отставке | НУО | |
      счетовод | в/ч 1 | |
      Методист | в/ч 1 | высшее |
      главныйбухгалтер | в/ч 1 | |
      Психолог, логопед | в/ч 1 | высшее |
      Системный администратор | в/ч 1 | |
      Начальник делапрозводства | в/ч 1 | |
      """;

  @ParameterizedTest
  @EnumSource(Language.class)
  void confusing_answers_say_what_to_do(Language language) throws IOException {
    Classifier classifier = Classifier.of(Edition.parse(RowsTest.text(RowsTest.ORDER_692)));
    StringBuilder explained = new StringBuilder();
    for (String line : ROWS.lines().toList()) {
      List<String> cells = List.of(line.split(" *[|] *", -1));
      StaffingRow row =
          StaffingRow.of(cells.get(0), cells.get(1))
              .with(Column.LEVEL, cells.get(2))
              .with(Column.CATEGORY, cells.get(3));
      Answer answer = classifier.classify(row).because(classifier.why(row));
      explained.append(line.strip()).append('\n');
      explained.append(ExplanationTest.lines(answer, language).indent(2));
    }
    Golden.file("confusing-" + language.name().toLowerCase(Locale.ROOT) + ".txt")
        .matches(explained.toString());
  }
}
