package kz.tizilim.drafting;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions.CitedAct;

/**
 * What the drafter of an order chooses.
 *
 * @param start when it is to be put into application
 * @param repealed the acts that it repeals (Law on Legal Acts, art. 27)
 * @param department whom the duties bind, in the dative of the Russian text; empty for the
 *     department of the last order
 * @param kazakhDepartment the same in the nominative of the Kazakh text
 */
public record Choices(
    Start start,
    List<CitedAct> repealed,
    Optional<String> department,
    Optional<String> kazakhDepartment) {

  /** As usual: ten days, nothing repealed, the department of the last order. */
  public static final Choices USUAL =
      new Choices(Start.USUAL, List.of(), Optional.empty(), Optional.empty());

  public Choices {
    repealed = List.copyOf(repealed);
  }
}
