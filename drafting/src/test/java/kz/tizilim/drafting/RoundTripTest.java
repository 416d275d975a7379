package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** What is drafted is read back as the same edition. */
final class RoundTripTest {
  private int restated;
  private int instructed;

  private void holds(int runs, int most, PublishedOrder last) {
    Edition before = last.onlyEdition().orElseThrow();
    Property.holds(
        runs,
        random -> {
          Edition next = RandomEdition.of(before, 1 + random.nextInt(most), random);
          if (next.digest().equals(before.digest())) {
            return;
          }
          NextOrder order = Drafts.of(last, next);
          if (order.isRestating()) {
            restated++;
          } else {
            instructed++;
          }
          assertThat(Drafts.readBack(order, ActLanguage.RU, before).wording())
              .isEqualTo(next.wording());
        });
  }

  @Test
  void an_order_on_the_large_register_gives_the_drafted_edition() {
    holds(30, 12, Drafts.DEFENCE);
    assertThat(instructed).isGreaterThan(25);
  }

  @Test
  void an_order_on_the_small_register_gives_it_by_instructions_or_by_a_new_edition() {
    holds(150, 24, Drafts.CULTURE);
    assertThat(instructed).isGreaterThan(50);
    assertThat(restated).isGreaterThan(20);
  }

  @Test
  void the_kazakh_twin_gives_the_kazakh_edition() {
    Edition before = Drafts.CULTURE.onlyEdition().orElseThrow();
    Edition kazakh = RandomEdition.inKazakh(before);
    PublishedOrder last = Drafts.CULTURE_IN_KAZAKH.withEditions(List.of(kazakh));
    Property.holds(
        60,
        random -> {
          long seed = random.nextLong();
          int changes = 1 + random.nextInt(5);
          Edition next = RandomEdition.of(before, changes, new Random(seed));
          Edition twin = RandomEdition.of(kazakh, changes, new Random(seed));
          if (next.digest().equals(before.digest())) {
            return;
          }
          NextOrder order =
              Drafts.of(
                  Drafts.CULTURE,
                  next,
                  new KazakhTexts(Optional.of(last), Optional.of(twin)),
                  Choices.USUAL);
          if (!order.isRestating()) {
            instructed++;
            assertThat(texts(Drafts.readBack(order, ActLanguage.KK, kazakh)))
                .isEqualTo(texts(twin));
          }
        });
    assertThat(instructed).isGreaterThan(50);
  }

  private static List<String> texts(Edition edition) {
    return edition.entries().stream().map(entry -> entry.text()).toList();
  }
}
