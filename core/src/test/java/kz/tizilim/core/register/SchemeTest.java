package kz.tizilim.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemeTest {

  @ParameterizedTest
  @CsvSource({
    "mod-692-2024-07-01, defence",
    "knb-12-2025-03-01, defence",
    "mcs-0-2023-03-01, general",
    "moh-88-2025-03-03, general",
    "приказ № 12 от 2024-07-01, defence"
  })
  void a_register_belongs_to_the_fields_of_its_issuer_and_to_all_where_none_is_stated(
      String act, String scheme) {
    assertThat(Scheme.of(ActId.parse(act))).hasToString(scheme);
    assertThat(Scheme.parse(scheme)).isEqualTo(Scheme.of(ActId.parse(act)));
  }

  @Test
  void a_field_that_is_not_in_the_table_is_named() {
    assertThatThrownBy(() -> Scheme.parse("defence+music"))
        .hasMessage("«music» is not a field. Known are [defence].");
  }
}
