package kz.tizilim.store;

import java.util.List;
import java.util.Optional;
import kz.tizilim.log.CanonicalJson;

/**
 * The documents next to a log that several servers share. A change is made only to the version that
 * its author read, so that no concurrent change is lost.
 *
 * <p>Every method throws {@link StoreException} if the database fails. After {@code
 * STORE_UNREACHABLE} a change may or may not have been made: read the document.
 */
public final class Documents {
  private final Database database;

  Documents(Database database) {
    this.database = database;
  }

  /** The document of that name; empty if there is none. */
  public Optional<Document> find(String name) {
    return database.document(name);
  }

  /** The version of the document of that name, {@link Document#NONE} if there is none. */
  public long version(String name) {
    return database.documentVersion(name);
  }

  /** Makes a change; whether the document still had the version that the change names. */
  public boolean change(Document.Change change) {
    return database.changeDocument(change);
  }

  /**
   * Makes a change and appends events, both or neither.
   *
   * @param expectedSize the size that the log must still have
   * @return empty if the document has another version, and nothing was written
   */
  public Optional<Attempt> changeAndAppend(
      Document.Change change, long expectedSize, List<CanonicalJson> events) {
    return database
        .appendWith(expectedSize, Store.rows(events), change)
        .map(before -> Store.attempt(expectedSize, before, events.size()));
  }
}
