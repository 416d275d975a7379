package kz.tizilim.server.kept;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.RateLimits;

/**
 * Answers that many ask for and that take long to make: editions, prints of the register, the pages
 * of the register and of the log. Each is made once and sent with a strong entity tag (RFC 9110,
 * 8.8.3), compressed where the client accepts gzip; a client that has it is answered 304. To have
 * one made costs an address more of its limit than to ask for one that is there.
 */
@ApplicationScoped
public class KeptAnswers {
  /** The most bytes that are kept. */
  private static final long MOST = 96L << 20;

  private static final String GZIP = "-gzip";
  private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*");

  private final KeptBytes bytes = new KeptBytes(MOST);
  private final RateLimits limits;

  @Inject
  KeptAnswers(RateLimits limits) {
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
    if (!bytes.has(name)) {
      limits.takeForMaking(ClientAddress.of(request));
    }
    KeptBytes.Body body = bytes.of(name, maker);
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

  /** Whether a client reads gzip (RFC 9110, 12.5.3). */
  static boolean acceptsGzip(String accept) {
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
  static boolean holds(String known, String tag) {
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
