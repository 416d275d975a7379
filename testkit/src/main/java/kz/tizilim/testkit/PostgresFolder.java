package kz.tizilim.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * A temporary folder with PostgreSQL's programs and with the data of the servers that this process
 * starts. It is removed when the process ends. If the process was killed, the next one stops the
 * servers it left and removes its folder.
 */
final class PostgresFolder {

  /*
   * The programs come from Maven as an archive, tar within xz. The JDK has neither format; tar is on
   * every Linux and macOS, xz often is not, so a library decodes xz and the system's tar does the rest.
   */
  private static final String PREFIX = "tizilim-postgres";
  private static final String OWNER = "owner";
  private static final int SECONDS_TO_END = 5;

  private final Path folder;
  private final Set<PostgresServer> servers = ConcurrentHashMap.newKeySet();

  private PostgresFolder() throws IOException {
    folder = Files.createTempDirectory(PREFIX);
    // as root, the servers run as another user
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve(OWNER), String.valueOf(ProcessHandle.current().pid()));
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    removeOrphans();
    unpack();
  }

  /** The folder of this process. */
  static PostgresFolder own() {
    return Own.FOLDER;
  }

  private static final class Own {
    static final PostgresFolder FOLDER = make();

    private static PostgresFolder make() {
      try {
        return new PostgresFolder();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String program(String name) {
    return folder.resolve("programs").resolve("bin").resolve(name).toString();
  }

  /** An empty folder for a server. */
  Path fresh() throws IOException {
    return Files.createTempDirectory(folder, "server");
  }

  void add(PostgresServer server) {
    servers.add(server);
  }

  void remove(PostgresServer server) {
    servers.remove(server);
  }

  private void end() {
    servers.forEach(PostgresServer::stop);
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack() throws IOException {
    Path programs = Files.createDirectory(folder.resolve("programs"));
    Process tar =
        new ProcessBuilder("tar", "-x", "--no-same-owner", "-f", "-", "-C", programs.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream in = new XZInputStream(archive());
        OutputStream out = tar.getOutputStream()) {
      in.transferTo(out);
    }
    if (tar.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("tar could not unpack PostgreSQL's programs.");
    }
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-" + system + "-" + processor + ".txz";
    InputStream archive = PostgresFolder.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IllegalStateException(
          "There is no "
              + name
              + " on the class path. Maybe: a profile for this machine in pom.xml");
    }
    return archive;
  }

  /** Stops the servers of processes that were killed, and removes their folders. */
  void removeOrphans() throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.getParent(), PREFIX + "*")) {
      for (Path other : all) {
        if (isOrphan(other)) {
          stopServers(other);
          delete(other);
        }
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      // another process removes the same folder at this moment
    }
  }

  private boolean isOrphan(Path other) throws IOException {
    Path owner = other.resolve(OWNER);
    return Files.exists(owner)
        && Files.getOwner(other).equals(Files.getOwner(folder))
        && ProcessHandle.of(Long.parseLong(Files.readString(owner))).isEmpty();
  }

  private static void stopServers(Path orphan) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(orphan, "server*")) {
      for (Path server : folders) {
        Path data = server.resolve("data");
        pid(data)
            .flatMap(ProcessHandle::of)
            // the number may belong to another process by now
            .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
            .ifPresent(PostgresFolder::kill);
      }
    }
  }

  /** The process that the pid file of a server's data names. */
  private static Optional<Long> pid(Path data) throws IOException {
    List<String> lines = pidFile(data);
    return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0).strip()));
  }

  /** The lines of a server's pid file; none if the file does not exist. */
  static List<String> pidFile(Path data) throws IOException {
    try {
      return Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Kills a server and all its processes at once, as a crash does. */
  static void kill(ProcessHandle server) {
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      // in a container, a dead process may stay in the list for ever, if nothing collects it
      process.onExit().completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS).join();
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
