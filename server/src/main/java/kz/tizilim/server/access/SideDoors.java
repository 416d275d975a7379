package kz.tizilim.server.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Paths that are not routes and so do not pass the gate: files, health, metrics. They are counted
 * too; metrics are for this host and for holders of the token.
 */
@ApplicationScoped
public class SideDoors {
  private static final int BEHIND_HEADERS = 900;
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
  private static final String METRICS = "/q/metrics";

  private final RateLimits limits;
  private final Optional<byte[]> token;

  @Inject
  SideDoors(
      RateLimits limits, @ConfigProperty(name = "tizilim.metrics-token") Optional<String> token) {
    this.limits = limits;
    this.token = token.map(it -> bytes("Bearer " + it));
  }

  void register(@Observes Filters filters) {
    filters.register(this::enter, BEHIND_HEADERS);
  }

  private void enter(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.startsWith(METRICS) && !maySeeMetrics(context.request())) {
      context.response().setStatusCode(403).end();
      return;
    }
    boolean isSide =
        path.startsWith("/q/") || path.startsWith("/assets/") || path.startsWith("/webjars/");
    if (isSide && limits.isLimited()) {
      RateLimits.Verdict verdict =
          limits.take(RateLimits.Kind.FILE, ClientAddress.of(context.request()));
      if (!verdict.isAllowed()) {
        long seconds = Math.max(1, verdict.delay().plusMillis(999).toSeconds());
        context
            .response()
            .setStatusCode(429)
            .putHeader("Retry-After", Long.toString(seconds))
            .end();
        return;
      }
    }
    context.next();
  }

  private boolean maySeeMetrics(HttpServerRequest request) {
    String given = request.getHeader("Authorization");
    return token
        .map(it -> given != null && MessageDigest.isEqual(it, bytes(given)))
        .orElseGet(() -> isFromThisHost(request));
  }

  /* A proxy on this host forwards requests of others, and says so. */
  private static boolean isFromThisHost(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    boolean isForOther = FORWARDED.stream().anyMatch(name -> request.getHeader(name) != null);
    try {
      return !isForOther
          && peer != null
          && peer.hostAddress() != null
          && InetAddress.getByName(peer.hostAddress()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
