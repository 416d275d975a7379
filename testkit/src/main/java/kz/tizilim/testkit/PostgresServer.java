package kz.tizilim.testkit;

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

/**
 * A PostgreSQL server of its own in a temporary folder, on loopback, for as long as it is open. It
 * writes to the disk as a server in earnest does: {@code fsync} is on.
 *
 * <p>Every role is let in without a password but {@value #GUARDED}, if somebody makes it.
 */
public final class PostgresServer implements AutoCloseable {
  /** The name of the role that must give its password. */
  public static final String GUARDED = "guarded";

  /*
   * PostgreSQL refuses to run as root. Started by root, it runs as the system's user «postgres» or
   * «nobody» by way of setpriv, which becomes the server: its process number is the server's own.
   */
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");
  private static final int SECONDS_TO_START = 30;
  private static final String ADDRESS = "127.0.0.1";

  private final Path programs;
  private final Path folder;
  private final List<String> as;
  private final List<String> settings;
  private final Thread stopAtExit = new Thread(this::stop);
  private final int port;
  private Process process;

  private PostgresServer(Path programs, List<String> settings) throws IOException {
    this.programs = programs;
    this.settings = settings;
    folder = Files.createTempDirectory("tizilim-postgres");
    as = unprivileged(folder);
    port = freePort();
    run(
        programs.resolve("initdb").toString(),
        "-D",
        folder.resolve("data").toString(),
        "-U",
        "bench",
        "-A",
        "trust",
        "-E",
        "UTF8",
        // in the plain C locale Cyrillic letters are no letters, and have no trigrams
        "--locale=C.UTF-8",
        "--no-sync");
    Files.writeString(
        folder.resolve("data/pg_hba.conf"),
        """
        host all %s 127.0.0.1/32 scram-sha-256
        host all all 127.0.0.1/32 trust
        """
            .replace("%s", GUARDED));
    process = launch();
    Runtime.getRuntime().addShutdownHook(stopAtExit);
    awaitStart();
  }

  /**
   * The folder of the newest server's programs that has these extensions; empty if there is none.
   */
  public static Optional<Path> programs(String... extensions) {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
          .filter(version ->
              Stream.of(extensions)
                  .allMatch(name -> Files.exists(version.resolve("lib/" + name + ".so"))))
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

  /** Starts the newest server that is installed, with settings such as {@code work_mem=8MB}. */
  public static PostgresServer start(String... settings) {
    Path newest =
        programs()
            .orElseThrow(() ->
                new IllegalStateException(
                    "There is no PostgreSQL in "
                        + INSTALLED
                        + ". Maybe: apt-get install postgresql"));
    return start(newest, settings);
  }

  /** Starts the server whose programs are in {@code programs}. */
  public static PostgresServer start(Path programs, String... settings) {
    try {
      return new PostgresServer(programs, List.of(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(List.of(programs.resolve("postgres").toString()));
    command.addAll(List.of("-D", folder.resolve("data").toString(), "-p", String.valueOf(port)));
    command.addAll(List.of("-c", "listen_addresses=" + ADDRESS));
    command.addAll(List.of("-c", "unix_socket_directories="));
    for (String setting : settings) {
      command.addAll(List.of("-c", setting));
    }
    return begin(command);
  }

  private Process begin(List<String> command) throws IOException {
    List<String> whole = new ArrayList<>(as);
    whole.addAll(command);
    return new ProcessBuilder(whole)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(said()))
        .start();
  }

  private File said() {
    return folder.resolve("server.log").toFile();
  }

  private void run(String... command) throws IOException {
    int code = await(begin(List.of(command)));
    if (code != 0) {
      throw new IllegalStateException(
          command[0] + " ended with " + code + ": " + Files.readString(said().toPath()));
    }
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL worked.", e);
    }
  }

  private void awaitStart() throws IOException {
    List<String> isReady =
        List.of(
            programs.resolve("pg_isready").toString(), "-h", ADDRESS, "-p", String.valueOf(port));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (process.isAlive() && System.nanoTime() < until) {
      if (await(begin(isReady)) == 0) {
        return;
      }
    }
    String said = Files.readString(said().toPath());
    close();
    throw new IllegalStateException("PostgreSQL did not start: " + said);
  }

  /** The address of its database {@code postgres}, for JDBC. */
  public String url() {
    return url("postgres", "bench");
  }

  /** The address of a database as a role is to reach it, for JDBC. */
  public String url(String database, String role) {
    return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + database + "?user=" + role;
  }

  /** A connection of its superuser, if PostgreSQL's driver is on the class path. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /** Makes an empty database and tells its address. */
  public String create(String database) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    }
    return url(database, "bench");
  }

  /** Kills the server and every process of it at once, as a crash does. */
  public void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    await(process);
    all.forEach(handle -> handle.onExit().join());
  }

  /** Starts a killed server again, on the same port and data. */
  public void restart() {
    try {
      process = launch();
      awaitStart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server, by its own process number, and removes what it wrote. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(stopAtExit);
    stop();
  }

  private void stop() {
    try {
      List<String> fast = List.of("stop", "-m", "fast", "-D", folder.resolve("data").toString());
      List<String> command = new ArrayList<>(List.of(programs.resolve("pg_ctl").toString()));
      command.addAll(fast);
      if (!process.isAlive() || await(begin(command)) != 0) {
        kill();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
