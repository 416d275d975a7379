package kz.tizilim.store;

/** What came of appending on the condition that nobody else had appended meanwhile. */
public sealed interface Attempt {

  /**
   * The events are in the log, durably.
   *
   * @param first the position of the first of them
   * @param size how many leaves there are with them
   */
  record Appended(long first, long size) implements Attempt {}

  /**
   * Nothing was written: the log has another size than was expected.
   *
   * @param size how many leaves it had
   */
  record Conflict(long size) implements Attempt {}
}
