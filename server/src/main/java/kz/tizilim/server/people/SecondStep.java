package kz.tizilim.server.people;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Attempts;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Passkey;
import kz.tizilim.server.access.Passkeys;
import kz.tizilim.server.access.Provider;
import kz.tizilim.server.access.SecondFactors;
import kz.tizilim.server.access.Tickets;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The second step of signing in, after the password: a passkey, a code of an authenticator or a
 * recovery code. There is no session before it.
 */
@Path("/sign-in/code")
@Produces("text/html")
public class SecondStep {
  private final RoutingContext context;
  private final Desk desk;
  private final Frame frame;
  private final Accounts accounts;
  private final SecondFactors seconds;
  private final Passkeys passkeys;
  private final Tickets tickets;
  private final Attempts attempts;
  private final SessionStart start;
  private final Provider provider;

  @Inject
  SecondStep(
      RoutingContext context,
      Desk desk,
      Frame frame,
      Accounts accounts,
      SecondFactors seconds,
      Passkeys passkeys,
      Tickets tickets,
      Attempts attempts,
      SessionStart start,
      Provider provider) {
    this.context = context;
    this.desk = desk;
    this.frame = frame;
    this.accounts = accounts;
    this.seconds = seconds;
    this.passkeys = passkeys;
    this.tickets = tickets;
    this.attempts = attempts;
    this.start = start;
    this.provider = provider;
  }

  /** Asks the owner of an account, whose password was right. */
  Response ask(Account account, Return back) {
    return page(200, tickets.give(account), account, form(back)).build();
  }

  private static FormView form(Return back) {
    return FormView.sent("code", "code", "", "from", back.address());
  }

  /** Signs in with a code. */
  @POST
  public Response code(
      @RestForm Optional<String> ticket,
      @RestForm Optional<String> code,
      @RestForm Optional<String> from) {
    Return back = Return.of(from.orElse(""));
    String secret = ticket.orElse("");
    Optional<Account> owner = owner(secret);
    if (owner.isEmpty()) {
      return over(back);
    }
    String name = owner.get().name();
    String address = ClientAddress.of(context.request());
    Duration wait = attempts.begin(name, address);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      FormView refused = form(back).with("", ui().say("access.sign-in.wait", seconds));
      return page(ProblemKind.TOO_MANY_REQUESTS.status(), secret, owner.get(), refused)
          .header("Retry-After", seconds)
          .build();
    }
    boolean isRight = seconds.isRight(name, code.orElse(""));
    Optional<Account> account = accounts.find(name).filter(one -> !one.isDisabled());
    if (account.isEmpty() || !isRight) {
      start.refused(name, "code");
      FormView refused = form(back).with("code", ui().say("second.wrong"));
      return page(ProblemKind.SIGN_IN_REQUIRED.status(), secret, owner.get(), refused).build();
    }
    tickets.use(secret);
    attempts.succeeded(name, address);
    return start.byPassword(account.get(), back);
  }

  /** Signs in with a passkey of the person whose password it was. */
  @POST
  @Path("passkey")
  public Response passkey(
      @RestForm Optional<String> ticket,
      @RestForm Optional<String> id,
      @RestForm Optional<String> client,
      @RestForm Optional<String> data,
      @RestForm Optional<String> signature,
      @RestForm Optional<String> from) {
    Return back = Return.of(from.orElse(""));
    String secret = ticket.orElse("");
    Optional<Account> owner = owner(secret);
    if (owner.isEmpty()) {
      return over(back);
    }
    String name = owner.get().name();
    Passkeys.Assertion assertion =
        new Passkeys.Assertion(
            id.orElse(""), client.orElse(""), data.orElse(""), signature.orElse(""));
    Optional<Account> account =
        passkeys
            .authenticate(PasskeysPage.requireParty(desk, context), assertion)
            .filter(one -> one.name().equals(name));
    if (account.isEmpty()) {
      start.refused(name, "passkey");
      FormView refused = form(back).with("", ui().say("second.passkey-wrong"));
      return page(ProblemKind.SIGN_IN_REQUIRED.status(), secret, owner.get(), refused).build();
    }
    tickets.use(secret);
    attempts.succeeded(name, ClientAddress.of(context.request()));
    return start.byPasskey(account.get(), back);
  }

  private Optional<Account> owner(String ticket) {
    return tickets.owner(ticket).flatMap(accounts::find);
  }

  private Response over(Return back) {
    FormView form = FormView.sent("sign-in", "name", "", "from", back.address());
    boolean offersPasskeys = PasskeysPage.isOffered(desk, context);
    return Frame.answer(
            ProblemKind.SIGN_IN_REQUIRED.status(),
            PeoplePages.signin(
                ui(), form.with("", ui().say("second.over")), provider.isThere(), offersPasskeys))
        .build();
  }

  private Response.ResponseBuilder page(int status, String ticket, Account account, FormView form) {
    String offered =
        PasskeysPage.isOffered(desk, context)
            ? account.passkeys().stream().map(Passkey::id).collect(Collectors.joining(" "))
            : "";
    boolean hasCodes = account.second().totp().isPresent();
    return Frame.answer(status, PeoplePages.code(ui(), ticket, hasCodes, offered, form))
        .header("Cache-Control", "no-store");
  }

  private Ui ui() {
    return frame.of("").at("/sign-in");
  }
}
