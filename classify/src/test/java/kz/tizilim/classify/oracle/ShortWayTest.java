package kz.tizilim.classify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Figures;
import org.junit.jupiter.api.Test;

/**
 * The classifier answers a row whose words it knows without reading it again. Reading each row in
 * full is the oracle. {@code -Dways.rows} sets how many rows are compared; fewer than usual make
 * all tests here shorter.
 */
final class ShortWayTest {
  private static final Edition EDITION = CarriedActs.in("mod-692-2024-07-01").edition();
  private static final Oracle ORACLE = new Oracle(EDITION);
  private static final CleanRows ROWS = new CleanRows(EDITION, ORACLE);
  private static final Noise NOISE = new Noise(EDITION, ORACLE);
  private static final Noise.Kind[] KINDS = Noise.Kind.values();
  private static final int ROWS_COMPARED = Integer.getInteger("ways.rows", 1_000_000);
  private static final int NOISY = Math.min(20_000, ROWS_COMPARED);
  private static final int MOST_SHOWN = 10;

  private static List<StaffingRow> noisy(Random random) {
    List<StaffingRow> rows = new ArrayList<>();
    for (int i = 0; i < NOISY; i++) {
      CleanRow clean = ROWS.next(random);
      CleanRow row = clean;
      for (int many = random.nextInt(4); many > 0; many--) {
        Noise.Kind kind = KINDS[random.nextInt(KINDS.length)];
        // Only an institution that is still in the table can be inflected.
        boolean changed = !row.equals(clean);
        row = kind == Noise.Kind.INFLECTION && changed ? row : NOISE.applied(kind, row, random);
      }
      rows.add(row.toStaffing());
    }
    return rows;
  }

  private static List<String> different(Classifier classifier, long seed, int many) {
    Random random = new Random(seed);
    List<StaffingRow> noisy = noisy(random);
    HostileRows hostile = new HostileRows(() -> noisy.get(random.nextInt(NOISY)), random);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      StaffingRow row = i % 2 == 0 ? hostile.next() : noisy.get(random.nextInt(NOISY));
      Answer answer = classifier.classify(row);
      Answer inFull = classifier.classifyInFull(row);
      if (!answer.equals(inFull) && different.size() < MOST_SHOWN) {
        different.add(row + "\n  " + answer + "\n  " + inFull);
      }
    }
    return different;
  }

  @Test
  void a_row_is_answered_as_if_it_was_read_in_full() {
    Classifier classifier = Classifier.of(EDITION);
    assertThat(different(classifier, 692, ROWS_COMPARED)).isEmpty();
    Figures.leave(
        "short-way.txt", ROWS_COMPARED + " rows, half of them hostile, answered as in full\n");
  }

  @Test
  void two_threads_that_share_a_classifier_have_the_same_answers() throws Exception {
    Classifier classifier = Classifier.of(EDITION);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<String>>> both = new ArrayList<>();
      for (long seed = 1; seed <= 2; seed++) {
        long own = seed;
        both.add(threads.submit(() -> different(classifier, own, NOISY)));
      }
      for (Future<List<String>> one : both) {
        assertThat(one.get()).isEmpty();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void another_register_is_answered_as_in_full_too() {
    Classifier classifier = Classifier.of(CarriedActs.in("mcs-0-2023-03-01").edition());
    assertThat(different(classifier, 3, NOISY)).isEmpty();
  }
}
