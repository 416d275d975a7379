package kz.tizilim.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps that people wait for. Short by default; JMH's own options lengthen it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClassifyBenchmark {
  private static final int MANY = 22_000;
  private static final int FEW = 1_000;

  private Edition edition = CarriedActs.in("mod-692-2024-07-01").edition();
  private SourceText order =
      new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text());
  private Classifier classifier = Classifier.of(edition);
  private List<StaffingRow> rows = List.of();
  private int next;

  /** The rows of the race. */
  @Setup
  public void rows() {
    edition = CarriedActs.in("mod-692-2024-07-01").edition();
    order = new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text());
    classifier = Classifier.of(edition);
    rows =
        NoisyRows.of(CleanPosts.of(edition), MANY, NoisyRows.SEED).stream()
            .map(NoisyRow::row)
            .toList();
  }

  /** One row of 22,000, none of which is still cached when it comes round again. */
  @Benchmark
  public Answer classifyDistinct() {
    return classifier.classify(row(MANY));
  }

  /** One row of 1,000, all of which stay cached. */
  @Benchmark
  public Answer classifyRepeated() {
    return classifier.classify(row(FEW));
  }

  /** Compiling an edition into a classifier. */
  @Benchmark
  public Classifier compileEdition() {
    return Classifier.of(edition);
  }

  /** Reading the published text into an edition. */
  @Benchmark
  public PublishedOrder importOrder() {
    return OrderReader.read(order);
  }

  private StaffingRow row(int of) {
    next = (next + 1) % of;
    return rows.get(next);
  }
}
