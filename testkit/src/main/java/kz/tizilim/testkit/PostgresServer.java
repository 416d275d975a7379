package kz.tizilim.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of its own in a temporary folder, on loopback, for as long as it is open. Its
 * programs come from Maven. It writes to the disk as a production server does: {@code fsync} is on.
 *
 * <p>Every role connects without a password, except {@value #GUARDED}, if a test creates it.
 */
public final class PostgresServer implements AutoCloseable {
  /** The name of the role that must give its password. */
  public static final String GUARDED = "guarded";

  /*
   * PostgreSQL refuses to run as root. Started by root, it runs as «nobody» by way of setpriv, which
   * becomes the server: its process number is the server's own.
   */
  private static final String UNPRIVILEGED = "nobody";
  private static final int SECONDS_TO_START = 30;
  private static final int STATUS_LINE = 7;
  private static final String ADDRESS = "127.0.0.1";

  private final PostgresFolder programs = PostgresFolder.own();
  private final Path folder;
  private final Path data;
  private final List<String> as;
  private final List<String> settings;
  private final int port;
  private Process process;

  private PostgresServer(List<String> settings) throws IOException {
    this.settings = settings;
    folder = programs.fresh();
    data = folder.resolve("data");
    as = unprivileged(folder);
    port = freePort();
    run(
        programs.program("initdb"),
        "-D",
        data.toString(),
        "-U",
        "bench",
        "-A",
        "trust",
        "-E",
        "UTF8",
        // in the plain C locale Cyrillic letters are not letters, and have no trigrams
        "--locale=C.UTF-8",
        "--no-sync");
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        host all %s 127.0.0.1/32 scram-sha-256
        host all all 127.0.0.1/32 trust
        """
            .replace("%s", GUARDED));
    process = launch();
    programs.add(this);
    awaitStart();
  }

  /** Starts a server with settings such as {@code work_mem=8MB}. */
  public static PostgresServer start(String... settings) {
    try {
      return new PostgresServer(List.of(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> unprivileged(Path folder) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    Files.setOwner(
        folder,
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED));
    return List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--clear-groups", "--");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(List.of(programs.program("postgres")));
    command.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
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
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (System.nanoTime() < until && !ended(20)) {
      if (isReady()) {
        return;
      }
    }
    String said = Files.readString(said().toPath());
    close();
    throw new IllegalStateException("PostgreSQL did not start: " + said);
  }

  private boolean ended(int millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whether the pid file is of this process, not of a killed one, and says that it is ready. */
  private boolean isReady() throws IOException {
    List<String> lines = PostgresFolder.pidFile(data);
    return lines.size() > STATUS_LINE
        && lines.get(0).strip().equals(String.valueOf(process.pid()))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /** The address of its database {@code postgres}, for JDBC. */
  public String url() {
    return url("postgres", "bench");
  }

  /** The address of a database as a role is to reach it, for JDBC. */
  public String url(String database, String role) {
    return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + database + "?user=" + role;
  }

  /** A connection of its superuser to its database {@code postgres}. */
  public Connection connect() throws SQLException {
    return connect(url());
  }

  /**
   * A connection to the database at an address. {@code DriverManager} offers a driver only to the
   * class loader that looked for drivers first, and a test of Quarkus has several.
   */
  public static Connection connect(String url) throws SQLException {
    for (Driver driver : ServiceLoader.load(Driver.class, PostgresServer.class.getClassLoader())) {
      if (driver.acceptsURL(url)) {
        return driver.connect(url, new Properties());
      }
    }
    throw new IllegalStateException("The tests have no driver for PostgreSQL.");
  }

  /** Creates an empty database and returns its address. */
  public String create(String database) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create database " + database);
    }
    return url(database, "bench");
  }

  /** Kills the server and every process of it at once, as a crash does. */
  public void kill() {
    PostgresFolder.kill(process.toHandle());
    await(process);
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

  /** Stops the server and removes its data. */
  @Override
  public void close() {
    programs.remove(this);
    stop();
  }

  /** Its address and its folder. */
  @Override
  public String toString() {
    return url() + " " + folder;
  }

  void stop() {
    try {
      // at once, because nobody reads the data again
      List<String> stop =
          List.of(programs.program("pg_ctl"), "stop", "-m", "immediate", "-D", data.toString());
      if (!process.isAlive() || await(begin(stop)) != 0) {
        kill();
      }
      PostgresFolder.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
