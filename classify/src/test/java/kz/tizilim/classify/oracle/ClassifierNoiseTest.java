package kz.tizilim.classify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Classifier;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Figures;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/**
 * Rows written as units write them. The truth is what the rules say of the clean row; the noise
 * changes nothing of its meaning, so another code is a wrong salary.
 */
final class ClassifierNoiseTest {
  private static final Edition EDITION = CarriedActs.in("mod-692-2024-07-01").edition();
  private static final Classifier CLASSIFIER = Classifier.of(EDITION);
  private static final Oracle ORACLE = new Oracle(EDITION);
  private static final CleanRows ROWS = new CleanRows(EDITION, ORACLE);
  private static final Noise NOISE = new Noise(EDITION, ORACLE);
  private static final int RUNS = 200;
  private static final int ROWS_OF_A_KIND = 10;
  private static final int MOST_TRIES = 5_000;

  /** How often noise changed the answer, by kind of noise. */
  private static final class Tally {
    private final Map<Noise.Kind, int[]> counts = new EnumMap<>(Noise.Kind.class);
    private final List<String> wrong = new ArrayList<>();

    void add(Noise.Kind kind, CleanRow clean, CleanRow noisy) {
      Said ruled = ORACLE.tell(clean);
      Said classified = Said.of(CLASSIFIER.classify(noisy.toStaffing()));
      int column = 2;
      if (classified.codes().equals(ruled.codes())) {
        column = 0;
      } else if (classified.isMatch()) {
        column = 3;
        wrong.add(kind + ": " + noisy + " → " + classified.codes() + ", not " + ruled.codes());
      } else if (!classified.codes().isEmpty()) {
        column = 1;
      }
      counts.computeIfAbsent(kind, k -> new int[4])[column]++;
    }

    int rows() {
      return counts.values().stream().mapToInt(row -> row[0] + row[1] + row[2] + row[3]).sum();
    }

    void leaveAs(String name) {
      StringBuilder text =
          new StringBuilder("kind of noise: same answer, ambiguous, not found, other match\n");
      counts.forEach((kind, row) ->
          text.append(
              String.format(
                  Locale.ROOT, "%-18s %6d %5d %5d %4d%n", kind, row[0], row[1], row[2], row[3])));
      wrong.forEach(one -> text.append(one).append('\n'));
      Figures.leave(name, text.toString());
    }

    /** At most one in a thousand; one alone is borne where a single seed is repeated. */
    void hasHardlyAnyWrongCode() {
      assertThat(wrong).hasSizeLessThanOrEqualTo(Math.max(1, rows() / 1000));
    }
  }

  @Test
  void noise_does_not_turn_one_match_into_another() {
    Tally tally = tally(Said::isMatch);
    tally.leaveAs("noise-on-matches");
    tally.hasHardlyAnyWrongCode();
  }

  @Test
  void noise_does_not_make_a_match_where_there_was_none() {
    Tally tally = tally(said -> !said.isMatch());
    tally.leaveAs("noise-on-the-rest");
    tally.hasHardlyAnyWrongCode();
  }

  private static Tally tally(Predicate<Said> wanted) {
    Tally tally = new Tally();
    Property.holds(
        RUNS,
        random -> {
          for (Noise.Kind kind : Noise.Kind.values()) {
            for (int i = 0; i < ROWS_OF_A_KIND; i++) {
              add(tally, kind, wanted, random);
            }
          }
        });
    return tally;
  }

  private static void add(Tally tally, Noise.Kind kind, Predicate<Said> wanted, Random random) {
    for (int i = 0; i < MOST_TRIES; i++) {
      CleanRow clean = ROWS.next(random);
      Optional<Excluded> excluded = Excluded.of(clean);
      CleanRow noisy = excluded.isPresent() ? clean : NOISE.applied(kind, clean, random);
      if (!noisy.equals(clean) && wanted.test(ORACLE.tell(clean))) {
        tally.add(kind, clean, noisy);
        return;
      }
    }
  }
}
