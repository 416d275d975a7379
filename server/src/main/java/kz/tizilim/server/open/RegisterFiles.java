package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.drafting.open.RegisterGraph;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /registers.{form}}: registers over time, with their editions and days. */
@Path("/api/v1/registers")
public class RegisterFiles {
  private final UserRequest asked;
  private final OpenSettings settings;

  @Inject
  RegisterFiles(UserRequest asked, OpenSettings settings) {
    this.asked = asked;
    this.settings = settings;
  }

  /** One register as a graph. */
  @GET
  @Path("{id}.{form: ttl|jsonld}")
  @Produces("*/*")
  public Response one(
      @PathParam("id") String id, @PathParam("form") String form, @Context Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registers(parameters);
    parameters.check();
    return graph(List.of(named(registrar, id)), form, request);
  }

  /** The register of that name. */
  static RegisterHistory named(Registrar registrar, String name) {
    try {
      return registrar.register(name);
    } catch (Refused e) {
      List<String> meant =
          registrar.registers(name).stream().map(register -> register.id().toString()).toList();
      ProblemKind kind = meant.isEmpty() ? ProblemKind.NOT_FOUND : ProblemKind.SEVERAL_REGISTERS;
      throw Problem.of(kind, e.remark()::in).choosing(meant);
    }
  }

  /** All registers, for the route next to this one. */
  Response all(String form, Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registers(parameters);
    parameters.check();
    return graph(registrar.registers(), form, request);
  }

  private Response graph(List<RegisterHistory> registers, String form, Request request) {
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    byte[] body =
        OpenAnswers.graph(
            format,
            settings.addresses(),
            out -> registers.forEach(one -> RegisterGraph.write(one, settings.addresses(), out)));
    return OpenAnswers.changing(body, format.mediaType(), request);
  }
}
