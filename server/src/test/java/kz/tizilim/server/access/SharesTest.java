package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SharesTest {
  @Test
  void one_address_has_its_share_and_all_have_theirs() {
    Shares shares = new Shares(2, 3);
    assertThat(shares.take("a")).isTrue();
    assertThat(shares.take("a")).isTrue();
    assertThat(shares.take("a")).isFalse();
    assertThat(shares.take("b")).isTrue();
    assertThat(shares.take("b")).isFalse();
    shares.giveBack("a");
    assertThat(shares.take("b")).isTrue();
    assertThat(shares.taken()).isEqualTo(3);
  }
}
