package kz.tizilim.server.access;

import java.util.HashMap;
import java.util.Map;

/** Places that are taken for a while: so many by one address, so many by all. */
public final class Shares {
  private final int each;
  private final int all;
  private final Map<String, Integer> taken = new HashMap<>();
  private int sum;

  /**
   * Places, none of them taken.
   *
   * @param each the most of one address
   * @param all the most of all addresses together
   */
  public Shares(int each, int all) {
    this.each = each;
    this.all = all;
  }

  /** Takes a place for an address; whether there was one. */
  public synchronized boolean take(String address) {
    int own = taken.getOrDefault(address, 0);
    if (own >= each || sum >= all) {
      return false;
    }
    taken.put(address, own + 1);
    sum++;
    return true;
  }

  /** Gives a place back that was taken for that address. */
  public synchronized void giveBack(String address) {
    taken.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
    sum--;
  }

  /** How many places are taken. */
  synchronized int taken() {
    return sum;
  }
}
