package kz.tizilim.core.register;

import java.util.Optional;

/**
 * The annex of an act that holds a register.
 *
 * @param register the register, as the act states it; empty where no act is stated
 * @param number its number among the annexes of its act; 0 where it has none
 * @param title the title of the register: «Реестр должностей гражданских служащих …»; empty where
 *     none is printed
 */
public record Annex(Optional<RegisterId> register, int number, String title) {

  /** An annex of which the text says nothing. */
  public static final Annex NONE = new Annex(Optional.empty(), 0, "");

  /**
   * Whose posts the register classifies, in the words of its title: «Архива Президента Республики
   * Казахстан»; empty where the title does not say.
   */
  public String scope() {
    return Scope.of(title);
  }
}
