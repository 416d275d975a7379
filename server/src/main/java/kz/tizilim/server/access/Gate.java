package kz.tizilim.server.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The filter that every request passes before its route: it limits rates and sizes, refuses
 * requests that another site sends with our cookie, and reads the user from the cookie.
 */
public class Gate {
  /** The most bytes of an uploaded file. */
  public static final long MOST_UPLOADED = 64L << 20;

  private static final long MOST_OF_A_FORM = 64L << 10;

  /** The most bytes of a form with the instructions of an order; a Cyrillic letter takes six. */
  private static final long MOST_OF_AN_ORDER = 256L << 10;

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final RoutingContext context;
  private final Desk desk;
  private final RateLimits limits;
  private final Sessions sessions;
  private final Person person;
  private final Provider provider;

  @Inject
  Gate(
      RoutingContext context,
      Desk desk,
      RateLimits limits,
      Sessions sessions,
      Person person,
      Provider provider) {
    this.provider = provider;
    this.context = context;
    this.desk = desk;
    this.limits = limits;
    this.sessions = sessions;
    this.person = person;
  }

  /** Lets a request pass or refuses it. */
  @ServerRequestFilter(preMatching = true)
  public void enter() {
    HttpServerRequest request = context.request();
    count(request);
    Optional<String> id = session(request);
    boolean changes = !READING.contains(request.method());
    if (changes && (id.isPresent() || !isApi()) && isForeign(request)) {
      throw Problem.of(ProblemKind.CROSS_SITE, "access.cross-site");
    }
    if (changes) {
      measure(request);
    }
    if (context.normalizedPath().equals("/sign-in/oidc") && !provider.isThere()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "access.sign-in.off");
    }
    id.flatMap(sessions::find)
        .ifPresent(session -> {
          person.become(session.name(), session.roles(), session.lacksSecond());
        });
  }

  /** Forbids caches to keep what a signed-in person is shown. */
  @ServerResponseFilter
  public void leave(ContainerResponseContext response) {
    if (person.isKnown()) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }

  private boolean isApi() {
    return context.normalizedPath().startsWith("/api/");
  }

  private void count(HttpServerRequest request) {
    if (!limits.isLimited()) {
      return;
    }
    RateLimits.Verdict verdict = limits.take(kind(request), ClientAddress.of(request));
    long seconds = Math.max(1, verdict.delay().plusMillis(999).toSeconds());
    context
        .response()
        .putHeader("RateLimit-Limit", Integer.toString(verdict.limit()))
        .putHeader("RateLimit-Remaining", Integer.toString(verdict.remaining()))
        .putHeader("RateLimit-Reset", Long.toString(verdict.isAllowed() ? 60 : seconds));
    if (!verdict.isAllowed()) {
      context.response().putHeader("Retry-After", Long.toString(seconds));
      throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "access.too-many", seconds);
    }
  }

  private RateLimits.Kind kind(HttpServerRequest request) {
    String path = context.normalizedPath();
    if (path.equals("/history") && context.queryParams().contains("verify")) {
      return RateLimits.Kind.WRITE;
    }
    if (READING.contains(request.method())) {
      return path.equals("/sign-in/oidc") ? RateLimits.Kind.SIGN_IN : RateLimits.Kind.READ;
    }
    if (path.startsWith("/sign-in") || path.startsWith("/first/") || path.startsWith("/account/")) {
      return RateLimits.Kind.SIGN_IN;
    }
    boolean asks =
        path.equals("/api/v1/classify") || (path.equals("/api/v1/check") && !isForm(request));
    return asks ? RateLimits.Kind.READ : RateLimits.Kind.WRITE;
  }

  private Optional<String> session(HttpServerRequest request) {
    Cookie cookie = request.getCookie(sessions.cookie());
    return Optional.ofNullable(cookie).map(Cookie::getValue).filter(it -> !it.isEmpty());
  }

  /*
   * Browsers state which site a request comes from, and no page can forge it. Other programs state
   * nothing; they have no cookies but those that their user gave them.
   */
  private boolean isForeign(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOwn(origin, request);
  }

  private boolean isOwn(String origin, HttpServerRequest request) {
    Optional<String> known = desk.settings().publicUrl().map(Gate::origin);
    String host = request.authority() == null ? "" : request.authority().toString();
    return known
        .map(origin::equals)
        .orElseGet(() -> origin.equals(request.scheme() + "://" + host));
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  private void measure(HttpServerRequest request) {
    boolean isFile = isForm(request);
    boolean isPage = !isApi();
    if (!isFile && !isPage) {
      return;
    }
    boolean isOrder = context.normalizedPath().equals("/proposals/amendment");
    long most = isFile ? MOST_UPLOADED : isOrder ? MOST_OF_AN_ORDER : MOST_OF_A_FORM;
    String length = request.getHeader("Content-Length");
    if (length == null) {
      if (request.getHeader("Transfer-Encoding") == null && !isFile) {
        return;
      }
      hangUp();
      throw Problem.of(ProblemKind.LENGTH_REQUIRED, "problem.length");
    }
    if (length.length() > 18 || Long.parseLong(length) > most) {
      hangUp();
      throw Problem.of(
          ProblemKind.TOO_LARGE,
          isFile ? "access.upload" : "access.form",
          most >> (isFile ? 20 : 10));
    }
  }

  /* The body is not read, and its rest must not be taken for the next request. */
  private void hangUp() {
    context.response().putHeader("Connection", "close");
    context.addEndHandler(end -> context.request().connection().close());
  }

  private static boolean isForm(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
