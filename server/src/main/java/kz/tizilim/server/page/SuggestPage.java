package kz.tizilim.server.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** What a field offers while a person types: titles and institutions in the register's words. */
@Path("/suggest")
public class SuggestPage {
  private static final int MOST = 10;

  /** An edition changes rarely; a browser that asks again within minutes need not wait. */
  private static final String KEPT = "private, max-age=300";

  private final UserRequest asked;

  @Inject
  SuggestPage(UserRequest asked) {
    this.asked = asked;
  }

  /** A list of texts for {@code title} or {@code institution}, as JSON. */
  @GET
  @Path("{field}")
  @Produces("*/*")
  public Response suggest(@PathParam("field") String field) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    String typed = parameters.text("q");
    List<String> found =
        registrar
            .on(day)
            .map(onDay -> of(registrar, onDay.edition(), field, typed))
            .orElse(List.of());
    byte[] body =
        Json.of(json -> {
          json.writeStartArray();
          found.forEach(json::writeString);
          json.writeEndArray();
        });
    return Response.ok(body, Json.TYPE).header("Cache-Control", KEPT).build();
  }

  private static List<String> of(Registrar registrar, Edition edition, String field, String typed) {
    return switch (field) {
      case "title" -> registrar.titles(edition, typed, MOST);
      case "institution" -> registrar.institutions(edition, typed, MOST);
      default -> throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-route", "/suggest/" + field);
    };
  }
}
