package kz.tizilim.pay.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All tables that were loaded, with two clocks that never mix: from which day a row is in force,
 * and from which moment it was known. Immutable and safe for threads.
 */
public final class PayBook {

  private static final int MOST_DAYS = 400;

  /** A book without tables. */
  public static final PayBook EMPTY = new PayBook(List.of(), PayTables.NONE);

  /** What became known at a moment: new tables, or a confirmation of earlier ones. */
  private record Entry(
      Instant at, long position, PayTables tables, Optional<Confirmed> confirmed) {}

  private record Confirmed(long position, String by, LocalDate on) {}

  private final List<Entry> entries;
  private final PayTables assumed;
  private final PayTables tables;
  private final Map<LocalDate, PayDay> days = new ConcurrentHashMap<>();

  private PayBook(List<Entry> entries, PayTables assumed) {
    this.entries = List.copyOf(entries);
    this.assumed = assumed;
    this.tables = merged(entries);
  }

  private static PayTables merged(List<Entry> entries) {
    PayTables all = PayTables.NONE;
    for (Entry entry : entries) {
      if (entry.confirmed().isEmpty()) {
        all = all.with(confirmed(entries, entry));
      }
    }
    return all;
  }

  private static PayTables confirmed(List<Entry> entries, Entry loaded) {
    PayTables tables = loaded.tables();
    for (Entry entry : entries) {
      Optional<Confirmed> one = entry.confirmed().filter(it -> it.position() == loaded.position());
      if (one.isPresent()) {
        tables = tables.confirmed(one.get().by(), one.get().on());
      }
    }
    return tables;
  }

  /** A book with these tables alone. */
  public static PayBook of(PayTables tables) {
    return EMPTY.with(Instant.EPOCH, 0, tables);
  }

  /**
   * This book with tables that became known at a moment.
   *
   * @param position what identifies them, to be confirmed later
   */
  public PayBook with(Instant at, long position, PayTables more) {
    List<Entry> next = new ArrayList<>(entries);
    next.add(new Entry(at, position, more, Optional.empty()));
    return new PayBook(next, assumed);
  }

  /** This book with the tables of a position confirmed by a person. */
  public PayBook confirmed(Instant at, long position, String by, LocalDate on) {
    List<Entry> next = new ArrayList<>(entries);
    next.add(new Entry(at, position, PayTables.NONE, Optional.of(new Confirmed(position, by, on))));
    return new PayBook(next, assumed);
  }

  /** What was known at a moment. */
  public PayBook asKnown(Instant moment) {
    return new PayBook(
        entries.stream().filter(entry -> !entry.at().isAfter(moment)).toList(), assumed);
  }

  /** This book with rows that fill its gaps as a supposition. */
  public PayBook assuming(PayTables more) {
    return new PayBook(entries, assumed.with(more.assumed()));
  }

  /** What is in force on a day. */
  public PayDay on(LocalDate day) {
    if (days.size() >= MOST_DAYS) {
      days.clear();
    }
    return days.computeIfAbsent(day, it -> new PayDay(it, tables, assumed));
  }

  /** All rows that are known, those that were corrected left out; without suppositions. */
  public PayTables tables() {
    return tables;
  }

  /** The days on which a row begins or ends, in order. */
  public List<LocalDate> changes() {
    TreeSet<LocalDate> all = new TreeSet<>();
    for (PayTables one : List.of(tables, assumed)) {
      for (PayRow row : one.rows()) {
        all.add(row.source().from());
        row.source().to().ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  /** Whether nothing is loaded. */
  public boolean isEmpty() {
    return tables.isEmpty() && assumed.isEmpty();
  }
}
