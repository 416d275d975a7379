package kz.tizilim.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MomentTest {
  @Test
  void a_moment_is_shown_by_the_clock_of_Kazakhstan_to_the_minute() {
    assertThat(Moment.text(Instant.parse("2026-11-26T19:01:54.554090512Z")))
        .isEqualTo("27.11.2026 00:01");
  }
}
