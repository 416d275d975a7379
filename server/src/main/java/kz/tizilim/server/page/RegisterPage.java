package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.registrar.Export;
import kz.tizilim.registrar.ExportFormat;
import kz.tizilim.registrar.Position;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** The register as the law prints it, and each entry at an address of its own. */
@Path("/register")
@Produces("text/html")
public class RegisterPage {
  private final UserRequest asked;
  private final Frame frame;
  private final SourceTexts sources;
  private final Desk desk;

  @Inject
  RegisterPage(UserRequest asked, Frame frame, SourceTexts sources, Desk desk) {
    this.asked = asked;
    this.frame = frame;
    this.sources = sources;
    this.desk = desk;
  }

  /** The whole register of a day; of today, if the day is wrong. */
  @GET
  public Response register() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    try {
      parameters.check();
      return Frame.answer(200, register(registrar, day, FormView.UNTOUCHED)).build();
    } catch (Problem problem) {
      FormView form =
          FormView.sent("register", "at", parameters.text("at"))
              .with("at", problem, asked.language());
      return Frame.answer(problem.kind().status(), register(registrar, desk.today(), form)).build();
    }
  }

  private TemplateInstance register(Registrar registrar, LocalDate day, FormView form) {
    EditionForDay onDay = UserRequest.on(registrar, day);
    Map<EntryId, EntryView> views = new HashMap<>();
    for (Position position : registrar.positions(onDay.edition())) {
      views.put(position.entry().id(), sources.view(position, asked.language()));
    }
    BlockView.Builder blocks = new BlockView.Builder();
    for (Cell cell : onDay.edition().cells()) {
      blocks.add(cell, cell.entries().stream().map(entry -> views.get(entry.id())).toList());
    }
    List<String> days =
        registrar.history().versions().stream()
            .map(EditionLife::applied)
            .flatMap(Optional::stream)
            .map(LocalDate::toString)
            .toList();
    return Pages.register(
        frame.of("register", Optional.of(onDay)),
        onDay.edition().act().shortName(),
        day.toString(),
        blocks.blocks(),
        days,
        form);
  }

  /** The register of a day as a file: {@code docx}, {@code pdf}, {@code html}, … */
  @GET
  @Path("as/{format}")
  @Produces("*/*")
  public Response file(@PathParam("format") String format) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    ExportFormat form =
        ExportFormat.ofName("." + format)
            .orElseThrow(() ->
                Problem.of(
                    ProblemKind.NOT_FOUND,
                    "problem.format",
                    format,
                    List.of("docx", "pdf", "html", "xlsx", "csv", "json")));
    Export export =
        registrar
            .export(day)
            .orElseThrow(() -> Problem.of(ProblemKind.NO_EDITION, "problem.no-edition", day))
            .in(asked.language() == Language.KK ? ActLanguage.KK : ActLanguage.RU);
    Export proven = export.proven(desk.log(ledger -> ledger.proof(export.edition())));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      proven.write(form, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.ok(bytes.toByteArray(), form.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + export.fileName(form) + "\"")
        .build();
  }

  /** One entry. */
  @GET
  @Path("{id: .+}")
  public TemplateInstance entry(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    EditionForDay onDay = UserRequest.on(registrar, day);
    Position position =
        registrar
            .position(onDay.edition(), id)
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-entry", id, day));
    List<String> lines = sources.lines(position.citation().act());
    List<String> source =
        lines.isEmpty()
            ? List.of()
            : lines.subList(position.entry().lines().from() - 1, position.entry().lines().to());
    return Pages.entry(
        frame.of("register", Optional.of(onDay)),
        sources.view(position, asked.language()),
        source,
        parameters.text("at").isEmpty() ? "" : day.toString());
  }
}
