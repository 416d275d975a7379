package kz.tizilim.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import kz.tizilim.store.StoreException.Kind;

/**
 * A store in PostgreSQL, which several processes may use at once. Writers wait for each other on an
 * advisory lock, which a transaction holds until it ends.
 */
final class PostgresDatabase extends Database {
  private static final int OLDEST = 14;

  /** The version of its tables. */
  private static final int SCHEMA = 2;

  private static final int VERSION_UNIT = 10_000;
  private static final String SECONDS_TO_CONNECT = "10";

  private static final String INSERT =
      "INSERT INTO leaf (body, hash) VALUES (?, ?) RETURNING position";

  private final String url;

  PostgresDatabase(Location.Postgres location) {
    super(location);
    url = location.url();
  }

  @Override
  Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "tizilim");
    Connection connection = driver().connect(url, properties);
    boolean isReady = false;
    try (Statement statement = connection.createStatement()) {
      require(statement);
      if (Schema.isOld(location(), noted(statement), SCHEMA)) {
        requireMayCreate(statement);
        Schema.migrate(location(), url, "postgres");
      }
      // the default of a role or database might lose acknowledged records, or hide them
      statement.execute(
          "SELECT set_config('synchronous_commit', 'on', false)"
              + " WHERE current_setting('synchronous_commit') = 'off'");
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      isReady = true;
      return connection;
    } finally {
      if (!isReady) {
        connection.close();
      }
    }
  }

  /* DriverManager offers a driver only to the class loader that looked for drivers first. */
  private Driver driver() throws SQLException {
    for (Driver driver :
        ServiceLoader.load(Driver.class, PostgresDatabase.class.getClassLoader())) {
      if (driver.acceptsURL(url)) {
        return driver;
      }
    }
    throw new IllegalStateException("The program has no driver for PostgreSQL.");
  }

  private void require(Statement statement) throws SQLException {
    String asked =
        "SELECT current_setting('server_version_num')::int, current_setting('fsync') = 'on',"
            + " current_schema() IS NOT NULL";
    try (ResultSet found = statement.executeQuery(asked)) {
      found.next();
      if (found.getInt(1) < OLDEST * VERSION_UNIT) {
        throw new StoreException(Kind.UNSUPPORTED, "postgres.old", location(), OLDEST);
      }
      if (!found.getBoolean(2)) {
        throw new StoreException(Kind.NOT_DURABLE, "postgres.not-durable", location());
      }
      if (!found.getBoolean(3)) {
        throw new StoreException(Kind.NOT_FOUND, "postgres.no-schema", location());
      }
    }
  }

  /** Asked first, because Flyway would retry for ten seconds. */
  private void requireMayCreate(Statement statement) throws SQLException {
    String asked = "SELECT has_schema_privilege(current_schema(), 'CREATE')";
    try (ResultSet found = statement.executeQuery(asked)) {
      found.next();
      if (!found.getBoolean(1)) {
        throw new StoreException(Kind.DENIED, "postgres.may-not-create", location());
      }
    }
  }

  private static Optional<String> noted(Statement statement) throws SQLException {
    String table = "SELECT to_regclass(quote_ident(current_schema()) || '.flyway_schema_history')";
    try (ResultSet found = statement.executeQuery(table)) {
      found.next();
      if (found.getString(1) == null) {
        return Optional.empty();
      }
    }
    try (ResultSet found = statement.executeQuery(Schema.NOTED)) {
      return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
    }
  }

  @Override
  boolean isShared() {
    return true;
  }

  @Override
  Optional<StoreTime> time() {
    return Optional.of(
        ask(() ->
            new StoreTime(
                Instant.ofEpochMilli(
                    number("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")),
                true)));
  }

  @Override
  long reserve() throws SQLException {
    return number("SELECT leaf_next()");
  }

  @Override
  long reserveNote() throws SQLException {
    return number("SELECT checkpoint_next()");
  }

  @Override
  long insert(byte[] body, byte[] hash) throws SQLException {
    PreparedStatement insert = prepared(INSERT);
    insert.setBytes(1, body);
    insert.setBytes(2, hash);
    try (ResultSet found = insert.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  boolean isLost(SQLException e) {
    String state = state(e);
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }

  /** By SQLSTATE, PostgreSQL's Appendix A. */
  @Override
  StoreException refusal(SQLException e) {
    String state = state(e);
    if (isLost(e)) {
      return refusal(Kind.UNREACHABLE, "postgres.unreachable", e);
    }
    return switch (state) {
      case "28P01", "28000" -> refusal(Kind.DENIED, "postgres.sign-in", e);
      case "42501" -> refusal(Kind.DENIED, "postgres.rights", e);
      case "3D000" -> refusal(Kind.NOT_FOUND, "postgres.no-database", e);
      case "25006" -> refusal(Kind.READ_ONLY, "postgres.read-only", e);
      case "42P01", "42883", "42703" -> refusal(Kind.NOT_A_STORE, "postgres.other-program", e);
      case "53100" -> refusal(Kind.DISK_FULL, "postgres.full", e);
      case "53300" -> refusal(Kind.BUSY, "postgres.connections", e);
      case "XX001", "XX002" -> refusal(Kind.DAMAGED, "postgres.damaged", e);
      default -> refusal(Kind.FAILED, "postgres.failed", e);
    };
  }

  private StoreException refusal(Kind kind, String key, SQLException e) {
    return new StoreException(kind, e, key, location(), "SQLSTATE " + state(e));
  }
}
