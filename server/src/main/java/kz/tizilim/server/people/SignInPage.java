package kz.tizilim.server.people;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Attempts;
import kz.tizilim.server.access.Audit;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Provider;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.RestForm;

/** Signing in with a name and a password, and out again. */
@Path("/")
@Produces("text/html")
public class SignInPage {
  private final RoutingContext context;
  private final Frame frame;
  private final Person person;
  private final Accounts accounts;
  private final SecondStep step;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Audit audit;
  private final Provider provider;
  private final SessionStart start;
  private final Desk desk;

  @Inject
  SignInPage(
      RoutingContext context,
      Frame frame,
      Person person,
      Accounts accounts,
      SecondStep step,
      Sessions sessions,
      Attempts attempts,
      Audit audit,
      Provider provider,
      SessionStart start,
      Desk desk) {
    this.context = context;
    this.frame = frame;
    this.person = person;
    this.accounts = accounts;
    this.step = step;
    this.sessions = sessions;
    this.attempts = attempts;
    this.audit = audit;
    this.provider = provider;
    this.start = start;
    this.desk = desk;
  }

  /** The form. */
  @GET
  @Path("sign-in")
  public Response form() {
    return person.isKnown()
        ? to("/account").build()
        : Response.ok(
                PeoplePages.signin(
                    ui(),
                    FormView.sent(
                        "", "from", Return.of(context.queryParams().get("from")).address()),
                    provider.isThere(),
                    PasskeysPage.isOffered(desk, context)))
            .build();
  }

  /** Signs in. */
  @POST
  @Path("sign-in")
  public Response signIn(
      @RestForm Optional<String> name,
      @RestForm Optional<String> password,
      @RestForm Optional<String> from) {
    Return back = Return.of(from.orElse(""));
    String who = name.orElse("");
    String address = ClientAddress.of(context.request());
    Duration wait = attempts.begin(who, address);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      return again(
          ProblemKind.TOO_MANY_REQUESTS,
          who,
          back,
          ui().say("access.sign-in.wait", seconds),
          seconds);
    }
    Optional<Account> account = accounts.authenticate(who, password.orElse(""));
    if (account.isEmpty()) {
      start.refused(who, "password");
      return again(ProblemKind.SIGN_IN_REQUIRED, who, back, ui().say("access.sign-in.wrong"), 0);
    }
    if (account.get().second().isSet()) {
      return step.ask(account.get(), back);
    }
    attempts.succeeded(who, address);
    return start.byPassword(account.get(), back);
  }

  private Response again(ProblemKind kind, String name, Return back, String wrong, long seconds) {
    FormView form = FormView.sent("sign-in", "name", name, "from", back.address());
    TemplateInstance page =
        PeoplePages.signin(
            ui(), form.with("", wrong), provider.isThere(), PasskeysPage.isOffered(desk, context));
    Response.ResponseBuilder response = Frame.answer(kind.status(), page);
    return seconds == 0 ? response.build() : response.header("Retry-After", seconds).build();
  }

  /** Sends a signed-in person on. */
  static Response in(NewCookie cookie, String address) {
    return to(address).cookie(cookie).header("Cache-Control", "no-store").build();
  }

  /* Relative, since behind a proxy the server does not know under which address it was asked. */
  private static Response.ResponseBuilder to(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path);
  }

  /** Signs out. */
  @POST
  @Path("sign-out")
  public Response signOut() {
    Cookie cookie = context.request().getCookie(sessions.cookie());
    if (person.isKnown()) {
      audit.record("sign-out", person.name());
    }
    NewCookie gone = sessions.close(cookie == null ? "" : cookie.getValue());
    return to("/").cookie(gone).header("Clear-Site-Data", "\"cache\", \"storage\"").build();
  }

  private Ui ui() {
    return frame.of("");
  }
}
