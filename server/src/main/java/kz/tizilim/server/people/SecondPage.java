package kz.tizilim.server.people;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.tizilim.drafting.QrCode;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Attempts;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.SecondFactors;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.access.Totp;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;

/** The second factor of the user: set up with an authenticator, or removed with the password. */
@Path("/account/second")
@Produces("text/html")
public class SecondPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Accounts accounts;
  private final SecondFactors seconds;
  private final Attempts attempts;
  private final Sessions sessions;
  private final RoutingContext context;

  @Inject
  SecondPage(
      UserRequest asked,
      Frame frame,
      Person person,
      Accounts accounts,
      SecondFactors seconds,
      Attempts attempts,
      Sessions sessions,
      RoutingContext context) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.context = context;
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.accounts = accounts;
    this.seconds = seconds;
  }

  /** Shows a new secret; nothing is changed until a code of it is sent. */
  @POST
  public Response begin() {
    known();
    Totp totp = seconds.prepare(person.name());
    return page(200, totp, List.of(), FormView.UNTOUCHED);
  }

  /** Sets it up: the code shows that the authenticator has the secret. Shows the recovery codes. */
  @POST
  @Path("confirm")
  public Response confirm(@RestForm Optional<String> code) {
    known();
    Totp totp = seconds.prepared(person.name());
    try {
      List<String> recovery = seconds.confirm(person.name(), code.orElse(""));
      return page(200, totp, recovery, FormView.UNTOUCHED, renewed());
    } catch (Problem problem) {
      FormView form = FormView.sent("second", "code", "").with(problem, asked.language());
      return page(problem.kind().status(), totp, List.of(), form);
    }
  }

  /** Removes it. */
  @POST
  @Path("remove")
  public Response remove(@RestForm Optional<String> password) {
    known();
    if (password.orElse("").isEmpty()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.password.old");
    }
    String address = ClientAddress.of(context.request());
    Duration wait = attempts.begin(person.name(), address);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "access.sign-in.wait", seconds);
    }
    seconds.remove(person.name(), password.orElse(""));
    attempts.succeeded(person.name(), address);
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/account?done=second")
        .cookie(renewed())
        .build();
  }

  /* The rights of a session may depend on whether there is a second factor: the others end. */
  private NewCookie renewed() {
    Account account = accounts.find(person.name()).orElseThrow();
    sessions.end(account.name());
    String browser = Objects.requireNonNullElse(context.request().getHeader("User-Agent"), "");
    return sessions.open(account, ClientAddress.of(context.request()), browser);
  }

  private void known() {
    if (!person.isKnown()) {
      person.require();
    }
  }

  private Response page(
      int status, Totp totp, List<String> recovery, FormView form, NewCookie... cookies) {
    TemplateInstance page =
        PeoplePages.second(
            frame.of("").at("/account"),
            totp.secret().replaceAll("(.{4})(?=.)", "$1 "),
            totp.address(person.name()),
            new RawString(
                QrCode.of(totp.address(person.name()))
                    .svg(Sentences.say(asked.language(), "second.qr"))),
            recovery,
            form);
    return Frame.answer(status, page).header("Cache-Control", "no-store").cookie(cookies).build();
  }
}
