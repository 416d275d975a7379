package kz.tizilim.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Shares;
import kz.tizilim.server.message.Languages;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The requests that are being answered. A thread works on each, so one address may have only some
 * at once, and streams of rows, which last as long as the client likes, have a number of their own.
 * A client that sends its body or reads its answer too slowly is disconnected ({@link Pace}); for
 * the head of a request, see {@link HeadDeadline}. It runs before the routes, on the threads of the
 * network, so it works while all others are busy.
 */
@ApplicationScoped
public class InFlight {
  private static final Logger LOG = Logger.getLogger(InFlight.class);
  private static final int BEHIND_HEADERS = 950;
  private static final int STREAMS_OF_ONE = 8;
  private static final int STREAMS = 64;
  private static final int RETRY_SECONDS = 2;
  private static final int LOOKS_IN_A_SPAN = 4;

  private final Clock clock = Clock.systemUTC();
  private final Vertx vertx;
  private final Shares requests;
  private final Shares streams = new Shares(STREAMS_OF_ONE, STREAMS);
  private final long span;
  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();

  /** A request whose client is watched. */
  private record Watched(HttpServerRequest request, Pace pace, long length) {

    /** Whether the server waits for the client: for the rest of the body or for its reading. */
    boolean waits() {
      HttpServerResponse response = request.response();
      boolean wholeBody = length >= 0 ? request.bytesRead() >= length : request.isEnded();
      return !wholeBody || (!response.ended() && response.writeQueueFull());
    }

    long bytes() {
      return request.bytesRead() + request.response().bytesWritten();
    }
  }

  /**
   * Nothing is in flight.
   *
   * @param most the most requests of one address at once; 0 for no limit
   * @param seconds the span in which a client has to send or to read {@link Pace#LEAST} bytes
   */
  @Inject
  InFlight(
      Vertx vertx,
      @ConfigProperty(name = "tizilim.at-once", defaultValue = "32") int most,
      @ConfigProperty(name = "tizilim.slow-seconds", defaultValue = "20") int seconds) {
    this.vertx = vertx;
    this.requests = new Shares(most == 0 ? Integer.MAX_VALUE : most, Integer.MAX_VALUE);
    this.span = seconds * 1000L;
  }

  void register(@Observes Filters filters) {
    filters.register(this::enter, BEHIND_HEADERS);
    HeadDeadline.switchOn();
    HeadDeadline.set(span);
    vertx.setPeriodic(Math.max(1, span / LOOKS_IN_A_SPAN), timer -> look());
  }

  private void enter(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (context.normalizedPath().startsWith("/q/")) {
      context.next();
      return;
    }
    String address = ClientAddress.of(request);
    boolean isStream = isStream(context);
    if (!requests.take(address)) {
      refuse(context);
      return;
    }
    if (isStream && !streams.take(address)) {
      requests.giveBack(address);
      refuse(context);
      return;
    }
    Watched own = new Watched(request, new Pace(span, isStream, clock.millis()), length(request));
    watched.add(own);
    context.addEndHandler(end -> {
      watched.remove(own);
      requests.giveBack(address);
      if (isStream) {
        streams.giveBack(address);
      }
    });
    context.next();
  }

  /** Rows that are answered while they come. */
  private static boolean isStream(RoutingContext context) {
    String type = context.request().getHeader("Content-Type");
    return context.request().method().equals(HttpMethod.POST)
        && context.normalizedPath().equals("/api/v1/check")
        && type != null
        && !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** The length of a body in bytes; -1 where only its end tells it. */
  private static long length(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    if (length == null) {
      return request.getHeader("Transfer-Encoding") == null ? 0 : -1;
    }
    try {
      return Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static void refuse(RoutingContext context) {
    Problem problem = Problem.of(ProblemKind.TOO_MANY_REQUESTS, "access.too-many", RETRY_SECONDS);
    String accept = context.request().getHeader("Accept-Language");
    Language language = accept == null ? Language.RU : Languages.accepted(accept);
    boolean isApi = context.normalizedPath().startsWith("/api/");
    byte[] body =
        isApi
            ? ProblemJson.of(problem, language, context.normalizedPath())
            : problem.detail(language).getBytes(StandardCharsets.UTF_8);
    // its body is not read, and must not be taken for the next request
    context.addEndHandler(end -> context.request().connection().close());
    context
        .response()
        .setStatusCode(problem.kind().status())
        .putHeader("Content-Type", isApi ? ProblemJson.TYPE : "text/plain; charset=UTF-8")
        .putHeader("Content-Language", language.toString())
        .putHeader("Retry-After", Integer.toString(RETRY_SECONDS))
        .putHeader("Connection", "close")
        .end(Buffer.buffer(body));
  }

  private void look() {
    long now = clock.millis();
    for (Watched one : watched) {
      if (one.pace().isTooSlow(now, one.bytes(), one.waits())) {
        LOG.infof(
            "a client at %s is too slow and is disconnected: %s",
            ClientAddress.of(one.request()), one.request().path());
        one.request().connection().close();
      }
    }
  }
}
