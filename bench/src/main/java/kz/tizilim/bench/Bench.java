package kz.tizilim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;

/**
 * The program behind {@code bench/run}: all contenders on the same rows, as one table. {@code
 * --blocks} prints the speed on a million rows alone, {@code --jmh} runs JMH's benchmarks instead
 * (its own options may follow), {@code --log} measures the log, {@code --append} appends to a
 * store, {@code --profile} prints where the time goes, {@code --table N FILE} writes N distinct
 * rows as a staffing table and {@code --posts FILE} the clean posts with their codes, both as CSV.
 */
public final class Bench {
  private static final int ROWS = 22_000;
  private static final int ROWS_ASKED_OF_POSTGRES = 2_000;
  private static final int REPEATED_ROWS = 1_000;
  private static final int TIMES = 2_000;
  private static final Duration PROFILED = Duration.ofSeconds(30);
  private static final int MOST_PLACES = 10;
  private static final double MEGABYTE = 1 << 20;

  private final CleanPosts posts = CleanPosts.of(CarriedActs.in("mod-692-2024-07-01").edition());
  private final List<NoisyRow> rows = NoisyRows.of(posts, ROWS, NoisyRows.SEED);

  private Bench() {}

  public static void main(String[] args) throws IOException, SQLException {
    String what = args.length == 0 ? "" : args[0];
    switch (what) {
      case "" -> new Bench().race();
      case "--blocks" -> new Bench().blocks();
      case "--jmh" -> org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
      case "--profile" -> new Bench().profile();
      case "--garbage" -> Garbage.run(Long.parseLong(args[1]), System.out);
      case "--table" ->
          NoisyTable.write(new Bench().posts, Long.parseLong(args[1]), Path.of(args[2]));
      case "--posts" -> NoisyTable.writePosts(new Bench().posts, Path.of(args[1]));
      case "--log" -> LogSpeed.print(machine());
      case "--append" -> AppendCost.print();
      case Compiling.COLD -> System.out.println(Compiling.once());
      default ->
          throw new IllegalArgumentException(
              what
                  + " is not an option. Maybe --blocks, --jmh, --profile, --garbage, --table, --posts, --log or --append was meant.");
    }
  }

  private void race() {
    describe();
    System.out.println(
        "| way | rows | rows/s/core | p50 µs | p99 µs | top-1 | covered (precision) | wrong institution"
            + " refused | memory, MB |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    Race.Run tizilim = enter("Tizilim, distinct rows", TizilimContender::new, rows);
    repeated();
    List<CleanPost> registered = posts.registered();
    enter("Lucene, light Russian stems", () -> LuceneSearch.byStems(registered), rows);
    enter("Lucene, trigrams", () -> LuceneSearch.byTrigrams(registered), rows);
    postgres(registered);
    enter("HashMap, exact", () -> new ExactMap(registered), rows);
    System.out.println();
    byNoise(tizilim.guesses());
    blocks();
    compiling();
  }

  /** The speed on a million rows; the two contenders are asked in turn. */
  private void blocks() {
    System.err.println("a million rows …");
    Blocks.Rows many = Blocks.Rows.of(posts);
    List<CleanPost> registered = posts.registered();
    System.out.println(
        "| rows/s/core, timed as a block | first 22,000 | 1,000,000 distinct | p50 µs | p99 µs | known words |"
            + " bytes a row | 1,000 × 1,000 repeated, new strings |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
    block("Tizilim", Blocks.of(TizilimContender::new, many));
    block("HashMap, exact", Blocks.of(() -> new ExactMap(registered), many));
    System.out.println();
  }

  private static void block(String name, Blocks blocks) {
    System.out.println(
        String.join(
            " | ",
            "| " + name,
            grouped(Math.round(blocks.first())),
            grouped(Math.round(blocks.distinct())),
            fixed(blocks.each().p50(), 1),
            fixed(blocks.each().p99(), 1),
            grouped(Math.round(blocks.again())),
            grouped(blocks.bytes()),
            grouped(Math.round(blocks.repeated())) + " |"));
  }

  private void describe() {
    System.out.println(machine());
    System.out.println();
    long several = posts.registered().stream().filter(post -> post.codes().size() > 1).count();
    System.out.println(
        grouped(rows.size())
            + " distinct rows, seed "
            + NoisyRows.SEED
            + ", of "
            + grouped(posts.registered().size())
            + " posts with a code ("
            + grouped(several)
            + " of them with several) and "
            + grouped(posts.refused().size())
            + " pairs «registered title × wrong institution». Of the "
            + grouped(posts.printed())
            + " pairs printed together in one entry the classifier gives another code to "
            + grouped(posts.disputed())
            + ".");
    System.out.println();
  }

  private static Race.Run enter(String name, Supplier<Contender> contender, List<NoisyRow> rows) {
    System.err.println(name + " …");
    Race.Run run = Race.distinct(contender, rows);
    Quality quality = Quality.of(rows, run.guesses());
    line(
        name,
        grouped(run.rows()),
        run.speed(),
        percent(quality.top1()),
        percent(quality.coverage()) + " (" + percent(quality.precision()) + ")",
        percent(quality.refused()),
        fixed(run.bytes() / MEGABYTE, 1));
    return run;
  }

  private void repeated() {
    try (TizilimContender tizilim = new TizilimContender()) {
      List<NoisyRow> few = rows.subList(0, REPEATED_ROWS);
      Speed speed = Race.repeated(tizilim, few, TIMES);
      String count = grouped(REPEATED_ROWS) + " × " + grouped(TIMES);
      line("Tizilim, repeated rows", count, speed, "", "", "", "");
    }
  }

  private void postgres(List<CleanPost> registered) {
    enter(
        "PostgreSQL, pg_trgm",
        () -> new PostgresNearest(registered),
        rows.subList(0, ROWS_ASKED_OF_POSTGRES));
  }

  /** Tizilim's answers to rows with each kind of noise. */
  private void byNoise(List<Guess> guesses) {
    record NoiseCount(int rows, int right, int ambiguous, int refused, int wrong) {
      NoiseCount plus(NoisyRow row, Guess guess) {
        boolean isRight = guess.codes().equals(row.codes());
        boolean isWrong = guess.hasOneCode() && !isRight;
        boolean isRefused = guess.isRefusal() && !isRight;
        return new NoiseCount(
            rows + 1,
            right + (isRight ? 1 : 0),
            ambiguous + (!isRight && !isWrong && !isRefused ? 1 : 0),
            refused + (isRefused ? 1 : 0),
            wrong + (isWrong ? 1 : 0));
      }

      String share(int part) {
        return percent((double) part / rows);
      }
    }
    NoiseCount none = new NoiseCount(0, 0, 0, 0, 0);
    Map<Noise, NoiseCount> counts = new EnumMap<>(Noise.class);
    for (int i = 0; i < rows.size(); i++) {
      for (Noise noise : rows.get(i).noises()) {
        counts.put(noise, counts.getOrDefault(noise, none).plus(rows.get(i), guesses.get(i)));
      }
    }
    System.out.println(
        "| rows with | rows | answered as the clean row | less sure | refused | wrong code |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    counts.forEach((noise, count) ->
        System.out.println(
            "| "
                + noise
                + " | "
                + grouped(count.rows)
                + " | "
                + count.share(count.right)
                + " | "
                + count.share(count.ambiguous)
                + " | "
                + count.share(count.refused)
                + " | "
                + count.share(count.wrong)
                + " |"));
    System.out.println();
  }

  private static void compiling() {
    System.err.println("compiling …");
    Compiling cold = Compiling.cold();
    Compiling warm = Compiling.warm();
    System.out.println("| ms | cold (first in a fresh JVM) | warm |");
    System.out.println("|---|--:|--:|");
    line("parse the built-in edition", cold.parsed(), warm.parsed());
    line("compile it: `Classifier.of(edition)`", cold.compiled(), warm.compiled());
    line("import the order: `OrderReader.read(text)`", cold.imported(), warm.imported());
  }

  private void profile() {
    System.out.println(machine());
    System.out.println();
    HotPlaces places = HotPlaces.of(rows, PROFILED);
    System.out.println(grouped(places.samples()) + " samples, distinct rows");
    table("innermost method of ours, with what it calls of the JDK", places.own());
    table("innermost method of all", places.innermost());
    table("bytes asked for by", places.allocated());
  }

  private static void table(String name, Map<String, Long> counts) {
    System.out.println();
    System.out.println("| " + name + " | share |");
    System.out.println("|---|--:|");
    HotPlaces.most(counts, MOST_PLACES)
        .forEach(place ->
            System.out.println("| `" + place.getKey() + "` | " + percent(place.getValue()) + " |"));
  }

  private static void line(
      String name,
      String rows,
      Speed speed,
      String top1,
      String covered,
      String refused,
      String memory) {
    System.out.println(
        String.join(
            " | ",
            "| " + name,
            rows,
            grouped(Math.round(speed.rowsPerSecond())),
            fixed(speed.p50(), speed.p50() < 100 ? 1 : 0),
            fixed(speed.p99(), speed.p99() < 100 ? 1 : 0),
            top1,
            covered,
            refused,
            memory + " |"));
  }

  private static void line(String name, double cold, double warm) {
    System.out.println("| " + name + " | " + fixed(cold, 0) + " | " + fixed(warm, 1) + " |");
  }

  private static String machine() {
    String processor = System.getProperty("os.arch");
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      processor =
          lines
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(processor);
    } catch (IOException e) {
      // not Linux: print the architecture instead
    }
    return processor
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores; "
        + System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.runtime.version")
        + "; load average at the start "
        + fixed(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1)
        + ".";
  }

  private static String percent(double share) {
    return fixed(100 * share, 1) + " %";
  }

  private static String fixed(double number, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", number);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
