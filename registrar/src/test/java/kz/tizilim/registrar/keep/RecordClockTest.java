package kz.tizilim.registrar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.tizilim.core.message.Refused;
import kz.tizilim.store.StoreTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clocks may date a record; the last record is of noon on 1 November 2026. */
final class RecordClockTest {
  private static final Instant LAST = Instant.parse("2026-11-01T12:00:00Z");

  private static Instant moment(String now, boolean isRight, Optional<StoreTime> known) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new RecordClock(clock, isRight).moment(LAST, known);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:00:00Z, 2026-11-30T09:00:00Z",
    "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
    "2026-11-01T11:56:00Z, 2026-11-01T12:00:00Z",
  })
  void a_clock_that_agrees_dates_a_record_never_before_the_last(String now, String moment) {
    assertThat(moment(now, false, Optional.empty())).isEqualTo(moment);
  }

  @Test
  void a_clock_behind_the_log_is_refused_until_somebody_says_that_it_is_right() {
    assertThatThrownBy(() -> moment("2026-11-01T11:54:59Z", false, Optional.empty()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("отстают от последней записи журнала (2026-11-01T12:00:00Z)")
        .hasMessageContaining("--clock-is-right");
    assertThat(moment("2026-11-01T11:00:00Z", true, Optional.empty())).isEqualTo(LAST);
  }

  @Test
  void a_clock_years_ahead_of_the_files_is_refused() {
    Optional<StoreTime> file =
        Optional.of(new StoreTime(Instant.parse("2026-11-20T00:00:00Z"), false));
    assertThat(moment("2027-11-20T00:00:00Z", false, file)).isEqualTo("2027-11-20T00:00:00Z");
    assertThatThrownBy(() -> moment("2040-01-01T00:00:00Z", false, file))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("ушли вперёд: последний след в базе — 2026-11-20T00:00:00Z");
    assertThat(moment("2040-01-01T00:00:00Z", true, file)).isEqualTo("2040-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-20T09:54:00Z", "2026-11-20T10:06:00Z"})
  void a_clock_that_differs_from_the_database_server_is_refused(String now) {
    Optional<StoreTime> server =
        Optional.of(new StoreTime(Instant.parse("2026-11-20T10:00:00Z"), true));
    assertThat(moment("2026-11-20T10:04:00Z", false, server)).isEqualTo("2026-11-20T10:04:00Z");
    assertThatThrownBy(() -> moment(now, false, server))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("расходятся с часами сервера базы (2026-11-20T10:00:00Z)");
    assertThat(moment(now, true, server)).isEqualTo(now);
  }
}
