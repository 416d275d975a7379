package kz.tizilim.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import kz.tizilim.store.StoreException.Kind;

/**
 * A store in PostgreSQL, which several processes may use at once. Writers wait for each other in
 * the database, by an advisory lock that a transaction holds to its end.
 */
final class PostgresDatabase extends Database {
  private static final int OLDEST = 14;
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
    Connection connection = DriverManager.getConnection(url, properties);
    boolean isReady = false;
    try (Statement statement = connection.createStatement()) {
      require(statement);
      if (Schema.isOld(location(), noted(statement))) {
        requireMayCreate(statement);
        Schema.migrate(location(), url, "postgres");
      }
      // what a role or a database has as its default might lose what was acknowledged, or not see
      // it
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

  private void require(Statement statement) throws SQLException {
    String asked =
        "SELECT current_setting('server_version_num')::int, current_setting('fsync') = 'on',"
            + " current_schema() IS NOT NULL";
    try (ResultSet found = statement.executeQuery(asked)) {
      found.next();
      if (found.getInt(1) < OLDEST * VERSION_UNIT) {
        throw new StoreException(
            Kind.UNSUPPORTED,
            location() + ": сервер старее PostgreSQL " + OLDEST + ". Обновите сервер.");
      }
      if (!found.getBoolean(2)) {
        throw new StoreException(
            Kind.NOT_DURABLE,
            location()
                + ": на сервере выключена запись на диск (fsync = off), и сбой потеряет записанное. Включите fsync.");
      }
      if (!found.getBoolean(3)) {
        throw new StoreException(
            Kind.NOT_FOUND,
            location()
                + ": в базе нет такой схемы. Создайте её (CREATE SCHEMA) или укажите другую.");
      }
    }
  }

  /** Flyway would try for ten seconds. */
  private void requireMayCreate(Statement statement) throws SQLException {
    String asked = "SELECT has_schema_privilege(current_schema(), 'CREATE')";
    try (ResultSet found = statement.executeQuery(asked)) {
      found.next();
      if (!found.getBoolean(1)) {
        throw new StoreException(
            Kind.DENIED,
            location()
                + ": не хватает прав создать таблицы в схеме. Попросите их у администратора базы.");
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
  StoreException told(SQLException e) {
    String state = state(e);
    if (isLost(e)) {
      return told(
          Kind.UNREACHABLE,
          "нет связи с сервером; если шла запись, она могла состояться: сверьте размер журнала. Проверьте адрес и сервер",
          e);
    }
    return switch (state) {
      case "28P01", "28000" -> told(Kind.DENIED, "вход отклонён. Проверьте имя и пароль", e);
      case "42501" -> told(Kind.DENIED, "не хватает прав. Попросите их у администратора базы", e);
      case "3D000" -> told(Kind.NOT_FOUND, "нет такой базы. Создайте её или укажите другую", e);
      case "25006" -> told(Kind.READ_ONLY, "сервер только для чтения. Укажите основной сервер", e);
      case "42P01", "42883", "42703" ->
          told(Kind.NOT_A_STORE, "это база другой программы. Укажите отдельную схему", e);
      case "53100" ->
          told(
              Kind.DISK_FULL,
              "на сервере нет места; последняя запись не сделана, прежние целы. Освободите место",
              e);
      case "53300" -> told(Kind.BUSY, "на сервере слишком много соединений. Повторите позже", e);
      case "XX001", "XX002" -> told(Kind.DAMAGED, "данные на сервере повреждены", e);
      default -> told(Kind.FAILED, "сервер отказал. Покажите это администратору базы", e);
    };
  }

  private StoreException told(Kind kind, String what, SQLException e) {
    return new StoreException(
        kind, location() + ": " + what + " (" + StoreException.why(e) + ").", e);
  }
}
