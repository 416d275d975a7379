package kz.tizilim.store;

import java.sql.SQLException;
import java.util.Optional;
import kz.tizilim.store.StoreException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of a store, which Flyway brings to the version that this program knows. */
final class Schema {

  /*
   * Flyway takes a third of a second to find that nothing is to be done, so it is asked only if the
   * version that it noted in the store is not the one wanted.
   */
  static final String VERSION = "1";

  static final String NOTED =
      "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL"
          + " ORDER BY installed_rank DESC LIMIT 1";

  private Schema() {}

  /** Whether a store at this version is to be migrated; refuses one of a later program. */
  static boolean isOld(Location location, Optional<String> noted) {
    if (noted.isEmpty()) {
      return true;
    }
    if (!noted.get().matches("\\d{1,9}")) {
      throw new StoreException(
          Kind.NOT_A_STORE,
          location
              + ": это не хранилище Тізілім: версия схемы «"
              + noted.get()
              + "». Укажите другое место.");
    }
    int version = Integer.parseInt(noted.get());
    int known = Integer.parseInt(VERSION);
    if (version > known) {
      throw new StoreException(
          Kind.NEWER,
          location
              + ": хранилище записано более новой программой (схема "
              + version
              + ", эта программа знает "
              + known
              + "). Обновите программу.");
    }
    return version < known;
  }

  /** Brings the store to the version wanted. */
  static void migrate(Location location, String url, String dialect) throws SQLException {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(url, null, null)
          .locations("classpath:kz/tizilim/store/" + dialect)
          // no log at all: a failure reaches the user as one line, and progress is no news
          .loggers()
          .connectRetries(0)
          .load()
          .migrate();
    } catch (FlywayException e) {
      Optional<SQLException> inner = sql(e);
      if (inner.isPresent()) {
        throw inner.get();
      }
      throw new StoreException(
          Kind.NOT_A_STORE,
          location
              + ": в базе есть чужие таблицы, или её схему меняли вручную. Укажите пустую папку или отдельную схему базы.",
          e);
    }
  }

  private static Optional<SQLException> sql(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof SQLException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
