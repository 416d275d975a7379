package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.check.Checks;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.sheet.Mapping;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A whole staffing table: its upload, its columns, its check, its report. */
@Path("/check")
public class CheckPage {
  private static final String COOKIE = "check";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final UserRequest asked;
  private final Frame frame;
  private final Checks checks;
  private final Desk desk;

  @Inject
  CheckPage(UserRequest asked, Frame frame, Checks checks, Desk desk) {
    this.asked = asked;
    this.frame = frame;
    this.checks = checks;
    this.desk = desk;
  }

  /** The box for a file. */
  @GET
  @Produces("text/html")
  public TemplateInstance box() {
    return Pages.check(frame(), FormView.UNTOUCHED);
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
      return refused(Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"));
    }
    String own = owner.length() < 16 ? checks.key() : owner;
    try {
      Check check = checks.add(own, file.get().uploadedFile(), shown(file.get().fileName()));
      return Uni.createFrom()
          .item(Response.seeOther(address(check.id())).cookie(cookie(own)).build());
    } catch (StaffingException e) {
      return refused(Problem.of(e));
    }
  }

  private Uni<Response> refused(Problem problem) {
    FormView form = FormView.sent("check", "file", "");
    return Pages.check(frame(), form.with("file", problem.detail(asked.language())))
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
    return Pages.checking(
        isOpen ? frame() : frame().withoutChoice(),
        CheckView.of(check, asked.parameters().text("show"), fault, asked.language()));
  }

  /** Reads the table again as the fields say; the reason if that cannot be. */
  private String read(Check check, Parameters given) {
    String header = given.text("header");
    if (given.text("read").isEmpty()) {
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
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = find(id, owner);
    checks.start(check, registrar(), desk.today(), asked.language());
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
    return Response.ok(check.report().toFile(), XLSX)
        .header(
            "Content-Disposition",
            Attachment.named(
                ReportWriter.fileName(check.name(), ReportFormat.XLSX, asked.language()),
                "tizilim-report.xlsx"))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Check find(String id, String owner) {
    return checks
        .find(id, owner)
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-check"));
  }
}
