package kz.tizilim.classify;

import java.io.IOException;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;

/** All that a person is explained of some rows under order № 692, near entries and reasons too. */
final class WhyTest {
  private static final String ROWS =
      """
      пресс-секр. | СК МО - ЦСК | |
      начальник ДЭУ | ДЭУ | |
      зав. медпунктом | Кадетский корпус | |
      зав. Бюро справочным | ОМО | |
      Ученый секетарь | Сухопутные войска | |
      врач | ОМР | высшее | первая
      инженер | НИИ МО РК | высшее | первая
      главный Помощник руководителя службы 0,5 ст. | Лазарет | |
      Руководитель хранилища боеприпасов и вооружения | РГУ "Военная поликлиника" | |
      Заведующий участка | | |
      хыдожник | в/ч | |
      Музыковед | | средний | высшая
      Заведующий центра дом отдыха | Военный институт | |
      Техник ДЭУ | | средний | вторая
      Статистик | ЦВВК | |
      зав. Бюро НВПЦ | | |
      врач УЗИ | ГВКГ | высшее | высшая
      слесарь-сантехник 5 р. | РЭЧ | |
      ведущий Руковоидтель отела | Центр | |
      """;

  @Test
  void rows_are_explained_with_their_reasons() throws IOException {
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
      explained.append(ExplanationTest.lines(answer, Language.RU).indent(2));
    }
    Golden.file("why.txt").matches(explained.toString());
  }
}
