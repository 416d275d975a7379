package kz.tizilim.core.amend;

import static org.assertj.core.api.Assertions.assertThat;

import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** Random amendments as drafters write them. */
final class AmendingGrammarTest {

  @Test
  void amendments_in_words_give_the_edition_edited_by_hand() {
    Property.holds(
        2000,
        seeded -> {
          WrittenAmendment test = new WrittenAmendment(seeded);
          test.edit();
          String byHand = test.byHand();
          String russian = test.text(true);
          String kazakh = test.text(false);
          assertThat(test.amended(russian, ActLanguage.RU)).as(russian).isEqualTo(byHand);
          assertThat(test.amended(kazakh, ActLanguage.KK)).as(kazakh).isEqualTo(byHand);
        });
  }
}
