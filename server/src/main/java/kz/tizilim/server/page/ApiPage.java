package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The API on a page where it can be tried. */
@Path("/api")
@Produces("text/html")
public class ApiPage {
  private final Frame frame;

  @Inject
  ApiPage(Frame frame) {
    this.frame = frame;
  }

  /** The page. */
  @GET
  public TemplateInstance api() {
    return Pages.api(frame.of("api"));
  }
}
