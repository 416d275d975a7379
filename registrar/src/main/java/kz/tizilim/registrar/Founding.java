package kz.tizilim.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.history.HistoryRecord;

/** The records that orders begin with; every history begins with those of order № 692. */
final class Founding {

  /** When the texts that the program carries became known to it: with its first version. */
  static final Instant CARRIED = Instant.parse("2026-01-01T00:00:00Z");

  private Founding() {}

  static List<HistoryRecord> records() {
    List<HistoryRecord> records = new ArrayList<>();
    records.add(
        new HistoryRecord.Made(
            CarriedActs.in("mod-692-2024-07-01").edition(),
            CarriedActs.in("mod-692-2024-07-01").commencement(),
            CARRIED));
    Timeline life = CarriedActs.in("mod-692-2024-07-01").life();
    life.events().forEach(event -> records.add(new HistoryRecord.Happened(life.act(), event)));
    return records;
  }

  /**
   * The records of an order that restates the register: its edition, and what its text shows of its
   * life.
   *
   * @throws IllegalArgumentException if the text has no day of signing
   */
  static List<HistoryRecord.Plain> records(PublishedOrder order, Instant recordedAt) {
    List<HistoryRecord.Plain> records = new ArrayList<>();
    String commencement = order.provisions().commencement().map(Commencement::rule).orElse("");
    records.add(new HistoryRecord.Made(order.edition(), commencement, recordedAt));
    Timeline life = Timeline.stated(order, recordedAt);
    life.events().forEach(event -> records.add(new HistoryRecord.Happened(life.act(), event)));
    return records;
  }
}
