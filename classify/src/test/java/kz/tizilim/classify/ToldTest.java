package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;

final class ToldTest {
  private final Classifier classifier =
      Classifier.of(
          Edition.parse(
              """
              edition приказ № 1 от 2024-01-01
              cell B3-2
                heading Специалисты высшего уровня квалификации первой категории
                entry 1 Медицинская сестра: Военного госпиталя
                  titles Медицинская сестра
                  institutions Военного госпиталя
              cell B4-2
                heading Специалисты среднего уровня квалификации первой категории
                entry 2 Медицинская сестра: Военного госпиталя
                  titles Медицинская сестра
                  institutions Военного госпиталя
              """));

  private String told(String title, String category, Language language) {
    StaffingRow row =
        StaffingRow.of(title, "Военный госпиталь")
            .with(Column.CATEGORY, category)
            .with(Column.CLAIMED, "B3-1");
    Answer answer = classifier.classify(row).because(classifier.why(row));
    return String.join("\n", Told.lines(answer, language)) + "\n";
  }

  @Test
  void a_person_is_told_in_russian() {
    assertThat(told("медсетра", "первая", Language.RU))
        .isEqualTo(
            """
            Неоднозначно: B3-2, B4-2. Укажите уровень квалификации.
            По реестру: Медицинская сестра (у вас другими словами)
            Закон: Специалисты высшего уровня квалификации первой категории: Медицинская сестра: Военного госпиталя
            Основание: приказ № 1 от 2024-01-01, B3-2/1, стр. 1
            Основание: приказ № 1 от 2024-01-01, B4-2/1, стр. 2
            Заявлено B3-1: неверно.
            Почему:
              «медсетра» прочитано как «медсестра»: опечатка
              должности реестра, которые названы: Медицинская сестра
              учреждение «Военный госпиталь»: Военного госпиталя; относится к: медицинское учреждение, учреждение
              стоит B3-2/1 «Медицинская сестра»: пункт называет само учреждение
              стоит B4-2/1 «Медицинская сестра»: пункт называет само учреждение
            """);
  }

  @Test
  void a_person_is_told_in_kazakh() {
    assertThat(told("Медицинская сестра", "вторая", Language.KK))
        .isEqualTo(
            """
            Бұл мекеме үшін тізілімде мұндай лауазым жоқ.
            Ең жақын тармақтар: B3-2/1, B4-2/1 (tizilim show ТАРМАҚ).
            Себебі:
              тізілімнің аталған лауазымдары: Медицинская сестра
              «Военный госпиталь» мекемесі: Военного госпиталя; мыналарға жатады: медицинское учреждение, учреждение
              B3-2/1 «Медицинская сестра» түсіп қалды: санаты басқа — бірінші
              B4-2/1 «Медицинская сестра» түсіп қалды: санаты басқа — бірінші
            """);
  }

  @Test
  void a_person_is_told_in_english() {
    assertThat(told("Медицинская сестра", "третья", Language.EN))
        .isEqualTo(
            """
            The row cannot be read (category): unknown category «третья»: it is высшая, первая, вторая, без категории or empty.
            """);
    assertThat(told("мед. сестра", "первая", Language.EN))
        .startsWith(
            """
            Ambiguous: B3-2, B4-2. State the level of qualification.
            In the register: Медицинская сестра (worded differently in the row)
            """)
        .contains("«мед» read as «медицинская»: an abbreviation");
  }
}
