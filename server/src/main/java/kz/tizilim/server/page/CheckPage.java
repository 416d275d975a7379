package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.registrar.justify.Justification;
import kz.tizilim.registrar.justify.TableJustification;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.check.Checks;
import kz.tizilim.server.check.Trouble;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.correct.Corrected;
import kz.tizilim.staffing.correct.CorrectedTable;
import kz.tizilim.staffing.correct.CorrectionList;
import kz.tizilim.staffing.sheet.Mapping;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A whole staffing table: its upload, its columns, its check, its posts, its report. Tables are
 * read while their owner waits, so nothing here runs on the threads that serve everybody.
 */
@Blocking
@Path("/check")
public class CheckPage {
  private static final String COOKIE = "check";
  private static final int MOST_PAGES = 100_000;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final UserRequest asked;
  private final Frame frame;
  private final Checks checks;
  private final Desk desk;
  private final RoutingContext context;

  @Inject
  CheckPage(UserRequest asked, Frame frame, Checks checks, Desk desk, RoutingContext context) {
    this.context = context;
    this.asked = asked;
    this.frame = frame;
    this.checks = checks;
    this.desk = desk;
  }

  /** The box for a file. */
  @GET
  @Produces("text/html")
  public TemplateInstance box(@CookieParam(COOKIE) @DefaultValue("") String owner) {
    return Pages.check(frame(), FormView.UNTOUCHED, checks(owner));
  }

  /** The checks of this browser. */
  private List<CheckLine> checks(String owner) {
    return checks.of(owner).stream()
        .map(check -> CheckLine.of(check, checks.until(check), asked.language()))
        .toList();
  }

  private Ui frame() {
    Registrar registrar = registrar();
    return frame.ofRows("check", registrar, registrar.on(desk.today()));
  }

  private Registrar registrar() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    return registrar;
  }

  /** The address of a check, which keeps the register that was chosen for it. */
  private URI address(String id) {
    return URI.create("/check/" + id + frame().registerQuery());
  }

  /** Takes a file; the reason why it is not a table is shown at the field. */
  @POST
  @Consumes("multipart/form-data")
  @Produces("text/html")
  public Uni<Response> upload(
      @RestForm("file") Optional<FileUpload> file,
      @CookieParam(COOKIE) @DefaultValue("") String owner) {
    if (file.filter(it -> it.size() > 0).isEmpty()) {
      return refused(Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"), owner);
    }
    String own = owner.length() < 16 ? checks.key() : owner;
    try {
      Check check =
          checks.add(
              own,
              ClientAddress.of(context.request()),
              file.get().uploadedFile(),
              shown(file.get().fileName()));
      return Uni.createFrom()
          .item(Response.seeOther(address(check.id())).cookie(cookie(own)).build());
    } catch (StaffingException e) {
      return refused(Problem.of(e), own);
    }
  }

  private Uni<Response> refused(Problem problem, String owner) {
    FormView form = FormView.sent("check", "file", "");
    return Pages.check(frame(), form.with("file", problem.detail(asked.language())), checks(owner))
        .createUni()
        .map(page ->
            Response.status(problem.kind().status())
                .entity(page)
                .type("text/html; charset=UTF-8")
                .build());
  }

  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() > 120 ? last.substring(0, 120) + "…" : last;
  }

  private NewCookie cookie(String owner) {
    return new NewCookie.Builder(COOKIE)
        .value(owner)
        .path("/check")
        .httpOnly(true)
        .secure(desk.settings().isSecure())
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /** The state of a check, and its results when it is done. */
  @GET
  @Path("{id}")
  @Produces("text/html")
  public TemplateInstance show(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = find(id, owner);
    boolean isOpen = check.state() == Check.State.UPLOADED;
    String fault = isOpen ? read(check, asked.parameters()) : "";
    return Pages.checking(isOpen ? frame() : frame().withoutChoice(), view(check, fault), at());
  }

  private CheckView view(Check check, String fault) {
    Parameters given = asked.parameters();
    return CheckView.of(
        check,
        given.text("show"),
        given.number("page", 1, MOST_PAGES, 1),
        fault,
        RawView.of(check, given, asked.language()),
        Moment.text(checks.until(check)),
        desk.today().toString(),
        asked.language());
  }

  /** The post that was decided last, to which the page turns. */
  private String at() {
    return asked.parameters().text("at");
  }

  /** Reads the table again as the fields say; the reason if that cannot be. */
  private String read(Check check, Parameters given) {
    String header = given.text("header");
    if (given.text("read").isEmpty() || ReadingForm.isTurned(check, given)) {
      return "";
    }
    if (!header.isEmpty() && Mapping.rows(header).isEmpty()) {
      return Sentences.say(asked.language(), "problem.header", header);
    }
    if (ReadingForm.isUntitled(check, given)) {
      return Sentences.say(asked.language(), "check.no-title");
    }
    try {
      check.read(ReadingForm.of(check, given));
      return "";
    } catch (StaffingException e) {
      return e.in(asked.language());
    }
  }

  /** The columns are right: go on. */
  @POST
  @Path("{id}/start")
  public Response start(
      @PathParam("id") String id,
      @CookieParam(COOKIE) @DefaultValue("") String owner,
      @RestForm("day") @DefaultValue("") String day) {
    Check check = find(id, owner);
    Optional<LocalDate> wanted = day.isBlank() ? Optional.of(desk.today()) : Registrar.day(day);
    if (wanted.isEmpty()) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "problem.day", day);
    }
    checks.start(check, registrar(), wanted.get(), asked.language());
    return Response.seeOther(address(id)).build();
  }

  /** Stops it. */
  @POST
  @Path("{id}/cancel")
  public Response cancel(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    find(id, owner).cancel();
    return Response.seeOther(address(id)).build();
  }

  /** Deletes all that is kept of it. */
  @POST
  @Path("{id}/forget")
  public Response forget(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    checks.forget(find(id, owner));
    return Response.seeOther(URI.create("/check" + frame().registerQuery())).build();
  }

  /** The annotated workbook. */
  @GET
  @Path("{id}/report.xlsx")
  public Response report(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = find(id, owner);
    if (check.state() != Check.State.DONE) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-report");
    }
    return file(
        check.report(),
        ReportWriter.fileName(check.name(), ReportFormat.XLSX, asked.language()),
        "tizilim-report.xlsx",
        XLSX);
  }

  /** The justification of all posts as they were decided: {@code pdf} or {@code docx}. */
  @GET
  @Path("{id}/justification.{format: pdf|docx}")
  @Produces("*/*")
  public Response justification(
      @PathParam("id") String id,
      @PathParam("format") String format,
      @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = found(id, owner);
    Registrar registrar = registrar();
    ExportFormat form = format.equals("pdf") ? ExportFormat.PDF : ExportFormat.DOCX;
    TableJustification list =
        new TableJustification(registrar, check.day().orElseGet(desk::today), check.name());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StaffingTable table = check.open()) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        TableRow decided = check.decided(row.get());
        list.add(
            decided.sheet().orElse(""),
            decided.line(),
            decided.row(),
            decided.answer(check.posts()::answer));
      }
      Justification.Proofs proofs = edition -> desk.log(ledger -> ledger.proof(edition));
      if (form == ExportFormat.PDF) {
        list.pdf(asked.language(), proofs, bytes);
      } else {
        list.docx(asked.language(), proofs, bytes);
      }
    } catch (StaffingException e) {
      throw Problem.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name =
        check.name().replaceFirst("\\.[^.]{1,5}$", "")
            + "-"
            + Sentences.say(asked.language(), "check.justification.file")
            + "."
            + format;
    return Response.ok(bytes.toByteArray(), form.mediaType())
        .header("Content-Disposition", Attachment.named(name, "justification." + format))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Decides something of a post: a choice, or the values of a form. */
  @POST
  @Path("{id}/posts/{post}")
  @Consumes("application/x-www-form-urlencoded")
  public Response decide(
      @PathParam("id") String id,
      @PathParam("post") int post,
      @CookieParam(COOKIE) @DefaultValue("") String owner,
      MultivaluedMap<String, String> form) {
    Check check = found(id, owner);
    check.posts().decide(post, PostForm.choices(check.posts().find(post), form));
    check.changed();
    return back(check, form, Integer.toString(post));
  }

  /** Takes back what was decided of a post. */
  @POST
  @Path("{id}/posts/{post}/undo")
  @Consumes("application/x-www-form-urlencoded")
  public Response undo(
      @PathParam("id") String id,
      @PathParam("post") int post,
      @CookieParam(COOKIE) @DefaultValue("") String owner,
      MultivaluedMap<String, String> form) {
    Check check = found(id, owner);
    check.posts().undo(post);
    check.changed();
    return back(check, form, Integer.toString(post));
  }

  /** Takes back the last deed. */
  @POST
  @Path("{id}/undo")
  @Consumes("application/x-www-form-urlencoded")
  public Response undoLast(
      @PathParam("id") String id,
      @CookieParam(COOKIE) @DefaultValue("") String owner,
      MultivaluedMap<String, String> form) {
    Check check = found(id, owner);
    List<Integer> posts = check.posts().undoLast();
    check.changed();
    return back(check, form, posts.isEmpty() ? "" : posts.get(0).toString());
  }

  /** Takes the register's code for all posts that are shown, or all there are. */
  @POST
  @Path("{id}/codes")
  @Consumes("application/x-www-form-urlencoded")
  public Response codes(
      @PathParam("id") String id,
      @CookieParam(COOKIE) @DefaultValue("") String owner,
      MultivaluedMap<String, String> form) {
    Check check = found(id, owner);
    check.posts().takeCodes(Trouble.find(PostForm.text(form, "show")));
    check.changed();
    return back(check, form, "all");
  }

  /** The page from which a form was sent. */
  private Response back(Check check, MultivaluedMap<String, String> form, String at) {
    String page = PostForm.text(form, "page");
    String query =
        "?show="
            + Trouble.find(PostForm.text(form, "show")).map(Trouble::toString).orElse("all")
            + "&page="
            + (page.matches("\\d{1,5}") ? page : "1")
            + "&at="
            + at
            + frame().registerPart();
    return Response.seeOther(URI.create("/check/" + check.id() + query + "#r" + at)).build();
  }

  /** Writes the corrected file. */
  @POST
  @Path("{id}/corrected")
  public Response correct(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = found(id, owner);
    checks.correct(check, asked.language());
    return Response.seeOther(
            URI.create("/check/" + check.id() + "/corrected" + frame().registerQuery()))
        .build();
  }

  /** What was corrected in the file. */
  @GET
  @Path("{id}/corrected")
  @Produces("text/html")
  public Uni<Response> corrected(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = found(id, owner);
    if (check.corrected().isEmpty() && !check.isCorrecting() && check.notCorrected().isEmpty()) {
      return Uni.createFrom().item(Response.seeOther(address(id)).build());
    }
    CorrectedView view =
        CorrectedView.of(check, Moment.text(checks.until(check)), asked.language());
    return Pages.corrected(frame().withoutChoice(), view)
        .createUni()
        .map(page -> Response.ok(page, "text/html; charset=UTF-8").build());
  }

  /** The corrected file. */
  @GET
  @Path("{id}/corrected/file")
  public Response correctedFile(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = found(id, owner);
    Corrected corrected = corrected(check);
    String name = CorrectedTable.fileName(check.name(), corrected.extension(), check.correctedIn());
    return file(
        check.correctedFile(),
        name,
        "tizilim-corrected." + corrected.extension(),
        type(corrected.extension()));
  }

  /** What was corrected, as a workbook. */
  @GET
  @Path("{id}/corrected/list.xlsx")
  public Response correctionList(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = found(id, owner);
    corrected(check);
    return file(
        check.correctionList(),
        CorrectionList.fileName(check.name(), check.correctedIn()),
        "tizilim-corrections.xlsx",
        XLSX);
  }

  /** What was corrected; a file that is out of date is not given. */
  private static Corrected corrected(Check check) {
    return check
        .corrected()
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-report"));
  }

  private static Response file(java.nio.file.Path file, String name, String plain, String type) {
    return Response.ok(file.toFile(), type)
        .header("Content-Disposition", Attachment.named(name, plain))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static String type(String extension) {
    return switch (extension) {
      case "xlsx" -> XLSX;
      case "xlsm" -> "application/vnd.ms-excel.sheet.macroEnabled.12";
      case "tsv" -> "text/tab-separated-values";
      case "txt" -> "text/plain";
      default -> "text/csv";
    };
  }

  /** A check that is done. */
  private Check found(String id, String owner) {
    Check check = find(id, owner);
    if (check.state() != Check.State.DONE) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-report");
    }
    return check;
  }

  private Check find(String id, String owner) {
    return checks
        .find(id, owner)
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-check"));
  }
}
