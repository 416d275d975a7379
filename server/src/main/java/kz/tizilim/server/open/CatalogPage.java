package kz.tizilim.server.open;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Language;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Catalogue;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;

/**
 * {@code GET /catalog}: the registers and their files, for portals of open data (DCAT) and for
 * people.
 */
@Singleton
@Path("/")
public class CatalogPage {
  private final Desk desk;
  private final OpenSettings settings;
  private final Frame frame;
  private final UserRequest asked;

  /** The last catalogue, which holds until something is recorded or made public. */
  private Kept kept = new Kept(new WeakReference<>(null), LocalDate.MIN, Map.of(), Map.of());

  /** A catalogue: its files by form, and what pages show by language. */
  private record Kept(
      WeakReference<History> of,
      LocalDate day,
      Map<ExportFormat, byte[]> files,
      Map<Language, CatalogView> views) {}

  @Inject
  CatalogPage(Desk desk, OpenSettings settings, Frame frame, UserRequest asked) {
    this.desk = desk;
    this.settings = settings;
    this.frame = frame;
    this.asked = asked;
  }

  /** The catalogue for people. */
  @GET
  @Path("catalog.html")
  @Produces("text/html")
  public TemplateInstance page() {
    Kept now = current(publisher());
    return OpenPages.catalog(
        frame.of("api"), Objects.requireNonNull(now.views().get(asked.language())));
  }

  /** The catalogue of what is public, whoever asks. */
  @GET
  @Path("catalog.{form: ttl|jsonld}")
  @Produces("*/*")
  public Response catalogue(@PathParam("form") String form, @Context Request request) {
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    Kept now = current(publisher());
    return OpenAnswers.changing(
        Objects.requireNonNull(now.files().get(format)), format.mediaType(), request);
  }

  private CatalogueGraph.Publisher publisher() {
    return settings
        .publisher()
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-catalogue"));
  }

  private synchronized Kept current(CatalogueGraph.Publisher publisher) {
    Registrar open = desk.registrar(false);
    LocalDate today = desk.today();
    if (kept.of().get() != open.history() || !kept.day().equals(today)) {
      Catalogue catalogue = open.catalogue(publisher, settings.addresses(), today);
      kept =
          new Kept(
              new WeakReference<>(open.history()),
              today,
              Map.of(
                  ExportFormat.TTL,
                  OpenAnswers.bytes(out -> catalogue.write(ExportFormat.TTL, out)),
                  ExportFormat.JSONLD,
                  OpenAnswers.bytes(out -> catalogue.write(ExportFormat.JSONLD, out))),
              views(publisher, catalogue));
    }
    return kept;
  }

  private Map<Language, CatalogView> views(
      CatalogueGraph.Publisher publisher, Catalogue catalogue) {
    Map<Language, CatalogView> views = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      views.put(
          language,
          CatalogView.of(publisher, catalogue.datasets(), settings.addresses(), language));
    }
    return views;
  }
}
