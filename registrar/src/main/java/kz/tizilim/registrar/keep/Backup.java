package kz.tizilim.registrar.keep;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.tizilim.core.message.Refused;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.Checked;
import kz.tizilim.log.LogException;
import kz.tizilim.log.Verifier;
import kz.tizilim.store.Document;
import kz.tizilim.store.DurableFile;
import kz.tizilim.store.Location;
import kz.tizilim.store.PrivateFile;
import kz.tizilim.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * All that a server keeps, in one file: an archive (ZIP) with the exported log, the accounts, the
 * audit files, the tables that people keep, the public key, and, only where that is asked for, the
 * secret key. It is made while the ledger is in use, readable by its owner alone, and read back
 * before it takes its name, so that a backup that exists is one that can be restored.
 */
public final class Backup {
  /** The exported log. */
  private static final String LOG = "log.txt";

  private static final String PUBLIC_KEY = "log.key.pub";
  private static final String SECRET_KEY = "log.key";
  private static final String CHECKPOINT = "log.key.checkpoint";

  /** What lies next to a history and is copied as it is. */
  private static final List<String> COPIED = List.of(AccountsName.FILE, PUBLIC_KEY);

  /**
   * Where the tables that people keep lie, a folder for each person and in it one for each table.
   */
  private static final String TABLES = "tables";

  private static final Pattern OF_TABLE =
      Pattern.compile(TABLES + "/[0-9a-f]{16,64}/[0-9a-f]{16}/[a-z]{1,20}\\.[a-z]{1,10}");

  private Backup() {}

  /**
   * What is in a backup.
   *
   * @param leaves how many leaves of the log
   * @param unsigned how many later leaves are left out, since nobody has signed them
   * @param files the names of the other files in it
   */
  public record Contents(long leaves, long unsigned, List<String> files) {
    public Contents {
      files = List.copyOf(files);
    }

    /** Whether the secret key is in it. */
    public boolean hasKey() {
      return files.contains(SECRET_KEY);
    }

    /** Whether accounts are in it. */
    public boolean hasAccounts() {
      return files.contains(AccountsName.FILE);
    }
  }

  /**
   * Writes a backup and reads it back.
   *
   * @param ledger the ledger, which may be in use
   * @param folder where accounts and keys lie
   * @param target the file, which must not exist
   * @param withKey whether the secret key goes into it, so that who has the file can sign
   * @throws Refused if the log was never signed, the public key is missing, or the file exists
   * @throws UncheckedIOException if a file cannot be read or written
   */
  public static Contents write(Ledger ledger, Path folder, Path target, boolean withKey) {
    if (ledger.latestCheckpoint().isEmpty()) {
      throw Refused.because("refused.backup-unsigned");
    }
    if (!Files.exists(folder.resolve(PUBLIC_KEY))) {
      throw Refused.because("refused.backup-key", folder.resolve(PUBLIC_KEY));
    }
    if (Files.exists(target)) {
      throw Refused.because("refused.backup-exists", target);
    }
    try {
      Path absolute = target.toAbsolutePath();
      Path part =
          Files.createTempFile(
              absolute.getParent(), ".tizilim-", ".part", PrivateFile.permissions(absolute));
      try {
        writeArchive(ledger, folder, part, withKey);
        Contents read = read(part);
        DurableFile.rename(part, absolute);
        return new Contents(read.leaves(), ledger.size() - read.leaves(), read.files());
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeArchive(Ledger ledger, Path folder, Path file, boolean withKey)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      // accounts first: a person who is added meanwhile has recorded nothing in this copy of the
      // log
      List<String> names = new ArrayList<>(COPIED);
      AuditTrail.files(folder).forEach(one -> names.add(one.getFileName().toString()));
      names.addAll(ofTables(folder));
      if (withKey) {
        names.add(SECRET_KEY);
      }
      for (String name : names) {
        Optional<byte[]> bytes = bytes(ledger, folder, name);
        if (bytes.isPresent()) {
          zip.putNextEntry(new ZipEntry(name));
          zip.write(bytes.get());
          zip.closeEntry();
        }
      }
      zip.putNextEntry(new ZipEntry(LOG));
      ledger.export(zip);
      zip.closeEntry();
    }
  }

  private static List<String> ofTables(Path folder) throws IOException {
    Path tables = folder.resolve(TABLES);
    if (!Files.isDirectory(tables)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(tables)) {
      return files
          .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .filter(name -> OF_TABLE.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /* Accounts of several servers are in their database. */
  private static Optional<byte[]> bytes(Ledger ledger, Path folder, String name)
      throws IOException {
    Optional<Document> shared =
        name.equals(AccountsName.FILE)
            ? ledger.documents().flatMap(documents -> documents.find(AccountsName.DOCUMENT))
            : Optional.empty();
    return shared.isPresent()
        ? shared.map(document -> document.text().getBytes(StandardCharsets.UTF_8))
        : bytes(folder.resolve(name));
  }

  /** The bytes of a file; empty if there is none, also where its owner deletes it just now. */
  private static Optional<byte[]> bytes(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a backup to its end and verifies its log with the public key in it.
   *
   * @throws Refused if it is not a whole backup
   */
  public static Contents read(Path backup) {
    if (!Files.isRegularFile(backup)) {
      throw Refused.because("table.no-file", backup);
    }
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Verifier key = key(zip, backup);
      Checked<Bundle.Contents> log;
      try (InputStream in = entry(zip, backup, LOG)) {
        log = Bundle.verify(in, List.of(key));
      }
      long leaves =
          log.fold(
              Bundle.Contents::leaves,
              flaw -> {
                throw Refused.because("refused.backup-broken", backup, flaw.text());
              });
      List<String> files =
          zip.stream().map(ZipEntry::getName).filter(name -> !name.equals(LOG)).toList();
      for (String name : files) {
        if (!COPIED.contains(name)
            && !name.equals(SECRET_KEY)
            && !OF_TABLE.matcher(name).matches()
            && !AuditTrail.isFileName(name)) {
          throw Refused.because("refused.backup-broken", backup, name);
        }
      }
      return new Contents(leaves, 0, files);
    } catch (IOException | LogException e) {
      throw Refused.because("refused.backup-broken", backup, String.valueOf(e.getMessage()));
    }
  }

  private static Verifier key(ZipFile zip, Path backup) throws IOException {
    try (InputStream in = entry(zip, backup, PUBLIC_KEY)) {
      String line = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Verifier.find(line)
          .orElseThrow(() -> Refused.because("refused.backup-broken", backup, PUBLIC_KEY));
    }
  }

  private static InputStream entry(ZipFile zip, Path backup, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw Refused.because("refused.backup-broken", backup, name);
    }
    return zip.getInputStream(entry);
  }

  /**
   * Restores a backup: the log to its place, keys to a folder, and the accounts to the database
   * that holds the log or, if it is in a folder, to that.
   *
   * @param history where the log goes; it must be empty
   * @param folder where the other files go; it must have none of them
   * @param expected the key that must have signed the log; empty to believe the one in the backup
   * @throws Refused if the backup is not whole, is signed by another key, or would replace a file
   *     or accounts
   */
  public static Contents restore(
      Path backup, Location history, Path folder, Optional<Verifier> expected) {
    Contents contents = read(backup);
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      Verifier key = key(zip, backup);
      if (expected.filter(one -> !one.toString().equals(key.toString())).isPresent()) {
        throw Refused.because("refused.backup-other-key", backup, key);
      }
      PrivateFile.createFolder(folder);
      List<String> all = new ArrayList<>(contents.files());
      all.add(CHECKPOINT);
      for (String name : all) {
        if (Files.exists(folder.resolve(name))) {
          throw Refused.because("refused.backup-exists", folder.resolve(name));
        }
      }
      if (isShared(history) && contents.hasAccounts()) {
        requireNoAccounts(history);
      }
      Bundle.Contents log = restoreLog(zip, backup, history, key);
      for (String name : contents.files()) {
        byte[] bytes;
        try (InputStream in = entry(zip, backup, name)) {
          bytes = in.readAllBytes();
        }
        if (name.equals(AccountsName.FILE) && isShared(history)) {
          restoreAccounts(history, bytes);
        } else {
          createFolders(folder, Path.of(name).getParent());
          create(folder.resolve(name), bytes);
        }
      }
      create(folder.resolve(CHECKPOINT), log.last().toString().getBytes(StandardCharsets.UTF_8));
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isShared(Location history) {
    return history.fold(folder -> false, database -> true);
  }

  private static void requireNoAccounts(Location history) {
    try (Store store = Store.open(history)) {
      if (store.documents().flatMap(all -> all.find(AccountsName.DOCUMENT)).isPresent()) {
        throw Refused.because("refused.backup-accounts", history);
      }
    }
  }

  private static void restoreAccounts(Location history, byte[] accounts) {
    String text = new String(accounts, StandardCharsets.UTF_8);
    Document.Change change = new Document.Change(AccountsName.DOCUMENT, Document.NONE, text);
    try (Store store = Store.open(history)) {
      if (!store.documents().orElseThrow().change(change)) {
        throw Refused.because("refused.backup-accounts", history);
      }
    }
  }

  private static Bundle.Contents restoreLog(
      ZipFile zip, Path backup, Location history, Verifier key) throws IOException {
    try (InputStream in = entry(zip, backup, LOG)) {
      return Ledger.restore(history, in, List.of(key))
          .fold(
              read -> read,
              flaw -> {
                throw Refused.because("refused.backup-broken", backup, flaw.text());
              });
    }
  }

  private static void createFolders(Path folder, @Nullable Path inner) throws IOException {
    if (inner != null) {
      createFolders(folder, inner.getParent());
      PrivateFile.createFolder(folder.resolve(inner));
    }
  }

  private static void create(Path file, byte[] bytes) throws IOException {
    PrivateFile.create(file);
    Files.write(file, bytes);
  }
}
