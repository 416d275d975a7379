package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Derivation.EventDays;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Control;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;

/**
 * The duties that follow from an act.
 *
 * @param duties the duties, those of clauses in the order of the clauses, then those of the law
 * @param findings the wordings of terms that were not understood
 */
public record Duties(List<Duty> duties, List<Finding> findings) {
  private static final int PUBLICATION_DAYS = 30;
  private static final int LONGEST_NAME = 80;

  public Duties {
    duties = List.copyOf(duties);
    findings = List.copyOf(findings);
  }

  /** The duties of an order: those that its clauses impose, and its first official publication. */
  public static Duties of(Act act, Provisions provisions) {
    Reader reader = new Reader(act);
    provisions.obligations().forEach(reader::obligation);
    provisions.control().ifPresent(reader::control);
    provisions.commencement().ifPresent(reader::commencement);
    reader.publication(isRegistered(act, provisions));
    return new Duties(reader.duties, reader.findings);
  }

  /** Whether an act is registered in the state register, as its text or a clause of it says. */
  private static boolean isRegistered(Act act, Provisions provisions) {
    return act.registration().isPresent()
        || provisions.obligations().stream()
            .anyMatch(
                duty -> DutyWords.kind(duty.what()).equals(Optional.of(Fact.Kind.REGISTERED)));
  }

  /** How the duties stand on {@code day}, each with the derivation of its term. */
  public List<DutyCard> on(LocalDate day, Timeline timeline, WorkCalendar calendar) {
    Optional<LocalDate> applied = applied(timeline, calendar);
    EventDays days = kind -> kind == Fact.Kind.APPLIED ? applied : timeline.day(kind);
    return duties.stream()
        .map(duty -> DutyCard.of(duty, sharesItsKind(duty), timeline, days, calendar, day))
        .toList();
  }

  /**
   * The day from which the act is applied (введение в действие): as recorded, else as its words
   * derive it; empty while it is not known.
   */
  public Optional<LocalDate> applied(Timeline timeline, WorkCalendar calendar) {
    return timeline.day(Fact.Kind.APPLIED).or(() -> commencement(timeline, calendar).day());
  }

  /** How the words of the act derive the day from which it is applied. */
  public Derivation commencement(Timeline timeline, WorkCalendar calendar) {
    Reckoning.Reading reading =
        duties.stream()
            .filter(Duty::isCommencement)
            .findFirst()
            .map(Duty::reading)
            .orElseGet(Reckoning.Reading.None::new);
    return Derivation.ofCommencement(reading, timeline, calendar);
  }

  /**
   * A part of the act that is applied from a day of its own.
   *
   * @param what which part, in the words of the act
   * @param derivation how its day follows
   */
  public record OfPart(String what, Derivation derivation) {}

  /** The parts of the act that are applied from days of their own. */
  public List<OfPart> parts(Timeline timeline, WorkCalendar calendar) {
    return duties.stream()
        .filter(Duty::isCommencement)
        .findFirst()
        .map(duty -> CommencementRule.read(duty.words().toString()).parts())
        .orElse(List.of())
        .stream()
        .map(part ->
            new OfPart(part.what(), Derivation.ofCommencement(part.reading(), timeline, calendar)))
        .toList();
  }

  /**
   * Whether another clause is fulfilled by the same kind of event, so that events must name theirs.
   */
  private boolean sharesItsKind(Duty duty) {
    return !duty.isStatutory()
        && duties.stream()
                .filter(
                    other -> !other.isStatutory() && other.fulfilledBy().equals(duty.fulfilledBy()))
                .count()
            > 1;
  }

  /** Makes duties of provisions. */
  private static final class Reader {
    private final Act act;
    private final List<Duty> duties = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reader(Act act) {
      this.act = act;
    }

    void obligation(Obligation obligation) {
      Optional<Fact.Kind> kind = DutyWords.kind(obligation.what());
      add(
          obligation.clause(),
          obligation.who(),
          kind.map(Reader::name).orElseGet(() -> Remark.text(shortened(obligation.what()))),
          obligation.what(),
          kind,
          Optional.empty(),
          obligation.lines());
    }

    /** The number of the clause of control is not kept; its place is its lines. */
    void control(Control control) {
      add(
          "control",
          control.who(),
          Remark.of("duty.control"),
          control.what(),
          Optional.empty(),
          Optional.empty(),
          control.lines());
    }

    void commencement(Commencement commencement) {
      add(
          "commencement",
          "",
          name(Fact.Kind.APPLIED),
          commencement.rule(),
          Optional.of(Fact.Kind.APPLIED),
          commencement.day(),
          commencement.lines());
    }

    /**
     * The first official publication. Its term runs from the entry into force: of an act that is
     * not registered, the signing (art. 42(1)); of a registered one no day is derived here.
     */
    void publication(boolean isRegistered) {
      duties.add(
          new Duty(
              Duty.PUBLICATION,
              act.issuer(),
              name(Fact.Kind.PUBLISHED),
              Remark.of("duty.publication"),
              Remark.of(isRegistered ? "duty.cited.law.registered" : "duty.cited.law"),
              Optional.of(Fact.Kind.PUBLISHED),
              isRegistered
                  ? Optional.empty()
                  : Optional.of(
                      new Reckoning(
                          Reckoning.Manner.WITHIN,
                          PUBLICATION_DAYS,
                          Unit.CALENDAR_DAYS,
                          Fact.Kind.SIGNED)),
              Optional.empty(),
              Optional.empty(),
              true));
    }

    private void add(
        String id,
        String who,
        Remark name,
        String words,
        Optional<Fact.Kind> kind,
        Optional<LocalDate> day,
        Lines lines) {
      Reckoning.Reading reading =
          day.isPresent() ? new Reckoning.Reading.Named(day.get()) : Reckoning.read(words);
      Optional<Reckoning> reckoning =
          reading instanceof Reckoning.Reading.Found found
              ? Optional.of(found.reckoning())
              : Optional.empty();
      Optional<LocalDate> named =
          reading instanceof Reckoning.Reading.Named one
              ? Optional.of(one.day())
              : Optional.empty();
      Optional<Recurrence> recurrence =
          reading instanceof Reckoning.Reading.Recurring again
              ? Optional.of(again.recurrence())
              : Optional.empty();
      boolean understood = !(reading instanceof Reckoning.Reading.NotUnderstood);
      if (reading instanceof Reckoning.Reading.NotUnderstood lost) {
        findings.add(
            new Finding(
                Finding.Severity.WARNING,
                "term-not-understood",
                Remark.of("finding.term-not-understood", lost.words()).toString(),
                lines));
      }
      duties.add(
          new Duty(
              id,
              who,
              name,
              Remark.text(words),
              Duty.isClause(id)
                  ? Remark.of("duty.cited.clause", act.id().told(), id, lines.told())
                  : Remark.of("duty.cited", act.id().told(), lines.told()),
              kind,
              reckoning,
              named,
              recurrence,
              understood));
    }

    private static Remark name(Fact.Kind kind) {
      return switch (kind) {
        case REGISTERED, SENT, PUBLISHED, PLACED, REPORTED, NOTIFIED, APPLIED ->
            Remark.of("duty." + kind);
        case AGREED, SIGNED, REPEALED, WITHDRAWN -> Remark.of("fact." + kind);
      };
    }

    private static String shortened(String words) {
      if (words.length() <= LONGEST_NAME) {
        return words;
      }
      int space = words.lastIndexOf(' ', LONGEST_NAME);
      return words.substring(0, space < 1 ? LONGEST_NAME : space) + "…";
    }
  }
}
