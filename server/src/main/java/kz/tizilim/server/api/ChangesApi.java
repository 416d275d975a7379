package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /changes}: what changed from one day to another. */
@Path("/api/v1/changes")
@Produces(Json.TYPE)
public class ChangesApi {
  private final UserRequest asked;

  @Inject
  ChangesApi(UserRequest asked) {
    this.asked = asked;
  }

  /** The effects between two days; without a day it is today. */
  @GET
  public byte[] between() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate today = asked.day(parameters);
    LocalDate from = parameters.day("from", today);
    LocalDate to = parameters.day("to", today);
    parameters.check();
    Change change =
        Change.between(
            UserRequest.on(registrar, from).edition(), UserRequest.on(registrar, to).edition());
    StringWriter text = new StringWriter();
    OrderFiles.writeJson(change, registrar.register().map(RegisterHistory::id), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
