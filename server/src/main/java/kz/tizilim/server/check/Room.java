package kz.tizilim.server.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The room for checks: so many from one address, so many together, so many bytes. Where there is no
 * more, the check that was used longest ago gives way: of the address itself if it has too many,
 * otherwise of the address that has most. One that nobody started goes first, one at work never.
 *
 * @param ofOne the most checks from one address
 * @param all the most checks
 * @param bytes the most bytes of all of them on the disk
 */
record Room(int ofOne, int all, long bytes) {

  /**
   * A check as it takes room.
   *
   * @param id its id
   * @param address the address that it came from
   * @param bytes how many bytes it has on the disk
   * @param used when its owner last did something with it
   * @param isStarted whether it was started
   * @param isWorking whether a worker is at it now
   */
  record Taken(
      String id, String address, long bytes, Instant used, boolean isStarted, boolean isWorking) {}

  /**
   * The checks to delete so that a new one fits; empty if it does not fit even without them.
   *
   * @param there the checks that are there
   * @param address the address of the new one
   * @param size the bytes of the new one
   */
  Optional<List<String>> gone(List<Taken> there, String address, long size) {
    List<Taken> left = new ArrayList<>(there);
    List<String> gone = new ArrayList<>();
    while (true) {
      long own = count(left, address);
      long sum = left.stream().mapToLong(Taken::bytes).sum();
      boolean isFull = left.size() >= all || sum + size > bytes;
      if (own < ofOne && !isFull) {
        return Optional.of(gone);
      }
      Optional<Taken> next =
          left.stream()
              .filter(one -> !one.isWorking())
              .filter(one -> own < ofOne || one.address().equals(address))
              .min(
                  Comparator.comparingLong(
                          (Taken one) -> own < ofOne ? -count(left, one.address()) : 0)
                      .thenComparing(Taken::isStarted)
                      .thenComparing(Taken::used));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      left.remove(next.get());
      gone.add(next.get().id());
    }
  }

  private static long count(List<Taken> checks, String address) {
    return checks.stream().filter(one -> one.address().equals(address)).count();
  }
}
