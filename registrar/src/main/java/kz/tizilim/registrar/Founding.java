package kz.tizilim.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.act.Provisions.Commencement;
import kz.tizilim.act.PublishedOrder;
import kz.tizilim.act.Timeline;
import kz.tizilim.documents.BuiltInActs;
import kz.tizilim.history.Recorded;

/** The records that orders begin with; every history begins with those of order № 692. */
final class Founding {

  /** When the texts that the program carries became known to it: with its first version. */
  static final Instant CARRIED = Instant.parse("2026-01-01T00:00:00Z");

  private Founding() {}

  static List<Recorded> records() {
    List<Recorded> records = new ArrayList<>();
    records.add(
        new Recorded.Made(BuiltInActs.edition692(), BuiltInActs.commencement692(), CARRIED));
    Timeline life = BuiltInActs.life692();
    life.events().forEach(event -> records.add(new Recorded.Happened(life.act(), event)));
    return records;
  }

  /**
   * The records of an order that restates the register: its edition, and what its text shows of its
   * life.
   *
   * @throws IllegalArgumentException if the text has no day of signing
   */
  static List<Recorded.Plain> records(PublishedOrder order, Instant recordedAt) {
    List<Recorded.Plain> records = new ArrayList<>();
    String commencement = order.provisions().commencement().map(Commencement::rule).orElse("");
    records.add(new Recorded.Made(order.edition(), commencement, recordedAt));
    Timeline life = Timeline.stated(order, recordedAt);
    life.events().forEach(event -> records.add(new Recorded.Happened(life.act(), event)));
    return records;
  }
}
