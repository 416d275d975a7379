package kz.tizilim.server.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Keycloak of its own on loopback, with the realm of {@code realm.json}, for as long as the tests
 * that want it run. Maven unpacks it into {@code target/keycloak}.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {
  private static final Duration TO_START = Duration.ofMinutes(3);

  private Process process;

  @Override
  public Map<String, String> start() {
    try {
      Path home = home();
      Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
      try (InputStream realm =
          Objects.requireNonNull(Keycloak.class.getResourceAsStream("realm.json"))) {
        Files.copy(realm, realms.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
      }
      int port = freePort();
      int management = freePort();
      ProcessBuilder starting =
          new ProcessBuilder(
              home.resolve("bin").resolve("kc.sh").toString(),
              "start-dev",
              "--import-realm",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--http-management-port=" + management,
              "--cache=local");
      starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
      starting.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
      starting.redirectErrorStream(true).redirectOutput(home.resolve("log.txt").toFile());
      process = starting.start();
      URI issuer = URI.create("http://localhost:" + port + "/realms/tizilim");
      await(issuer, home.resolve("log.txt"));
      return Map.of(
          "quarkus.oidc.tenant-enabled", "true",
          "quarkus.oidc.auth-server-url", issuer.toString(),
          "quarkus.oidc.client-id", "tizilim",
          "quarkus.oidc.credentials.secret", "a secret of the tests",
          "quarkus.oidc.roles.role-claim-path", "roles");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() throws IOException {
    Path unpacked = Path.of("target", "keycloak").toAbsolutePath();
    try (Stream<Path> homes = Files.list(unpacked)) {
      return homes
          .filter(home -> Files.exists(home.resolve("bin").resolve("kc.sh")))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("There is no Keycloak in " + unpacked + "."));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await(URI issuer, Path log) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).build();
    long end = System.nanoTime() + TO_START.toNanos();
    try {
      while (System.nanoTime() < end && process.isAlive()) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // it does not listen yet
        }
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stop();
    throw new IllegalStateException("Keycloak has not started:\n" + Files.readString(log));
  }

  @Override
  public void stop() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }
}
