package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
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
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Export;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.cache.CachedAnswers;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.paybook.CellTable;
import kz.tizilim.server.paybook.PayBooks;
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
  private final Desk desk;
  private final RoutingContext context;
  private final CachedAnswers answers;
  private final PayBooks books;
  private final OpenSettings settings;

  @Inject
  RegisterPage(
      UserRequest asked,
      Frame frame,
      Desk desk,
      RoutingContext context,
      CachedAnswers answers,
      PayBooks books,
      OpenSettings settings) {
    this.asked = asked;
    this.frame = frame;
    this.desk = desk;
    this.context = context;
    this.answers = answers;
    this.books = books;
    this.settings = settings;
  }

  /** The whole register of a day; of today, if the day is wrong. */
  @GET
  public Response register() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    try {
      parameters.check();
      UserRequest.on(registrar, day); // refused before the page is made
    } catch (Problem problem) {
      FormView form =
          FormView.sent("register", "at", parameters.text("at"))
              .with("at", problem, asked.language());
      return Frame.answer(problem.kind().status(), register(registrar, desk.today(), form)).build();
    }
    return frame.kept(
        "register " + desk.mark(), () -> register(registrar, day, FormView.UNTOUCHED));
  }

  private TemplateInstance register(Registrar registrar, LocalDate day, FormView form) {
    EditionForDay onDay = UserRequest.on(registrar, day);
    Ui ui = frame.of("register", registrar, Optional.of(onDay));
    SourceTexts sources = new SourceTexts(registrar.history(), ui.registerQuery());
    Map<EntryId, EntryView> views = new HashMap<>();
    for (Position position : registrar.positions(onDay.edition())) {
      views.put(position.entry().id(), sources.view(position, asked.language()));
    }
    String filter = asked.parameters().text("filter");
    Set<EntryId> shown =
        filter.isBlank()
            ? views.keySet()
            : registrar.search(onDay.edition(), filter).stream()
                .map(Entry::id)
                .collect(Collectors.toSet());
    BlockView.Builder blocks = new BlockView.Builder();
    for (Cell cell : onDay.edition().cells()) {
      List<EntryView> entries =
          cell.entries().stream()
              .filter(entry -> shown.contains(entry.id()))
              .map(entry -> views.get(entry.id()))
              .toList();
      if (!entries.isEmpty()) {
        blocks.add(cell, entries);
      }
    }
    RegisterHistory register = registrar.register().orElseThrow();
    List<String> days =
        register.editions().stream()
            .map(EditionLife::applied)
            .flatMap(Optional::stream)
            .map(LocalDate::toString)
            .toList();
    RegisterView view =
        new RegisterView(
            RegisterName.of(register).title(),
            Keys.capital(onDay.edition().act().id().told().in(asked.language())),
            day.toString(),
            WrittenDay.of(day).in(asked.language()),
            filter.strip(),
            shown.size(),
            views.size(),
            blocks.blocks(),
            days);
    return Pages.register(ui, view, form);
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
        ExportFormat.ofKey(format)
            .orElseThrow(() ->
                Problem.of(
                    ProblemKind.NOT_FOUND,
                    "problem.format",
                    format,
                    List.of(ExportFormat.values())));
    Export export =
        registrar
            .export(day)
            .orElseThrow(() -> Problem.of(ProblemKind.NO_EDITION, "problem.no-edition", day))
            .in(asked.language() == Language.KK ? ActLanguage.KK : ActLanguage.RU)
            .at(settings.addresses());
    Export proven = export.proven(desk.log(ledger -> ledger.proof(export.edition())));
    String name =
        String.join(
            " ",
            List.of(
                "print",
                desk.mark(),
                Boolean.toString(asked.seesDrafts()),
                format,
                asked.language().toString(),
                registrar.id(export.edition()).toString(),
                proven.about()));
    return answers
        .answer(context, name, form.mediaType(), () -> bytes(proven, form))
        .header("Content-Disposition", "attachment; filename=\"" + export.fileName(form) + "\"")
        .build();
  }

  private static byte[] bytes(Export export, ExportFormat form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      export.write(form, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
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
    String at = parameters.text("at").isEmpty() ? "" : day.toString();
    String other = "/register?" + (at.isEmpty() ? "" : "at=" + at + "&");
    Ui ui = frame.of("register", registrar, Optional.of(onDay), other);
    SourceTexts sources = new SourceTexts(registrar.history(), ui.registerQuery());
    return Pages.entry(
        ui,
        sources.view(position, asked.language()),
        sources.source(position),
        at,
        CellTable.of(
            PayCell.of(position.cell().sphere(), position.cell().code()),
            books.payroll(registrar.history()),
            day,
            asked.language()));
  }
}
