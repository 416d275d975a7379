package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Reckoning.Reading;

/**
 * What a clause says of the commencement (введение в действие) of its order.
 *
 * @param words its words from the rule on, with everything that belongs to it; empty where it
 *     speaks of the entry into force alone
 * @param reading from when the order is applied, but for its parts
 * @param trigger the words of the event from which that runs; empty for a day
 * @param parts the parts that are applied from a day of their own
 * @param relationsSince since when it extends to earlier relations (art. 43), which changes no day;
 *     empty where it does not
 * @param validUntil the first day on which it is not valid any more («действует до …»); empty where
 *     it has no term
 * @param effectiveness the words on the entry into force («вступает в силу …»); empty without any
 * @param isOfOrder whether the order is its subject; otherwise the clause concerns a part alone, or
 *     another act
 */
public record CommencementRule(
    String words,
    Reading reading,
    String trigger,
    List<Part> parts,
    Optional<LocalDate> relationsSince,
    Optional<LocalDate> validUntil,
    Optional<String> effectiveness,
    boolean isOfOrder) {

  public CommencementRule {
    parts = List.copyOf(parts);
  }

  /**
   * A part of an order that is applied from a day of its own.
   *
   * @param what which part, in the words of the clause: «абзаца второго пункта 1»
   * @param words its rule, as if it were the whole order's: «вводится в действие с 1 января 2026
   *     года»
   * @param reading from when
   */
  public record Part(String what, String words, Reading reading) {}

  /** Whether a text speaks of the commencement or of the entry into force of something. */
  public static boolean speaks(String text) {
    return CommencementGrammar.speaks(text);
  }

  /**
   * Reads a clause, Russian or Kazakh. What is not understood as a whole, with every part, gives no
   * day.
   */
  public static CommencementRule read(String clause) {
    return CommencementGrammar.read(clause);
  }

  /** Whether all of it was understood. */
  public boolean isUnderstood() {
    return isOfOrder && !(reading instanceof Reading.NotUnderstood);
  }

  /** The rule of the order without its parts, in the words by which it is recorded. */
  public String ofRest() {
    return parts.isEmpty() ? words : CommencementGrammar.withoutParts(words);
  }
}
