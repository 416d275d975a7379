package kz.tizilim.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import kz.tizilim.store.StoreException.Kind;
import org.sqlite.JDBC;

/**
 * A store in a folder. The write-ahead log is flushed to the disk at each commit ({@code
 * synchronous=FULL}), and only this connection can open the file.
 */
final class SqliteDatabase extends Database {
  static final String FILE = "tizilim.db";

  /** The version of its tables. */
  private static final int SCHEMA = 1;

  // result codes of SQLite, https://www.sqlite.org/rescode.html
  private static final int ERROR = 1;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int IOERR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int NOTADB = 26;
  private static final int PRIMARY = 0xff;

  private final FolderLock lock;
  private final Path folder;
  private final String url;
  private final Optional<StoreTime> written;

  SqliteDatabase(Location.Folder location) {
    super(location);
    folder = location.path();
    lock = FolderLock.of(folder);
    written = written(folder.resolve(FILE));
    create(folder.resolve(FILE));
    // as a URI, so that a question mark in a folder's name does not begin the parameters
    url = "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath().toUri();
  }

  /* Looked up before the file is opened, which may write to it. */
  private static Optional<StoreTime> written(Path file) {
    try {
      return Files.exists(file) && Files.size(file) > 0
          ? Optional.of(new StoreTime(Files.getLastModifiedTime(file).toInstant(), false))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /*
   * What is under embargo is for the owner of the file alone, also in a folder that others may read. SQLite gives
   * its other files the same mode. Where this does not work, SQLite says why.
   */
  private static void create(Path file) {
    if (!Files.exists(file)) {
      try {
        PrivateFile.create(file);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Override
  boolean isShared() {
    return false;
  }

  @Override
  Optional<StoreTime> time() {
    return written;
  }

  @Override
  Connection open() throws SQLException {
    Connection connection = connect();
    boolean isReady = false;
    try {
      if (Schema.isOld(location(), noted(connection), SCHEMA)) {
        connection.close();
        Schema.migrate(location(), url, "sqlite");
        connection = connect();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute("PRAGMA fullfsync = ON");
        requireWhole(statement);
      }
      isReady = true;
      return connection;
    } finally {
      if (!isReady) {
        connection.close();
      }
    }
  }

  /* A damaged page need not hold a leaf: it may be found only when the next leaf is written. */
  private static void requireWhole(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String said = rows.next() ? rows.getString(1) : "";
      if (!said.equals("ok")) {
        throw new SQLException(said, "", CORRUPT);
      }
    }
  }

  private Connection connect() throws SQLException {
    NativeFolder.prepare();
    Properties properties = new Properties();
    properties.setProperty("transaction_mode", "IMMEDIATE");
    properties.setProperty("locking_mode", "EXCLUSIVE");
    return JDBC.createConnection(url, properties);
  }

  private static Optional<String> noted(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String table = "SELECT 1 FROM sqlite_schema WHERE name = 'flyway_schema_history'";
      try (ResultSet found = statement.executeQuery(table)) {
        if (!found.next()) {
          return Optional.empty();
        }
      }
      try (ResultSet found = statement.executeQuery(Schema.NOTED)) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  long reserve() throws SQLException {
    return number(SIZE);
  }

  @Override
  long reserveNote() throws SQLException {
    return number(NOTE_COUNT);
  }

  @Override
  long insert(byte[] body, byte[] hash) throws SQLException {
    long position = number(SIZE);
    insertLeaf(position, body, hash);
    return position;
  }

  @Override
  boolean isLost(SQLException e) {
    int code = e.getErrorCode() & PRIMARY;
    return code == IOERR || code == CORRUPT || code == NOTADB;
  }

  @Override
  StoreException refusal(SQLException e) {
    String file = folder.resolve(FILE).toString();
    boolean isOther = e.getMessage() != null && e.getMessage().contains("no such ");
    return switch (e.getErrorCode() & PRIMARY) {
      case ERROR ->
          isOther
              ? new StoreException(Kind.NOT_A_STORE, e, "sqlite.other-program", file)
              : failed(file, e);
      case BUSY, LOCKED -> new StoreException(Kind.BUSY, e, "sqlite.busy", folder, FILE);
      case READONLY -> new StoreException(Kind.READ_ONLY, e, "sqlite.read-only", file);
      case CORRUPT -> new StoreException(Kind.DAMAGED, e, "sqlite.damaged", file);
      case FULL -> new StoreException(Kind.DISK_FULL, e, "sqlite.full", folder);
      case NOTADB -> new StoreException(Kind.NOT_A_STORE, e, "sqlite.not-a-database", file);
      default -> failed(file, e);
    };
  }

  private static StoreException failed(String file, SQLException e) {
    return new StoreException(Kind.FAILED, e, "sqlite.failed", file, "SQLite " + e.getErrorCode());
  }

  @Override
  public synchronized void close() {
    try {
      super.close();
    } finally {
      lock.close();
    }
  }
}
