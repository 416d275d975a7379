package kz.tizilim.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.BiPredicate;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.registrar.keep.AccountsName;
import kz.tizilim.store.Document;
import kz.tizilim.store.Documents;
import org.jboss.logging.Logger;

/**
 * The accounts in the database that holds the history, the same for all servers that share it. A
 * change of rights and its leaf in the log are one transaction.
 */
final class AccountsTable implements AccountsPlace {
  private static final Logger LOG = Logger.getLogger(AccountsTable.class);

  private final Documents documents;
  private final BiPredicate<HistoryRecord.AccessChanged, Document.Change> rights;

  /**
   * The accounts in a database.
   *
   * @param rights records a change of rights and makes a change of a document, both or neither; the
   *     answer is whether the document still had the version that the change names
   */
  AccountsTable(
      Documents documents, BiPredicate<HistoryRecord.AccessChanged, Document.Change> rights) {
    this.documents = documents;
    this.rights = rights;
  }

  /**
   * Moves the accounts of a file into the database, if that has none yet. The file gets another
   * name. What happened is a line of the server's log.
   */
  void move(Path folder) {
    Path file = folder.resolve(AccountsName.FILE);
    if (!Files.exists(file)) {
      return;
    }
    Members members = new AccountsFile(file, record -> {}).read().members();
    if (documents.version(AccountsName.DOCUMENT) == Document.NONE
        && documents.change(change(Document.NONE, members))) {
      Path moved = folder.resolve(AccountsName.MOVED);
      try {
        Files.move(file, moved, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      LOG.infof(
          "The accounts in %s (%d) were moved to the database; the file is now %s.",
          file, members.accounts().size(), moved.getFileName());
    } else {
      LOG.warnf("The accounts in %s are not used: those in the database count.", file);
    }
  }

  private static Document.Change change(long version, Members members) {
    return new Document.Change(AccountsName.DOCUMENT, version, AccountsJson.write(members));
  }

  @Override
  public Kept read() {
    try {
      return documents
          .find(AccountsName.DOCUMENT)
          .map(one -> new Kept(one.version(), AccountsJson.read(one.text())))
          .orElse(new Kept(Document.NONE, Members.NONE));
    } catch (IllegalArgumentException e) {
      throw new UncheckedIOException(
          new IOException("Учётные записи в базе не читаются: " + e.getMessage(), e));
    }
  }

  @Override
  public long version() {
    return documents.version(AccountsName.DOCUMENT);
  }

  @Override
  public Optional<Kept> write(
      Kept before, Members next, Optional<HistoryRecord.AccessChanged> record) {
    Document.Change change = change(before.version(), next);
    boolean isMade =
        record
            .map(changed -> rights.test(changed, change))
            .orElseGet(() -> documents.change(change));
    return isMade ? Optional.of(new Kept(before.version() + 1, next)) : Optional.empty();
  }
}
