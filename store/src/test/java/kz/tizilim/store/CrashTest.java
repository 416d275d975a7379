package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CrashTest {

  /** The script {@code store/crash} repeats this more often. */
  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgres"})
  void acknowledged_events_survive_a_kill(String dialect) throws Exception {
    Crash.Tally tally = Crash.run(dialect, 5, 1);
    assertThat(tally.kills()).isEqualTo(5);
    assertThat(tally.acknowledged()).isPositive();
  }
}
