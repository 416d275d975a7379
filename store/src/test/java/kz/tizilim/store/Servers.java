package kz.tizilim.store;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tizilim.testkit.PostgresServer;

/** One PostgreSQL for all tests; it stops with the virtual machine. */
final class Servers {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Servers() {}

  private static final class Holder {
    static final PostgresServer SERVER = PostgresServer.start("shared_buffers=32MB");
  }

  static PostgresServer server() {
    return Holder.SERVER;
  }

  /** An empty database. */
  static String database() {
    try {
      return server().create("log" + NUMBER.incrementAndGet());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
