package kz.tizilim.core.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;

/** The events of records that are made now, each checked against those before it. */
final class NewEvents {
  private final History before;
  private final Map<ActId, Timeline> lives = new HashMap<>();

  NewEvents(History before) {
    this.before = before;
  }

  /**
   * Checks the events that a record adds: its own, those that it proposes, or those that it
   * approves.
   *
   * @throws Refused if one is of a day that has not come, or is recorded already
   */
  void check(HistoryRecord record) {
    for (HistoryRecord.Plain one : plain(record)) {
      if (one instanceof HistoryRecord.Withdrawn) {
        lives.put(one.act(), Timeline.of(one.act()));
      }
      if (one instanceof HistoryRecord.Happened happened) {
        check(happened.act(), happened.event());
      }
    }
  }

  private List<HistoryRecord.Plain> plain(HistoryRecord record) {
    if (record instanceof HistoryRecord.Decided decided) {
      return decided.isApproved()
          ? before.proposed(decided.proposal()).stream()
              .flatMap(proposed -> decided.approved(proposed).stream())
              .toList()
          : List.of();
    }
    if (record instanceof HistoryRecord.Proposed proposed) {
      return proposed.what();
    }
    return record instanceof HistoryRecord.Plain plain ? List.of(plain) : List.of();
  }

  private void check(ActId named, Event event) {
    ActId act = before.life(named).map(Timeline::act).orElse(named);
    Timeline life =
        lives.computeIfAbsent(act, id -> before.life(id).orElseGet(() -> Timeline.of(id)));
    life.objection(event, Kazakhstan.day(event.recordedAt()))
        .ifPresent(why -> {
          throw new Refused(why);
        });
    lives.put(act, life.with(event));
  }
}
