package kz.tizilim.server.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.act.Fact;
import kz.tizilim.server.Browser;
import kz.tizilim.server.desk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that knows RFC 7089 and nothing else. */
@QuarkusTest
@TestProfile(MementoTest.Own.class)
class MementoTest {
  /** A server of its own. */
  public static class Own extends Published {}

  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"([^\"]*)\"(?:\\s*;\\s*(?!rel)\\w+=\"([^\"]*)\")*");
  private static final Pattern MEMENTO =
      Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"[^\"]*\\bmemento\"\\s*;\\s*datetime=\"([^\"]*)\"");
  private static final String REGISTER = "/api/v1/registers/mod-746-2015-12-30";

  @TestHTTPResource("/")
  private URI server;

  @Inject private Desk desk;

  private HttpResponse<String> get(String address, String... headers) {
    return new Browser(server).get(address.replaceFirst("^https?://[^/]*", ""), headers);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String link(HttpResponse<String> answer, String relation) {
    for (String line : answer.headers().allValues("Link")) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        if (List.of(link.group(2).split(" ", -1)).contains(relation)) {
          return link.group(1);
        }
      }
    }
    throw new AssertionError("no link " + relation + " in " + answer.headers().allValues("Link"));
  }

  private static Instant date(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  /** The mementos of a map with their dates, in its order. */
  private Map<String, Instant> mementos(String original) {
    HttpResponse<String> map = get(link(get(original), "timemap"));
    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(header(map, "Content-Type")).startsWith("application/link-format");
    Map<String, Instant> all = new LinkedHashMap<>();
    Matcher one = MEMENTO.matcher(map.body());
    while (one.find()) {
      all.put(one.group(1), date(one.group(2)));
    }
    return all;
  }

  private HttpResponse<String> negotiated(String original, String datetime) {
    HttpResponse<String> gate = get(link(get(original), "timegate"), "Accept-Datetime", datetime);
    assertThat(gate.statusCode()).as(gate.body()).isEqualTo(302);
    assertThat(header(gate, "Vary")).containsIgnoringCase("accept-datetime");
    assertThat(link(gate, "original")).endsWith(original);
    HttpResponse<String> memento = get(header(gate, "Location"));
    assertThat(memento.statusCode()).as(memento.body()).isEqualTo(200);
    assertThat(link(memento, "original")).endsWith(original);
    assertThat(get(link(memento, "timegate")).statusCode()).isEqualTo(302);
    return memento;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat, 01 Jan 2000 00:00:00 GMT | Thu, 01 Jan 2026 00:00:00 GMT",
        "Mon, 01 Jun 2026 12:00:00 GMT | Thu, 01 Jan 2026 00:00:00 GMT",
        "Tue, 02 Jun 2026 05:59:59 GMT | Thu, 01 Jan 2026 00:00:00 GMT",
        "Tue, 02 Jun 2026 06:00:00 GMT | Tue, 02 Jun 2026 06:00:00 GMT",
        "Wed, 03 Jun 2026 12:00:00 GMT | Tue, 02 Jun 2026 06:00:00 GMT",
        "Fri, 05 Jun 2026 00:00:00 GMT | Thu, 04 Jun 2026 06:00:00 GMT",
        "Tue, 09 Jun 2026 18:59:59 GMT | Thu, 04 Jun 2026 06:00:00 GMT",
        "Tue, 09 Jun 2026 19:00:00 GMT | Tue, 09 Jun 2026 19:00:00 GMT",
        "Fri, 01 Jan 2100 00:00:00 GMT | Tue, 09 Jun 2026 19:00:00 GMT"
      })
  void the_gate_leads_to_what_was_known_at_an_instant(String asked, String known) {
    HttpResponse<String> memento = negotiated(REGISTER, asked);
    assertThat(header(memento, "Memento-Datetime")).isEqualTo(known);
    assertThat(header(memento, "Cache-Control")).contains("immutable");
  }

  @Test
  void an_entry_has_its_states_too() {
    String original = "/api/v1/positions/B1-5/3?register=mod-746-2015-12-30";
    HttpResponse<String> memento = negotiated(original, "Mon, 01 Jun 2026 12:00:00 GMT");
    assertThat(memento.body()).contains("\"standing\":\"unpublished\"");
    assertThat(negotiated(original, "Fri, 05 Jun 2026 00:00:00 GMT").body())
        .contains("\"standing\":\"applied\"", "приказ № 692");
    assertThat(negotiated(original, "Fri, 01 Jan 2100 00:00:00 GMT").body())
        .contains("приказ № 1 от 2026-04-01");
  }

  @Test
  void every_memento_of_the_map_is_the_same_after_a_correction_is_recorded() {
    Map<String, Instant> before = mementos(REGISTER);
    assertThat(before).hasSize(4);
    assertThat(List.copyOf(before.values())).isSorted();
    Map<String, String> bodies = new LinkedHashMap<>();
    before.forEach((address, known) -> {
      HttpResponse<String> memento = get(address);
      assertThat(date(header(memento, "Memento-Datetime"))).isEqualTo(known);
      bodies.put(address, memento.body());
    });
    assertThat(bodies.values()).doesNotHaveDuplicates();
    assertThat(get(REGISTER).body())
        .as("the original is what the last memento is, but for the day")
        .contains("\"answers\":\"1-2026-04-01-");
    desk.record(
        Published.happened(
            Published.SECOND, Fact.Kind.REPEALED, "2026-07-01", Instant.now().toString()));
    assertThat(mementos(REGISTER)).hasSize(5).containsAllEntriesOf(before);
    bodies.forEach((address, body) -> assertThat(get(address).body()).isEqualTo(body));
  }

  @Test
  void a_legal_day_that_is_fixed_has_states_of_records_only() {
    String original = REGISTER + "?at=2026-06-20";
    assertThat(mementos(original).values())
        .extracting(Instant::toString)
        .startsWith("2026-01-01T00:00:00Z", "2026-06-02T06:00:00Z", "2026-06-04T06:00:00Z")
        .doesNotContain("2026-06-09T19:00:00Z");
    HttpResponse<String> memento = negotiated(original, "Fri, 05 Jun 2026 00:00:00 GMT");
    assertThat(header(memento, "Memento-Datetime")).isEqualTo("Thu, 04 Jun 2026 06:00:00 GMT");
    assertThat(memento.body()).contains("\"answers\":\"1-2026-04-01-");
  }

  @Test
  void what_cannot_be_negotiated_is_said() {
    assertThat(get("/timegate" + REGISTER, "Accept-Datetime", "yesterday").statusCode())
        .isEqualTo(400);
    assertThat(get("/timegate/api/v1/registers/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/timemap/api/v1/positions/Z9/9").statusCode()).isEqualTo(404);
    assertThat(get("/timegate/api/v1/health").statusCode()).isEqualTo(404);
    assertThat(header(get(REGISTER), "Vary")).doesNotContainIgnoringCase("datetime");
    assertThat(get(REGISTER).headers().firstValue("Memento-Datetime")).isEmpty();
  }
}
