package kz.tizilim.server.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.registrar.ask.Registrar;

/**
 * A duty of one of the recorded acts, as it stands on a day.
 *
 * @param act the act
 * @param card the duty
 */
public record DutyOfAct(RecordedAct act, DutyCard card) {

  /** Of all acts that are recorded: what is late first, then by day, those without a day last. */
  public static List<DutyOfAct> all(Registrar registrar, LocalDate day) {
    return RecordedAct.all(registrar).stream()
        .flatMap(act -> act.file().duties(day).stream().map(card -> new DutyOfAct(act, card)))
        .sorted(
            Comparator.comparing((DutyOfAct one) -> one.card().state() != DutyCard.State.OVERDUE)
                .thenComparing(one -> one.card().day().orElse(LocalDate.MAX)))
        .toList();
  }

  /** Whether somebody has to do something about it: it is late, due, or its day is unverified. */
  public boolean isOpen() {
    return switch (card.state()) {
      case OVERDUE, DUE, UNVERIFIED -> true;
      case WAITING, DONE, CANCELLED -> false;
    };
  }

  /** Whether it has not begun yet. */
  public boolean isAhead() {
    return card.state() == DutyCard.State.WAITING;
  }

  /** Whether it is late on the day for which it was derived. */
  public boolean isLate() {
    return card.state() == DutyCard.State.OVERDUE;
  }

  /** Its day by the other reading, where the law can be read two ways (art. 14(3)). */
  public Optional<LocalDate> otherDay() {
    return card.derivation().alternativeDay();
  }
}
