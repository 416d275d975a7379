package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kz.tizilim.drafting.open.ActGraph;
import kz.tizilim.drafting.open.AkomaNtosoOrder;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /acts/{id}.{form}}: an act as a graph, or its text in Akoma Ntoso. */
@Path("/api/v1/acts")
public class ActFiles {
  private final UserRequest asked;
  private final OpenSettings settings;

  @Inject
  ActFiles(UserRequest asked, OpenSettings settings) {
    this.asked = asked;
    this.settings = settings;
  }

  /** One act with its days and its editions. */
  @GET
  @Path("{id: [^/]+(?:/\\d\\d\\d\\d-\\d\\d-\\d\\d)?}.{form: ttl|jsonld|akn\\.xml}")
  @Produces("*/*")
  public Response one(
      @PathParam("id") String id, @PathParam("form") String form, @Context Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    RecordedAct act = RecordedAct.named(registrar, id);
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    byte[] body =
        format == ExportFormat.AKN
            ? OpenAnswers.bytes(
                out -> AkomaNtosoOrder.write(act.file().order(), act.file().timeline(), out))
            : OpenAnswers.graph(
                format,
                settings.addresses(),
                out ->
                    ActGraph.write(
                        act.id(),
                        act.act(),
                        act.file().timeline(),
                        registrar.registers(),
                        settings.addresses(),
                        out));
    return OpenAnswers.changing(body, format.mediaType(), request);
  }
}
