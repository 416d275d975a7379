package kz.tizilim.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.form.RecordJson;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.staffing.AnswerField;
import kz.tizilim.store.Location;
import kz.tizilim.store.StoreException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The program {@code tizilim spark}: {@code check} answers a table, {@code digest} computes the
 * hash of the sorted rows of answers, which is the same for equal answers, of Spark or of the
 * command line.
 */
public final class SparkProgram {
  private static final int DONE = 0;
  private static final int PROBLEMS = 1;
  private static final int REFUSED = 2;

  /** More parts than cores, so that the last one does not keep the others waiting. */
  private static final int PARTS_A_CORE = 4;

  private final PrintWriter out;
  private final PrintWriter err;

  private SparkProgram(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs the program inside this one, and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new SparkProgram(out, err).run(List.of(args));
  }

  private int run(List<String> args) {
    try {
      List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
      return switch (args.isEmpty() ? "" : args.get(0)) {
        case "check" -> check(CheckRequest.of(rest));
        case "digest" -> digest(rest);
        case "", "--help", "-h", "help" -> {
          out.println(say("help"));
          yield args.isEmpty() ? REFUSED : DONE;
        }
        default -> throw CheckRequest.refused("command", args.get(0));
      };
    } catch (Refused e) {
      err.println("tizilim: " + e.remark().in(Language.RU));
    } catch (StoreException e) {
      err.println("tizilim: " + e.text().in(Language.RU.locale()));
    }
    return REFUSED;
  }

  private static String say(String key, Object... words) {
    return SparkMessages.say(Language.RU, key, words);
  }

  private static SparkSession session(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("tizilim")
            .config("spark.sql.extensions", TizilimExtensions.class.getName());
    if (!master.isEmpty()) {
      builder.master(master);
    } else if (System.getProperty("spark.master", "").isEmpty()) {
      builder.master("local[*]").config("spark.ui.enabled", false);
    }
    return builder.getOrCreate();
  }

  /* --- check ---------------------------------------------------------------------------------- */

  private int check(CheckRequest request) {
    Registers registers = registers(request);
    SparkSession session = session(request.master());
    try {
      Dataset<Row> rows = spread(read(session, request), request.partitions());
      List<AnswerField> fields = new ArrayList<>(request.fields());
      List<AnswerField> computed = request.review().isEmpty() ? fields : TableAnswers.FIELDS;
      Dataset<Row> answers = TableAnswers.of(registers, request.day(), computed).answer(rows);
      if (!request.review().isEmpty()) {
        answers = answers.persist(StorageLevel.DISK_ONLY());
      }
      Column[] columns = fields.stream().map(field -> col(field.toString())).toArray(Column[]::new);
      write(answers.select(columns), request.output(), request.overwrite());
      boolean isClean = print(session, request, fields);
      if (!request.review().isEmpty()) {
        write(review(answers), request.review(), request.overwrite());
        out.println(say("review", request.review()));
      }
      out.println(say("output", request.output()));
      return isClean ? DONE : PROBLEMS;
    } catch (Refused e) {
      throw e;
    } catch (Exception e) { // Scala declares none, so the compiler knows none of a narrower type
      throw refusal(e, request);
    }
  }

  /** What the user can do something about, as a refusal. */
  private static RuntimeException refusal(Exception e, CheckRequest request) {
    String deepest = "";
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      // a message of Spark for users begins with the name of its class in square brackets
      deepest = cause instanceof SparkThrowable && first.startsWith("[") ? first : deepest;
    }
    if (!deepest.isEmpty() && !deepest.startsWith("[INTERNAL_ERROR")) {
      return CheckRequest.refused("spark", String.join(", ", request.inputs()), deepest);
    }
    return e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
  }

  private static Registers registers(CheckRequest request) {
    if (request.data().isEmpty()) {
      return chosen(Registers.builtIn(), request);
    }
    try (Ledger ledger = Ledger.open(Location.parse(request.data()))) {
      return chosen(Registers.of(RecordJson.lines(ledger.history())), request);
    }
  }

  private static Registers chosen(Registers registers, CheckRequest request) {
    Registrar registrar = registers.registrar();
    Registers configured =
        request.defaultRegister().isEmpty()
            ? registers
            : registers.withDefault(registrar.register(request.defaultRegister()).id());
    return request.register().isEmpty()
        ? configured
        : configured.from(registrar.register(request.register()).id());
  }

  private static Dataset<Row> read(SparkSession session, CheckRequest request) {
    String[] paths = request.inputs().toArray(new String[0]);
    for (String path : paths) {
      if (!path.contains("://")
          && !path.contains("*")
          && !Files.exists(Path.of(path))
          && session.sparkContext().isLocal()) {
        throw CheckRequest.refused("no-file", path);
      }
    }
    return InputTables.read(session, request.format(), request.separator(), paths);
  }

  /**
   * The rows in parts of equal size: by their number and never by a key, so that a frequent
   * institution is no larger part than others.
   */
  private static Dataset<Row> spread(Dataset<Row> rows, int partitions) {
    int cores = rows.sparkSession().sparkContext().defaultParallelism();
    if (partitions > 0) {
      return rows.repartition(partitions);
    }
    return rows.rdd().getNumPartitions() < cores ? rows.repartition(cores * PARTS_A_CORE) : rows;
  }

  private static void write(Dataset<Row> rows, String path, boolean isReplaced) {
    rows.write()
        .mode(isReplaced ? SaveMode.Overwrite : SaveMode.ErrorIfExists)
        .option("compression", "zstd")
        .parquet(path);
  }

  /** The answers that a person has to look at. */
  private static Dataset<Row> review(Dataset<Row> answers) {
    return answers.where(
        col("verdict")
            .notEqual(Verdict.MATCH.name())
            .or(col("claim").isin("wrong", "unreadable"))
            .or(not(col("institution_known"))));
  }

  /** Counts what was written by verdict; whether every row has its code and no claim is wrong. */
  private boolean print(SparkSession session, CheckRequest request, List<AnswerField> fields) {
    Dataset<Row> written = session.read().parquet(request.output());
    if (!fields.contains(AnswerField.VERDICT)) {
      out.println(say("rows", written.count()));
      return true;
    }
    boolean claims = fields.contains(AnswerField.CLAIM);
    List<Row> counts =
        written
            .groupBy(col("verdict"), claims ? col("claim") : lit("none"))
            .count()
            .collectAsList();
    long rows = counts.stream().mapToLong(count -> count.getLong(2)).sum();
    out.println(say("rows", rows));
    for (Verdict verdict : Verdict.values()) {
      long count =
          counts.stream()
              .filter(one -> one.getString(0).equals(verdict.name()))
              .mapToLong(one -> one.getLong(2))
              .sum();
      if (count > 0) {
        out.println("  " + say("count", verdict.label().in(Language.RU), count));
      }
    }
    long wrong =
        counts.stream()
            .filter(one -> List.of("wrong", "unreadable").contains(one.getString(1)))
            .mapToLong(one -> one.getLong(2))
            .sum();
    if (wrong > 0) {
      out.println("  " + say("wrong", wrong));
    }
    return wrong == 0
        && counts.stream().allMatch(one -> one.getString(0).equals(Verdict.MATCH.name()));
  }

  /* --- digest --------------------------------------------------------------------------------- */

  private int digest(List<String> paths) {
    if (paths.isEmpty()) {
      throw CheckRequest.refused("no-input");
    }
    SparkSession session = session("");
    for (String path : paths) {
      out.println(digest(session.read().parquet(path)) + "  " + path);
    }
    return DONE;
  }

  /** The SHA-256 of the sorted rows, each as a line of JSON, and their number. */
  static String digest(Dataset<Row> answers) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
    Column[] columns =
        List.of(answers.columns()).stream().sorted().map(name -> col(name)).toArray(Column[]::new);
    long rows = 0;
    Iterator<String> lines = answers.select(columns).toJSON().sort(col("value")).toLocalIterator();
    while (lines.hasNext()) {
      digest.update(lines.next().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      rows++;
    }
    return rows + " sha256:" + HexFormat.of().formatHex(digest.digest());
  }
}
