package kz.tizilim.drafting;

import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Edition;

/**
 * The Kazakh texts from which the Kazakh twin of an order is written.
 *
 * @param last the Kazakh text of the order that made the edition before
 * @param next the Kazakh text of the draft edition
 */
public record KazakhTexts(Optional<PublishedOrder> last, Optional<Edition> next) {
  /** None at all: the Kazakh twin has blanks. */
  public static final KazakhTexts NONE = new KazakhTexts(Optional.empty(), Optional.empty());
}
