package kz.tizilim.server.pay;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.check.Checks;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.tariff.PaidRow;
import kz.tizilim.staffing.tariff.TariffList;
import kz.tizilim.staffing.tariff.TariffTable;

/**
 * The pay of a checked table, for the browser that checked it alone. The table is read again for
 * each answer, as it was decided, and nothing of its sums is kept.
 */
@Blocking
@Path("/check/{id}/pay")
public class CheckPayPage {
  private static final int MOST_PAGES = 100_000;
  private static final String COOKIE = "check";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final UserRequest asked;
  private final Frame frame;
  private final Checks checks;
  private final Desk desk;
  private final PayRequest pay;

  @Inject
  CheckPayPage(UserRequest asked, Frame frame, Checks checks, Desk desk, PayRequest pay) {
    this.asked = asked;
    this.frame = frame;
    this.checks = checks;
    this.desk = desk;
    this.pay = pay;
  }

  /** What is missing, and the rows. */
  @GET
  @Produces("text/html")
  public Response show(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = find(id, owner);
    Parameters parameters = asked.parameters();
    long page = parameters.number("page", 1, MOST_PAGES, 1);
    parameters.check();
    Registrar registrar = pay.registrar();
    try (StaffingTable table = check.open()) {
      PaidView view =
          PaidView.of(
              check,
              rows(check, table, registrar),
              parameters.text("show"),
              page,
              asked.language());
      TemplateInstance html =
          PayPages.checked(
              frame.ofRows("check", registrar, registrar.on(day(check))).withoutChoice(), view);
      return Frame.answer(200, html).header("Cache-Control", "no-store").build();
    } catch (StaffingException e) {
      throw Problem.of(e);
    }
  }

  /** The tariff list. */
  @GET
  @Path("tariff.xlsx")
  @Produces("*/*")
  public Response tariff(
      @PathParam("id") String id, @CookieParam(COOKIE) @DefaultValue("") String owner) {
    Check check = find(id, owner);
    Registrar registrar = pay.registrar();
    Language language = asked.language();
    java.nio.file.Path file = temporary();
    boolean isWritten = false;
    try (StaffingTable table = check.open()) {
      try (OutputStream out = Files.newOutputStream(file);
          TariffList list = new TariffList(out, language, day(check))) {
        TariffTable rows = rows(check, table, registrar);
        for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          list.write(row.get());
        }
      }
      Response answer =
          Response.ok(new SentOnce(file), XLSX)
              .header("Content-Disposition", Attachment.named(name(check, language), "tariff.xlsx"))
              .header("Content-Length", Files.size(file))
              .header("Cache-Control", "no-store")
              .build();
      isWritten = true;
      return answer;
    } catch (StaffingException e) {
      throw Problem.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!isWritten) {
        SentOnce.delete(file);
      }
    }
  }

  private static java.nio.file.Path temporary() {
    try {
      return Files.createTempFile("tizilim-", ".xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Check check, Language language) {
    return check.name().replaceFirst("\\.[^.]{1,5}$", "")
        + "-"
        + Sentences.say(language, "pay.tariff.file")
        + ".xlsx";
  }

  private TariffTable rows(Check check, StaffingTable table, Registrar registrar) {
    return TariffTable.corrected(
        table,
        pay.payroll(registrar, asked.parameters()),
        registrar::classify,
        day(check),
        check::decided);
  }

  private LocalDate day(Check check) {
    return check.day().orElseGet(desk::today);
  }

  /** A check that is done. */
  private Check find(String id, String owner) {
    Check check =
        checks
            .find(id, owner)
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-check"));
    if (check.state() != Check.State.DONE) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-report");
    }
    return check;
  }
}
