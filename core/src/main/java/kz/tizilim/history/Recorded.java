package kz.tizilim.history;

import java.time.Instant;
import kz.tizilim.act.Event;
import kz.tizilim.register.Confirmation;
import kz.tizilim.register.Edition;

/** One record of a history. It is never changed; a later record may say otherwise. */
public sealed interface Recorded {

  /** When it was made: from then on it is known. */
  Instant recordedAt();

  /** The short name of the act it is about: «приказ № 692 от 2024-07-01». */
  String act();

  /**
   * An act made an edition.
   *
   * @param edition the edition
   * @param commencement the words of the act that say from when it is applied; empty where it has
   *     none
   */
  record Made(Edition edition, String commencement, Instant recordedAt) implements Recorded {
    @Override
    public String act() {
      return edition.act().shortName();
    }
  }

  /** Something happened to an act. */
  record Happened(String act, Event event) implements Recorded {
    @Override
    public Instant recordedAt() {
      return event.recordedAt();
    }
  }

  /** A person answers for a reading of an act's edition. */
  record Confirmed(String act, Confirmation confirmation, Instant recordedAt) implements Recorded {}
}
