package kz.tizilim.server.people;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.ClientAddress;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Signing in through an identity provider. It is used here and nowhere else: it authenticates a
 * person and names their roles; after that there is a session like any other.
 */
@Path("/sign-in/oidc")
@Produces("text/html")
public class ProviderPage {
  private final Accounts accounts;
  private final Sessions sessions;
  private final RoutingContext context;
  private final SecurityIdentity identity;
  private final OidcSession provided;

  @Inject
  ProviderPage(
      Accounts accounts,
      Sessions sessions,
      SecurityIdentity identity,
      OidcSession provided,
      RoutingContext context) {
    this.context = context;
    this.accounts = accounts;
    this.sessions = sessions;
    this.identity = identity;
    this.provided = provided;
  }

  /** Quarkus redirects an unauthenticated user to the provider, who sends them back here. */
  @GET
  @Authenticated
  public Response signIn() {
    Set<Role> roles =
        identity.getRoles().stream()
            .map(Role::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new IllegalStateException("A provider proves who somebody is by an ID token.");
    }
    String subject = token.getIssuer() + " " + token.getSubject();
    String name =
        Stream.of("preferred_username", "email")
            .map(claim -> String.valueOf(token.<Object>getClaim(claim)))
            .filter(claim -> !claim.equals("null"))
            .findFirst()
            .orElse(token.getSubject());
    provided.logout().await().indefinitely();
    return accounts
        .provided(subject, name, roles)
        .map(account ->
            SignInPage.in(
                sessions.open(
                    account,
                    ClientAddress.of(context.request()),
                    Objects.requireNonNullElse(context.request().getHeader("User-Agent"), "")),
                "/account"))
        .orElseThrow(() -> Problem.of(ProblemKind.FORBIDDEN, "access.sign-in.refused"));
  }
}
