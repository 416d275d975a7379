package kz.tizilim.server.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.tizilim.server.desk.Desk;
import org.jboss.logging.MDC;

/** The security headers of every response, and the number that identifies a request in the log. */
@ApplicationScoped
public class Headers {
  private static final int FIRST = 1_000;
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String NOTHING =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
          + "microphone=(), payment=(), usb=()";

  private final Desk desk;

  @Inject
  Headers(Desk desk) {
    this.desk = desk;
  }

  void register(@Observes Filters filters) {
    boolean isSecure = desk.settings().isSecure();
    filters.register(
        context -> {
          String given = context.request().getHeader("X-Request-Id");
          String id =
              given != null && REQUEST_ID.matcher(given).matches()
                  ? given
                  : UUID.randomUUID().toString();
          MDC.put("request", id);
          MultiMap headers = context.response().headers();
          headers.set("X-Request-Id", id);
          headers.set("Content-Security-Policy", POLICY);
          headers.set("X-Content-Type-Options", "nosniff");
          headers.set("Referrer-Policy", "same-origin");
          headers.set("Permissions-Policy", NOTHING);
          headers.set("Cross-Origin-Opener-Policy", "same-origin");
          headers.set("Cross-Origin-Resource-Policy", "same-origin");
          if (isSecure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
          }
          context.next();
        },
        FIRST);
  }
}
