package kz.tizilim.server.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Languages;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers the language that a person chose, on which the text of every page depends. */
public class ChosenLanguage {
  private static final long KEPT = Duration.ofDays(365).toSeconds();

  private final RoutingContext context;
  private final Desk desk;

  @Inject
  ChosenLanguage(RoutingContext context, Desk desk) {
    this.context = context;
    this.desk = desk;
  }

  /**
   * Sets the cookie where the address names a language, and the headers that the page varies by.
   */
  @ServerResponseFilter
  public void remember(ContainerResponseContext response) {
    if (context.normalizedPath().startsWith("/api/")) {
      response.getHeaders().add("Vary", "Accept-Language");
      return;
    }
    response.getHeaders().add("Vary", "Accept-Language, Cookie");
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().add("Cache-Control", "no-cache");
    }
    Optional<Language> chosen =
        Optional.ofNullable(context.queryParams().get("lang")).flatMap(Languages::find);
    chosen.ifPresent(language ->
        response
            .getHeaders()
            .add(
                "Set-Cookie",
                "lang="
                    + language
                    + "; Path=/; Max-Age="
                    + KEPT
                    + "; SameSite=Lax"
                    + (desk.settings().isSecure() ? "; Secure" : "")));
  }
}
