package kz.tizilim.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of its own in a temporary folder, on loopback, for as long as it is open. */
final class PostgresServer implements AutoCloseable {

  /*
   * PostgreSQL refuses to run as root. Started by root, it runs as the system's user «postgres» or
   * «nobody» by way of setpriv, which becomes the server: its process number is the server's own.
   */
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");
  private static final int SECONDS_TO_START = 30;

  private final Path folder;
  private final Process process;
  private final Thread stopAtExit = new Thread(this::stop);
  private final int port;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /** The folder of the newest server's programs; empty where there is none with pg_trgm. */
  static Optional<Path> programs() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
          .filter(version -> Files.exists(version.resolve("lib/pg_trgm.so")))
          .max(Comparator.comparingInt(PostgresServer::number))
          .map(version -> version.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path version) {
    String digits = version.getFileName().toString().replaceAll("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Starts the server whose programs are in {@code programs}. */
  static PostgresServer start(Path programs) {
    try {
      Path folder = Files.createTempDirectory("tizilim-bench-postgres");
      List<String> as = unprivileged(folder);
      Path data = folder.resolve("data");
      File log = folder.resolve("server.log").toFile();
      List<String> init = new ArrayList<>(as);
      init.addAll(
          List.of(
              programs.resolve("initdb").toString(),
              "-D",
              data.toString(),
              "-U",
              "bench",
              "-A",
              "trust",
              "-E",
              "UTF8",
              // in the plain C locale Cyrillic letters are no letters, and have no trigrams
              "--locale=C.UTF-8",
              "--no-sync"));
      int code =
          new ProcessBuilder(init)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "initdb ended with " + code + ": " + Files.readString(log.toPath()));
      }
      int port = freePort();
      List<String> serve = new ArrayList<>(as);
      serve.addAll(
          List.of(
              programs.resolve("postgres").toString(),
              "-D",
              data.toString(),
              "-p",
              String.valueOf(port),
              "-c",
              "listen_addresses=127.0.0.1",
              "-c",
              "unix_socket_directories=",
              "-c",
              "shared_buffers=256MB"));
      Process process =
          new ProcessBuilder(serve)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      PostgresServer server = new PostgresServer(folder, process, port);
      Runtime.getRuntime().addShutdownHook(server.stopAtExit);
      server.awaitStart();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL started.", e);
    }
  }

  private static List<String> unprivileged(Path folder) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    for (String name : UNPRIVILEGED) {
      Optional<UserPrincipal> user = user(name);
      if (user.isPresent()) {
        Files.setOwner(folder, user.get());
        return List.of("setpriv", "--reuid=" + name, "--clear-groups", "--");
      }
    }
    throw new IllegalStateException("There is no user to run PostgreSQL as: " + UNPRIVILEGED);
  }

  private static Optional<UserPrincipal> user(String name) throws IOException {
    try {
      return Optional.of(
          FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name));
    } catch (UserPrincipalNotFoundException e) {
      return Optional.empty();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() throws InterruptedException {
    SQLException last = new SQLException("not tried");
    for (int tenth = 0; tenth < SECONDS_TO_START * 10 && process.isAlive(); tenth++) {
      try (Connection connection = connect()) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException e) {
        last = e;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    close();
    throw new IllegalStateException("PostgreSQL did not start.", last);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=bench");
  }

  /** Stops the server, by its own process number, and removes what it wrote. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
