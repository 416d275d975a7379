package kz.tizilim.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.testkit.PostgresServer;

/** The code of the nearest clean post by pg_trgm, from a real server. */
final class PostgresNearest implements Contender {

  /*
   * The columns are a condition here, as they are a filter in the Lucene search. The signatures of
   * the index are longer than the default, which texts of this length would saturate. ё is folded
   * here; pg_trgm folds letter case itself.
   */
  private final List<CleanPost> posts;
  private final PostgresServer server;
  private final Connection connection;
  private final PreparedStatement nearest;
  private final long backend;

  PostgresNearest(List<CleanPost> posts) {
    this.posts = posts;
    server = PostgresServer.start("shared_buffers=256MB");
    try {
      connection = server.connect();
      try (Statement statement = connection.createStatement()) {
        statement.execute("create extension pg_trgm");
        statement.execute("create table post (at int, text text, columns text)");
        fill();
        statement.execute("create index on post using gist (text gist_trgm_ops(siglen=64))");
        statement.execute("vacuum analyze post");
        // otherwise the planner might sort all posts for each query instead of using the index
        statement.execute("set enable_sort = off");
      }
      backend = number("select pg_backend_pid()");
      nearest =
          connection.prepareStatement(
              "select at, text <-> ? from post where columns = ? order by text <-> ? limit 1");
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException("PostgreSQL refused the posts.", e);
    }
  }

  private void fill() throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into post values (?, ?, ?)")) {
      for (int at = 0; at < posts.size(); at++) {
        insert.setInt(1, at);
        insert.setString(2, text(posts.get(at).row()));
        insert.setString(3, CleanPost.columns(posts.get(at).row()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public Guess guess(StaffingRow row) {
    try {
      String text = text(row);
      nearest.setString(1, text);
      nearest.setString(2, CleanPost.columns(row));
      nearest.setString(3, text);
      try (ResultSet found = nearest.executeQuery()) {
        return found.next()
            ? new Guess(posts.get(found.getInt(1)).codes(), List.of(1 - found.getDouble(2)))
            : Guess.NONE;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "PostgreSQL did not answer «" + CleanPost.text(row) + "».", e);
    }
  }

  private static String text(StaffingRow row) {
    return CleanPost.text(row).replace('ё', 'е').replace('Ё', 'Е');
  }

  @Override
  public long bytesElsewhere() {
    try {
      return number("select pg_total_relation_size('post')");
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL did not report the size of its table.", e);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  /** The processor time of its backend, to the hundredth of a second. */
  @Override
  public long nanosElsewhere() {
    return ProcessHandle.of(backend)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(Duration::toNanos)
        .orElse(0L);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL did not close the connection.", e);
    } finally {
      server.close();
    }
  }
}
