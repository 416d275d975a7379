package kz.tizilim.server.access;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * The rate limits of an address: a token bucket for each address and kind of request, which fills
 * evenly and holds the requests of one minute.
 */
public final class RateLimits {
  private static final int MOST_KEPT = 50_000;
  private static final double SECONDS = 60;

  /** Kinds of request, each with its share of the limit. */
  enum Kind {
    /** Reading. */
    READ(1),
    /** Files of pages, health and metrics. */
    FILE(1),
    /** Sending a file or changing something. */
    WRITE(20),
    /** Having a long answer made that is not kept. */
    MAKE(10),
    /** Attempts to sign in, each of which takes memory and time. */
    SIGN_IN(60);

    private final int part;

    Kind(int part) {
      this.part = part;
    }
  }

  /**
   * The result of a request for a token.
   *
   * @param limit how many are allowed in a minute
   * @param remaining how many may follow at once
   * @param delay until the next may come; zero if this one may
   */
  record Verdict(int limit, int remaining, Duration delay) {
    boolean isAllowed() {
      return delay.isZero();
    }
  }

  private static final class Bucket {
    private double tokens;
    private long filled;

    Bucket(double tokens, long filled) {
      this.tokens = tokens;
      this.filled = filled;
    }
  }

  private final Clock clock;
  private final int rate;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** Limits with that number of reads a minute from one address; 0 for no limit. */
  public RateLimits(Clock clock, int rate) {
    if (rate < 0) {
      throw new IllegalArgumentException("A limit of " + rate + " requests a minute cannot be.");
    }
    this.clock = clock;
    this.rate = rate;
  }

  /** Whether there are limits. */
  boolean isLimited() {
    return rate > 0;
  }

  /**
   * Counts an answer that is made for an address because it was not kept.
   *
   * @throws Problem if it had too many made lately
   */
  public void takeForMaking(String address) {
    if (isLimited()) {
      Verdict verdict = take(Kind.MAKE, address);
      if (!verdict.isAllowed()) {
        long seconds = Math.max(1, verdict.delay().plusMillis(999).toSeconds());
        throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "access.too-many", seconds);
      }
    }
  }

  /** Takes a token. */
  synchronized Verdict take(Kind kind, String address) {
    int limit = Math.max(1, rate / kind.part);
    long now = clock.millis();
    Bucket bucket = buckets.computeIfAbsent(kind + " " + address, key -> new Bucket(limit, now));
    double perMilli = limit / (SECONDS * 1000);
    bucket.tokens = Math.min(limit, bucket.tokens + Math.max(0, now - bucket.filled) * perMilli);
    bucket.filled = now;
    if (bucket.tokens < 1) {
      long millis = (long) Math.ceil((1 - bucket.tokens) / perMilli);
      return new Verdict(limit, 0, Duration.ofMillis(Math.max(1, millis)));
    }
    bucket.tokens -= 1;
    return new Verdict(limit, (int) bucket.tokens, Duration.ZERO);
  }
}
