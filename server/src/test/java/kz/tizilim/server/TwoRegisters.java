package kz.tizilim.server;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.keep.Founding;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.store.Location;

/**
 * A server with a second register, of museums: its first order has the number of the order of the
 * first register and its own text; its second one is recorded as the first edition of the program
 * did it, without a text.
 */
public class TwoRegisters extends Fresh {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  /** The order that approves the register of museums. */
  public static final ActId MUSEUMS = ActId.parse("mci-692-2025-02-10");

  /** The order that changes it, recorded without its text. */
  public static final ActId WITHOUT_TEXT = ActId.parse("mci-8-2025-06-02");

  private static final String ACT =
      """
      приказ № 692 от 2025-02-10
        issuer Министр культуры и информации Республики Казахстан
        title Об утверждении Реестра должностей гражданских служащих музеев
      """;

  private static final String TEXT =
      "order "
          + ACT
          + """
          prose 1 Приказ Министра культуры и информации Республики Казахстан
          prose 3 1. Утвердить прилагаемый реестр должностей гражданских служащих музеев.
          prose 4 2. Департаменту культуры разместить настоящий приказ на сайте.
          prose 6 3. Настоящий приказ вводится в действие со дня его первого официального опубликования.
          obligation 4
            clause 2
            who Департаменту культуры
            what разместить настоящий приказ на сайте
          commencement 6
            rule вводится в действие со дня его первого официального опубликования
          """;

  private static final String CELLS =
      """
        name Реестр должностей гражданских служащих музеев
      cell C2
        entry 21 Главный хранитель: Музея
          titles Главный хранитель
          institutions Музея
      cell B2-1 culture
        entry 25 Экскурсовод: Музея
          titles Экскурсовод
          institutions Музея
      """;

  private static final String CHANGED =
      """
      edition приказ № 8 от 2025-06-02
        issuer Министр культуры и информации Республики Казахстан
        title О внесении изменения в реестр
        amends № 692 от 2025-02-10 () Об утверждении Реестра должностей гражданских служащих музеев
      """;

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = super.getConfigOverrides();
    record(Path.of(settings.get("tizilim.data")));
    return settings;
  }

  /** Records the register of museums in the history of a folder. */
  public static void record(Path folder) {
    // a test that runs before any desk is opened has no drivers yet
    ServiceLoader.load(Driver.class).stream().forEach(ServiceLoader.Provider::get);
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      ledger.recordAll(records());
    }
  }

  private static List<HistoryRecord> records() {
    PublishedOrder order =
        PublishedOrder.parse(TEXT).withEditions(List.of(Edition.parse("edition " + ACT + CELLS)));
    List<HistoryRecord> records = new ArrayList<>(Founding.records(order, NOW));
    records.add(happened(MUSEUMS, Fact.Kind.PUBLISHED, "2025-02-20"));
    Edition changed = Edition.parse(CHANGED + CELLS.replace("Экскурсовод", "Гид"));
    records.add(new HistoryRecord.Made(changed, "", NOW));
    records.add(happened(WITHOUT_TEXT, Fact.Kind.SIGNED, "2025-06-02"));
    records.add(happened(WITHOUT_TEXT, Fact.Kind.PUBLISHED, "2025-06-10"));
    records.add(happened(WITHOUT_TEXT, Fact.Kind.APPLIED, "2025-07-01"));
    return records;
  }

  private static HistoryRecord happened(ActId act, Fact.Kind kind, String day) {
    return new HistoryRecord.Happened(
        act,
        Event.of(
            Fact.parse(kind, "пример"), LocalDate.parse(day), new Basis.Document("пример"), NOW));
  }
}
