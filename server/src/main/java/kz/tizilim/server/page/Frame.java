package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.request.UserRequest;

/** Makes what is around a page. */
@RequestScoped
public class Frame {
  private final RoutingContext context;
  private final UserRequest asked;
  private final Person person;

  @Inject
  Frame(RoutingContext context, UserRequest asked, Person person) {
    this.context = context;
    this.asked = asked;
    this.person = person;
  }

  /** Around a page that rests on no edition. */
  public Ui of(String section) {
    return of(section, Optional.empty());
  }

  /** Around a page that rests on the edition of a day. */
  public Ui of(String section, Optional<EditionForDay> onDay) {
    String caution =
        onDay
            .filter(it -> it.standing() != EditionForDay.Standing.APPLIED)
            .map(it -> Registrar.caution(it).in(asked.language()))
            .orElse("");
    return new Ui(
        asked.language(),
        section,
        context.normalizedPath(),
        query(context.queryParams()),
        person.name(),
        caution,
        person.seesDrafts());
  }

  private static String query(MultiMap parameters) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, String> parameter : parameters) {
      if (!parameter.getKey().equals("lang")) {
        query
            .append(encoded(parameter.getKey()))
            .append('=')
            .append(encoded(parameter.getValue()))
            .append('&');
      }
    }
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A page as an answer with that status. */
  public static Response.ResponseBuilder answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page.render()).type("text/html; charset=UTF-8");
  }
}
