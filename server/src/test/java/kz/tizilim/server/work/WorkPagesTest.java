package kz.tizilim.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.Test;

/** The department's desk over HTTP: duties, what waits, and drafting. */
@QuarkusTest
@TestProfile(WorkPagesTest.Own.class)
class WorkPagesTest {
  private static final String INSTRUCTION =
      "1) в ячейке С2 строку 1 изложить в следующей редакции: \"Бухгалтер: Дома офицеров\".";
  private static final Pattern KEPT =
      Pattern.compile("<textarea name=\"text\" hidden>(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("class=\"count\"[^>]*>(\\d+)<");

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  /** A server of its own: the history grows. */
  public static final class Own extends Fresh {}

  private Browser drafter() {
    return Staff.of(server, accounts).with("Айша", Role.DRAFTER);
  }

  private Browser publisher() {
    return Staff.of(server, accounts).with("Дана", Role.PUBLISHER);
  }

  private HttpResponse<String> draft(String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append("--part\r\nContent-Disposition: form-data; name=\"").append(fields[i]);
      body.append("\"\r\n\r\n").append(fields[i + 1]).append("\r\n");
    }
    body.append("--part--\r\n");
    return drafter()
        .post(
            "/draft",
            body.toString(),
            "Content-Type",
            "multipart/form-data; boundary=part",
            "Accept",
            "text/html");
  }

  @Test
  void the_page_shows_duties_and_what_waits_with_its_number_in_the_menu() {
    String form =
        """
        {"act":"mod-692-2024-07-01","event":{"kind":"published","day":"2024-07-15","where":"газета | 1","document":"пример"}}
        """;
    int before = waiting(publisher().get("/work").body());
    assertThat(drafter().json("/api/v1/proposals", form).statusCode()).isEqualTo(201);
    String page = publisher().get("/work").body();
    assertThat(waiting(page)).isEqualTo(before + 1);
    assertThat(page)
        .contains("Айша", "/proposals#proposal-", "deadlines.ics", "09.07.2024", "п. 2.1")
        .contains("Почта не настроена");
    assertThat(waiting(drafter().get("/work").body())).isZero();
  }

  private static int waiting(String page) {
    Matcher count = COUNT.matcher(page);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  @Test
  void instructions_are_shown_as_an_order_and_downloaded_as_documents() {
    HttpResponse<String> page = draft("what", "preview", "text", INSTRUCTION);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("в звене С2 абзац второй изложить в следующей редакции")
        .contains("value=\"order-kk\"", "Впишите недостающее в казахский текст");
    Matcher kept = KEPT.matcher(page.body());
    assertThat(kept.find()).isTrue();
    String edition = kept.group(1).replace("&quot;", "\"").replace("&#39;", "'");
    HttpResponse<String> again = draft("what", "preview", "text", edition);
    assertThat(again.body()).contains("в звене С2 абзац второй изложить в следующей редакции");
    for (String document : new String[] {"order-ru", "order-kk", "comparison-ru", "note-kk"}) {
      HttpResponse<String> word = draft("what", document, "text", INSTRUCTION);
      assertThat(word.headers().firstValue("Content-Disposition").orElseThrow())
          .contains(document.replace('-', '.') + ".docx");
      assertThat(word.body()).startsWith("PK");
    }
  }

  @Test
  void what_cannot_be_drafted_is_said_at_its_field() {
    assertThat(draft("text", "").statusCode()).isEqualTo(422);
    assertThat(draft("text", "1) в ячейке С2 строку 99 исключить.").body())
        .contains("id=\"text-fault\"");
    assertThat(draft("text", INSTRUCTION, "commencement", "завтра").body())
        .contains("id=\"commencement-fault\"", "Бухгалтер: Дома офицеров");
    assertThat(draft("text", "Добрый день!").statusCode()).isEqualTo(422);
    assertThat(draft("text", INSTRUCTION, "what", "poem").statusCode()).isEqualTo(422);
  }

  @Test
  void an_order_is_checked_with_norms() {
    String order = CarriedActs.in("mod-692-2024-07-01").text();
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"order\"; filename=\"692.txt\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
            + order
            + "\r\n--part--\r\n";
    HttpResponse<String> page =
        drafter()
            .post(
                "/draft/check",
                body,
                "Content-Type",
                "multipart/form-data; boundary=part",
                "Accept",
                "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("692.txt", "ст. 139, п. 5", "ст. 28, п. 3");
  }
}
