package kz.tizilim.registrar.read;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.ProseLine;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Lines;

/**
 * The lines of a published text as far as they are at hand: the prose of a recorded order; of an
 * act that the program carries the whole text, with the tables of its registers.
 */
public final class PublishedLines {

  /** No lines. */
  public static final PublishedLines NONE = new PublishedLines(new TreeMap<>());

  private static final Map<ActId, Optional<Carried>> CARRIED = new ConcurrentHashMap<>();

  /** A carried text and the order that was read from it. */
  private record Carried(PublishedOrder order, PublishedLines lines) {
    static Carried of(CarriedAct act) {
      NavigableMap<Integer, String> lines = new TreeMap<>();
      act.text().lines().forEach(line -> lines.put(lines.size() + 1, line));
      return new Carried(act.order(), new PublishedLines(lines));
    }
  }

  private final NavigableMap<Integer, String> lines;

  private PublishedLines(NavigableMap<Integer, String> lines) {
    this.lines = lines;
  }

  /** The lines of an order as it is recorded. */
  public static PublishedLines of(PublishedOrder order) {
    Optional<Carried> carried =
        CARRIED.computeIfAbsent(order.act().id(), id -> CarriedActs.find(id).map(Carried::of));
    return carried
        .filter(it -> !order.hasText() || it.order().prose().equals(order.prose()))
        .map(Carried::lines)
        .orElseGet(() -> prose(order));
  }

  private static PublishedLines prose(PublishedOrder order) {
    NavigableMap<Integer, String> lines = new TreeMap<>();
    for (ProseLine line : order.prose()) {
      lines.put(line.number(), line.text());
    }
    return lines.isEmpty() ? NONE : new PublishedLines(lines);
  }

  /** The lines by their numbers. */
  public NavigableMap<Integer, String> byNumber() {
    return Collections.unmodifiableNavigableMap(lines);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether these lines are at hand; blank ones between them may be left out. */
  public boolean has(Lines some) {
    return lines.containsKey(some.from()) && lines.containsKey(some.to());
  }
}
