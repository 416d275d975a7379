package kz.tizilim.core.act;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;

/**
 * An order as it was published: which act it is, what it orders, its lines of prose, and an edition
 * for each register that it approves or restates.
 *
 * @param act the act
 * @param prose the lines before the registers, in order
 * @param provisions what the prose orders
 * @param editions the registers as the order left them, in the order of the annexes; empty where it
 *     holds none
 * @param findings what a person should look at in the prose; those of a register are with its
 *     edition
 * @param digest SHA-256 of the file that it was read from, in 64 hexadecimal digits; empty where it
 *     was not read from one file
 */
public record PublishedOrder(
    Act act,
    List<ProseLine> prose,
    Provisions provisions,
    List<Edition> editions,
    List<Finding> findings,
    String digest) {

  public PublishedOrder {
    prose = List.copyOf(prose);
    editions = List.copyOf(editions);
    findings = List.copyOf(findings);
  }

  /** An order of which nothing is known but the edition that it made. */
  public static PublishedOrder of(Edition edition) {
    return new PublishedOrder(
        edition.act(), List.of(), Provisions.NONE, List.of(edition), List.of(), "");
  }

  /** Its only edition; empty where it has none, or several. */
  public Optional<Edition> onlyEdition() {
    return editions.size() == 1 ? Optional.of(editions.get(0)) : Optional.empty();
  }

  /** Whether its text is at hand, and not only the editions that it made. */
  public boolean hasText() {
    return !prose.isEmpty();
  }

  /** This order with other editions. */
  public PublishedOrder withEditions(List<Edition> others) {
    return new PublishedOrder(act, prose, provisions, others, findings, digest);
  }

  /** This order with other findings in its prose. */
  public PublishedOrder withFindings(List<Finding> noted) {
    return new PublishedOrder(act, prose, provisions, editions, noted, digest);
  }

  /**
   * Parses what {@link #text} prints: an order without its editions.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  public static PublishedOrder parse(String text) {
    return OrderText.parse(text);
  }

  /** The order without its editions as lines. */
  public String text() {
    return OrderText.print(this);
  }

  @Override
  public String toString() {
    return text() + editions;
  }
}
