package kz.tizilim.server.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kz.tizilim.server.json.Json;

/**
 * {@code GET /openapi}: the description of the API (OpenAPI 3.1). It is written by hand; a test
 * compares it with the routes and with their answers.
 */
@Path("/api/v1/openapi")
public class OpenApi {
  /** The file of the description, in the package of this class. */
  static final String FILE = "openapi.json";

  private final byte[] text = read();

  private static byte[] read() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The file " + FILE + " is not in the program.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The description. */
  @GET
  @Produces({Json.TYPE, "application/vnd.oai.openapi+json"})
  public Response description() {
    return Response.ok(text, Json.TYPE).header("Cache-Control", "no-cache").build();
  }
}
