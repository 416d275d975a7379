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
import kz.tizilim.server.access.SecondFactors;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.access.Tickets;
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
  private final SecondFactors seconds;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Tickets tickets;
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
      SecondFactors seconds,
      Sessions sessions,
      Attempts attempts,
      Tickets tickets,
      Audit audit,
      Provider provider,
      SessionStart start,
      Desk desk) {
    this.context = context;
    this.frame = frame;
    this.person = person;
    this.accounts = accounts;
    this.seconds = seconds;
    this.sessions = sessions;
    this.attempts = attempts;
    this.tickets = tickets;
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
    if (account.get().second().isPresent()) {
      FormView form = FormView.sent("code", "code", "", "from", back.address());
      return code(200, tickets.give(account.get()), form).build();
    }
    attempts.succeeded(who, address);
    return start.byPassword(account.get(), back);
  }

  /** Signs in with the second factor, after the password. */
  @POST
  @Path("sign-in/code")
  public Response second(
      @RestForm Optional<String> ticket,
      @RestForm Optional<String> code,
      @RestForm Optional<String> from) {
    Return back = Return.of(from.orElse(""));
    String secret = ticket.orElse("");
    Optional<String> owner = tickets.owner(secret);
    if (owner.isEmpty()) {
      return again(ProblemKind.SIGN_IN_REQUIRED, "", back, ui().say("second.over"), 0);
    }
    String address = ClientAddress.of(context.request());
    FormView form = FormView.sent("code", "code", "", "from", back.address());
    Duration wait = attempts.begin(owner.get(), address);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      FormView refused = form.with("", ui().say("access.sign-in.wait", seconds));
      return code(ProblemKind.TOO_MANY_REQUESTS.status(), secret, refused)
          .header("Retry-After", seconds)
          .build();
    }
    boolean isRight = seconds.isRight(owner.get(), code.orElse(""));
    Optional<Account> account = accounts.find(owner.get()).filter(one -> !one.isDisabled());
    if (account.isEmpty() || !isRight) {
      start.refused(owner.get(), "code");
      FormView refused = form.with("code", ui().say("second.wrong"));
      return code(ProblemKind.SIGN_IN_REQUIRED.status(), secret, refused).build();
    }
    tickets.use(secret);
    attempts.succeeded(owner.get(), address);
    return start.byPassword(account.get(), back);
  }

  private Response.ResponseBuilder code(int status, String ticket, FormView form) {
    return Frame.answer(status, PeoplePages.code(ui(), ticket, form))
        .header("Cache-Control", "no-store");
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
