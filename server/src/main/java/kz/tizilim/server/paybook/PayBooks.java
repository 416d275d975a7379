package kz.tizilim.server.paybook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import kz.tizilim.core.history.History;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.registrar.keep.PayRecords;

/** The tables of pay of histories, read once and not for each request. */
@ApplicationScoped
public class PayBooks {
  /** The public history, the whole one, and some of earlier moments. */
  private static final int MOST = 6;

  private final Deque<Known> known = new ArrayDeque<>();

  private record Known(History history, PayBook book) {}

  /** Creates it; nothing is read yet. */
  public PayBooks() {}

  /** Pay by the tables of a history; what it remembers of rows is not shared between requests. */
  public Payroll payroll(History history) {
    return Payroll.of(of(history));
  }

  /** The tables of a history. */
  public PayBook of(History history) {
    synchronized (known) {
      for (Known one : known) {
        if (one.history() == history) {
          return one.book();
        }
      }
    }
    PayBook book = PayRecords.book(history);
    synchronized (known) {
      known.addFirst(new Known(history, book));
      if (known.size() > MOST) {
        known.removeLast();
      }
    }
    return book;
  }
}
