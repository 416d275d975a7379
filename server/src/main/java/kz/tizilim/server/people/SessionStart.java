package kz.tizilim.server.people;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Audit;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Sessions;

/** Begins the session of somebody who signed in, and records that or why nobody did. */
@RequestScoped
public class SessionStart {
  private final RoutingContext context;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Audit audit;

  @Inject
  SessionStart(RoutingContext context, Accounts accounts, Sessions sessions, Audit audit) {
    this.context = context;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** For somebody who gave a password and, where there is one, a code. */
  Response byPassword(Account account, Return back) {
    return begin(account, back, "address", address());
  }

  /** For somebody who has a passkey. */
  Response byPasskey(Account account, Return back) {
    return begin(account, back, "address", address(), "by", "passkey");
  }

  /* Whose roles do not count without a second factor is led to where it is set up. */
  private Response begin(Account account, Return back, String... words) {
    endFormer();
    audit.record("sign-in", account.name(), words);
    String next = sessions.needsSecond(account) ? "/account" : back.or("/account");
    return SignInPage.in(sessions.open(account, address(), browser()), next);
  }

  /**
   * Ends all sessions of somebody and begins one here: what they may do can depend on whether they
   * have a second factor.
   */
  NewCookie renewed(String name) {
    Account account = accounts.find(name).orElseThrow();
    sessions.end(account.name());
    return sessions.open(account, address(), browser());
  }

  /**
   * Records that somebody was refused. Unknown names are not kept: people type passwords into that
   * field by mistake.
   */
  void refused(String name, String what) {
    String known = accounts.find(name).map(Account::name).orElse("");
    audit.record("sign-in-failed", known, "address", address(), "by", what);
  }

  /* The session of the person who was signed in here before. */
  private void endFormer() {
    Cookie former = context.request().getCookie(sessions.cookie());
    if (former != null) {
      sessions.close(former.getValue());
    }
  }

  private String address() {
    return ClientAddress.of(context.request());
  }

  private String browser() {
    return Objects.requireNonNullElse(context.request().getHeader("User-Agent"), "");
  }
}
