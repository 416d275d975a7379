package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by the clock, compared with RFC 6238. */
final class TotpTest {
  /** The key of the RFC's test vectors, the ASCII digits 1 to 0 twice, in Base32. */
  private static final Totp RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

  /** Appendix B for SHA-1; the RFC has eight digits there, of which these are the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void codes_are_those_of_the_rfc(long seconds, String code) {
    assertThat(RFC.code(seconds / 30)).isEqualTo(code);
    assertThat(RFC.step(code, Instant.ofEpochSecond(seconds), 0)).hasValue(seconds / 30);
  }

  @Test
  void a_code_works_half_a_minute_around_its_own_and_not_twice() {
    Instant now = Instant.ofEpochSecond(59);
    assertThat(RFC.step("287082", now.plusSeconds(30), 0)).hasValue(1);
    assertThat(RFC.step("287 082", now.minusSeconds(59), 0)).hasValue(1);
    assertThat(RFC.step("287082", now.plusSeconds(61), 0)).isEmpty();
    assertThat(RFC.step("287082", now, 1)).isEmpty();
    assertThat(RFC.step("287083", now, 0)).isEmpty();
  }

  @Test
  void a_new_secret_has_160_bits_and_an_address_that_authenticators_read() {
    Totp totp = Totp.make();
    assertThat(totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.make().secret());
    assertThat(totp.address("Айша Б"))
        .startsWith("otpauth://totp/Tizilim:%D0%90")
        .contains("%20")
        .endsWith("?secret=" + totp.secret() + "&issuer=Tizilim");
  }
}
