package kz.tizilim.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;

/** The programs of examples/clients, run as their readers would; they need curl and python3. */
@QuarkusTest
@TestProfile(Fresh.class)
class ClientsTest {
  private static final Path CLIENTS = Path.of("..", "examples", "clients");

  @TestHTTPResource("/")
  private URI server;

  private String run(String input, String... command) {
    try {
      Path rows = Files.writeString(Files.createTempFile("tizilim-", ".ndjson"), input);
      Path printed = Files.createTempFile("tizilim-", ".out");
      ProcessBuilder program =
          new ProcessBuilder(command)
              .directory(CLIENTS.toFile())
              .redirectInput(rows.toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile());
      int code = program.start().waitFor();
      String said = Files.readString(printed, StandardCharsets.UTF_8);
      assertThat(code).as(said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String address() {
    return server.toString().replaceAll("/$", "");
  }

  @Test
  void curl_asks_one_row() {
    assertThat(run("", "./classify.sh", address())).contains("\"code\":\"C3\"");
  }

  @Test
  void java_asks_two_rows() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(
            run(
                "",
                java,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "Classify.java",
                address()))
        .contains("\"code\":\"C3\"")
        .contains("\"reason\":\"skilled_worker\"");
  }

  @Test
  void python_streams_rows_and_reads_answers_meanwhile() {
    String rows = "{\"title\":\"Водитель\"}\n".repeat(20_000);
    List<String> answers = run(rows, "python3", "check.py", address()).lines().toList();
    assertThat(answers).hasSize(20_000);
    assertThat(answers.get(19_999)).isEqualTo("20000 OUT_OF_SCOPE ");
  }
}
