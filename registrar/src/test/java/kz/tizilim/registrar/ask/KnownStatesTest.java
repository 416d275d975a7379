package kz.tizilim.registrar.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.RegisterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownStatesTest {
  private static final RegisterId REGISTER = RegisterId.parse("mod-746-2015-12-30");
  private static final ActId FIRST = ActId.parse("mod-5-2026-01-12");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static HistoryRecord made(String number, String day, String code, String at) {
    return new HistoryRecord.Made(
        Edition.parse(
            """
            edition приказ № NUMBER от DAY
              issuer Министр обороны Республики Казахстан
              amends № 746 от 2015-12-30 () Об утверждении Реестра
            cell CODE
              entry 1 Главный инспектор
                titles Главный инспектор
            """
                .replace("NUMBER", number)
                .replace("DAY", day)
                .replace("CODE", code)),
        "",
        Instant.parse(at));
  }

  private static HistoryRecord happened(String act, Fact.Kind kind, String day, String at) {
    return new HistoryRecord.Happened(
        ActId.parse(act),
        Event.of(
            Fact.parse(kind, "газета"),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            Instant.parse(at)));
  }

  /** An order of January; its publication, recorded later; another, applied from 10 May on. */
  private static History history() {
    return History.empty()
        .withAll(
            List.of(
                made("5", "2026-01-12", "C2", "2026-02-01T06:00:00.250Z"),
                happened(
                    FIRST.toString(), Fact.Kind.PUBLISHED, "2026-01-20", "2026-02-03T06:00:00Z"),
                happened(
                    FIRST.toString(), Fact.Kind.APPLIED, "2026-02-01", "2026-02-03T06:00:00.900Z"),
                made("6", "2026-04-01", "C3", "2026-04-02T06:00:00Z"),
                happened(
                    "mod-6-2026-04-01", Fact.Kind.PUBLISHED, "2026-04-20", "2026-04-21T06:00:00Z"),
                happened(
                    "mod-6-2026-04-01", Fact.Kind.APPLIED, "2026-05-10", "2026-04-21T06:00:01Z")));
  }

  @Test
  void a_state_begins_with_a_record_and_with_the_midnight_of_an_edition() {
    assertThat(KnownStates.of(history(), REGISTER, false, NOW).all())
        .extracting(state -> state.since() + " " + state.day() + " " + state.size())
        .containsExactly(
            "2026-02-01T06:00:00Z 2026-02-01 1",
            "2026-02-03T06:00:00Z 2026-02-03 3",
            "2026-04-02T06:00:00Z 2026-04-02 4",
            "2026-04-21T06:00:00Z 2026-04-21 5",
            "2026-04-21T06:00:01Z 2026-04-21 6",
            "2026-05-09T19:00:00Z 2026-05-10 6");
  }

  @Test
  void what_was_not_public_then_is_in_no_public_state() {
    assertThat(KnownStates.of(history(), REGISTER, true, NOW).all())
        .as("the first order is public from the record of its publication on")
        .extracting(state -> state.since() + " " + state.size())
        .containsExactly(
            "2026-02-03T06:00:00Z 3",
            "2026-04-21T06:00:00Z 5",
            "2026-04-21T06:00:01Z 6",
            "2026-05-09T19:00:00Z 6");
    assertThat(KnownStates.publicThen(history(), 4, LocalDate.parse("2026-04-05"), NOW).editions())
        .extracting(life -> life.act().toString())
        .containsExactly("mod-5-2026-01-12");
    assertThat(
            KnownStates.recorded(
                KnownStates.publicThen(history(), 4, LocalDate.parse("2026-04-05"), NOW)))
        .as("when something withheld was recorded is withheld too")
        .isEqualTo("2026-02-03T06:00:00Z");
  }

  @Test
  void a_legal_day_that_is_fixed_has_no_midnights() {
    LocalDate day = LocalDate.parse("2026-05-20");
    assertThat(KnownStates.of(history(), REGISTER, true, NOW).all(day))
        .extracting(KnownStates.State::size)
        .containsExactly(3, 5, 6);
  }

  @Test
  void a_late_record_changes_no_state_that_was() {
    List<KnownStates.State> before = KnownStates.of(history(), REGISTER, true, NOW).all();
    History more =
        history()
            .with(
                happened(
                    FIRST.toString(), Fact.Kind.REPEALED, "2026-03-01", "2026-05-20T00:00:00Z"));
    assertThat(KnownStates.of(more, REGISTER, true, NOW).all())
        .startsWith(before.toArray(KnownStates.State[]::new));
    assertThat(KnownStates.publicThen(more, 6, LocalDate.parse("2026-05-10"), NOW).editions())
        .isEqualTo(
            KnownStates.publicThen(history(), 6, LocalDate.parse("2026-05-10"), NOW).editions());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T00:00:00Z, 3",
    "2026-02-03T05:59:59Z, 3",
    "2026-04-21T06:00:00Z, 5",
    "2026-05-09T18:59:59Z, 6",
    "2030-01-01T00:00:00Z, 6"
  })
  void a_moment_before_the_first_state_has_the_first_one(Instant moment, int size) {
    List<KnownStates.State> states = KnownStates.of(history(), REGISTER, true, NOW).all();
    assertThat(KnownStates.at(states, moment)).map(KnownStates.State::size).contains(size);
  }

  @Test
  void the_last_state_of_a_day_begins_at_midnight_in_almaty() {
    List<KnownStates.State> states = KnownStates.of(history(), REGISTER, true, NOW).all();
    assertThat(KnownStates.at(states, Instant.parse("2026-05-09T19:00:00Z")))
        .map(KnownStates.State::day)
        .contains(LocalDate.parse("2026-05-10"));
    assertThat(KnownStates.since(history(), LocalDate.parse("2026-05-10"), NOW))
        .isEqualTo("2026-05-09T19:00:00Z");
    assertThat(KnownStates.since(history(), LocalDate.parse("2027-01-01"), NOW))
        .as("a day that has not come begins nothing")
        .isEqualTo("2026-04-21T06:00:01Z");
  }
}
