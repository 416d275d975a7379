package kz.tizilim.registrar.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.CommencementRule;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.Approval;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.amend.OrderPart;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;

/** The records that an order begins with: its text, its editions, and what it shows of its life. */
public final class Founding {

  /** When the texts that the program carries became known to it: with its first version. */
  public static final Instant CARRIED = Instant.parse("2026-01-01T00:00:00Z");

  private Founding() {}

  /** The records with which every new history begins: of the carried acts that are offered. */
  public static List<HistoryRecord.Plain> records() {
    return CarriedActs.all().stream()
        .filter(CarriedAct::isOffered)
        .flatMap(act -> records(act).stream())
        .toList();
  }

  /** The records of an act that the program carries. */
  public static List<HistoryRecord.Plain> records(CarriedAct act) {
    return records(act.order(), act.life(), CARRIED);
  }

  /**
   * The records of an order, with what its text shows of its life.
   *
   * @throws Refused if it has no number or day of signing, or made no edition of a register
   */
  public static List<HistoryRecord.Plain> records(PublishedOrder order, Instant recordedAt) {
    if (!order.act().isStated()) {
      throw Refused.because("refused.act-unstated");
    }
    if (order.editions().isEmpty()) {
      throw Refused.because("refused.no-register", order.act());
    }
    return records(order, Timeline.stated(order, recordedAt), recordedAt);
  }

  private static List<HistoryRecord.Plain> records(
      PublishedOrder order, Timeline life, Instant recordedAt) {
    List<HistoryRecord.Plain> records = new ArrayList<>();
    records.add(new HistoryRecord.Issued(order, recordedAt));
    String commencement = ofRegister(order.provisions());
    order
        .editions()
        .forEach(edition -> records.add(new HistoryRecord.Made(edition, commencement, recordedAt)));
    life.events().forEach(event -> records.add(new HistoryRecord.Happened(life.act(), event)));
    return records;
  }

  /**
   * The words from which the registers of an order are applied: its rule, without parts with a day
   * of their own that are other clauses of the order.
   */
  private static String ofRegister(Provisions provisions) {
    String words = provisions.commencement().map(Commencement::rule).orElse("");
    if (!CommencementRule.speaks(words)) {
      return words;
    }
    CommencementRule rule = CommencementRule.read(words);
    Set<String> ours =
        provisions.approvals().stream().map(Approval::clause).collect(Collectors.toSet());
    provisions.amendments().forEach(one -> ours.add(one.clause().split("\\.", -1)[0]));
    boolean others =
        !rule.parts().isEmpty()
            && rule.parts().stream()
                .allMatch(part ->
                    OrderPart.read(part.what())
                        .filter(all -> all.stream().noneMatch(it -> ours.contains(it.clause())))
                        .isPresent());
    return others ? rule.ofRest() : words;
  }
}
