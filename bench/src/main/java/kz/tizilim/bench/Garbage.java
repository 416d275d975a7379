package kz.tizilim.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;

/**
 * Classifies rows of random letters, all different, and prints how much memory the classifier holds
 * afterwards.
 */
final class Garbage {
  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі .-,abc123";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 45;
  private static final double NANOS_IN_SECOND = 1e9;

  private Garbage() {}

  static void run(long rows, PrintStream out) {
    Classifier classifier = Classifier.of(CarriedActs.in("mod-692-2024-07-01").edition());
    Random random = new Random(NoisyRows.SEED);
    classifier.classify(row(random));
    long before = Heap.live();
    long start = System.nanoTime();
    for (long i = 0; i < rows; i++) {
      classifier.classify(row(random));
    }
    double seconds = (System.nanoTime() - start) / NANOS_IN_SECOND;
    out.printf(
        Locale.ROOT,
        "%d rows of garbage in %.0f s; the heap in use grew by %.1f MB%n",
        rows,
        seconds,
        (Heap.live() - before) / (double) (1 << 20));
    // The last question keeps the classifier alive until the heap has been measured.
    out.println(classifier.classify(row(random)).verdict());
  }

  private static StaffingRow row(Random random) {
    return StaffingRow.of(text(random), text(random));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = SHORTEST + random.nextInt(LONGEST - SHORTEST); left > 0; left--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
