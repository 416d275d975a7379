package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.core.change.Change;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;

final class CompareViewTest {
  private static final String BEFORE =
      """
      edition приказ № 1 от 2020-01-01
      cell C3
        entry 3 Кассир: Лазарета
          titles Кассир
          institutions Лазарета
        entry 4 Архивист: Школы, Лазарета
          titles Архивист
          institutions Школы | Лазарета
      """;

  @Test
  void changes_are_counted_for_each_institution_that_they_concern() {
    Edition after =
        Edition.parse(BEFORE.replace("Кассир", "Бухгалтер").replace("Архивист", "Хранитель"));
    CompareView view =
        CompareView.of(
            "2020-01-01",
            "2021-01-01",
            Change.between(Edition.parse(BEFORE), after),
            "",
            Language.RU);
    assertThat(view.perInstitution())
        .containsExactly(
            new CompareView.Concerned("Лазарета", 4), new CompareView.Concerned("Школы", 2));
  }
}
