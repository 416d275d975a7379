package kz.tizilim.server.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.message.Languages;
import kz.tizilim.server.message.Sentences;

/**
 * Refuses requests that a proxy could understand otherwise than this server: with a transfer coding
 * that is not known here, so that it is open where the body ends (RFC 9112, 6.1), and without a
 * host or with several (3.2). The rest of such a connection is not read.
 */
@ApplicationScoped
public class Framing {
  private static final int BEFORE_OTHERS = 960;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_IMPLEMENTED = 501;

  void register(@Observes Filters filters) {
    filters.register(Framing::enter, BEFORE_OTHERS);
  }

  private static void enter(RoutingContext context) {
    HttpServerRequest request = context.request();
    List<String> codings = request.headers().getAll("Transfer-Encoding");
    boolean isKnown =
        codings.isEmpty()
            || (codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked"));
    if (!isKnown) {
      refuse(context, NOT_IMPLEMENTED, "problem.coding");
    } else if (request.version() == HttpVersion.HTTP_1_1
        && request.headers().getAll("Host").size() != 1) {
      refuse(context, BAD_REQUEST, "problem.host");
    } else {
      context.next();
    }
  }

  private static void refuse(RoutingContext context, int status, String why) {
    String accept = context.request().getHeader("Accept-Language");
    Language language = accept == null ? Language.RU : Languages.accepted(accept);
    context.addEndHandler(end -> context.request().connection().close());
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; charset=UTF-8")
        .putHeader("Content-Language", language.toString())
        .putHeader("Connection", "close")
        .end(Sentences.say(language, why));
  }
}
