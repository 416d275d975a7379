package kz.tizilim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tables as Spark reads them, without its usual silence: a record of CSV may go on in the next
 * line, files of CSV have the same columns in the same order or are refused, and a column that only
 * some files of Parquet or ORC have is read.
 */
final class InputTables {
  private static final String QUOTE = "\"";

  private InputTables() {}

  static Dataset<Row> read(SparkSession session, String format, String separator, String... paths) {
    return switch (format) {
      case "csv" ->
          session
              .read()
              .option("header", true)
              .option("enforceSchema", false)
              .option("sep", separator)
              .option("quote", QUOTE)
              .option("escape", QUOTE)
              .option("multiLine", hasLongRecords(session, paths))
              .csv(paths);
      case "json" -> session.read().option("primitivesAsString", true).json(paths);
      case "orc" -> session.read().option("mergeSchema", true).orc(paths);
      default -> session.read().option("mergeSchema", true).parquet(paths);
    };
  }

  /**
   * Whether a record may have several lines, so that a file cannot be cut at the ends of lines and
   * one task reads it whole: a line has an odd number of quotes.
   */
  private static boolean hasLongRecords(SparkSession session, String... paths) {
    Column line = col("value");
    Column quotes = length(line).minus(length(replace(line, lit(QUOTE), lit(""))));
    return !session.read().text(paths).where(quotes.mod(2).equalTo(1)).isEmpty();
  }
}
