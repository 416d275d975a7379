package kz.tizilim.registrar.keep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayTables;

/** Tables of pay in the records of a history. */
public final class PayRecords {
  private PayRecords() {}

  /**
   * The tables that a history has, those that were confirmed as confirmed; of a history of an
   * earlier moment those that were known then. A proposal counts from its approval on.
   */
  public static PayBook book(History history) {
    PayBook book = PayBook.EMPTY;
    for (Map.Entry<Integer, HistoryRecord> one : history.positions().entrySet()) {
      book = with(book, history, one.getKey(), one.getValue());
    }
    return book;
  }

  /** The same without the tables of one record, as if nobody had loaded them. */
  public static PayBook bookWithout(History history, int position) {
    PayBook book = PayBook.EMPTY;
    for (Map.Entry<Integer, HistoryRecord> one : history.positions().entrySet()) {
      if (one.getKey() != position) {
        book = with(book, history, one.getKey(), one.getValue());
      }
    }
    return book;
  }

  private static PayBook with(PayBook book, History history, int position, HistoryRecord record) {
    if (record instanceof HistoryRecord.Decided decided && decided.isApproved()) {
      PayBook next = book;
      if (history.positions().get(decided.proposal()) instanceof HistoryRecord.Proposed proposed) {
        for (HistoryRecord.Plain one : proposed.what()) {
          next = counted(next, position, one.at(decided.recordedAt()));
        }
      }
      return next;
    }
    return record instanceof HistoryRecord.Plain plain ? counted(book, position, plain) : book;
  }

  private static PayBook counted(PayBook book, int position, HistoryRecord.Plain record) {
    if (record instanceof HistoryRecord.TablesLoaded loaded) {
      return book.with(loaded.recordedAt(), position, TableText.parse(loaded.tables()));
    }
    return record instanceof HistoryRecord.TablesConfirmed confirmed
        ? book.confirmed(
            confirmed.recordedAt(),
            confirmed.loaded(),
            confirmed.by(),
            Kazakhstan.day(confirmed.recordedAt()))
        : book;
  }

  /** The record of tables that a person loads. */
  public static HistoryRecord record(ActId act, String by, PayTables tables, Instant now) {
    return new HistoryRecord.TablesLoaded(act, by, TableText.print(tables), now);
  }

  /** The record by which a second person confirms the tables of a position. */
  public static HistoryRecord confirmation(
      History history, int position, String by, String reason, Instant now) {
    ActId act =
        history.positions().get(position) instanceof HistoryRecord.TablesLoaded loaded
            ? loaded.act()
            : new ActId("resolution", "", "", Optional.empty());
    return new HistoryRecord.TablesConfirmed(act, position, by, reason, now);
  }

  /** The records with tables, by their positions. */
  public static List<Map.Entry<Integer, HistoryRecord.TablesLoaded>> loaded(History history) {
    return history.positions().entrySet().stream()
        .filter(one -> one.getValue() instanceof HistoryRecord.TablesLoaded)
        .map(one -> Map.entry(one.getKey(), (HistoryRecord.TablesLoaded) one.getValue()))
        .toList();
  }
}
