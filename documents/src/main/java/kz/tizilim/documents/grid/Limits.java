package kz.tizilim.documents.grid;

import java.time.Duration;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;

/**
 * Limits of a document; a larger one is refused.
 *
 * @param unpacked the total unpacked size of its compressed parts, in bytes
 * @param pages the number of pages
 * @param objects the total number of glyphs, lines and cells
 * @param time the time to read it
 */
public record Limits(long unpacked, int pages, int objects, Duration time) {

  /** For orders; the largest known register has 33 pages. */
  public static final Limits STANDARD =
      new Limits(512L << 20, 2_000, 20_000_000, Duration.ofSeconds(60));

  /** Counts what is read of one document. Not thread-safe. */
  public final class Meter {
    private static final int LOOK_AT_CLOCK = 1024;
    private final long end = System.nanoTime() + time.toNanos();
    private int counted;

    private Meter() {}

    /** Counts an object; refuses the document if it has too many or takes too long. */
    public void count() throws UnreadableDocumentException {
      if (++counted > objects) {
        throw new UnreadableDocumentException(Reason.TOO_LARGE, "large.objects", objects);
      }
      if (counted % LOOK_AT_CLOCK == 0) {
        checkTime();
      }
    }

    /** Refuses the document if reading it takes too long. */
    public void checkTime() throws UnreadableDocumentException {
      if (System.nanoTime() - end > 0) {
        throw tooLong();
      }
    }
  }

  /** Starts a meter. */
  public Meter meter() {
    return new Meter();
  }

  /** The refusal of a document that takes too long. */
  public UnreadableDocumentException tooLong() {
    return new UnreadableDocumentException(Reason.TOO_LARGE, "long", time.toSeconds());
  }
}
