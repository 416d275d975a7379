package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** {@code GET /registers.{form}}: all registers as a graph. */
@Path("/api/v1/registers.{form: ttl|jsonld}")
public class AllRegisters {
  private final RegisterFiles files;

  @Inject
  AllRegisters(RegisterFiles files) {
    this.files = files;
  }

  /** All registers. */
  @GET
  @Produces("*/*")
  public Response all(@PathParam("form") String form, @Context Request request) {
    return files.all(form, request);
  }
}
