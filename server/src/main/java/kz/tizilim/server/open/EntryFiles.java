package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.open.EditionGraph;
import kz.tizilim.drafting.open.OpenEdition;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.registrar.export.OpenEditions;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /positions/{id}.{form}}: an entry as a graph. */
@Path("/api/v1/positions")
public class EntryFiles {
  private final UserRequest asked;
  private final OpenSettings settings;

  @Inject
  EntryFiles(UserRequest asked, OpenSettings settings) {
    this.asked = asked;
    this.settings = settings;
  }

  /** One entry of the edition that {@code edition} names, else of the edition of a day. */
  @GET
  @Path("{id: .+}.{form: ttl|jsonld}")
  @Produces("*/*")
  public Response one(
      @PathParam("id") String id, @PathParam("form") String form, @Context Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    RegisterHistory register =
        registrar
            .register()
            .orElseThrow(() -> Problem.of(ProblemKind.NO_EDITION, "problem.no-edition", day));
    EditionLife life = life(registrar, register, parameters.text("edition"), day);
    Position position =
        registrar
            .position(life.edition(), id)
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-entry", id, day));
    OpenEdition edition = OpenEditions.of(registrar.history(), register, life);
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    byte[] body =
        OpenAnswers.graph(
            format,
            settings.addresses(),
            out -> EditionGraph.write(edition, position.entry().id(), settings.addresses(), out));
    return OpenAnswers.changing(body, format.mediaType(), request);
  }

  private static EditionLife life(
      Registrar registrar, RegisterHistory register, String name, LocalDate day) {
    Optional<EditionLife> named =
        name.isEmpty() ? Optional.empty() : OpenEdition.named(register, name);
    if (!name.isEmpty()) {
      return named.orElseThrow(
          () -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-such-edition", name));
    }
    Edition edition = UserRequest.on(registrar, day).edition();
    return register.editions().stream()
        .filter(one -> one.edition().equals(edition))
        .findFirst()
        .orElseThrow();
  }
}
