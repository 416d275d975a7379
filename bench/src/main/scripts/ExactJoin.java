import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** The floor of bench/scale: DuckDB joins a table with the clean posts by equal texts and writes CSV. */
final class ExactJoin {
  private ExactJoin() {}

  /** Arguments: the table, the posts, the output, the number of threads. */
  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(args[3]));
      statement.execute("SET memory_limit = '1GB'");
      statement.execute("SET preserve_insertion_order = false");
      String read = "read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '\"')";
      String keys = "title, institution, level, category, activity";
      statement.execute(
          "CREATE TABLE posts AS SELECT lower(title) AS title, lower(institution) AS institution,"
              + " coalesce(level, '') AS level, coalesce(category, '') AS category,"
              + " coalesce(activity, '') AS activity, any_value(codes) AS codes FROM "
              + read.replace("%s", args[1])
              + " GROUP BY ALL");
      statement.execute(
          "COPY (SELECT t.row_id, p.codes FROM (SELECT row_id, lower(title) AS title,"
              + " lower(institution) AS institution, coalesce(level, '') AS level,"
              + " coalesce(category, '') AS category, coalesce(activity, '') AS activity FROM "
              + read.replace("%s", args[0])
              + ") t LEFT JOIN posts p USING ("
              + keys
              + ")) TO '"
              + args[2]
              + "' (FORMAT csv)");
      try (ResultSet found =
          statement.executeQuery(
              "SELECT count(*), count(codes) FROM read_csv('"
                  + args[2]
                  + "', header = true, all_varchar = true)")) {
        found.next();
        System.out.println(found.getLong(1) + " rows, " + found.getLong(2) + " found");
      }
    }
  }
}
