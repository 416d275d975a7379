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
 * @param registration its entry in the state register of normative legal acts; empty where not
 *     stated
 */
public record Act(
    String kind,
    String issuer,
    String number,
    Optional<LocalDate> signed,
    String title,
    Optional<Amended> amendedAct,
    Optional<Registration> registration) {

  /** An act of which the text says nothing. */
  public static final Act UNSTATED = new Act("", "", "", Optional.empty(), "", Optional.empty());

  /** An act without registration. */
  public Act(
      String kind,
      String issuer,
      String number,
      Optional<LocalDate> signed,
      String title,
      Optional<Amended> amendedAct) {
    this(kind, issuer, number, signed, title, amendedAct, Optional.empty());
  }

  /**
   * The entry of an act in the state register of normative legal acts.
   *
   * @param number its number there: «35787»
   * @param day the day of registration; empty where not stated
   */
  public record Registration(String number, Optional<LocalDate> day) {}

  /**
   * The act that another changes.
   *
   * @param number its number: «746»
   * @param signed the day it was signed
   * @param registration its number in the state register of normative legal acts; empty where not
   *     stated
   * @param title its title
   * @param issuer who issued it, nominative; empty where it is the issuer of the act that changes
   *     it
   */
  public record Amended(
      String number, LocalDate signed, String registration, String title, String issuer) {

    /** An act of the same issuer. */
    public Amended(String number, LocalDate signed, String registration, String title) {
      this(number, signed, registration, title, "");
    }
  }

  /** Parses what {@link #text} prints. */
  public static Act parse(String text) {
    return ActText.parse(text);
  }

  /** All requisites, a line each. */
  public String text() {
    return ActText.print(this);
  }

  /** Whether the text states which act it is. */
  public boolean isStated() {
    return !number.isEmpty() && signed.isPresent();
  }

  /** What identifies the act, as far as its text states it. */
  public ActId id() {
    return ActId.of(this);
  }

  /**
   * How a citation names the act: «приказ № 692 от 2024-07-01»; «акт без реквизитов» where
   * unstated.
   */
  public String shortName() {
    return kind.isEmpty() && number.isEmpty()
        ? "акт без реквизитов"
        : kind + " № " + number + signed.map(day -> " от " + day).orElse("");
  }

  @Override
  public String toString() {
    return shortName();
  }
}
