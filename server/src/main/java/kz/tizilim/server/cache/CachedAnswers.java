package kz.tizilim.server.cache;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.RateLimits;
import kz.tizilim.server.access.Shares;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Answers that many ask for and that take long to make: editions, prints of the register, the pages
 * of the register and of the log. Each is made once and sent with a strong entity tag (RFC 9110,
 * 8.8.3), compressed where the client accepts gzip; a client that has it is answered 304. To have
 * one made costs an address more of its limit than to ask for one that is there, only some are made
 * for it at the same time, and no more for all than there are processors: a print takes memory,
 * too.
 */
@ApplicationScoped
public class CachedAnswers {
  /** The most bytes that are kept. */
  private static final long MOST = 96L << 20;

  private static final String GZIP = "-gzip";
  private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*");

  private static final int MADE_FOR_ONE = 4;
  private static final int RETRY_SECONDS = 2;

  private final CachedBytes bytes = new CachedBytes(MOST);
  private final Shares making = new Shares(MADE_FOR_ONE, Integer.MAX_VALUE);
  private final Semaphore makers =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final RateLimits limits;

  @Inject
  CachedAnswers(RateLimits limits) {
    this.limits = limits;
  }

  /**
   * The answer of that name to a request.
   *
   * @param name everything on which the body depends
   * @param maker makes the body where it is not kept
   * @throws kz.tizilim.server.problem.Problem if the address had too many made lately
   */
  public Response.ResponseBuilder answer(
      RoutingContext context, String name, String type, Supplier<byte[]> maker) {
    HttpServerRequest request = context.request();
    CachedBytes.Body body =
        bytes.has(name) ? bytes.of(name, maker) : make(ClientAddress.of(request), name, maker);
    boolean isPacked = acceptsGzip(request.getHeader("Accept-Encoding"));
    Response.ResponseBuilder answer =
        holds(request.getHeader("If-None-Match"), body.tag())
            ? Response.status(Response.Status.NOT_MODIFIED)
            : Response.ok(isPacked ? body.packed() : body.plain(), type);
    if (isPacked) {
      answer.header("Content-Encoding", "gzip");
    }
    return answer
        .header("Vary", "Accept-Encoding")
        .header("ETag", '"' + body.tag() + (isPacked ? GZIP : "") + '"');
  }

  private CachedBytes.Body make(String address, String name, Supplier<byte[]> maker) {
    limits.takeForMaking(address);
    if (!making.take(address)) {
      throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "access.too-many", RETRY_SECONDS);
    }
    try {
      return bytes.of(
          name,
          () -> {
            makers.acquireUninterruptibly();
            try {
              return maker.get();
            } finally {
              makers.release();
            }
          });
    } finally {
      making.giveBack(address);
    }
  }

  /** Whether a client reads gzip (RFC 9110, 12.5.3). */
  static boolean acceptsGzip(@Nullable String accept) {
    if (accept == null) {
      return false;
    }
    for (String coding : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String one = coding.strip();
      if (one.startsWith("gzip")) {
        return !NO_GZIP.matcher(one).matches();
      }
    }
    return false;
  }

  /** Whether one of the tags that a client has is this one, in either coding. */
  static boolean holds(@Nullable String known, String tag) {
    if (known == null) {
      return false;
    }
    for (String one : known.split(",", -1)) {
      String bare = one.strip().replaceFirst("^W/", "");
      if (bare.equals("*") || bare.equals('"' + tag + '"') || bare.equals('"' + tag + GZIP + '"')) {
        return true;
      }
    }
    return false;
  }
}
