package kz.tizilim.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegistrarTest {
  private static final LocalDate TODAY = LocalDate.parse("2024-08-01");

  private final Registrar registrar =
      Registrar.of(
          History.empty()
              .withAll(applied(edition("1", "C2"), "2020-01-01"))
              .withAll(applied(edition("2", "C3"), "2024-01-01")));

  private static List<HistoryRecord> applied(Edition edition, String day) {
    Event event =
        Event.of(
            Fact.parse(Fact.Kind.APPLIED, "реестр"),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            Instant.EPOCH);
    return List.of(
        new HistoryRecord.Made(edition, "", Instant.EPOCH),
        new HistoryRecord.Happened(edition.act().id(), event));
  }

  private static Edition edition(String number, String code) {
    return Edition.parse(
        """
        edition приказ № %s от 2020-01-01
          amends № 746 от 2015-12-30 () Об утверждении Реестра
        cell %s
          entry 1 Главный инспектор: Управления
            titles Главный инспектор
            institutions Управления
        """
            .replaceFirst("%s", number)
            .replaceFirst("%s", code));
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31, C2", "2024-01-01, C3", "31.12.2023, C2", "'', C3"})
  void a_title_is_read_in_the_edition_of_its_day(String day, String code) {
    StaffingRow row = StaffingRow.of("Главный инспектор", "Управление").with(Column.DATE, day);
    assertThat(registrar.classify(row, TODAY).codes()).map(Object::toString).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31, неизвестна", "вчера, пишется", "2024-13-01, пишется"})
  void a_day_without_an_edition_makes_the_row_invalid(String day, String why) {
    Answer answer =
        registrar.classify(
            StaffingRow.of("Главный инспектор", "Управление").with(Column.DATE, day), TODAY);
    assertThat(answer.reason()).contains(Reason.DATE);
    assertThat(answer.detail().toString()).contains(why);
  }

  @Test
  void search_finds_by_words_in_any_form_and_by_code() {
    Edition edition = Registrar.builtIn().on(TODAY).orElseThrow().edition();
    assertThat(registrar.search(edition, "аптеки"))
        .map(entry -> entry.id().toString())
        .containsExactly("A3-3-1/10");
    assertThat(registrar.search(edition, "А1-3"))
        .map(entry -> entry.id().toString())
        .containsExactly("A1-3/1");
    assertThat(registrar.search(edition, "")).isEmpty();
  }

  @Test
  void the_built_in_register_begins_when_order_692_was_signed() {
    assertThat(Registrar.builtIn().on(LocalDate.parse("2024-06-30"))).isEmpty();
    assertThat(Registrar.builtIn().on(LocalDate.parse("2024-07-01"))).isPresent();
  }
}
