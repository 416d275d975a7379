package kz.tizilim.core.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The identity of a legal act, as its own text states it. A part that the text does not state is
 * empty.
 *
 * @param kind what it is: «приказ»
 * @param issuer who issued it, nominative: «Министр обороны Республики Казахстан»
 * @param number its number: «692»
 * @param signed the day it was signed
 * @param title its title
 * @param amendedAct the act it changes
 */
public record Act(
    String kind,
    String issuer,
    String number,
    Optional<LocalDate> signed,
    String title,
    Optional<Amended> amendedAct) {

  /** An act of which the text says nothing. */
  public static final Act UNSTATED = new Act("", "", "", Optional.empty(), "", Optional.empty());

  /**
   * The act that another changes.
   *
   * @param number its number: «746»
   * @param signed the day it was signed
   * @param registration its number in the state register of normative legal acts; empty where not
   *     stated
   * @param title its title
   */
  public record Amended(String number, LocalDate signed, String registration, String title) {}

  /**
   * How a citation names the act: «приказ № 692 от 2024-07-01»; «акт без реквизитов» where
   * unstated.
   */
  public String shortName() {
    if (kind.isEmpty() && number.isEmpty()) {
      return "акт без реквизитов";
    }
    return kind + " № " + number + signed.map(day -> " от " + day).orElse("");
  }

  @Override
  public String toString() {
    return shortName();
  }
}
