package kz.tizilim.server.page;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.registrar.justify.Justification;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** The code of one post, and why. What the row lacks is asked for, and completes the answer. */
@Path("/place")
@Produces("text/html")
public class PlacePage {
  private static final List<String> FORMATS = List.of("pdf", "docx");

  private final UserRequest asked;
  private final Frame frame;
  private final Desk desk;

  @Inject
  PlacePage(UserRequest asked, Frame frame, Desk desk) {
    this.asked = asked;
    this.frame = frame;
    this.desk = desk;
  }

  /** The form, and below it the answer if a title is given. */
  @GET
  public Response place() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    StaffingRow row = row(parameters);
    FormView form = form(parameters, row);
    String at = parameters.text("at");
    if (form.isRefused() || row.title().isEmpty()) {
      int status = form.isRefused() ? ProblemKind.INVALID_PARAMETER.status() : 200;
      Ui ui = frame.ofRows("place", registrar, registrar.on(day));
      return Frame.answer(status, Pages.place(ui, PlaceView.empty(row, at), form)).build();
    }
    Answer answer = registrar.explain(row, day);
    Registrar answering = answer.provenance().register().map(registrar::from).orElse(registrar);
    Optional<EditionForDay> onDay = answering.on(day);
    Ui ui = frame.ofRows("place", answering, onDay);
    PlaceView view =
        PlaceView.of(
            row,
            at,
            answer,
            day,
            onDay,
            answering.register().map(RegisterName::of),
            entries(answering, onDay, answer),
            questions(registrar, row, day, answer),
            asked.language());
    return Frame.answer(200, Pages.place(ui, view, form)).build();
  }

  /** The justification of the answer for the files: {@code pdf} or {@code docx}. */
  @GET
  @Path("as/{format}")
  @Produces("*/*")
  public Response file(@PathParam("format") String format) {
    if (!FORMATS.contains(format)) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.format", format, FORMATS);
    }
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    Justification justification =
        Justification.of(registrar, row(parameters), day)
            .proven(edition -> desk.log(ledger -> ledger.proof(edition)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean isPdf = format.equals("pdf");
    try {
      if (isPdf) {
        justification.pdf(asked.language(), bytes);
      } else {
        justification.docx(asked.language(), bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ExportFormat form = isPdf ? ExportFormat.PDF : ExportFormat.DOCX;
    String name = justification.fileName(asked.language()) + "." + format;
    return Response.ok(bytes.toByteArray(), form.mediaType())
        .header("Content-Disposition", Attachment.named(name, "justification." + format))
        .build();
  }

  /* A unit or a level without a title: it was forgotten. Nothing at all: the page was opened. */
  private FormView form(Parameters parameters, StaffingRow row) {
    FormView form = FormView.sent("place", "title", row.title(), "at", parameters.text("at"));
    if (!row.equals(StaffingRow.of(row.title(), ""))) {
      form = form.required(asked.language(), List.of("title"));
    }
    try {
      parameters.check();
      return form;
    } catch (Problem problem) {
      return form.with(problem, asked.language());
    }
  }

  private static StaffingRow row(Parameters parameters) {
    StaffingRow row = StaffingRow.of("", "");
    for (Column column : Column.values()) {
      if (column != Column.ROW_ID && column != Column.DATE) {
        row = row.with(column, parameters.text(column.toString()));
      }
    }
    return row;
  }

  private List<EntryView> entries(
      Registrar registrar, Optional<EditionForDay> onDay, Answer answer) {
    List<EntryId> ids = answer.entries().isEmpty() ? answer.nearest() : answer.entries();
    SourceTexts sources = new SourceTexts(registrar.history(), "");
    List<Position> positions = onDay.map(it -> registrar.positions(it.edition())).orElse(List.of());
    return ids.stream()
        .flatMap(id -> positions.stream().filter(one -> one.entry().id().equals(id)))
        .map(position -> sources.view(position, asked.language()))
        .toList();
  }

  /** Each missing column with its values; a value is shown with what the answer would be. */
  private static List<PlaceView.Question> questions(
      Registrar registrar, StaffingRow row, LocalDate day, Answer answer) {
    List<PlaceView.Question> questions = new ArrayList<>();
    for (Column column : answer.missing()) {
      List<PlaceView.Choice> choices = new ArrayList<>();
      for (String value : PlaceView.values(column)) {
        Answer then = registrar.classify(row.with(column, value), day);
        if (!then.codes().isEmpty()) {
          choices.add(
              new PlaceView.Choice(
                  value,
                  then.codes().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
      }
      questions.add(new PlaceView.Question(column.toString(), List.copyOf(choices)));
    }
    return questions;
  }
}
