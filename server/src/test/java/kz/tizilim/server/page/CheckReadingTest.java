package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;

/** How an uploaded table is read, as its page shows it and lets a person change it. */
@QuarkusTest
@TestProfile(CheckReadingTest.Own.class)
class CheckReadingTest {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final String TABLE =
      "Должность;Объект;Примечание\nКассир;Военный госпиталь (г. Семей);D\nИтого;;1\n";

  @TestHTTPResource("/")
  private URI server;

  @Test
  void a_person_chooses_what_the_columns_mean() {
    Browser browser = new Browser(server);
    String address = uploaded(browser);
    assertThat(page(browser, address))
        .contains("name=\"c.A\"", "<option value=\"title\" selected>")
        .contains("<td>2</td><td>Кассир</td><td></td><td></td><td></td>")
        .contains("строка 3: пропущено (итоги)");
    assertThat(page(browser, address + "?read=1&c.A=title&c.B=institution&c.C=claim&header=1"))
        .contains("<option value=\"institution\" selected>")
        .contains(
            "<td>2</td><td>Кассир</td><td>Военный госпиталь (г. Семей)</td><td></td><td>D</td>");
    assertThat(page(browser, address))
        .contains("<td>Военный госпиталь (г. Семей)</td><td></td><td>D</td>");
  }

  @Test
  void an_institution_holds_for_rows_that_name_none() {
    Browser browser = new Browser(server);
    String address = uploaded(browser);
    String institution = URLEncoder.encode("Военный институт", StandardCharsets.UTF_8);
    assertThat(page(browser, address + "?read=1&c.A=title&header=1&institution=" + institution))
        .contains("<td>Кассир</td><td>Военный институт</td>");
  }

  @Test
  void a_choice_that_cannot_be_read_keeps_the_earlier_one() {
    Browser browser = new Browser(server);
    String address = uploaded(browser);
    assertThat(page(browser, address + "?read=1&c.B=title&header=x"))
        .contains("«x» — не строки заголовка", "<td>Кассир</td>");
    assertThat(page(browser, address + "?read=1&c.B=institution"))
        .contains("Ни один столбец не выбран", "<td>Кассир</td>");
  }

  @Test
  void the_same_choices_over_http() {
    String answers =
        new Browser(server)
            .upload("/api/v1/check?format=ndjson&columns=institution=B%20claim=C", "t.csv", TABLE)
            .body();
    assertThat(answers).contains("\"claimed\":\"D\"", "\"claim\":\"right\"");
    HttpResponse<String> wrong =
        new Browser(server).upload("/api/v1/check?columns=titel=B&header=0", "t.csv", TABLE);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("titel=B", "\"header\"");
  }

  private static String uploaded(Browser browser) {
    HttpResponse<String> sent = browser.upload("/check?lang=ru", "t.csv", TABLE);
    assertThat(sent.statusCode()).isEqualTo(303);
    return URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static String page(Browser browser, String address) {
    HttpResponse<String> page = browser.get(address, "Accept-Language", "ru");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }
}
