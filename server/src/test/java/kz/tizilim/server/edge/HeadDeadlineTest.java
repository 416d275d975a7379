package kz.tizilim.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The deadline of heads, on a server of Vert.x as Quarkus sets it up. It is not one of Quarkus,
 * which in tests has a class loader of its own for what Netty would have to find.
 */
final class HeadDeadlineTest {
  private static final int DEADLINE_MILLIS = 1_000;

  private static Vertx vertx;
  private static HttpServer server;

  @BeforeAll
  static void start() {
    HeadDeadline.switchOn();
    HeadDeadline.set(DEADLINE_MILLIS);
    vertx = Vertx.vertx();
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(
                request -> request.body().onSuccess(body -> request.response().end("whole")));
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
  }

  @AfterAll
  static void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Socket connected() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** Whether the server keeps a connection open, and says no more, for some time. */
  private static boolean isKept(Socket socket, int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nX-Slow: "
      })
  void a_head_that_trickles_is_cut_off(String beginning) throws IOException {
    try (Socket slow = connected()) {
      send(slow, beginning);
      boolean isKept = true;
      for (int sent = 0; isKept && sent < 300; sent++) {
        isKept = isKept(slow, 100);
        try {
          send(slow, "G");
        } catch (SocketException e) {
          isKept = false;
        }
      }
      assertThat(isKept).isFalse();
    }
  }

  @Test
  void a_connection_between_two_requests_and_a_long_body_are_not() throws IOException {
    try (Socket socket = connected()) {
      assertThat(isKept(socket, 2 * DEADLINE_MILLIS)).isTrue();
      send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(isKept(socket, 2 * DEADLINE_MILLIS)).isTrue();
      send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30\r\n\r\n");
      for (int i = 0; i < 29; i++) {
        send(socket, "a");
        assertThat(isKept(socket, 100)).isTrue();
      }
      send(socket, "a");
      byte[] answer = socket.getInputStream().readNBytes(15);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
    }
  }
}
