package kz.tizilim.core.history;

import java.util.Optional;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;

/**
 * A proposal and the decision on it.
 *
 * @param position its position among the records
 * @param proposed what is proposed, by whom
 * @param decision the decision; empty while there is none
 * @param isPublication whether it says that an act was published, or that it was not: by that the
 *     act becomes public, or stays hidden
 */
public record Proposal(
    int position,
    HistoryRecord.Proposed proposed,
    Optional<HistoryRecord.Decided> decision,
    boolean isPublication) {

  /** How a proposal stands. */
  public enum State {
    /** Nobody has decided. */
    OPEN,
    /** It counts. */
    APPROVED,
    /** It does not count, and never will. */
    REFUSED
  }

  /** How it stands. */
  public State state() {
    return decision
        .map(decided -> decided.isApproved() ? State.APPROVED : State.REFUSED)
        .orElse(State.OPEN);
  }

  static boolean publishes(HistoryRecord.Proposed proposed, History history) {
    return proposed.what().stream()
        .anyMatch(
            one -> one instanceof HistoryRecord.Happened happened && publishes(happened, history));
  }

  private static boolean publishes(HistoryRecord.Happened happened, History history) {
    boolean publishes = happened.event().kind() == Fact.Kind.PUBLISHED;
    if (publishes || happened.event().corrects().isEmpty()) {
      return publishes;
    }
    int corrected = happened.event().corrects().getAsInt();
    return history
        .life(happened.act())
        .map(Timeline::events)
        .filter(events -> corrected <= events.size())
        .map(events -> events.get(corrected - 1).kind() == Fact.Kind.PUBLISHED)
        .orElse(false);
  }
}
