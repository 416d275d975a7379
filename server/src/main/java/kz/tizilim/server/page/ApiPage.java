package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kz.tizilim.server.desk.OpenSettings;

/** The API on a page where it can be tried. */
@Path("/api")
@Produces("text/html")
public class ApiPage {
  private final Frame frame;
  private final OpenSettings settings;

  @Inject
  ApiPage(Frame frame, OpenSettings settings) {
    this.frame = frame;
    this.settings = settings;
  }

  /** The page. */
  @GET
  public TemplateInstance api() {
    return Pages.api(frame.of("api"), settings.publisher().isPresent());
  }
}
