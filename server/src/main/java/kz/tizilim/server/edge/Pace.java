package kz.tizilim.server.edge;

/**
 * How fast a client sends a body or reads an answer. While the server waits for it, at least
 * {@value #LEAST} bytes must pass in each span of time; a body that is read whole has a deadline
 * besides.
 */
final class Pace {
  /** The least number of bytes in a span. */
  static final long LEAST = 2_000;

  /** The longest time, in spans, that a body may take which is not a stream of rows. */
  static final int DEADLINE_SPANS = 45;

  private final long span;
  private final boolean isStream;
  private final long begun;
  private long since;
  private long bytesBefore;

  /**
   * A client that begins now.
   *
   * @param span the length of a span in ms
   * @param isStream whether the body has no end that the server waits for before it answers
   * @param now the moment in ms
   */
  Pace(long span, boolean isStream, long now) {
    this.span = span;
    this.isStream = isStream;
    this.begun = now;
    this.since = now;
  }

  /**
   * Whether the client is too slow.
   *
   * @param bytes how many have passed since the beginning, in both directions
   * @param waits whether the server waits for the client now
   */
  boolean isTooSlow(long now, long bytes, boolean waits) {
    if (!waits) {
      since = now;
      bytesBefore = bytes;
      return false;
    }
    if (!isStream && now - begun > span * DEADLINE_SPANS) {
      return true;
    }
    if (now - since < span) {
      return false;
    }
    boolean isSlow = bytes - bytesBefore < LEAST;
    since = now;
    bytesBefore = bytes;
    return isSlow;
  }
}
