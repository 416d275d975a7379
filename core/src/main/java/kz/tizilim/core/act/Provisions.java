package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Lines;

/**
 * What an order orders, besides the registers that it holds.
 *
 * @param all its provisions, in the order of the text
 */
public record Provisions(List<Provision> all) {

  /** No provisions: the text is a bare table. */
  public static final Provisions NONE = new Provisions(List.of());

  public Provisions {
    all = List.copyOf(all);
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

  /** What it approves. */
  public List<Approval> approvals() {
    return of(Approval.class);
  }

  /** The changes it makes in another act. */
  public List<Amendment> amendments() {
    return of(Amendment.class);
  }

  /** What it repeals. */
  public List<Repeal> repeals() {
    return of(Repeal.class);
  }

  /** The duties it imposes. */
  public List<Obligation> obligations() {
    return of(Obligation.class);
  }

  /** When it is put into application; empty where it does not say. */
  public Optional<Commencement> commencement() {
    return of(Commencement.class).stream().findFirst();
  }

  /** When it enters into force; empty where it does not say. */
  public Optional<Effectiveness> effectiveness() {
    return of(Effectiveness.class).stream().findFirst();
  }

  /** Who sees to it; empty where it does not say. */
  public Optional<Control> control() {
    return of(Control.class).stream().findFirst();
  }

  /** The clauses of which the kind was not understood. */
  public List<OtherClause> otherClauses() {
    return of(OtherClause.class);
  }

  /** The bodies that agreed to it. */
  public List<Agreement> agreements() {
    return of(Agreement.class);
  }

  /** Who signed it, the first of several; empty where the text does not show it. */
  public Optional<Signatory> signatory() {
    return of(Signatory.class).stream().findFirst();
  }

  private <P extends Provision> List<P> of(Class<P> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** One provision. */
  public sealed interface Provision
      permits Approval,
          Amendment,
          Repeal,
          Obligation,
          Commencement,
          Effectiveness,
          Control,
          OtherClause,
          Agreement,
          Signatory {

    /** Where it stands. */
    Lines lines();

    /** The result of the method of {@code cases} for its kind. */
    <R> R fold(Cases<R> cases);
  }

  /**
   * A method for each kind of provision.
   *
   * @param <R> what the methods give
   */
  public interface Cases<R> {
    /** For an approval. */
    R approval(Approval approval);

    /** For an amendment. */
    R amendment(Amendment amendment);

    /** For a repeal. */
    R repeal(Repeal repeal);

    /** For a duty. */
    R obligation(Obligation obligation);

    /** For a commencement. */
    R commencement(Commencement commencement);

    /** For an entry into force. */
    R effectiveness(Effectiveness effectiveness);

    /** For a control. */
    R control(Control control);

    /** For a clause of another kind. */
    R otherClause(OtherClause clause);

    /** For an agreement. */
    R agreement(Agreement agreement);

    /** For a signature. */
    R signatory(Signatory signatory);
  }

  /**
   * Something that is approved («утвердить»).
   *
   * @param clause the number of the clause that approves it: «1»
   * @param what the words of the clause
   * @param annexes the numbers of the annexes that hold it; empty where the clause numbers none
   * @param lines where
   */
  public record Approval(String clause, String what, List<Integer> annexes, Lines lines)
      implements Provision {
    public Approval {
      annexes = List.copyOf(annexes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.approval(this);
    }
  }

  /**
   * Acts that are repealed («признать утратившим силу»).
   *
   * @param clause the number of the clause that repeals them: «2»
   * @param what the words of the clause
   * @param acts the acts, as far as the clause names each by its number
   * @param annexes the numbers of the annexes that list them; empty where the clause numbers none
   * @param lines where
   */
  public record Repeal(
      String clause, String what, List<CitedAct> acts, List<Integer> annexes, Lines lines)
      implements Provision {
    public Repeal {
      acts = List.copyOf(acts);
      annexes = List.copyOf(annexes);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.repeal(this);
    }
  }

  /**
   * An act as another act cites it. What the citation does not state is empty.
   *
   * @param kind what it is: «приказ»
   * @param issuer who issued it, nominative
   * @param number its number
   * @param signed the day it was signed
   * @param registration its number in the state register of normative legal acts
   * @param title its title
   */
  public record CitedAct(
      String kind,
      String issuer,
      String number,
      Optional<LocalDate> signed,
      String registration,
      String title) {

    /** What identifies it, as far as it is stated. */
    public ActId id() {
      return ActId.of(new Act(kind, issuer, number, signed, title, Optional.empty()));
    }
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
      String clause, String target, String operation, String newText, Lines lines)
      implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.amendment(this);
    }
  }

  /**
   * One duty.
   *
   * @param clause the number of the clause: «2.1»
   * @param who the body or person it binds, in the law's words
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
      Lines lines)
      implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.obligation(this);
    }
  }

  /**
   * How long something may take or must wait, as a clause says it.
   *
   * @param length how many units; 0 where the clause names only the event: «после …», «со дня …»
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
    /** Недели. */
    WEEKS("weeks"),
    /** Месяцы. */
    MONTHS("months"),
    /** No count: after the event. */
    AFTER_EVENT("after-event"),
    /** No count: on the day of the event itself. */
    ON_EVENT("on-event"),
    /** No count: on the first day of the month behind that of the event. */
    NEXT_MONTH("next-month");

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
   * When the order is put into application (введение в действие). Where the words were not
   * understood as a whole, neither term nor day is stated.
   *
   * @param rule the law's words
   * @param term the wait they set
   * @param day the day they name
   * @param relationsSince the day since which the order extends to relations that arose before it
   *     («распространяется на отношения, возникшие с …»); no answer for an earlier day follows from
   *     it
   * @param validUntil the first day on which the order is not valid any more («действует до …»)
   * @param lines where
   */
  public record Commencement(
      String rule,
      Optional<Term> term,
      Optional<LocalDate> day,
      Optional<LocalDate> relationsSince,
      Optional<LocalDate> validUntil,
      Lines lines)
      implements Provision {

    /** One that extends to no earlier relations and has no end. */
    public Commencement(String rule, Optional<Term> term, Optional<LocalDate> day, Lines lines) {
      this(rule, term, day, Optional.empty(), Optional.empty(), lines);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.commencement(this);
    }
  }

  /**
   * When the order enters into force («вступает в силу»), which is not when it is put into
   * application.
   *
   * @param rule the law's words
   * @param lines where
   */
  public record Effectiveness(String rule, Lines lines) implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.effectiveness(this);
    }
  }

  /**
   * A clause of which the kind was not understood.
   *
   * @param clause its number: «3»
   * @param text its words
   * @param lines where
   */
  public record OtherClause(String clause, String text, Lines lines) implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.otherClause(this);
    }
  }

  /**
   * The control of an order.
   *
   * @param what what is controlled, in the law's words
   * @param who who sees to it, in the law's words
   * @param lines where
   */
  public record Control(String what, String who, Lines lines) implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.control(this);
    }
  }

  /**
   * An agreement to the order («СОГЛАСОВАН»).
   *
   * @param body who agreed
   * @param lines where
   */
  public record Agreement(String body, Lines lines) implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.agreement(this);
    }
  }

  /**
   * Who signed the order.
   *
   * @param position the office: «Министр обороны Республики Казахстан»
   * @param rank the rank before the name; empty where there is none
   * @param name the name: «Р. Жаксылыков»
   * @param lines where
   */
  public record Signatory(String position, String rank, String name, Lines lines)
      implements Provision {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.signatory(this);
    }
  }
}
