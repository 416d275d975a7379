package kz.tizilim.server.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.store.DurableFile;

/**
 * The tables that people keep, in {@code tables} of the data directory: a folder for each person,
 * and in it one for each table. The name of a person's folder is a digest of the person's name.
 */
@ApplicationScoped
public class KeptTables {
  private static final String FOLDER = "tables";
  private static final String ABOUT = "about.properties";
  private static final String POSTS = "posts.tsv";
  private static final int MOST = 100;
  private static final int ID_BYTES = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{" + 2 * ID_BYTES + "}");

  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  @Inject
  KeptTables(Desk desk) {
    this.desk = desk;
  }

  private Path folder(String owner) {
    String name = owner.strip().toLowerCase(Locale.ROOT);
    return desk.settings().data().resolve(FOLDER).resolve(digest(name));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** The tables of a person, by unit, the last one first. */
  List<KeptTable> of(String owner) {
    Path folder = folder(owner);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> String.valueOf(one.getFileName()))
          .flatMap(id -> find(owner, id).stream())
          .sorted(
              Comparator.comparing(KeptTable::unit)
                  .thenComparing(KeptTable::kept, Comparator.reverseOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of a person with that id; empty if there is none. */
  Optional<KeptTable> find(String owner, String id) {
    Path about = folder(owner).resolve(id).resolve(ABOUT);
    if (!ID.matcher(id).matches() || !Files.isRegularFile(about)) {
      return Optional.empty();
    }
    try {
      return KeptTable.parse(id, Files.readString(about));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The posts of a table. */
  List<KeptPost> posts(String owner, KeptTable table) {
    try (Stream<String> lines = Files.lines(folder(owner).resolve(table.id()).resolve(POSTS))) {
      return lines.flatMap(line -> KeptPost.parse(line).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a table.
   *
   * @param table the table; its id is chosen here
   * @return the id
   * @throws Problem if the person keeps {@value #MOST} already
   */
  String keep(String owner, KeptTable table, List<KeptPost> posts) {
    if (of(owner).size() >= MOST) {
      throw Problem.of(ProblemKind.TOO_LARGE, "kept.too-many", MOST);
    }
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    try {
      Path folder = Files.createDirectories(folder(owner));
      Path part = Files.createTempDirectory(folder, "part-");
      DurableFile.replace(
          part.resolve(POSTS),
          posts.stream().map(post -> post + "\n").collect(Collectors.joining()));
      DurableFile.replace(part.resolve(ABOUT), table.toString());
      DurableFile.rename(part, folder.resolve(id));
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a table. */
  void forget(String owner, KeptTable table) {
    Path folder = folder(owner).resolve(table.id());
    try {
      // the description goes first: without it there is no table
      Files.deleteIfExists(folder.resolve(ABOUT));
      Files.deleteIfExists(folder.resolve(POSTS));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
