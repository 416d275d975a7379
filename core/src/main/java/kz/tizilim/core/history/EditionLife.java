package kz.tizilim.core.history;

import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.RegisterId;

/**
 * An edition with the days that its act's life gives it.
 *
 * @param register the register that it is an edition of
 * @param edition the edition, with what was confirmed of it
 * @param life the life of its act
 * @param inForce the day its act came into force, by signing; empty where the act names none
 * @param applied the first day it is applied; empty while that is not known
 * @param undated why that day is not known; none where it is
 * @param repealed the first day it is applied no more; empty while no repeal is recorded
 */
public record EditionLife(
    RegisterId register,
    Edition edition,
    Timeline life,
    Optional<LocalDate> inForce,
    Optional<LocalDate> applied,
    Remark undated,
    Optional<LocalDate> repealed) {

  /** The same, applied from that day if there is one. */
  EditionLife with(Optional<LocalDate> day) {
    return new EditionLife(
        register, edition, life, inForce, day, day.isPresent() ? Remark.NONE : undated, repealed);
  }

  /** The same without a day of application, for that reason. */
  EditionLife undated(Remark why) {
    return new EditionLife(register, edition, life, inForce, Optional.empty(), why, repealed);
  }

  /** Whether its application waits for a publication that is not recorded. */
  boolean isUnpublished() {
    return undated.key().equals("undated." + Fact.Kind.PUBLISHED);
  }

  /** Its act. */
  public ActId act() {
    return life.act();
  }

  /** Whether its act was signed by {@code day} but it is not applied yet, nor repealed. */
  boolean isAwaited(LocalDate day) {
    return inForce.filter(signed -> !signed.isAfter(day)).isPresent()
        && applied.filter(first -> !first.isAfter(day)).isEmpty()
        && repealed.filter(end -> !end.isAfter(day)).isEmpty();
  }
}
