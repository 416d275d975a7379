package kz.tizilim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Classifier;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;

/**
 * The times to compile an edition and to read an order, in milliseconds.
 *
 * @param parsed parsing its printed form
 * @param compiled making a classifier of it
 * @param imported reading the text of its order
 */
record Compiling(double parsed, double compiled, double imported) {

  /** The argument that makes a fresh virtual machine time itself. */
  static final String COLD = "--cold";

  private static final double NANOS_IN_MILLI = 1e6;
  private static final int FRESH = 7;
  private static final int WARM_UP = 60;
  private static final int WARM = 41;

  /** One measurement in this virtual machine. */
  static Compiling once() {
    long start = System.nanoTime();
    Edition edition = CarriedActs.in("mod-692-2024-07-01").edition();
    long parsed = System.nanoTime();
    Classifier.of(edition);
    long compiled = System.nanoTime();
    OrderReader.read(
        new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text()));
    return new Compiling(
        (parsed - start) / NANOS_IN_MILLI,
        (compiled - parsed) / NANOS_IN_MILLI,
        (System.nanoTime() - compiled) / NANOS_IN_MILLI);
  }

  /** The least of many, without the first ones. */
  static Compiling warm() {
    for (int i = 0; i < WARM_UP; i++) {
      once();
    }
    List<Compiling> times = new ArrayList<>();
    for (int i = 0; i < WARM; i++) {
      times.add(once());
    }
    return least(times);
  }

  /** The least of the first measurements in several fresh virtual machines. */
  static Compiling cold() {
    List<Compiling> times = new ArrayList<>();
    for (int i = 0; i < FRESH; i++) {
      times.add(inFreshMachine());
    }
    return least(times);
  }

  private static Compiling inFreshMachine() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try {
      Process process =
          new ProcessBuilder(
                  java.toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Bench.class.getName(),
                  COLD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String[] times = said.strip().split(" ", -1);
      if (times.length != 3) {
        throw new IllegalStateException("A fresh virtual machine said «" + said + "».");
      }
      return new Compiling(
          Double.parseDouble(times[0]), Double.parseDouble(times[1]), Double.parseDouble(times[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The least of each, because other work of the machine can only add time. */
  private static Compiling least(List<Compiling> times) {
    return new Compiling(
        least(times, Compiling::parsed),
        least(times, Compiling::compiled),
        least(times, Compiling::imported));
  }

  private static double least(List<Compiling> times, ToDoubleFunction<Compiling> of) {
    return times.stream().mapToDouble(of).min().orElseThrow();
  }

  @Override
  public String toString() {
    return parsed + " " + compiled + " " + imported;
  }
}
