package kz.tizilim.core.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.RegisterId;

/** One record of a history. It is never changed; a later record may say otherwise. */
public sealed interface HistoryRecord {

  /** When it was made: from then on it is known. */
  Instant recordedAt();

  /** The same, recorded at another moment. */
  HistoryRecord at(Instant moment);

  /** The result for the kind of record that this is. */
  <R> R fold(Cases<R> cases);

  /** A record that is about an act. */
  sealed interface OfAct extends HistoryRecord {

    /** The act it is about. */
    ActId act();
  }

  /**
   * A result for each kind of record. A kind that is added does not compile until all who ask have
   * an answer for it.
   */
  interface Cases<R> extends Plain.PlainCases<R> {
    R proposed(Proposed proposed);

    R decided(Decided decided);

    R accessChanged(AccessChanged changed);
  }

  /** A record that counts by itself. */
  sealed interface Plain extends OfAct {

    @Override
    Plain at(Instant moment);

    /** The same about the act as it is fully identified. */
    Plain about(ActId act);

    /** The result for the kind of plain record that this is. */
    <R> R foldPlain(PlainCases<R> cases);

    @Override
    default <R> R fold(Cases<R> cases) {
      return foldPlain(cases);
    }

    /** A result for each kind of plain record. */
    interface PlainCases<R> {
      R issued(Issued issued);

      R made(Made made);

      R happened(Happened happened);

      R confirmed(Confirmed confirmed);

      R withdrawn(Withdrawn withdrawn);

      R tablesLoaded(TablesLoaded loaded);

      R tablesConfirmed(TablesConfirmed confirmed);
    }
  }

  /**
   * An order was issued: its text, and what it orders. Its editions are records of their own
   * ({@link Made}), so that each can be proven by itself.
   *
   * @param order the order, without its editions
   */
  record Issued(PublishedOrder order, Instant recordedAt) implements Plain {
    public Issued {
      order = order.withEditions(List.of());
    }

    @Override
    public ActId act() {
      return order.act().id();
    }

    @Override
    public Issued at(Instant moment) {
      return new Issued(order, moment);
    }

    @Override
    public Issued about(ActId act) {
      return this;
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.issued(this);
    }
  }

  /**
   * An act made an edition of a register.
   *
   * @param edition the edition
   * @param commencement the words of the act that say from when it is applied; empty where it has
   *     none
   */
  record Made(Edition edition, String commencement, Instant recordedAt) implements Plain {
    @Override
    public ActId act() {
      return edition.act().id();
    }

    @Override
    public Made at(Instant moment) {
      return new Made(edition, commencement, moment);
    }

    @Override
    public Made about(ActId act) {
      return this;
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.made(this);
    }
  }

  /** Something happened to an act. */
  record Happened(ActId act, Event event) implements Plain {
    @Override
    public Instant recordedAt() {
      return event.recordedAt();
    }

    @Override
    public Happened at(Instant moment) {
      return new Happened(act, event.recordedAt(moment));
    }

    @Override
    public Happened about(ActId other) {
      return new Happened(other, event);
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.happened(this);
    }
  }

  /**
   * A person answers for a reading of an act's edition.
   *
   * @param register of which register, where the act made editions of several; empty for its only
   *     one
   */
  record Confirmed(
      ActId act, Optional<RegisterId> register, Confirmation confirmation, Instant recordedAt)
      implements Plain {

    /** A confirmation of the only edition of an act. */
    public Confirmed(ActId act, Confirmation confirmation, Instant recordedAt) {
      this(act, Optional.empty(), confirmation, recordedAt);
    }

    @Override
    public Confirmed at(Instant moment) {
      return new Confirmed(act, register, confirmation, moment);
    }

    @Override
    public Confirmed about(ActId other) {
      return new Confirmed(other, register, confirmation, recordedAt);
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.confirmed(this);
    }
  }

  /**
   * An order that was recorded wrongly is withdrawn: its editions and events no longer count.
   * Nothing is removed.
   *
   * @param reason why, in the words of who withdraws it
   */
  record Withdrawn(ActId act, String reason, Instant recordedAt) implements Plain {
    public Withdrawn {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("The record of " + act + " is withdrawn for a reason.");
      }
    }

    @Override
    public Withdrawn at(Instant moment) {
      return new Withdrawn(act, reason, moment);
    }

    @Override
    public Withdrawn about(ActId other) {
      return new Withdrawn(other, reason, recordedAt);
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.withdrawn(this);
    }
  }

  /**
   * A person loaded tables of official pay. They need not be of an act that is recorded; later
   * tables correct them.
   *
   * @param act the act on pay
   * @param by who loaded them
   * @param tables the tables in the text form of the module {@code pay}
   */
  record TablesLoaded(ActId act, String by, String tables, Instant recordedAt) implements Plain {
    public TablesLoaded {
      if (by.isBlank() || tables.isBlank()) {
        throw new IllegalArgumentException("Tables are of something, and loaded by somebody.");
      }
    }

    @Override
    public TablesLoaded at(Instant moment) {
      return new TablesLoaded(act, by, tables, moment);
    }

    @Override
    public TablesLoaded about(ActId other) {
      return this;
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.tablesLoaded(this);
    }
  }

  /**
   * A second person compared loaded tables with their act.
   *
   * @param act the act on pay
   * @param loaded the position of the record with the tables
   * @param by who confirms them: another person than loaded them
   * @param reason what the person relies on
   */
  record TablesConfirmed(ActId act, int loaded, String by, String reason, Instant recordedAt)
      implements Plain {
    public TablesConfirmed {
      if (by.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("Somebody confirms tables, for a reason.");
      }
    }

    @Override
    public TablesConfirmed at(Instant moment) {
      return new TablesConfirmed(act, loaded, by, reason, moment);
    }

    @Override
    public TablesConfirmed about(ActId other) {
      return this;
    }

    @Override
    public <R> R foldPlain(PlainCases<R> cases) {
      return cases.tablesConfirmed(this);
    }
  }

  /**
   * A person proposes to record something. It counts for nothing until another person approves.
   *
   * @param who who proposes
   * @param what what is to be recorded, in this order; all of it is about one act
   */
  record Proposed(String who, List<Plain> what, Instant recordedAt) implements OfAct {
    public Proposed {
      what = what.stream().<Plain>map(one -> one.at(recordedAt)).toList();
      if (who.isBlank() || what.isEmpty()) {
        throw new IllegalArgumentException("A proposal is of somebody, and of something.");
      }
      if (what.stream().map(OfAct::act).distinct().count() > 1) {
        throw new IllegalArgumentException("A proposal is about one act, not several: " + what);
      }
    }

    @Override
    public ActId act() {
      return what.get(0).act();
    }

    @Override
    public Proposed at(Instant moment) {
      return new Proposed(who, what, moment);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.proposed(this);
    }
  }

  /**
   * A person decides on a proposal. What was approved counts from the moment of the decision.
   *
   * @param act the act that the proposal is about
   * @param proposal the position of the proposal
   * @param who who decides: to approve, another than proposed
   * @param isApproved whether it is approved; else it is refused
   * @param reason why, in the words of who decides; may be empty
   * @param computed what counts in place of what was proposed: the same instructions, computed
   *     again on the history of the decision; empty where they gave the same
   */
  record Decided(
      ActId act,
      int proposal,
      String who,
      boolean isApproved,
      String reason,
      List<Plain> computed,
      Instant recordedAt)
      implements OfAct {
    public Decided {
      computed = computed.stream().<Plain>map(one -> one.at(recordedAt)).toList();
      if (who.isBlank()) {
        throw new IllegalArgumentException("A decision is of somebody.");
      }
      if (!isApproved && !computed.isEmpty()) {
        throw new IllegalArgumentException("What is refused is not computed again.");
      }
    }

    /** A decision on what was proposed, as it was proposed. */
    public Decided(
        ActId act,
        int proposal,
        String who,
        boolean isApproved,
        String reason,
        Instant recordedAt) {
      this(act, proposal, who, isApproved, reason, List.of(), recordedAt);
    }

    /** What counts from the decision on, if it approves what was proposed. */
    List<Plain> approved(Proposed proposed) {
      return computed.isEmpty()
          ? proposed.what().stream().map(one -> one.at(recordedAt)).toList()
          : computed;
    }

    @Override
    public Decided at(Instant moment) {
      return new Decided(act, proposal, who, isApproved, reason, computed, moment);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.decided(this);
    }
  }

  /**
   * What a person may do was changed, or somebody got a link with which to act in a person's name.
   * It counts for no act and no register, and is never public.
   *
   * @param kind what was changed
   * @param by who changed it
   * @param asked the other administrator who asked for it, where it takes two; empty else
   * @param account the name of the person
   * @param roles the roles that the person has from then on, in order of their names
   */
  record AccessChanged(
      AccessChange kind,
      String by,
      Optional<String> asked,
      String account,
      List<String> roles,
      Instant recordedAt)
      implements HistoryRecord {
    public AccessChanged {
      roles = roles.stream().sorted().toList();
      if (by.isBlank() || account.isBlank() || asked.filter(String::isBlank).isPresent()) {
        throw new IllegalArgumentException("Somebody changes the rights of somebody: " + kind);
      }
      if (roles.stream().anyMatch(role -> role.isBlank() || role.contains(" "))) {
        throw new IllegalArgumentException("The roles of " + account + " are words: " + roles);
      }
    }

    @Override
    public AccessChanged at(Instant moment) {
      return new AccessChanged(kind, by, asked, account, roles, moment);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.accessChanged(this);
    }
  }
}
