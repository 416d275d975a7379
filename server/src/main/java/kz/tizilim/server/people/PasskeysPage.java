package kz.tizilim.server.people;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Passkey;
import kz.tizilim.server.access.Passkeys;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Provider;
import kz.tizilim.server.access.RelyingParty;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.RestForm;
import tools.jackson.core.JsonGenerator;

/**
 * Passkeys (WebAuthn): added and removed on the page of their owner, and used to sign in; after a
 * password, see {@link SecondStep}. The browser fetches a challenge, and a form carries the answer
 * of the authenticator.
 */
@Path("/")
@Produces("text/html")
public class PasskeysPage {
  private static final String NAME = "Tizilim";
  private static final String TYPE = "public-key";

  private final RoutingContext context;
  private final Desk desk;
  private final Frame frame;
  private final Person person;
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final OwnPassword own;
  private final SessionStart start;
  private final Provider provider;

  @Inject
  PasskeysPage(
      RoutingContext context,
      Desk desk,
      Frame frame,
      Person person,
      Accounts accounts,
      Passkeys passkeys,
      OwnPassword own,
      SessionStart start,
      Provider provider) {
    this.context = context;
    this.desk = desk;
    this.frame = frame;
    this.person = person;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.own = own;
    this.start = start;
    this.provider = provider;
  }

  /** Whether browsers offer passkeys at the address of this server. */
  static boolean isOffered(Desk desk, RoutingContext context) {
    return party(desk, context).isPresent();
  }

  /* Without a public address, only on the computer of the user: a name in the request is no proof. */
  private static Optional<RelyingParty> party(Desk desk, RoutingContext context) {
    SocketAddress own = context.request().localAddress();
    try {
      boolean isLocal = InetAddress.getByName(own.hostAddress()).isLoopbackAddress();
      return RelyingParty.of(desk.settings().publicUrl(), isLocal, own.port());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Whom passkeys are for here.
   *
   * @throws Problem if browsers offer none at the address of this server
   */
  static RelyingParty requireParty(Desk desk, RoutingContext context) {
    return party(desk, context).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "passkey.off"));
  }

  private RelyingParty party() {
    return requireParty(desk, context);
  }

  /** What a browser needs to make a passkey. */
  @POST
  @Path("account/passkeys/begin")
  public Response beginAdding() {
    String name = person.requireKnown();
    RelyingParty party = party();
    String challenge = passkeys.challengeFor(name);
    List<Passkey> known = accounts.find(name).map(Account::passkeys).orElse(List.of());
    return json(json -> {
      json.writeStringProperty("challenge", challenge);
      json.writeObjectPropertyStart("rp");
      json.writeStringProperty("id", party.id());
      json.writeStringProperty("name", NAME);
      json.writeEndObject();
      json.writeObjectPropertyStart("user");
      json.writeStringProperty("id", Passkeys.handle(name));
      json.writeStringProperty("name", name);
      json.writeStringProperty("displayName", name);
      json.writeEndObject();
      json.writeArrayPropertyStart("pubKeyCredParams");
      Passkeys.ALGORITHMS.forEach(number -> {
        json.writeStartObject();
        json.writeStringProperty("type", TYPE);
        json.writeNumberProperty("alg", number);
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeArrayPropertyStart("excludeCredentials");
      known.forEach(passkey -> {
        json.writeStartObject();
        json.writeStringProperty("type", TYPE);
        json.writeStringProperty("id", passkey.id());
        json.writeEndObject();
      });
      json.writeEndArray();
      json.writeObjectPropertyStart("authenticatorSelection");
      json.writeStringProperty("residentKey", "required");
      json.writeBooleanProperty("requireResidentKey", true);
      json.writeStringProperty("userVerification", "required");
      json.writeEndObject();
      json.writeStringProperty("attestation", "none");
      json.writeNumberProperty("timeout", Passkeys.LASTS.toMillis());
    });
  }

  private static Response json(Consumer<JsonGenerator> writing) {
    byte[] body =
        Json.of(json -> {
          json.writeStartObject();
          writing.accept(json);
          json.writeEndObject();
        });
    return Response.ok(body, Json.TYPE).header("Cache-Control", "no-store").build();
  }

  /** Adds the passkey that the browser made. The password shows that its owner wants it. */
  @POST
  @Path("account/passkeys")
  public Response add(
      @RestForm Optional<String> password,
      @RestForm Optional<String> attestation,
      @RestForm Optional<String> client) {
    String name = person.requireKnown();
    own.require(password);
    List<String> codes = passkeys.add(party(), name, attestation.orElse(""), client.orElse(""));
    return codes.isEmpty()
        ? changed()
        : Frame.answer(200, PeoplePages.recovery(frame.of("").at("/account"), true, codes))
            .header("Cache-Control", "no-store")
            .cookie(start.renewed(name))
            .build();
  }

  /** Removes a passkey of the user. The password shows that its owner wants it. */
  @POST
  @Path("account/passkeys/remove")
  public Response remove(@RestForm Optional<String> id, @RestForm Optional<String> password) {
    String name = person.requireKnown();
    own.require(password);
    if (!passkeys.remove(name, id.orElse(""))) {
      throw Problem.of(ProblemKind.NOT_FOUND, "passkey.unknown");
    }
    return changed();
  }

  /* What somebody may do can depend on it, so their sessions elsewhere end. */
  private Response changed() {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/account?done=passkey")
        .cookie(start.renewed(person.name()))
        .build();
  }

  /** What a browser needs to sign in: it offers the passkeys that it has for this server. */
  @POST
  @Path("sign-in/passkey/begin")
  public Response begin() {
    RelyingParty party = party();
    String challenge = passkeys.challenge();
    return json(json -> {
      json.writeStringProperty("challenge", challenge);
      json.writeStringProperty("rpId", party.id());
      json.writeStringProperty("userVerification", "required");
      json.writeNumberProperty("timeout", Passkeys.LASTS.toMillis());
    });
  }

  /** Signs in. */
  @POST
  @Path("sign-in/passkey")
  public Response signIn(
      @RestForm Optional<String> id,
      @RestForm Optional<String> client,
      @RestForm Optional<String> data,
      @RestForm Optional<String> signature,
      @RestForm Optional<String> from) {
    Return back = Return.of(from.orElse(""));
    Passkeys.Assertion assertion =
        new Passkeys.Assertion(
            id.orElse(""), client.orElse(""), data.orElse(""), signature.orElse(""));
    Optional<Account> account = passkeys.authenticate(party(), assertion);
    if (account.isPresent()) {
      return start.byPasskey(account.get(), back);
    }
    start.refused(passkeys.owner(assertion.id()), "passkey");
    FormView form = FormView.sent("sign-in", "from", back.address());
    Ui ui = frame.of("").at("/sign-in");
    FormView refused = form.with("", ui.say("passkey.wrong"));
    return Frame.answer(
            ProblemKind.SIGN_IN_REQUIRED.status(),
            PeoplePages.signin(ui, refused, provider.isThere(), true))
        .build();
  }
}
