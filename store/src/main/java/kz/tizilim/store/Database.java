package kz.tizilim.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kz.tizilim.log.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a store in one of two dialects, behind one connection that threads use in turn.
 * After a lost connection the next call opens a new one; statements are prepared once per
 * connection.
 */
abstract class Database implements AutoCloseable {
  private static final String LEAVES =
      "SELECT position, 0, body, hash FROM leaf WHERE position >= ? ORDER BY position LIMIT ?";
  private static final String HASHES =
      "SELECT position, hash FROM leaf WHERE position >= ? AND position < ? ORDER BY position";
  private static final String NOTES =
      "SELECT position, size, note, hash FROM checkpoint WHERE position >= ?"
          + " ORDER BY position LIMIT ?";
  private static final String LATEST =
      "SELECT position, size, note, hash FROM checkpoint WHERE size >= ?"
          + " ORDER BY size DESC, position DESC LIMIT ?";
  private static final String INSERT_LEAF =
      "INSERT INTO leaf (position, body, hash) VALUES (?, ?, ?)";
  private static final String INSERT_NOTE =
      "INSERT INTO checkpoint (position, size, note, hash) VALUES (?, ?, ?, ?)";

  /** The key of the log's name in {@code meta}. */
  static final String ORIGIN = "origin";

  private static final String LAST =
      "SELECT position, hash FROM leaf ORDER BY position DESC LIMIT 1";
  private static final String HASH = "SELECT hash FROM leaf WHERE position = ?";

  static final String SIZE = "SELECT coalesce(max(position) + 1, 0) FROM leaf";
  static final String NOTE_COUNT = "SELECT coalesce(max(position) + 1, 0) FROM checkpoint";

  private final Location location;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private @Nullable Connection connection;
  private boolean isClosed;

  /** The longest log that was seen here. */
  private Tip seen = Tip.NONE;

  /** Why nothing is read or written any more; null while the log is the one that was seen. */
  private @Nullable StoreException replaced;

  Database(Location location) {
    this.location = location;
  }

  /**
   * A unit of work; {@link #ask} turns its SQLException into a {@link StoreException} of one line.
   */
  interface SqlWork<T> {
    T run() throws SQLException;
  }

  /** A connection to a store with the tables that this program knows. */
  abstract Connection open() throws SQLException;

  /** The refusal that the user sees when the database throws this. */
  abstract StoreException refusal(SQLException e);

  /** Whether the connection is unusable after this. */
  abstract boolean isLost(SQLException e);

  /** The next position, reserved until the transaction ends. */
  abstract long reserve() throws SQLException;

  /** The next position among the notes, likewise. */
  abstract long reserveNote() throws SQLException;

  /** Appends one leaf in a transaction of its own and gives its position. */
  abstract long insert(byte[] body, byte[] hash) throws SQLException;

  /** What it knows of the time; empty where it knows nothing yet. */
  abstract Optional<StoreTime> time();

  /** Whether several processes may share it, so that documents are kept in it. */
  abstract boolean isShared();

  Location location() {
    return location;
  }

  final synchronized <T> T ask(SqlWork<T> work) {
    if (isClosed) {
      throw new IllegalStateException("The store " + location + " is closed.");
    }
    if (replaced != null) {
      throw replaced;
    }
    try {
      return work.run();
    } catch (SQLException e) {
      if (isLost(e)) {
        hangUp();
      } else {
        forget();
      }
      throw refusal(e);
    }
  }

  /** The connection, opened if there is none. */
  final Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = open();
      connection = open;
    }
    return open;
  }

  /** A statement, prepared once per connection. */
  final PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection().prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  final long number(String sql) throws SQLException {
    try (ResultSet found = prepared(sql).executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }

  long append(byte[] body, byte[] hash) {
    return ask(() -> {
      look();
      long position = insert(body, hash);
      seen = new Tip(position + 1, Hash.fromBytes(hash));
      return position;
    });
  }

  long size() {
    return ask(this::look);
  }

  /**
   * How many leaves there are now.
   *
   * @throws StoreException REPLACED, now and ever after, if the log is not the one that was seen
   *     before: an older copy was restored under the running program, or another log is in its
   *     place
   */
  private long look() throws SQLException {
    Tip now = tip();
    Tip before = seen;
    if (now.size() < before.size()) {
      throw replaced("replaced.shorter", now.size(), before.size());
    }
    boolean same =
        before.size() == 0
            || (now.size() == before.size() ? now.last() : hashAt(before.size() - 1))
                .equals(before.last());
    if (!same) {
      throw replaced("replaced.other", before.size() - 1);
    }
    seen = now;
    return now.size();
  }

  private StoreException replaced(String key, Object... words) {
    Object[] all = new Object[words.length + 1];
    all[0] = location;
    System.arraycopy(words, 0, all, 1, words.length);
    StoreException found = new StoreException(StoreException.Kind.REPLACED, key, all);
    replaced = found;
    return found;
  }

  private Tip tip() throws SQLException {
    try (ResultSet found = prepared(LAST).executeQuery()) {
      return found.next()
          ? new Tip(found.getLong(1) + 1, hash(found.getLong(1), bytes(found, 2)))
          : Tip.NONE;
    }
  }

  private Hash hashAt(long position) throws SQLException {
    PreparedStatement select = prepared(HASH);
    select.setLong(1, position);
    try (ResultSet found = select.executeQuery()) {
      return found.next() ? hash(position, bytes(found, 1)) : Hash.EMPTY_ROOT;
    }
  }

  private Hash hash(long position, byte[] stored) {
    if (stored.length != Hash.BYTES) {
      throw new StoreException(StoreException.Kind.DAMAGED, "damaged.leaf", location, position);
    }
    return Hash.fromBytes(stored);
  }

  /**
   * Appends leaves in one transaction; if {@code expected} is given, only when the log has that
   * size. Returns the size before, from which the caller sees whether they were appended.
   */
  long appendAll(OptionalLong expected, List<StoredRow> leaves) {
    return ask(() -> {
      long before = transaction(() -> appended(expected, leaves));
      if (!leaves.isEmpty() && (expected.isEmpty() || expected.getAsLong() == before)) {
        byte[] last = leaves.get(leaves.size() - 1).hash();
        seen = new Tip(before + leaves.size(), Hash.fromBytes(last));
      }
      return before;
    });
  }

  private long appended(OptionalLong expected, List<StoredRow> leaves) throws SQLException {
    long before = reserve();
    look();
    if (expected.isEmpty() || expected.getAsLong() == before) {
      insertLeaves(before, leaves);
    }
    return before;
  }

  private void insertLeaves(long before, List<StoredRow> leaves) throws SQLException {
    PreparedStatement insert = prepared(INSERT_LEAF);
    for (int i = 0; i < leaves.size(); i++) {
      insert.setLong(1, before + i);
      insert.setBytes(2, leaves.get(i).body());
      insert.setBytes(3, leaves.get(i).hash());
      insert.addBatch();
    }
    insert.executeBatch();
  }

  /**
   * Appends leaves and changes a document in one transaction, if the log has the expected size and
   * the document the version that the change names. Returns the size before; empty if the document
   * has another version.
   */
  Optional<Long> appendWith(long expected, List<StoredRow> leaves, Document.Change change) {
    return ask(() -> {
      Optional<Long> before =
          transaction(() -> {
            long size = reserve();
            look();
            if (size != expected) {
              return Optional.of(size);
            }
            if (!changed(change)) {
              return Optional.empty();
            }
            insertLeaves(size, leaves);
            return Optional.of(size);
          });
      if (!leaves.isEmpty() && before.isPresent() && before.get() == expected) {
        byte[] last = leaves.get(leaves.size() - 1).hash();
        seen = new Tip(expected + leaves.size(), Hash.fromBytes(last));
      }
      return before;
    });
  }

  /** The document of that name; empty if there is none. */
  Optional<Document> document(String name) {
    return ask(() -> {
      PreparedStatement select = prepared("SELECT version, body FROM document WHERE name = ?");
      select.setString(1, name);
      try (ResultSet found = select.executeQuery()) {
        return found.next()
            ? Optional.of(
                new Document(found.getLong(1), new String(bytes(found, 2), StandardCharsets.UTF_8)))
            : Optional.empty();
      }
    });
  }

  /** The version of the document of that name, {@link Document#NONE} if there is none. */
  long documentVersion(String name) {
    return ask(() -> {
      PreparedStatement select = prepared("SELECT version FROM document WHERE name = ?");
      select.setString(1, name);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getLong(1) : Document.NONE;
      }
    });
  }

  /** Changes a document, if it has the version that the change names; whether it had. */
  boolean changeDocument(Document.Change change) {
    return ask(() -> changed(change));
  }

  private boolean changed(Document.Change change) throws SQLException {
    byte[] body = change.text().getBytes(StandardCharsets.UTF_8);
    boolean isNew = change.version() == Document.NONE;
    PreparedStatement write =
        prepared(
            isNew
                ? "INSERT INTO document (body, name, version) VALUES (?, ?, ? + 1)"
                    + " ON CONFLICT (name) DO NOTHING"
                : "UPDATE document SET body = ?, version = version + 1"
                    + " WHERE name = ? AND version = ?");
    write.setBytes(1, body);
    write.setString(2, change.name());
    write.setLong(3, change.version());
    return write.executeUpdate() == 1;
  }

  final void insertLeaf(long position, byte[] body, byte[] hash) throws SQLException {
    PreparedStatement insert = prepared(INSERT_LEAF);
    insert.setLong(1, position);
    insert.setBytes(2, body);
    insert.setBytes(3, hash);
    insert.executeUpdate();
  }

  private <T> T transaction(SqlWork<T> work) throws SQLException {
    Connection open = connection();
    open.setAutoCommit(false);
    boolean isCommitted = false;
    try {
      T answer = work.run();
      open.commit();
      isCommitted = true;
      open.setAutoCommit(true);
      return answer;
    } finally {
      if (!isCommitted) {
        rollBack(open);
      }
    }
  }

  /** A connection that cannot even roll back is closed; the database then rolls back. */
  private void rollBack(Connection open) {
    try {
      forget();
      open.rollback();
      open.setAutoCommit(true);
    } catch (SQLException e) {
      hangUp();
    }
  }

  /** At most {@code most} leaves from a position onwards, in order. */
  List<StoredRow> leaves(long from, int most) {
    return ask(() -> rows(LEAVES, from, most));
  }

  /** At most {@code most} signed notes from a position onwards, in order. */
  List<StoredRow> notes(long from, int most) {
    return ask(() -> rows(NOTES, from, most));
  }

  /** The signed note over the most leaves; if there are several, the one saved last. */
  Optional<StoredRow> latestNote() {
    return ask(() -> rows(LATEST, 0, 1).stream().findFirst());
  }

  private List<StoredRow> rows(String sql, long from, int most) throws SQLException {
    PreparedStatement select = prepared(sql);
    select.setLong(1, from);
    select.setInt(2, most);
    List<StoredRow> rows = new ArrayList<>();
    try (ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(
            new StoredRow(found.getLong(1), found.getLong(2), bytes(found, 3), bytes(found, 4)));
      }
    }
    return rows;
  }

  /** SQLite's driver gives null for no bytes at all. */
  private static byte[] bytes(ResultSet found, int column) throws SQLException {
    byte[] bytes = found.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /** The stored hashes of leaves, one after the other from {@code from}. */
  List<byte[]> hashes(long from, long until) {
    return ask(() -> {
      PreparedStatement select = prepared(HASHES);
      select.setLong(1, from);
      select.setLong(2, until);
      List<byte[]> hashes = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          hashes.add(bytes(found, 2));
        }
      }
      return hashes;
    });
  }

  /** The value stored under a name, if there is one. */
  Optional<String> meta(String name) {
    return ask(() -> stored(name));
  }

  private Optional<String> stored(String name) throws SQLException {
    PreparedStatement select = prepared("SELECT value FROM meta WHERE name = ?");
    select.setString(1, name);
    try (ResultSet found = select.executeQuery()) {
      return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
    }
  }

  /** Saves a signed note after the others; the first note's origin becomes the log's. */
  void saveNote(String origin, long size, byte[] note, byte[] hash) {
    ask(() ->
        transaction(() -> {
          look();
          insertNote(origin, size, note, hash);
          return size;
        }));
  }

  private void insertNote(String origin, long size, byte[] note, byte[] hash) throws SQLException {
    PreparedStatement insert = prepared(INSERT_NOTE);
    insert.setLong(1, reserveNote());
    insert.setLong(2, size);
    insert.setBytes(3, note);
    insert.setBytes(4, hash);
    Optional<String> before = stored(ORIGIN);
    if (before.isEmpty()) {
      PreparedStatement say = prepared("INSERT INTO meta (name, value) VALUES (?, ?)");
      say.setString(1, ORIGIN);
      say.setString(2, origin);
      say.executeUpdate();
    } else if (!before.get().equals(origin)) {
      throw new StoreException(
          StoreException.Kind.OTHER_LOG, "other-log", location, before.get(), origin);
    }
    insert.executeUpdate();
  }

  /**
   * Fills the store in one transaction, if it is empty; {@code filling} returns whether to commit.
   */
  boolean fill(Filling filling) {
    return ask(() -> {
      Connection open = connection();
      open.setAutoCommit(false);
      boolean isKept = false;
      try {
        if (reserve() > 0 || reserveNote() > 0) {
          throw new StoreException(StoreException.Kind.NOT_EMPTY, "not-empty", location);
        }
        Inserter inserter = new Inserter();
        isKept = filling.fill(inserter);
        if (isKept) {
          inserter.flush();
          open.commit();
          open.setAutoCommit(true);
        }
        return isKept;
      } catch (Unfilled e) {
        throw e.sql();
      } finally {
        if (!isKept) {
          rollBack(open);
        }
      }
    });
  }

  /** The work that fills an empty store. */
  interface Filling {
    boolean fill(Inserter inserter) throws SQLException;
  }

  /** Carries an SQLException through a reader that cannot throw one. */
  private static final class Unfilled extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SQLException sql;

    Unfilled(SQLException sql) {
      super(sql);
      this.sql = sql;
    }

    SQLException sql() {
      return sql;
    }
  }

  /** Appends leaves in batches, and notes, in the transaction of {@link #fill}. */
  final class Inserter {
    private static final int BATCH = 500;
    private long position;

    void leaf(byte[] body, byte[] hash) {
      try {
        PreparedStatement insert = prepared(INSERT_LEAF);
        insert.setLong(1, position++);
        insert.setBytes(2, body);
        insert.setBytes(3, hash);
        insert.addBatch();
        if (position % BATCH == 0) {
          flush();
        }
      } catch (SQLException e) {
        throw new Unfilled(e);
      }
    }

    void note(String origin, long size, byte[] note, byte[] hash) throws SQLException {
      insertNote(origin, size, note, hash);
    }

    private void flush() throws SQLException {
      prepared(INSERT_LEAF).executeBatch();
    }
  }

  /** Drops the prepared statements: SQLite's driver closes a statement that has failed. */
  private void forget() {
    statements.values().forEach(Database::closeQuietly);
    statements.clear();
  }

  private void hangUp() {
    Connection open = connection;
    connection = null;
    statements.clear();
    if (open != null) {
      closeQuietly(open);
    }
  }

  /** Closes without reporting a failure. */
  @SuppressWarnings("EmptyCatch")
  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception ignored) {
      // the connection was lost already
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    hangUp();
  }
}
