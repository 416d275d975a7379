package kz.tizilim.server.open;

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
import java.util.Map;
import java.util.Objects;
import kz.tizilim.core.history.History;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Catalogue;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** {@code GET /catalog}: the registers and their files for portals of open data (DCAT). */
@Singleton
@Path("/catalog.{form: ttl|jsonld}")
public class CatalogPage {
  private final Desk desk;
  private final OpenSettings settings;

  /** The last catalogue, which holds until something is recorded or made public. */
  private Kept kept = new Kept(new WeakReference<>(null), LocalDate.MIN, Map.of());

  /** The files of a catalogue, by form. */
  private record Kept(WeakReference<History> of, LocalDate day, Map<ExportFormat, byte[]> files) {}

  @Inject
  CatalogPage(Desk desk, OpenSettings settings) {
    this.desk = desk;
    this.settings = settings;
  }

  /** The catalogue of what is public, whoever asks. */
  @GET
  @Produces("*/*")
  public Response catalogue(@PathParam("form") String form, @Context Request request) {
    CatalogueGraph.Publisher publisher =
        settings
            .publisher()
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-catalogue"));
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    Kept now = current(publisher);
    return OpenAnswers.changing(
        Objects.requireNonNull(now.files().get(format)), format.mediaType(), request);
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
                  OpenAnswers.bytes(out -> catalogue.write(ExportFormat.JSONLD, out))));
    }
    return kept;
  }
}
