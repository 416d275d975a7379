package kz.tizilim.core.history;

import java.time.Instant;
import java.util.List;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;

/** One record of a history. It is never changed; a later record may say otherwise. */
public sealed interface HistoryRecord {

  /** When it was made: from then on it is known. */
  Instant recordedAt();

  /** The short name of the act it is about: «приказ № 692 от 2024-07-01». */
  String act();

  /** A record that counts by itself. */
  sealed interface Plain extends HistoryRecord {

    /** The same, recorded at another moment. */
    Plain at(Instant moment);
  }

  /**
   * An act made an edition.
   *
   * @param edition the edition
   * @param commencement the words of the act that say from when it is applied; empty where it has
   *     none
   */
  record Made(Edition edition, String commencement, Instant recordedAt) implements Plain {
    @Override
    public String act() {
      return edition.act().shortName();
    }

    @Override
    public Made at(Instant moment) {
      return new Made(edition, commencement, moment);
    }
  }

  /** Something happened to an act. */
  record Happened(String act, Event event) implements Plain {
    @Override
    public Instant recordedAt() {
      return event.recordedAt();
    }

    @Override
    public Happened at(Instant moment) {
      return new Happened(act, event.recordedAt(moment));
    }
  }

  /** A person answers for a reading of an act's edition. */
  record Confirmed(String act, Confirmation confirmation, Instant recordedAt) implements Plain {
    @Override
    public Confirmed at(Instant moment) {
      return new Confirmed(act, confirmation, moment);
    }
  }

  /**
   * A person proposes to record something. It counts for nothing until another person approves.
   *
   * @param who who proposes
   * @param what what is to be recorded, in this order; all of it is about one act
   */
  record Proposed(String who, List<Plain> what, Instant recordedAt) implements HistoryRecord {
    public Proposed {
      what = what.stream().<Plain>map(one -> one.at(recordedAt)).toList();
      if (who.isBlank() || what.isEmpty()) {
        throw new IllegalArgumentException("A proposal is of somebody, and of something.");
      }
      if (what.stream().map(HistoryRecord::act).distinct().count() > 1) {
        throw new IllegalArgumentException("A proposal is about one act, not several: " + what);
      }
    }

    @Override
    public String act() {
      return what.get(0).act();
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
   */
  record Decided(
      String act, int proposal, String who, boolean isApproved, String reason, Instant recordedAt)
      implements HistoryRecord {
    public Decided {
      if (who.isBlank()) {
        throw new IllegalArgumentException("A decision is of somebody.");
      }
    }
  }
}
