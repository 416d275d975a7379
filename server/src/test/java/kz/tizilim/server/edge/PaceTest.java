package kz.tizilim.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which clients are too slow; spans of 20 s. */
final class PaceTest {
  private static final long SPAN = 20_000;

  @Test
  void a_byte_every_ten_seconds_is_too_slow() {
    Pace pace = new Pace(SPAN, true, 0);
    assertThat(pace.isTooSlow(10_000, 1, true)).isFalse();
    assertThat(pace.isTooSlow(20_000, 2, true)).isTrue();
  }

  @Test
  void what_came_fast_at_the_beginning_does_not_count_later() {
    Pace pace = new Pace(SPAN, true, 0);
    assertThat(pace.isTooSlow(20_000, 50_000_000, true)).isFalse();
    assertThat(pace.isTooSlow(40_000, 50_000_100, true)).isTrue();
  }

  @Test
  void while_the_server_works_nobody_is_too_slow() {
    Pace pace = new Pace(SPAN, false, 0);
    assertThat(pace.isTooSlow(19_000, 300, false)).isFalse();
    assertThat(pace.isTooSlow(3_600_000, 300, false)).isFalse();
    assertThat(pace.isTooSlow(3_610_000, 300, true)).isTrue();
  }

  @Test
  void a_stream_lasts_as_long_as_it_flows_but_a_form_has_a_deadline() {
    Pace stream = new Pace(SPAN, true, 0);
    Pace form = new Pace(SPAN, false, 0);
    boolean isCut = false;
    for (int i = 1; i <= Pace.DEADLINE_SPANS + 1; i++) {
      long bytes = i * Pace.LEAST;
      assertThat(stream.isTooSlow(i * SPAN, bytes, true)).isFalse();
      isCut = form.isTooSlow(i * SPAN, bytes, true);
    }
    assertThat(isCut).isTrue();
  }
}
