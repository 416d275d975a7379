package kz.tizilim.server.people;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Attempts;
import kz.tizilim.server.access.Audit;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.access.SecondFactor;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.backup.Backups;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;

/** Accounts and roles: the user's own page, and the administrator's list. */
@Path("/")
@Produces("text/html")
public class AccountsPage {
  private static final List<Role> ROLES = List.of(Role.values());

  private final RoutingContext context;
  private final Desk desk;
  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Backups backups;
  private final Audit audit;

  /** The changes after which the list says what was done. */
  private static final List<String> DONE = List.of("roles", "disable", "enable", "asked", "backup");

  /**
   * The result of a change.
   *
   * @param name whose account was changed
   * @param secret the last part of a new link, which is shown once; empty without one
   * @param done what was done, where the browser is sent on to the list
   */
  private record Link(String name, String secret, String done) {
    static final Link NONE = new Link("", "", "");
  }

  @Inject
  AccountsPage(
      RoutingContext context,
      Desk desk,
      UserRequest asked,
      Frame frame,
      Person person,
      Accounts accounts,
      Sessions sessions,
      Attempts attempts,
      Backups backups,
      Audit audit) {
    this.audit = audit;
    this.backups = backups;
    this.context = context;
    this.desk = desk;
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.accounts = accounts;
    this.sessions = sessions;
    this.attempts = attempts;
  }

  /** The user's own page. */
  @GET
  @Path("account")
  public Response own() {
    known();
    boolean isChanged = asked.parameters().text("done").equals("password");
    return own(200, FormView.UNTOUCHED, isChanged).build();
  }

  /** An address that only takes forms, opened again from the history of a browser. */
  @GET
  @Path("account/password")
  public Response again() {
    return to("/account");
  }

  /** The same of the administrator's forms. */
  @GET
  @Path("accounts/{change}")
  public Response listAgain(@PathParam("change") String change) {
    return to("/accounts");
  }

  private static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
  }

  /** Changes the user's password and ends their other sessions. */
  @POST
  @Path("account/password")
  public Response repassword(@RestForm Optional<String> old, @RestForm Optional<String> password) {
    known();
    FormView form = FormView.sent("password", "old", "", "password", "");
    if (old.orElse("").isEmpty()) {
      return own(422, form.required(asked.language(), List.of("old")), false).build();
    }
    String address = ClientAddress.of(context.request());
    Duration wait = attempts.begin(person.name(), address);
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
      String refusal = Sentences.say(asked.language(), "access.sign-in.wait", seconds);
      return own(ProblemKind.TOO_MANY_REQUESTS.status(), form.with("", refusal), false)
          .header("Retry-After", seconds)
          .build();
    }
    try {
      Account account = accounts.repassword(person.name(), old.orElse(""), password.orElse(""));
      attempts.succeeded(person.name(), address);
      sessions.end(account.name());
      return Response.fromResponse(to("/account?done=password"))
          .cookie(sessions.open(account, address, browser()))
          .build();
    } catch (Problem problem) {
      if (problem.kind() == ProblemKind.SIGN_IN_REQUIRED) {
        audit.record("sign-in-failed", person.name(), "address", address, "by", "old password");
      } else {
        attempts.succeeded(person.name(), address);
      }
      return own(422, form.with(problem, asked.language()), false).build();
    }
  }

  /** Ends one of the user's sessions, or all but this one. */
  @POST
  @Path("account/sessions")
  public Response endSession(@RestForm Optional<String> id) {
    known();
    for (Sessions.Shown one : sessions.of(person.name(), cookie())) {
      if (id.isPresent() ? one.id().equals(id.get()) : !one.isOwn()) {
        sessions.end(person.name(), one.id());
        audit.record("session-ended", person.name(), "address", one.address());
      }
    }
    return to("/account?done=sessions");
  }

  private String cookie() {
    Cookie cookie = context.request().getCookie(sessions.cookie());
    return cookie == null ? "" : cookie.getValue();
  }

  private String browser() {
    return Objects.requireNonNullElse(context.request().getHeader("User-Agent"), "");
  }

  private List<SessionView> sessions() {
    return sessions.of(person.name(), cookie()).stream()
        .map(one ->
            new SessionView(
                one.id(),
                Moment.text(one.started()),
                Moment.text(one.seen()),
                one.address(),
                one.browser(),
                one.isOwn()))
        .toList();
  }

  /* A person without roles has a page and a password all the same. */
  private void known() {
    if (!person.isKnown()) {
      person.require();
    }
  }

  private List<PasskeyView> passkeys() {
    return accounts.find(person.name()).map(Account::passkeys).orElse(List.of()).stream()
        .map(one ->
            new PasskeyView(
                one.id(), Moment.text(one.added()), one.used().map(Moment::text).orElse("")))
        .toList();
  }

  private Response.ResponseBuilder own(int status, FormView form, boolean isChanged) {
    SecondFactor second =
        accounts.find(person.name()).map(Account::second).orElse(SecondFactor.NONE);
    TemplateInstance page =
        PeoplePages.account(
            frame.of("").at("/account"),
            person.name(),
            ROLES.stream().filter(person::is).toList(),
            person.is(Role.ADMIN),
            accounts.find(person.name()).filter(one -> !one.isProvided()).isPresent(),
            second.totp().isPresent(),
            second.recovery().size(),
            person.lacksSecond(),
            PasskeysPage.isOffered(desk, context),
            passkeys(),
            sessions(),
            form,
            isChanged);
    return Frame.answer(status, page);
  }

  /** All accounts. */
  @GET
  @Path("accounts")
  public Response list() {
    person.require(Role.ADMIN);
    return page(200, FormView.UNTOUCHED, Link.NONE, done());
  }

  /** What was done before the browser was sent here; empty if nothing was. */
  private String done() {
    String done = asked.parameters().text("done");
    return DONE.contains(done)
        ? Sentences.say(
            asked.language(), "access.accounts.done." + done, asked.parameters().text("name"))
        : "";
  }

  /** Adds a person; the answer shows their link, once. */
  @POST
  @Path("accounts")
  public Response add(@RestForm Optional<String> name, @RestForm List<String> role) {
    String who = name.orElse("").strip();
    List<String> typed = new ArrayList<>(List.of("name", who));
    role.forEach(one -> typed.addAll(List.of(one, one)));
    return changed(
        FormView.sent("new", typed.toArray(String[]::new)),
        () -> new Link(who, accounts.add(person.name(), who, roles(role)), ""));
  }

  /** Assigns roles. The person has to sign in again. */
  @POST
  @Path("accounts/roles")
  public Response roles(@RestForm Optional<String> name, @RestForm List<String> role) {
    return changed(
        FormView.sent("change"),
        () -> {
          accounts.change(person.name(), name.orElse(""), roles(role));
          end(name);
          return new Link(name.orElse(""), "", "roles");
        });
  }

  /** Disables an account. */
  @POST
  @Path("accounts/disable")
  public Response disable(@RestForm Optional<String> name) {
    return changed(
        FormView.sent("change"),
        () -> {
          accounts.disable(person.name(), name.orElse(""), true);
          end(name);
          return new Link(name.orElse(""), "", "disable");
        });
  }

  /** Enables an account. */
  @POST
  @Path("accounts/enable")
  public Response enable(@RestForm Optional<String> name) {
    return changed(
        FormView.sent("change"),
        () -> {
          accounts.disable(person.name(), name.orElse(""), false);
          return new Link(name.orElse(""), "", "enable");
        });
  }

  /** A new link for a person who lost the password. */
  @POST
  @Path("accounts/link")
  public Response link(@RestForm Optional<String> name) {
    String who = name.orElse("");
    return changed(
        FormView.sent("change"),
        () ->
            accounts
                .renew(person.name(), who)
                .map(secret -> new Link(who, secret, ""))
                .orElseGet(() -> new Link(who, "", "asked")));
  }

  private void end(Optional<String> name) {
    accounts.find(name.orElse("")).ifPresent(account -> sessions.end(account.name()));
  }

  private static Set<Role> roles(List<String> names) {
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(role.toString()))
        .collect(Collectors.toSet());
  }

  private Response changed(FormView form, Supplier<Link> change) {
    person.require(Role.ADMIN);
    try {
      Link link = change.get();
      return link.done().isEmpty()
          ? page(200, FormView.UNTOUCHED, link, "")
          : to(
              "/accounts?done="
                  + link.done()
                  + "&name="
                  + URLEncoder.encode(link.name(), StandardCharsets.UTF_8));
    } catch (Problem problem) {
      return page(problem.kind().status(), form.with(problem, asked.language()), Link.NONE, "");
    }
  }

  private Response page(int status, FormView sent, Link link, String done) {
    TemplateInstance page =
        PeoplePages.accounts(
            frame.of("accounts").at("/accounts"),
            accounts.all(),
            ROLES,
            sent,
            done,
            link.secret().isEmpty() ? "" : link.name(),
            link.secret().isEmpty() ? "" : address("/first/" + link.secret()),
            backups.areKept());
    return Frame.answer(status, page).build();
  }

  /*
   * Without a public address, the one at which the server was reached: the name in the request is the word of
   * whoever sent it, and a link leads where it says.
   */
  private String address(String path) {
    SocketAddress own = context.request().localAddress();
    String number = own.hostAddress();
    String host = number.contains(":") ? "[" + number + "]" : number;
    return desk.settings()
        .publicUrl()
        .map(url -> url.resolve(path).toString())
        .orElseGet(() -> "http://" + host + ":" + own.port() + path);
  }
}
