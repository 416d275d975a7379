package kz.tizilim.drafting.open;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.EntryId;

/** Small histories of invented registers. */
final class Histories {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  static final String FIRST =
      """
      edition приказ № 692 от 2024-07-01
        issuer Министр обороны Республики Казахстан
        amends № 746 от 2015-12-30 () Об утверждении Реестра должностей гражданских служащих воинских частей
      cell B1-5
        entry 406-409 Методист: Кадетского корпуса, Военной школы
          titles Методист
          institutions Кадетского корпуса | Военной школы
        entry 411 Архивист: Архива
          titles Архивист
          institutions Архива
      cell B2-2 education
        heading Специалисты высшего уровня квалификации второй категории
        step inferred 0.99 [2 3] категория в заголовке
        entry 420 Лаборант
          titles Лаборант
      cell C3
        grade unknown 0.51 [C3 C2] метка утрачена
        entry 500 Завхоз
          titles Завхоз
      cell D
        entry 600 Секретарь: Управления
          titles Секретарь
          institutions Управления
      """;

  static final String SECOND =
      FIRST
          .replace("№ 692 от 2024-07-01", "№ 1 от 2025-01-10")
          .replace(
              "406-409 Методист: Кадетского корпуса, Военной школы", "10 Методист: Военной школы")
          .replace("institutions Кадетского корпуса | Военной школы", "institutions Военной школы")
          .replace(
              "cell C3",
              """
              cell B2-3 education
                entry 12 Методист: Кадетского корпуса
                  titles Методист
                  institutions Кадетского корпуса
              cell C3\
              """);

  /**
   * What few registers have: a register of its own act, in Kazakh, with D1, a sphere of no table,
   * two cells of one place, a cell without entries, entries that say the same, one without titles.
   */
  static final String ODD =
      """
      edition бұйрық № ҚР ДСМ-88 от 2025-03-04
        issuer Қазақстан Республикасының Мәдениет және ақпарат министрі
        title Тізілімді бекіту туралы
        name Мұражайлар азаматтық қызметшілері лауазымдарының тізілімі
      cell B2-1 gharysh Ғарыш
        heading Жоғары деңгейдегі мамандар
        entry 3 Инженер (жетекші)
          titles Инженер (жетекші)
        entry 4 Инженер (жетекші)
          titles Инженер (жетекші)
        entry 5 мұнда атау жоқ
      cell B2
        step unknown 0.4 [1 2] белгі жоғалған
      cell C3
        heading бірінші тақырып
        entry 7 Қоймашы: Мұражайдың
          titles Қоймашы
          institutions Мұражайдың
      cell C3
        heading екінші тақырып
        entry 8 Қойма меңгерушісі
          titles Қойма меңгерушісі
      cell D1
        entry 9 Хатшы
          titles Хатшы
      """;

  private Histories() {}

  static ActId act(String number) {
    return ActId.parse(number);
  }

  static List<HistoryRecord> applied(String edition, String published, String from) {
    Edition read = Edition.parse(edition);
    List<HistoryRecord> records = new ArrayList<>();
    records.add(new HistoryRecord.Made(read, "", NOW));
    records.add(happened(read.act().id(), Fact.Kind.PUBLISHED, published));
    records.add(happened(read.act().id(), Fact.Kind.APPLIED, from));
    return records;
  }

  static HistoryRecord happened(ActId act, Fact.Kind kind, String day) {
    Event event =
        Event.of(
            Fact.parse(kind, "газета | 1"),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            NOW);
    return new HistoryRecord.Happened(act, event);
  }

  static HistoryRecord confirmed(String act, String entry, String value) {
    return new HistoryRecord.Confirmed(
        act(act),
        new Confirmation(
            LocalDate.parse("2025-02-03"),
            "Правовой департамент",
            "сверено с подлинником",
            new Confirmation.What.OfLabel(EntryId.parse(entry), Confirmation.Label.GRADE, value)),
        NOW);
  }

  /** Two editions, of which the second follows the first without a gap. */
  static RegisterHistory two() {
    return History.empty()
        .withAll(applied(FIRST, "2024-07-05", "2024-07-16"))
        .withAll(applied(SECOND, "2025-01-13", "2025-01-24"))
        .registers()
        .get(0);
  }

  static OpenEdition edition(RegisterHistory register, int number) {
    EditionLife life = register.editions().get(number);
    return OpenEdition.of(register, life);
  }
}
