package kz.tizilim.pay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayDay;
import kz.tizilim.pay.table.PayRow.Coefficient;
import kz.tizilim.pay.table.TableKind;

/**
 * Which cells of a register have a table of coefficients on a day.
 *
 * @param states the state of each cell
 */
public record Coverage(Map<PayCell, State> states) {

  /** What there is for a cell. */
  public enum State {
    /** A table in force, all of it printed or confirmed. */
    SURE,
    /** A table in force with numbers that nobody confirmed. */
    UNSURE,
    /** A table that is only supposed. */
    ASSUMED,
    /** A table of an older edition: a newer act is known. */
    OLD,
    /** A table that has ended. */
    ENDED,
    /** No table. */
    NONE;

    /** Whether pay can be computed with it. */
    public boolean isUsable() {
      return this == SURE || this == UNSURE || this == ASSUMED;
    }
  }

  public Coverage {
    states = Collections.unmodifiableMap(new TreeMap<>(states));
  }

  /** The coverage of cells on a day. */
  public static Coverage of(Collection<PayCell> cells, PayDay day) {
    Map<PayCell, State> states = new TreeMap<>();
    cells.forEach(cell -> states.put(cell, state(cell, day)));
    return new Coverage(states);
  }

  private static State state(PayCell cell, PayDay day) {
    PayDay.Latest<Coefficient> table = day.coefficients(cell);
    Optional<Coefficient> row = table.rows().stream().findFirst();
    if (row.isEmpty()) {
      return State.NONE;
    }
    if (row.get().source().isAssumed()) {
      return State.ASSUMED;
    }
    if (day.newerAct(TableKind.COEFFICIENTS, row.get().source().from()).isPresent()) {
      return State.OLD;
    }
    if (!table.isInForce()) {
      return State.ENDED;
    }
    return table.rows().stream().allMatch(one -> one.source().status().isSure())
        ? State.SURE
        : State.UNSURE;
  }

  /** How many cells have a usable table. */
  public long usable() {
    return states.values().stream().filter(State::isUsable).count();
  }

  /** The spheres of its cells, the general one first. */
  public List<String> spheres() {
    TreeSet<String> all = new TreeSet<>();
    states.keySet().forEach(cell -> all.add(cell.sphere()));
    List<String> spheres = new ArrayList<>(all);
    if (spheres.remove(Sphere.GENERAL.key())) {
      spheres.add(0, Sphere.GENERAL.key());
    }
    return spheres;
  }

  /** The states of its cells by code and sphere, in the order of the codes. */
  public Map<String, Map<String, State>> byCode() {
    Map<String, Map<String, State>> byCode = new TreeMap<>();
    states.forEach((cell, state) ->
        byCode.computeIfAbsent(cell.code(), it -> new TreeMap<>()).put(cell.sphere(), state));
    return byCode;
  }
}
