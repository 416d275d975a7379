package kz.tizilim.store;

import java.sql.SQLException;
import java.util.Optional;
import kz.tizilim.store.StoreException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of a store, which Flyway migrates to the version of this program. */
final class Schema {

  static final String NOTED =
      "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL"
          + " ORDER BY installed_rank DESC LIMIT 1";

  private Schema() {}

  /**
   * Whether a store of the noted version has to be migrated; refuses one of a newer program. Flyway
   * takes a third of a second to find that nothing is to be done, so it runs only if it has to.
   *
   * @param known the version of this program
   */
  static boolean isOld(Location location, Optional<String> noted, int known) {
    if (noted.isEmpty()) {
      return true;
    }
    if (!noted.get().matches("\\d{1,9}")) {
      throw new StoreException(Kind.NOT_A_STORE, "schema.other", location, noted.get());
    }
    int version = Integer.parseInt(noted.get());
    if (version > known) {
      throw new StoreException(Kind.NEWER, "schema.newer", location, version, known);
    }
    return version < known;
  }

  /** Migrates the store to the version of this program. */
  static void migrate(Location location, String url, String dialect) throws SQLException {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(url, null, null)
          .locations("classpath:kz/tizilim/store/" + dialect)
          // no logging: the user sees a failure as one line, and progress is of no interest
          .loggers()
          .connectRetries(0)
          .load()
          .migrate();
    } catch (FlywayException e) {
      Optional<SQLException> inner = sql(e);
      if (inner.isPresent()) {
        throw inner.get();
      }
      throw new StoreException(Kind.NOT_A_STORE, e, "schema.foreign-tables", location);
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
