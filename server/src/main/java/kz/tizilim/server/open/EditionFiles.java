package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.register.ActId;
import kz.tizilim.registrar.ask.EditionId;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Export;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /editions/{id}.{form}}: an edition as a file. */
@Path("/api/v1/editions")
public class EditionFiles {
  private final UserRequest asked;
  private final OpenSettings settings;

  @Inject
  EditionFiles(UserRequest asked, OpenSettings settings) {
    this.asked = asked;
    this.settings = settings;
  }

  /** An edition in a form; an act leads to the edition that it made. */
  @GET
  @Path("{id}.{form: ttl|jsonld|csv|csvw|akn\\.xml|posts\\.xml}")
  @Produces("*/*")
  public Response file(
      @PathParam("id") String id, @PathParam("form") String form, @Context Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    Optional<EditionLife> named =
        registrar.history().editions().stream()
            .filter(life -> registrar.id(life.edition()).toString().equals(id))
            .findFirst();
    if (named.isEmpty()) {
      return Response.temporaryRedirect(
              URI.create("/api/v1/editions/" + meant(registrar, id).encoded() + "." + form))
          .build();
    }
    EditionId name = registrar.id(named.get().edition());
    Export export = registrar.export(named.get(), asked.day(parameters)).at(settings.addresses());
    byte[] body =
        OpenAnswers.bytes(out -> {
          if (format == ExportFormat.CSVW) {
            export.describe(name.encoded() + ".csv", out);
          } else {
            export.write(format, out);
          }
        });
    return format == ExportFormat.CSV
        ? OpenAnswers.lasting(body, format.mediaType(), name + "." + form, request)
        : OpenAnswers.changing(body, format.mediaType(), request);
  }

  private static EditionId meant(Registrar registrar, String id) {
    ActId act =
        EditionId.former(id)
            .orElseGet(() -> {
              if (registrar.history().acts(id).isEmpty()) {
                throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-such-edition", id);
              }
              return RecordedAct.idNamed(registrar, id);
            });
    return registrar
        .edition(act)
        .map(life -> registrar.id(life.edition()))
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-such-edition", id));
  }
}
