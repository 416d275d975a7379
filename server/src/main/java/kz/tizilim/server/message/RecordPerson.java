package kz.tizilim.server.message;

import kz.tizilim.core.history.HistoryRecord;

/** Who made a record, or whom it is about, as far as it names a person. */
public final class RecordPerson implements HistoryRecord.Cases<String> {
  private static final String NOBODY = "";

  private RecordPerson() {}

  /** The names of the persons; empty where the record names nobody. */
  public static String of(HistoryRecord record) {
    return record.fold(new RecordPerson());
  }

  @Override
  public String issued(HistoryRecord.Issued issued) {
    return NOBODY;
  }

  @Override
  public String made(HistoryRecord.Made made) {
    return NOBODY;
  }

  @Override
  public String happened(HistoryRecord.Happened happened) {
    return NOBODY;
  }

  @Override
  public String confirmed(HistoryRecord.Confirmed confirmed) {
    return confirmed.confirmation().by();
  }

  @Override
  public String withdrawn(HistoryRecord.Withdrawn withdrawn) {
    return NOBODY;
  }

  @Override
  public String tablesLoaded(HistoryRecord.TablesLoaded loaded) {
    return loaded.by();
  }

  @Override
  public String tablesConfirmed(HistoryRecord.TablesConfirmed confirmed) {
    return confirmed.by();
  }

  @Override
  public String proposed(HistoryRecord.Proposed proposed) {
    return proposed.who();
  }

  @Override
  public String decided(HistoryRecord.Decided decided) {
    return decided.who();
  }

  /** Both persons: whoever searches for one asks what they did and what was done to them. */
  @Override
  public String accessChanged(HistoryRecord.AccessChanged changed) {
    return changed.by()
        + ", "
        + changed.account()
        + changed.asked().map(it -> ", " + it).orElse("");
  }
}
