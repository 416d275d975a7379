package kz.tizilim.server.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** What changed between two days. */
@Path("/compare")
@Produces("text/html")
public class ComparePage {
  private final UserRequest asked;
  private final Frame frame;

  @Inject
  ComparePage(UserRequest asked, Frame frame) {
    this.asked = asked;
    this.frame = frame;
  }

  /** The effects, grouped by kind; the form alone, if a day is wrong. */
  @GET
  public Response compare() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate today = asked.day(parameters);
    LocalDate first =
        registrar.register().stream()
            .flatMap(register -> register.editions().stream())
            .flatMap(life -> life.inForce().stream())
            .min(LocalDate::compareTo)
            .orElse(today);
    LocalDate from = parameters.day("from", first);
    LocalDate to = parameters.day("to", today);
    try {
      parameters.check();
      Edition before = edition(registrar, from, "from");
      Edition after = edition(registrar, to, "to");
      return page(registrar, 200, from, to, Change.between(before, after), FormView.UNTOUCHED);
    } catch (Problem problem) {
      FormView form =
          FormView.sent("compare", "from", parameters.text("from"), "to", parameters.text("to"))
              .with(problem, asked.language());
      Edition none = UserRequest.on(registrar, today).edition();
      return page(
          registrar, problem.kind().status(), first, today, Change.between(none, none), form);
    }
  }

  private static Edition edition(Registrar registrar, LocalDate day, String field) {
    try {
      return UserRequest.on(registrar, day).edition();
    } catch (Problem problem) {
      throw problem.in(field);
    }
  }

  private Response page(
      Registrar registrar, int status, LocalDate from, LocalDate to, Change change, FormView form) {
    CompareView view =
        CompareView.of(
            from.toString(),
            to.toString(),
            change,
            asked.parameters().text("institution"),
            asked.language());
    Ui ui = frame.of("compare", registrar, Optional.empty());
    return Frame.answer(status, Pages.compare(ui, view, form)).build();
  }
}
