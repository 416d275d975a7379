package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Edition;
import kz.tizilim.drafting.open.ChangeGraph;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /changes.{form}}: what changed from one day to another, as a file. */
@Path("/api/v1/changes.{form: ttl|jsonld|csv}")
public class ChangeFiles {
  private final UserRequest asked;
  private final OpenSettings settings;

  @Inject
  ChangeFiles(UserRequest asked, OpenSettings settings) {
    this.asked = asked;
    this.settings = settings;
  }

  /** The change as a correspondence of XKOS, or as lines of an effect and two entries. */
  @GET
  @Produces("*/*")
  public Response between(@PathParam("form") String form, @Context Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate today = asked.day(parameters);
    LocalDate from = parameters.day("from", today);
    LocalDate to = parameters.day("to", today);
    parameters.check();
    Change change =
        Change.between(
            UserRequest.on(registrar, from).edition(), UserRequest.on(registrar, to).edition());
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    RegisterHistory register =
        registrar
            .register()
            .orElseThrow(() -> Problem.of(ProblemKind.NO_EDITION, "problem.no-edition", from));
    byte[] body =
        format == ExportFormat.CSV
            ? ChangeGraph.csv(change).getBytes(StandardCharsets.UTF_8)
            : OpenAnswers.graph(
                format,
                settings.addresses(),
                out ->
                    ChangeGraph.write(
                        register,
                        life(register, change.before()),
                        life(register, change.after()),
                        change,
                        settings.addresses(),
                        out));
    return OpenAnswers.changing(body, format.mediaType(), request);
  }

  private static EditionLife life(RegisterHistory register, Edition edition) {
    return register.editions().stream()
        .filter(one -> one.edition().equals(edition))
        .findFirst()
        .orElseThrow();
  }
}
