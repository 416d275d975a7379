package kz.tizilim.documents.grid;

import java.time.Duration;
import kz.tizilim.documents.grid.RefusedException.Reason;

/**
 * How much of a document is read before it is refused.
 *
 * @param unpacked how many bytes its packed parts may have together, unpacked
 * @param pages how many pages it may have
 * @param objects how many glyphs, lines and cells it may have together
 * @param time how long reading it may take
 */
public record Limits(long unpacked, int pages, int objects, Duration time) {

  /** For orders: the largest register known has 33 pages. */
  public static final Limits STANDARD =
      new Limits(512L << 20, 2_000, 20_000_000, Duration.ofSeconds(60));

  /** Counts what is read of one document. Not for several threads. */
  public final class Meter {
    private static final int LOOK_AT_CLOCK = 1024;
    private final long end = System.nanoTime() + time.toNanos();
    private int counted;

    private Meter() {}

    /** Counts one more object, and refuses the document if it has too many or takes too long. */
    public void count() throws RefusedException {
      if (++counted > objects) {
        throw new RefusedException(Reason.TOO_LARGE, "large.objects", objects);
      }
      if (counted % LOOK_AT_CLOCK == 0) {
        checkTime();
      }
    }

    /** Refuses the document if reading it takes too long. */
    public void checkTime() throws RefusedException {
      if (System.nanoTime() - end > 0) {
        throw tooLong();
      }
    }
  }

  /** A meter that begins now. */
  public Meter meter() {
    return new Meter();
  }

  /** The refusal of a document that takes too long. */
  public RefusedException tooLong() {
    return new RefusedException(Reason.TOO_LARGE, "long", time.toSeconds());
  }
}
