package kz.tizilim.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;
import kz.tizilim.core.history.HistoryRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code accounts.json}: the accounts of one server, readable by it alone. It is replaced as a
 * whole, so that a crash leaves the old one or the new one.
 */
final class AccountsFile implements AccountsPlace {
  private static final String ONLY_OWN = "rw-------";

  /** Nobody else writes the file, so that its version never changes. */
  private static final long ONLY_VERSION = 0;

  private final Path file;
  private final Consumer<HistoryRecord.AccessChanged> rights;

  /**
   * The accounts in a file, which need not exist.
   *
   * @param rights where a change of rights is recorded for good; it happens only if it could be
   */
  AccountsFile(Path file, Consumer<HistoryRecord.AccessChanged> rights) {
    this.file = file;
    this.rights = rights;
  }

  @Override
  public Kept read() {
    if (!Files.exists(file)) {
      return new Kept(ONLY_VERSION, Members.NONE);
    }
    try {
      return new Kept(
          ONLY_VERSION, AccountsJson.read(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException(
          new IOException(
              "Файл учётных записей "
                  + file
                  + " не читается: "
                  + e.getMessage()
                  + " Восстановите его из копии или удалите, тогда первый вход откроется заново.",
              e));
    }
  }

  @Override
  public long version() {
    return ONLY_VERSION;
  }

  @Override
  public Optional<Kept> write(
      Kept before, Members next, Optional<HistoryRecord.AccessChanged> record) {
    record.ifPresent(rights);
    write(next);
    return Optional.of(new Kept(ONLY_VERSION, next));
  }

  private void write(Members members) {
    byte[] bytes = AccountsJson.write(members).getBytes(StandardCharsets.UTF_8);
    @Nullable Path fresh = null;
    try {
      fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "accounts", ".tmp", own());
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(fresh);
      throw new UncheckedIOException(
          new IOException(
              "Файл учётных записей " + file + " не записывается: " + e.getMessage(), e));
    }
  }

  private static void delete(@Nullable Path part) {
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // The failure that is reported is the first one.
    }
  }

  private FileAttribute<?>[] own() {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_OWN))
        }
        : new FileAttribute<?>[0];
  }
}
