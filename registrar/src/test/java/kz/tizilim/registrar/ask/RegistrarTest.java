package kz.tizilim.registrar.ask;

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
import kz.tizilim.core.register.RegisterId;
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
          issuer Министр обороны Республики Казахстан
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
  @CsvSource({
    "2019-12-31, NO_EDITION, неизвестна",
    "вчера, DATE, пишется",
    "2024-13-01, DATE, пишется"
  })
  void a_day_without_an_edition_makes_the_row_invalid(String day, Reason reason, String why) {
    Answer answer =
        registrar.classify(
            StaffingRow.of("Главный инспектор", "Управление").with(Column.DATE, day), TODAY);
    assertThat(answer.reason()).contains(reason);
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

  /** A register of museums next to the one of the inspectors. */
  private Registrar two() {
    Edition museums =
        Edition.parse(
            """
            edition приказ № 7 от 2020-01-01
              issuer Министр культуры и спорта Республики Казахстан
              name Реестр должностей гражданских служащих государственного учреждения "Архив кино"
            cell C2
              entry 1 Хранитель: музея
                titles Хранитель
                institutions музея
            """);
    return Registrar.of(registrar.history().withAll(applied(museums, "2020-01-01")));
  }

  @ParameterizedTest
  @CsvSource({
    "Хранитель, Областной музей, mcs-7-2020-01-01, MATCH, ''",
    "Хранитель, ГУ «Архив кино», mcs-7-2020-01-01, NOT_IN_REGISTER, ''",
    "Главный инспектор, Управление, mod-746-2015-12-30, MATCH, ''",
    "Главный инспектор, Пекарня, mod-746-2015-12-30, NOT_IN_REGISTER, remark.no_register",
    "Главный инспектор, '', mod-746-2015-12-30, MATCH, remark.no_register.unnamed",
    "Хранитель, Управление музея, mod-746-2015-12-30, NOT_IN_REGISTER, remark.several_registers"
  })
  void the_register_that_names_the_institution_answers(
      String title, String institution, String register, String verdict, String remark) {
    Answer answer = two().classify(StaffingRow.of(title, institution), TODAY);
    assertThat(answer.provenance().register()).hasToString("Optional[" + register + "]");
    assertThat(answer.verdict()).hasToString(verdict);
    assertThat(answer.provenance().remarks())
        .map(one -> one.key())
        .isEqualTo(remark.isEmpty() ? List.of() : List.of(remark));
  }

  @Test
  void a_named_register_answers_every_row_and_a_configured_one_those_of_none() {
    RegisterId museums = RegisterId.parse("mcs-7-2020-01-01");
    StaffingRow inspector = StaffingRow.of("Главный инспектор", "Управление");
    assertThat(two().from(museums).classify(inspector, TODAY).provenance().register())
        .contains(museums);
    StaffingRow baker = StaffingRow.of("Главный инспектор", "Пекарня");
    assertThat(two().withDefault(museums).classify(baker, TODAY).provenance().register())
        .contains(museums);
  }

  @Test
  void a_register_without_an_edition_on_the_day_is_never_answered_by_another() {
    StaffingRow row =
        StaffingRow.of("Главный инспектор", "Управление").with(Column.DATE, "2019-12-31");
    assertThat(two().classify(row, TODAY).reason()).contains(Reason.NO_EDITION);
  }
}
