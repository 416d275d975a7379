package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordTest {
  /** What the reference implementation of Argon2 prints for «password» and the salt «somesalt». */
  private static final Password OF_THE_REFERENCE =
      new Password(
          "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

  @Test
  void a_hash_of_the_reference_implementation_is_recognised() {
    assertThat(OF_THE_REFERENCE.is("password")).isTrue();
    assertThat(OF_THE_REFERENCE.is("Password")).isFalse();
    assertThat(OF_THE_REFERENCE.isCheap()).isFalse();
  }

  @Test
  void a_password_is_recognised_by_a_hash_that_never_repeats() {
    Password password = Password.of("лошадь батарея скрепка");
    assertThat(password.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(password.is("лошадь батарея скрепка")).isTrue();
    assertThat(password.is("лошадь батарея скрепка ")).isFalse();
    assertThat(Password.of("лошадь батарея скрепка")).isNotEqualTo(password);
  }

  @Test
  void letters_that_keyboards_write_in_several_ways_are_the_same() {
    assertThat(Password.of("ёжик в тумане").is("е\u0308жик в тумане")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"11, false", "12, true", "128, true", "129, false"})
  void only_the_length_of_a_password_counts(int length, boolean isAllowed) {
    assertThat(Password.isAllowed("ж".repeat(length))).isEqualTo(isAllowed);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789012, true",
    "aaaaaaaaaaaa, true",
    "Password2024!, true",
    "йцукенгшщзхъ, true",
    "Пароль-Пароль-2025, true",
    "qwertyuiop12, true",
    "Тізілім тізілім, true",
    "лошадь батарея скрепка, false",
    "kX9-vT2m.Qz41, false",
    "қарлығаш ұясында төрт балапан, false",
  })
  void what_is_guessed_first_is_a_common_password(String password, boolean isCommon) {
    assertThat(CommonPasswords.include(password)).isEqualTo(isCommon);
  }

  @Test
  void nothing_else_is_taken_for_a_hash() {
    for (String text : new String[] {"", "$2a$10$abc", "$argon2i$v=19$m=65536,t=2,p=1$c29t$CTFh"}) {
      assertThatThrownBy(() -> new Password(text)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(OF_THE_REFERENCE).hasToString("Password");
  }
}
