package kz.tizilim.registrar.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.register.ActId;

/**
 * What of a history everybody may see. Nothing of an act is public before its first official
 * publication (Law on Legal Acts, art. 37(6)); what is not recorded as published is held back, for
 * that is the safe reading. An act that the program carries is public: it is carried as it was
 * officially published, though on which day is not known.
 */
public final class Embargo {
  private Embargo() {}

  /**
   * The part of {@code history} that is public on {@code today}. Proposals are not, unless they
   * were approved, nor are changes of rights and editions with words of an act that is held back.
   */
  public static History lifted(History history, LocalDate today) {
    Set<ActId> hidden =
        history.acts().stream()
            .filter(act -> covers(history, act, today))
            .collect(Collectors.toSet());
    Set<ActId> open =
        history.acts().stream()
            .filter(act -> !hidden.contains(act))
            .filter(act -> hidden.isEmpty() || !quotes(history.editions(act), hidden))
            .collect(Collectors.toSet());
    boolean isWhole = open.size() == history.acts().size() && history.isOpen();
    return isWhole ? history : history.restrictedTo(open::contains);
  }

  /** Whether an edition has words of one of those acts. */
  private static boolean quotes(List<EditionLife> lives, Set<ActId> acts) {
    return lives.stream()
        .map(EditionLife::edition)
        .flatMap(edition -> edition.entries().stream().map(edition::act))
        .distinct()
        .anyMatch(origin -> acts.stream().anyMatch(origin::fits));
  }

  /** Whether nothing of an act is public yet. */
  public static boolean covers(History history, ActId act, LocalDate today) {
    return CarriedActs.find(act).isEmpty()
        && history.day(act, Fact.Kind.PUBLISHED).filter(day -> !day.isAfter(today)).isEmpty();
  }
}
