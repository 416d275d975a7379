package kz.tizilim.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.CharacterCount;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Register;
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

/** The time to find the edition of a day among a thousand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RegisterBenchmark {
  private static final int EDITIONS = 1_000;
  private static final int DAYS = 4_096;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private final LocalDate[] days = new LocalDate[DAYS];
  private Register register = Register.empty();
  private int next;

  /** A register of a thousand editions, ten days each, and days in random order. */
  @Setup
  public void prepare() {
    for (int i = 0; i < EDITIONS; i++) {
      Act act = new Act("приказ", "", String.valueOf(i), Optional.empty(), "", Optional.empty());
      Edition edition =
          new Edition(act, Annex.NONE, List.of(), List.of(), new CharacterCount(0, 0));
      register = register.with(edition, FIRST.plusDays(10L * i));
    }
    Random random = new Random(1);
    for (int i = 0; i < DAYS; i++) {
      days[i] = FIRST.plusDays(random.nextInt(10 * EDITIONS));
    }
  }

  /** The edition of the next of the days. */
  @Benchmark
  public Optional<Edition> on() {
    next = (next + 1) % DAYS;
    return register.on(days[next]);
  }
}
