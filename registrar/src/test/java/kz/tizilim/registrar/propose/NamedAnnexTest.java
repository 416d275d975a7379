package kz.tizilim.registrar.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Refused;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.keep.Founding;
import org.junit.jupiter.api.Test;

/** One order approved two registers, and another changes one of them by the number of its annex. */
final class NamedAnnexTest {
  private static final String APPROVING =
      """
      Об утверждении реестров должностей
      Приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
      ПРИКАЗЫВАЮ:
      1. Утвердить реестры должностей согласно приложениям 1 и 2 к настоящему приказу.
      2. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Министр А. Тестов
      Приложение 1 к приказу Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
      Реестр должностей гражданских служащих конных заводов
      Звено\tСтупень\tНаименование должности
      Блок А (управленческий персонал)
      А1\t1\tДиректор
      А1\t2\tЗаместитель директора
      Приложение 2 к приказу Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
      Реестр должностей гражданских служащих опытных ферм
      Звено\tСтупень\tНаименование должности
      Блок А (управленческий персонал)
      А1\t1\tЗаведующий фермой
      А1\t2\tЗаместитель заведующего фермой
      """;

  private static final History HISTORY =
      History.empty()
          .withAll(
              Founding.records(
                  OrderReader.read(new SourceText("order.txt", APPROVING)),
                  Instant.parse("2024-05-06T00:00:00Z")));

  private static Amending amending(String instructions) {
    String order =
        """
        О внесении изменений в приказ
        Приказ Министра культуры и информации Республики Казахстан от 3 марта 2025 года № 12
        ПРИКАЗЫВАЮ:
        1. Внести в приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77 «Об утверждении реестров должностей» следующие изменения:
        %s
        2. Настоящий приказ вводится в действие со дня его первого официального опубликования.
        Министр А. Тестов
        """
            .replace("%s", instructions.strip());
    return Amending.of(
        HISTORY.registers(),
        HISTORY.registers().get(0),
        OrderReader.amending(new SourceText("order.txt", order)),
        new Amending.Stated("", Optional.empty(), "", "", Optional.empty()));
  }

  @Test
  void the_annex_that_the_instruction_names_is_changed() {
    Amending second =
        amending("в приложении 2 к указанному приказу: в звене А1 ступень 2 исключить.");
    assertThat(second.register().id()).hasToString("mci-77-2024-05-05.2");
    assertThat(second.notUnderstood()).isEmpty();
    assertThat(
            amending("в приложении 1 к указанному приказу: в звене А1 ступень 2 исключить.")
                .register()
                .id())
        .hasToString("mci-77-2024-05-05.1");
  }

  @Test
  void which_register_is_meant_is_asked_where_no_annex_or_both_are_named() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> amending("в звене А1 ступень 2 исключить."))
        .withMessageContaining("mci-77-2024-05-05.1, mci-77-2024-05-05.2");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            amending(
                """
                в приложении 1 к указанному приказу: в звене А1 ступень 2 исключить;
                в приложении 2 к указанному приказу: в звене А1 ступень 2 исключить.
                """))
        .withMessageContaining("mci-77-2024-05-05.1, mci-77-2024-05-05.2");
  }
}
