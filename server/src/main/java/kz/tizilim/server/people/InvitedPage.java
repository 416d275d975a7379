package kz.tizilim.server.people;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;

/** Where a link that works once leads: its holder chooses a password, the first one a name too. */
@Path("/first/{link}")
@Produces("text/html")
public class InvitedPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Accounts accounts;
  private final Sessions sessions;
  private final RoutingContext context;

  @Inject
  InvitedPage(
      UserRequest asked,
      Frame frame,
      Accounts accounts,
      Sessions sessions,
      RoutingContext context) {
    this.context = context;
    this.asked = asked;
    this.frame = frame;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** The form. To look at it does not use the link, so that previews of messages do no harm. */
  @GET
  public Response form(@PathParam("link") String link) {
    return page(200, link, invited(link), FormView.UNTOUCHED);
  }

  /** The password, by which the link is used. */
  @POST
  public Response choose(
      @PathParam("link") String link,
      @RestForm Optional<String> name,
      @RestForm Optional<String> password) {
    Accounts.Invited invited = invited(link);
    Account account;
    try {
      account = accounts.accept(link, name.orElse(""), password.orElse(""));
    } catch (Problem problem) {
      if (problem.kind() != ProblemKind.DOES_NOT_FIT) {
        throw problem;
      }
      FormView form = FormView.sent("invited", "name", name.orElse(""), "password", "");
      return page(problem.kind().status(), link, invited, form.with(problem, asked.language()));
    }
    sessions.end(account.name());
    return SignInPage.in(
        sessions.open(
            account,
            ClientAddress.of(context.request()),
            Objects.requireNonNullElse(context.request().getHeader("User-Agent"), "")),
        sessions.needsSecond(account) ? "/account" : "/");
  }

  private Accounts.Invited invited(String link) {
    return accounts
        .invited(link)
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "access.link.over"));
  }

  private Response page(int status, String link, Accounts.Invited invited, FormView form) {
    Ui ui = frame.of("");
    String title = ui.say(invited.name().isEmpty() ? "access.first.title" : "access.invited.title");
    TemplateInstance page = PeoplePages.invited(ui, title, link, invited.name(), form);
    return Frame.answer(status, page)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
