package kz.tizilim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PostgresServerTest {

  /** Starts a server, prints its address and its folder, and waits to be killed. */
  public static final class Killed {
    public static void main(String[] args) throws IOException {
      PostgresServer server = PostgresServer.start("shared_buffers=16MB");
      try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
        out.write((server + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        System.in.read();
      }
    }
  }

  private static boolean listens(String url) {
    URI address = URI.create(url.substring("jdbc:".length()));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a_server_is_reached_until_it_is_killed_and_after_a_restart() {
    PostgresServer server = PostgresServer.start("shared_buffers=16MB");
    try (server) {
      assertThat(listens(server.url())).isTrue();
      server.kill();
      assertThat(listens(server.url())).isFalse();
      server.restart();
      assertThat(listens(server.url())).isTrue();
    }
    assertThat(listens(server.url())).isFalse();
  }

  @Test
  void the_server_of_a_killed_process_is_stopped_and_removed() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String[] words;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      words = out.readLine().split(" ", 2);
    }
    process.destroyForcibly().onExit().join();
    Path folder = Path.of(words[1]);
    assertThat(listens(words[0])).isTrue();
    assertThat(folder).exists();
    PostgresFolder.own().removeOrphans();
    assertThat(listens(words[0])).isFalse();
    assertThat(Files.exists(folder)).isFalse();
  }
}
