package kz.tizilim.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReturnTest {
  @ParameterizedTest
  @ValueSource(strings = {"/proposals", "/place?title=%D0%92&at=2024-08-01", "/"})
  void a_page_of_this_site_is_returned_to(String from) {
    assertThat(Return.of(from).or("/account")).isEqualTo(from);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//other.example",
        "https://other.example/",
        "/\\other.example",
        "/\tother",
        "proposals",
        "",
        "/sign-in?from=/sign-in",
        "/поиск"
      })
  void nothing_else_is(String from) {
    assertThat(Return.of(from).or("/account")).isEqualTo("/account");
  }

  @Test
  void nothing_named_leads_to_the_other_page() {
    assertThat(Return.of(null).or("/account")).isEqualTo("/account");
  }
}
