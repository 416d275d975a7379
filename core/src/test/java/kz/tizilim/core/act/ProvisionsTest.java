package kz.tizilim.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProvisionsTest {
  private static final String ALL_KINDS =
      """
      approval 4
        clause 1
        what Утвердить реестры согласно приложениям 1 и 2 к настоящему приказу
        annexes 1 2
      repeal 5-6
        clause 2
        what Признать утратившими силу приказы
        act приказ | Министр культуры и спорта Республики Казахстан | 41 | 2020-05-05 | 20111 | Об утверждении реестра
        act приказ | - | 7 | - | - | -
        annexes 3
      amendment 7
        clause 3
        target преамбулу
        operation исключить
      obligation 8
        clause 4.1
        who Департаменту музеев
        what представление сведений в течение двух месяцев со дня подписания настоящего приказа
        term 2 months подписания настоящего приказа
        reference статьей 139 Трудового кодекса
      control 9
        what Контроль за исполнением настоящего приказа
        who вице-министра
      clause 10
        clause 6
        text Музей есть учреждение
      effectiveness 11
        rule вступает в силу со дня его подписания
      commencement 11
        rule вводится в действие с 1 июля 2025 года
        day 2025-07-01
      signatory 12-13
        position Министр обороны
        rank генерал-майор
        name А. Тестов
      agreement 14
        who Министерство финансов
      """;

  @Test
  void every_kind_of_provision_prints_and_parses_back() {
    Provisions provisions = Provisions.parse(ALL_KINDS);
    assertThat(provisions).hasToString(ALL_KINDS);
    assertThat(Provisions.parse(provisions.toString())).isEqualTo(provisions);
    assertThat(provisions.all()).hasSize(10);
    assertThat(provisions.repeals().get(0).acts().get(0).id()).hasToString("mcs-41-2020-05-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approval",
        "approval x",
        "decree 4",
        "  clause 1",
        "repeal 4\n  act приказ | 41",
        "commencement 4\n  day 2025-02-30",
        "obligation 4\n  term 5 years подписания",
        "approval 4\n  annexes один"
      })
  void what_is_not_the_text_of_provisions_is_refused(String text) {
    assertThatThrownBy(() -> Provisions.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
