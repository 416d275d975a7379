package kz.tizilim.core.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.act.CommencementRule;
import kz.tizilim.core.act.Derivation;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Reckoning;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.RegisterId;

/** Computes the registers of a history from the records that count. */
final class Lives {
  private Lives() {}

  /** Every edition with its days, in the order of the records. */
  static List<EditionLife> of(List<HistoryRecord.Plain> counting, WorkCalendar calendar) {
    Map<ActId, List<HistoryRecord.Plain>> standing = Acts.standing(counting);
    Map<RegisterId, List<EditionLife>> byRegister = new LinkedHashMap<>();
    Map<RegisterId, Readings> readings = new HashMap<>();
    List<EditionLife> lives = new ArrayList<>();
    for (HistoryRecord.Plain one : counting) {
      if (one instanceof HistoryRecord.Made made && standing.get(made.act()).contains(made)) {
        RegisterId stated = Acts.stated(made);
        RegisterId register = known(byRegister, stated).orElse(stated);
        List<EditionLife> before = byRegister.computeIfAbsent(register, id -> new ArrayList<>());
        Readings ofRegister = readings.computeIfAbsent(register, id -> new Readings());
        EditionLife life =
            behind(before, life(register, made, standing.get(made.act()), ofRegister, calendar));
        before.add(life);
        lives.add(life);
      }
    }
    return List.copyOf(lives);
  }

  /*
   * An act of which parts are applied from days of their own made several editions of one register, each of
   * what is applied by then. The later ones hold what the earlier ones changed, so none of them can begin
   * before those; the day on which the act as such was put into application is that of the first.
   */
  private static EditionLife behind(List<EditionLife> before, EditionLife life) {
    Optional<EditionLife> first =
        before.stream().filter(other -> other.act().equals(life.act())).findFirst();
    if (first.isEmpty()) {
      return life.with(life.life().day(Fact.Kind.APPLIED).or(life::applied));
    }
    EditionLife last = before.get(before.size() - 1);
    boolean early =
        life.applied().isPresent()
            && last.applied().filter(day -> !life.applied().get().isBefore(day)).isEmpty();
    return early ? life.undated(Remark.of("undated.part-order")) : life;
  }

  /** The registers by id, in the order in which they were founded. */
  static Map<RegisterId, RegisterHistory> registers(List<EditionLife> lives) {
    Map<RegisterId, List<EditionLife>> byRegister = new LinkedHashMap<>();
    lives.forEach(
        life -> byRegister.computeIfAbsent(life.register(), id -> new ArrayList<>()).add(life));
    Map<RegisterId, RegisterHistory> registers = new LinkedHashMap<>();
    byRegister.forEach((id, editions) -> registers.put(id, new RegisterHistory(id, editions)));
    return registers;
  }

  /** The register among {@code registers} that an edition states. */
  static Optional<RegisterHistory> find(Collection<RegisterHistory> registers, RegisterId stated) {
    Map<RegisterId, List<EditionLife>> byRegister = new LinkedHashMap<>();
    registers.forEach(register -> byRegister.put(register.id(), register.editions()));
    return known(byRegister, stated)
        .flatMap(id -> registers.stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /*
   * An order names the act that first approved the register or one that changed it since. Where it
   * says nothing of an annex and the act made one register, that register is meant.
   */
  private static Optional<RegisterId> known(
      Map<RegisterId, List<EditionLife>> byRegister, RegisterId stated) {
    List<RegisterId> approved =
        byRegister.keySet().stream().filter(id -> id.act().fits(stated.act())).toList();
    List<RegisterId> chained =
        byRegister.entrySet().stream()
            .filter(
                entry -> entry.getValue().stream().anyMatch(life -> life.act().fits(stated.act())))
            .map(Map.Entry::getKey)
            .toList();
    return of(approved, stated.annex()).or(() -> of(chained, stated.annex()));
  }

  private static Optional<RegisterId> of(List<RegisterId> registers, int annex) {
    Optional<RegisterId> same = registers.stream().filter(id -> id.annex() == annex).findFirst();
    return same.isEmpty() && annex == 0 && registers.size() == 1
        ? Optional.of(registers.get(0))
        : same;
  }

  private static EditionLife life(
      RegisterId register,
      HistoryRecord.Made made,
      List<HistoryRecord.Plain> ofAct,
      Readings readings,
      WorkCalendar calendar) {
    Timeline life = timeline(ofAct, made.act());
    Edition edition = readings.inherited(made.edition());
    for (HistoryRecord.Plain one : ofAct) {
      if (one instanceof HistoryRecord.Confirmed confirmed
          && confirmed.register().map(register::equals).orElse(true)) {
        readings.add(edition, confirmed.confirmation());
        edition = confirmed(edition, confirmed.confirmation(), ofAct);
      }
    }
    Derivation derived = commencement(made, life, ofAct, calendar);
    return new EditionLife(
        register,
        edition,
        life,
        life.find(Fact.Kind.SIGNED).flatMap(Event::day).or(() -> made.edition().act().signed()),
        derived.day(),
        derived.undated(),
        end(life.day(Fact.Kind.REPEALED), validUntil(made, ofAct)));
  }

  /** The earlier of the day of a repeal and the end of a term of validity. */
  private static Optional<LocalDate> end(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
        : one.or(() -> other);
  }

  /** The end of the term for which the order, or this edition of it, is valid. */
  private static Optional<LocalDate> validUntil(
      HistoryRecord.Made made, List<HistoryRecord.Plain> ofAct) {
    Optional<LocalDate> own =
        CommencementRule.speaks(made.commencement())
            ? CommencementRule.read(made.commencement()).validUntil()
            : Optional.empty();
    return own.or(() -> issued(ofAct).flatMap(Provisions.Commencement::validUntil));
  }

  private static Optional<Provisions.Commencement> issued(List<HistoryRecord.Plain> ofAct) {
    return ofAct.stream()
        .filter(HistoryRecord.Issued.class::isInstance)
        .flatMap(one -> ((HistoryRecord.Issued) one).order().provisions().commencement().stream())
        .findFirst();
  }

  /** How the words of an act on commencement derive the first day its edition is applied. */
  private static Derivation commencement(
      HistoryRecord.Made made,
      Timeline life,
      List<HistoryRecord.Plain> ofAct,
      WorkCalendar calendar) {
    Optional<Provisions.Commencement> issued = issued(ofAct);
    String words =
        made.commencement().isEmpty()
            ? issued.map(Provisions.Commencement::rule).orElse("")
            : made.commencement();
    Reckoning.Reading reading = Reckoning.read(words);
    Optional<LocalDate> named =
        issued.filter(one -> one.rule().equals(words)).flatMap(Provisions.Commencement::day);
    if (reading instanceof Reckoning.Reading.NotUnderstood && named.isPresent()) {
      reading = new Reckoning.Reading.Named(named.get());
    }
    List<CommencementRule.Part> parts =
        CommencementRule.speaks(words) ? CommencementRule.read(words).parts() : List.of();
    return parts.isEmpty()
        ? Derivation.ofCommencement(reading, life, calendar)
        : Derivation.ofParts(parts.stream().map(CommencementRule.Part::what).toList());
  }

  /** What happened to an act, from its records in their order. */
  static Timeline timeline(List<HistoryRecord.Plain> ofAct, ActId act) {
    Timeline life = Timeline.of(act);
    for (HistoryRecord.Plain one : ofAct) {
      if (one instanceof HistoryRecord.Happened happened) {
        life = life.with(happened.event());
      }
    }
    return life;
  }

  private static Edition confirmed(
      Edition edition, Confirmation confirmation, List<HistoryRecord.Plain> ofAct) {
    Confirmation.Outcome outcome = confirmation.in(edition);
    if (outcome instanceof Confirmation.Outcome.Confirmed confirmed) {
      return confirmed.edition();
    }
    boolean ofAnother =
        ofAct.stream()
            .filter(HistoryRecord.Made.class::isInstance)
            .map(one -> ((HistoryRecord.Made) one).edition())
            .filter(other -> other.annex().number() == edition.annex().number())
            .anyMatch(other -> confirmation.in(other) instanceof Confirmation.Outcome.Confirmed);
    if (ofAnother) {
      return edition;
    }
    throw misfit(((Confirmation.Outcome.Misfit) outcome).reason(), confirmation.what());
  }

  private static Refused misfit(Confirmation.Outcome.Misfit.Reason reason, Confirmation.What what) {
    return what instanceof Confirmation.What.OfLabel label
        ? Refused.because("misfit." + reason, label.entry(), label.value())
        : Refused.because("misfit." + reason, ((Confirmation.What.OfSlip) what).lines());
  }
}
