package kz.tizilim.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.act.Timeline;
import kz.tizilim.documents.BuiltInActs;
import kz.tizilim.history.Recorded;

/** The records with which every history begins: order № 692 and what its text shows of its life. */
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
}
