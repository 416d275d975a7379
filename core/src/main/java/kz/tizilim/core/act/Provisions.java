package kz.tizilim.core.act;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.core.register.Lines;

/**
 * What an order orders, beside the register.
 *
 * @param amendments the changes it makes in another act
 * @param obligations the duties it lays on somebody
 * @param commencement when it is put into application; empty where it does not say
 * @param control who sees to it; empty where it does not say
 * @param agreements the bodies that agreed to it
 * @param signatory who signed it; empty where the text does not show it
 */
public record Provisions(
    List<Amendment> amendments,
    List<Obligation> obligations,
    Optional<Commencement> commencement,
    Optional<Control> control,
    List<Agreement> agreements,
    Optional<Signatory> signatory) {

  /** No provisions: the text is a bare table. */
  public static final Provisions NONE =
      new Provisions(
          List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Provisions {
    amendments = List.copyOf(amendments);
    obligations = List.copyOf(obligations);
    agreements = List.copyOf(agreements);
  }

  /** Parses what {@link #toString} prints. */
  public static Provisions parse(String text) {
    return ProvisionsText.parse(text);
  }

  /** The provisions as lines; see {@link ProvisionsText}. */
  @Override
  public String toString() {
    return ProvisionsText.print(this);
  }

  /**
   * One change in another act.
   *
   * @param clause the number of the clause that orders it: «1»
   * @param target what is changed, in the law's words: «преамбулу», «реестр должностей …»
   * @param operation what is done with it, in the law's words: «изложить в следующей редакции»
   * @param newText the new text, or where it stands: «согласно приложению к настоящему приказу»
   * @param lines where
   */
  public record Amendment(
      String clause, String target, String operation, String newText, Lines lines) {}

  /**
   * One duty.
   *
   * @param clause the number of the clause: «2.1»
   * @param who the body or person it is laid on, in the law's words
   * @param what what is to be done, in the law's words
   * @param term the term; empty where the clause sets none
   * @param legalReference the act that the clause refers to, in the law's words; empty where there
   *     is none
   * @param lines where
   */
  public record Obligation(
      String clause,
      String who,
      String what,
      Optional<Term> term,
      String legalReference,
      Lines lines) {}

  /**
   * How long something may take or must wait, as a clause says it.
   *
   * @param length how many units; 0 where the clause names only the event: «после …»
   * @param unit in what they are counted
   * @param trigger the event from which they are counted, in the law's words
   */
  public record Term(int length, Unit unit, String trigger) {}

  /** In what a term is counted. */
  public enum Unit {
    /** Рабочие дни. */
    WORKING_DAYS("working-days"),
    /** Календарные дни. */
    CALENDAR_DAYS("calendar-days"),
    /** No count: after the event. */
    AFTER_EVENT("after-event");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    /** Parses what {@link #toString} prints. */
    public static Unit parse(String word) {
      return Stream.of(values())
          .filter(unit -> unit.word.equals(word))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "Nothing is counted in «" + word + "», only in " + List.of(values()) + "."));
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * When the order is put into application (введение в действие).
   *
   * @param rule the law's words
   * @param term the wait they set
   * @param lines where
   */
  public record Commencement(String rule, Optional<Term> term, Lines lines) {}

  /**
   * The control of an order.
   *
   * @param what what is controlled, in the law's words
   * @param who who sees to it, in the law's words
   * @param lines where
   */
  public record Control(String what, String who, Lines lines) {}

  /**
   * An agreement to the order («СОГЛАСОВАН»).
   *
   * @param body who agreed
   * @param lines where
   */
  public record Agreement(String body, Lines lines) {}

  /**
   * Who signed the order.
   *
   * @param position the office: «Министр обороны Республики Казахстан»
   * @param rank the rank before the name; empty where there is none
   * @param name the name: «Р. Жаксылыков»
   * @param lines where
   */
  public record Signatory(String position, String rank, String name, Lines lines) {}
}
