package kz.tizilim.server.open;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.server.TwoRegisters;
import kz.tizilim.store.Location;

/**
 * A server with a public address and a publisher, on which the register of № 692 has a second
 * edition, applied from 10 June 2026 on; the register of museums is next to it.
 */
public class Published extends TwoRegisters {
  static final ActId FIRST = ActId.parse("mod-692-2024-07-01");
  static final ActId SECOND = ActId.parse("mod-1-2026-04-01");

  private static final String COMMENCEMENT =
      "вводится в действие по истечении десяти календарных дней после дня его первого официального"
          + " опубликования";

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = super.getConfigOverrides();
    settings.put("tizilim.id-base", "https://reg.example");
    settings.put("tizilim.publisher", "Министерство обороны");
    settings.put("tizilim.licence", "https://licence.example/by/4.0");
    ServiceLoader.load(Driver.class).stream().forEach(ServiceLoader.Provider::get);
    try (Ledger ledger = Ledger.open(new Location.Folder(Path.of(settings.get("tizilim.data"))))) {
      ledger.recordAll(records());
    }
    return settings;
  }

  private static List<HistoryRecord> records() {
    List<HistoryRecord> records = new ArrayList<>();
    records.add(happened(FIRST, Fact.Kind.PUBLISHED, "2024-07-05", "2026-06-02T06:00:00Z"));
    records.add(
        new HistoryRecord.Made(second(), COMMENCEMENT, Instant.parse("2026-06-03T06:00:00Z")));
    records.add(happened(SECOND, Fact.Kind.PUBLISHED, "2026-05-30", "2026-06-04T06:00:00Z"));
    return records;
  }

  /** The register of № 692 in which one entry is left out. */
  private static Edition second() {
    Edition first = CarriedActs.in("mod-692-2024-07-01").edition();
    Act act =
        new Act(
            first.act().kind(),
            first.act().issuer(),
            "1",
            Optional.of(LocalDate.parse("2026-04-01")),
            "О внесении изменения в приказ",
            first.act().amendedAct());
    String text =
        new Edition(act, first.annex(), first.cells(), List.of(), first.account()).toString();
    return Edition.parse(text.replace("Архивист Центрального архива", "Архивист Архива"));
  }

  static HistoryRecord happened(ActId act, Fact.Kind kind, String day, String at) {
    return new HistoryRecord.Happened(
        act,
        Event.of(
            Fact.parse(kind, "газета | 1"),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            Instant.parse(at)));
  }
}
