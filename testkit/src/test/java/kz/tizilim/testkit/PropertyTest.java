package kz.tizilim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PropertyTest {
  @Test
  void a_law_is_tried_as_often_as_asked() {
    List<Long> inputs = new ArrayList<>();
    Property.holds(7, random -> inputs.add(random.nextLong()));
    // With -Dseed the whole build tries one seed only, this property too.
    assertThat(inputs).hasSize(System.getProperty("seed") == null ? 7 : 1).doesNotHaveDuplicates();
  }

  @Test
  void the_same_run_gets_the_same_inputs() {
    assertThat(inputs()).isEqualTo(inputs());
  }

  @Test
  void a_failure_names_its_seed_and_keeps_its_cause() {
    assertThatThrownBy(() ->
            Property.holds(
                9,
                random -> {
                  throw new IOException("no such post");
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching("Does not hold with -Dseed=\\d+: no such post")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void no_runs_prove_nothing() {
    assertThatThrownBy(() -> Property.holds(0, random -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> inputs() {
    List<Long> inputs = new ArrayList<>();
    Property.holds(3, random -> inputs.add(random.nextLong()));
    return inputs;
  }
}
