package kz.tizilim.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One address that holds what it can: its requests end, and others are answered meanwhile. */
@QuarkusTest
@TestProfile(UnderFireTest.Few.class)
class UnderFireTest {
  private static final int AT_ONCE = 8;
  private static final int PATIENCE_MILLIS = 60_000;

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  /** Eight requests at once from one address, and two seconds for 2,000 bytes. */
  public static final class Few extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("tizilim.at-once", Integer.toString(AT_ONCE));
      settings.put("tizilim.slow-seconds", "2");
      return settings;
    }
  }

  /** A connection from an address of this host. */
  @SuppressWarnings("AddressSelection") // numbers of this host, never a name
  private Socket from(String address) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }

  /** All that comes until the server closes the connection. */
  private static String rest(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SocketException e) {
      // closed without ceremony
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static String head(String path, String type, String length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
        + type
        + "\r\n"
        + length
        + "\r\n\r\n";
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/classify, application/json",
    "/sign-in, application/x-www-form-urlencoded",
    "/api/v1/check, application/x-ndjson",
  })
  void slow_bodies_are_cut_off_and_keep_nobody_else_waiting(String path, String type)
      throws IOException {
    String attacker = "127.0.0.3";
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Socket socket = from(attacker);
      send(socket, head(path, type, "Content-Length: 1000") + "[");
      slow.add(socket);
    }
    try (Socket visitor = from("127.0.0.4")) {
      send(visitor, get("/"));
      assertThat(rest(visitor)).startsWith("HTTP/1.1 200");
    }
    for (Socket one : slow) {
      assertThat(rest(one)).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
      one.close();
    }
    try (Socket again = from(attacker)) {
      send(again, get("/api/v1/health"));
      assertThat(rest(again)).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/1.1|Connection: close, 400",
    "GET / HTTP/1.1|Host: a|Host: b|Connection: close, 400",
    "POST /api/v1/classify HTTP/1.1|Host: a|Transfer-Encoding: xchunked|Content-Length: 2, 501",
    "POST /api/v1/classify HTTP/1.1|Host: a|Transfer-Encoding: gzip, 501",
    "GET / HTTP/1.1|Host: a|Connection: close|Upgrade: h2c|HTTP2-Settings: AAMAAABkAAQ, 200",
  })
  void what_a_proxy_could_understand_otherwise_is_refused(String head, String status)
      throws IOException {
    try (Socket socket = from("127.0.0.8")) {
      send(socket, head.replace("|", "\r\n") + "\r\n\r\n{}");
      assertThat(rest(socket)).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void the_preface_of_http_2_opens_no_tunnel() throws IOException {
    try (Socket socket = from("127.0.0.8")) {
      send(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
      assertThat(rest(socket)).doesNotContain("HTTP/1.1 200", "\0");
    }
  }

  @Test
  void an_address_with_too_many_requests_in_flight_is_told_to_come_back() throws IOException {
    String attacker = "127.0.0.5";
    List<Socket> slow = new ArrayList<>();
    String refused = "";
    // which of two connections is read first is open, so there is one more slow body each time
    for (int i = 0; i < 100 && !refused.startsWith("HTTP/1.1 429"); i++) {
      Socket socket = from(attacker);
      send(socket, head("/api/v1/classify", "application/json", "Content-Length: 1000") + "[");
      slow.add(socket);
      try (Socket more = from(attacker)) {
        send(more, get("/api/v1/acts"));
        refused = rest(more);
      }
    }
    assertThat(refused)
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: 2", "/problems/too-many-requests", "Запросов слишком много");
    for (Socket one : slow) {
      one.close();
    }
  }

  @Test
  void an_edition_is_made_once_and_a_client_that_has_it_is_told_so() throws IOException {
    Browser browser = new Browser(server);
    String address =
        browser.get("/api/v1/editions/692").headers().firstValue("Location").orElseThrow();
    HttpResponse<String> plain = browser.get(address);
    String tag = plain.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(browser.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);

    try (Socket socket = from("127.0.0.1")) {
      send(
          socket,
          "GET "
              + URI.create(address).getPath()
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: gzip\r\n\r\n");
      byte[] answer = socket.getInputStream().readAllBytes();
      String text = new String(answer, StandardCharsets.ISO_8859_1);
      int body = text.indexOf("\r\n\r\n") + 4;
      assertThat(text.substring(0, body))
          .containsIgnoringCase("content-encoding: gzip\r\n")
          .containsIgnoringCase("etag: " + tag.substring(0, tag.length() - 1) + "-gzip\"");
      try (GZIPInputStream unpacked =
          new GZIPInputStream(new ByteArrayInputStream(answer, body, answer.length - body))) {
        assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo(plain.body());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"/register", "/history", "/register/as/pdf", "/register/as/docx"})
  void who_is_not_signed_in_gets_a_kept_page_and_who_is_gets_their_own(String path) {
    Browser visitor = new Browser(server);
    HttpResponse<String> first = visitor.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(visitor.get(path).headers().firstValue("ETag")).contains(tag);

    Browser reader = Staff.of(server, accounts).with("reader", Role.READER);
    HttpResponse<String> own = reader.get(path, "If-None-Match", tag);
    assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
    if (!path.contains("/as/")) {
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.body()).contains(">reader<");
      assertThat(visitor.get(path).body()).doesNotContain(">reader<");
    }
  }
}
