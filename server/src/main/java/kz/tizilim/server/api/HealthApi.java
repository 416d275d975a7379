package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.json.Json;

/** {@code GET /health}: whether the server answers from what is recorded. */
@Path("/api/v1/health")
public class HealthApi {
  private final Desk desk;

  @Inject
  HealthApi(Desk desk) {
    this.desk = desk;
  }

  /** {@code UP}, or {@code DOWN} with status 503 while the history cannot be read. */
  @GET
  @Produces(Json.TYPE)
  public Response health() {
    boolean ready = desk.isReady();
    byte[] body =
        Json.of(json -> {
          json.writeStartObject();
          json.writeStringProperty("status", ready ? "UP" : "DOWN");
          json.writeNumberProperty("records", desk.size());
          if (desk.isClockBehind()) {
            json.writeStringProperty("clock", "BEHIND");
          }
          if (!ready) {
            json.writeStringProperty("code", desk.failure());
          }
          json.writeEndObject();
        });
    return Response.status(ready ? 200 : 503)
        .entity(body)
        .header("Cache-Control", "no-store")
        .build();
  }
}
