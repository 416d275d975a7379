package kz.tizilim.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.store.DurableFile;

/**
 * {@code accounts.json}: the accounts of one server, readable by it alone. It is replaced as a
 * whole, so that a crash leaves the old one or the new one.
 */
final class AccountsFile implements AccountsPlace {
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
    try {
      DurableFile.replace(file, AccountsJson.write(members));
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(
              "Файл учётных записей " + file + " не записывается: " + e.getMessage(), e));
    }
  }
}
