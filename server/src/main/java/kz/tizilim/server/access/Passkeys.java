package kz.tizilim.server.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kz.tizilim.server.access.KeptMembers.Change;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The passkeys of local accounts: added by their owner, and used to sign in instead of password and
 * second factor, since the authenticator verifies its user, or as the second factor after the
 * password. A challenge is used once, within five minutes, for what it was made for.
 */
public final class Passkeys {
  /** The algorithms of keys, as COSE numbers them: ES256, EdDSA and RS256. */
  public static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

  /** How long a challenge is valid. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  private static final int MOST_CHALLENGES = 10_000;
  private static final int MOST_OF_ONE = 10;

  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final WebAuthnManager WEBAUTHN =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
  private static final AttestedCredentialDataConverter CREDENTIALS =
      new AttestedCredentialDataConverter(CONVERTER);
  private static final List<PublicKeyCredentialParameters> PARAMETERS =
      ALGORITHMS.stream()
          .map(number ->
              new PublicKeyCredentialParameters(
                  PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
          .toList();

  private final Accounts accounts;
  private final Map<String, Challenge> challenges = new ConcurrentHashMap<>();

  /** Those of these accounts. */
  public Passkeys(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whose challenge, and until when; no name where somebody signs in. */
  private record Challenge(String name, Instant until) {}

  /**
   * What an authenticator answers when somebody signs in, each part in Base64url.
   *
   * @param id of the passkey
   * @param client what the browser vouches for, as JSON
   * @param data what the authenticator vouches for
   * @param signature over both
   */
  public record Assertion(String id, String client, String data, String signature) {}

  /** A challenge for the owner of an account who adds a passkey. */
  public String challengeFor(String name) {
    Account account = accounts.members().fresh().known(name);
    if (account.isProvided()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "second.provided");
    }
    requireRoom(account);
    return challenge(account.name());
  }

  /** A challenge for somebody who signs in. */
  public String challenge() {
    return challenge("");
  }

  private String challenge(String name) {
    Instant now = accounts.clock().instant();
    challenges.values().removeIf(one -> !now.isBefore(one.until()));
    if (challenges.size() >= MOST_CHALLENGES) {
      challenges.clear(); // those who wait begin again
    }
    String challenge = Secret.make();
    challenges.put(challenge, new Challenge(name, now.plus(LASTS)));
    return challenge;
  }

  /* A challenge that is looked up is used up, whatever follows. */
  private ServerProperty expected(CollectedClientData client, RelyingParty party, String name) {
    String text =
        Base64.getUrlEncoder().withoutPadding().encodeToString(client.getChallenge().getValue());
    Challenge challenge = challenges.remove(text);
    if (challenge == null
        || !challenge.name().equals(name)
        || !accounts.clock().instant().isBefore(challenge.until())) {
      throw new Unfit("The challenge is unknown, used or over.", null);
    }
    return ServerProperty.builder()
        .origin(Origin.create(party.origin()))
        .rpId(party.id())
        .challenge(new DefaultChallenge(bytes(text)))
        .build();
  }

  /** An answer of an authenticator that is refused; the reason is not shown. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }

  /*
   * What the library makes of bytes from outside. Those that are no answer of an authenticator at all it reports by
   * exceptions of its parsers, too.
   */
  private static <T> T fitting(Supplier<T> library) {
    try {
      return library.get();
    } catch (RuntimeException e) {
      throw new Unfit("The answer does not fit.", e);
    }
  }

  /** A part of an answer that it may lack. */
  private static <T> T present(@Nullable T part) {
    if (part == null) {
      throw new Unfit("A part of the answer is missing.", null);
    }
    return part;
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static void requireRoom(Account account) {
    if (account.passkeys().size() >= MOST_OF_ONE) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "passkey.most", MOST_OF_ONE);
    }
  }

  /** What an authenticator knows the owner of an account by; it says nothing about them. */
  public static String handle(String name) {
    return Secret.hash("passkey " + name);
  }

  /**
   * Adds a passkey.
   *
   * @param attestation the public key, as the authenticator made it, in Base64url
   * @param client what the browser vouches for, likewise
   * @return ten recovery codes, which are shown once; none where its owner has some left
   * @throws Problem if they do not fit the challenge, the address or the rules
   */
  public List<String> add(RelyingParty party, String name, String attestation, String client) {
    Account owner = accounts.members().fresh().known(name);
    Passkey added;
    try {
      RegistrationData data =
          fitting(() -> WEBAUTHN.parse(new RegistrationRequest(bytes(attestation), bytes(client))));
      ServerProperty expected =
          expected(present(data.getCollectedClientData()), party, owner.name());
      RegistrationParameters rules = new RegistrationParameters(expected, PARAMETERS, true, true);
      fitting(() -> WEBAUTHN.verify(data, rules));
      added = fitting(() -> passkey(data));
    } catch (Unfit e) {
      accounts.audit().record("passkey-refused", owner.name());
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "passkey.refused");
    }
    List<String> codes = RecoveryCodes.make();
    List<String> shown =
        accounts
            .members()
            .change(now -> {
              if (now.passkey(added.id()).isPresent()) {
                throw Problem.of(ProblemKind.DOES_NOT_FIT, "passkey.refused");
              }
              requireRoom(now.known(name));
              SecondFactor next = now.known(name).second().withPasskey(added);
              boolean isNew = next.recovery().isEmpty();
              SecondFactor kept = isNew ? next.withRecovery(RecoveryCodes.hashes(codes)) : next;
              return Change.of(
                  now.with(name, one -> one.withSecond(kept)), isNew ? codes : List.of());
            });
    accounts.audit().record("passkey-added", owner.name(), "passkey", added.id());
    return shown;
  }

  private Passkey passkey(RegistrationData data) {
    var made = present(data.getAttestationObject()).getAuthenticatorData();
    AttestedCredentialData credential = present(made.getAttestedCredentialData());
    Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
    return new Passkey(
        text.encodeToString(credential.getCredentialId()),
        text.encodeToString(CREDENTIALS.convert(credential)),
        made.getSignCount(),
        made.isFlagBE(),
        accounts.clock().instant(),
        Optional.empty());
  }

  /** Removes a passkey of the owner of an account; whether they had it. */
  public boolean remove(String name, String id) {
    boolean isRemoved =
        accounts
            .members()
            .change(now -> {
              boolean has =
                  now.known(name).passkeys().stream().anyMatch(one -> one.id().equals(id));
              return has
                  ? Change.of(
                      now.with(name, one -> one.withSecond(one.second().withoutPasskey(id))), true)
                  : Change.of(now, false);
            });
    if (isRemoved) {
      accounts.audit().record("passkey-removed", name, "passkey", id);
    }
    return isRemoved;
  }

  /** The name of the account that has a passkey; empty if none has. */
  public String owner(String id) {
    return accounts.members().now().passkey(id).map(Account::name).orElse("");
  }

  /**
   * The account of somebody who signs in with a passkey; empty if the answer does not fit the
   * challenge, the address or the key, if the count of its signatures went back, as that of a
   * copied authenticator does, or if the account is disabled.
   */
  public Optional<Account> authenticate(RelyingParty party, Assertion assertion) {
    Optional<Account> owner = accounts.members().fresh().passkey(assertion.id());
    try {
      AuthenticationData data =
          fitting(() ->
              WEBAUTHN.parse(
                  new AuthenticationRequest(
                      bytes(assertion.id()),
                      bytes(assertion.data()),
                      bytes(assertion.client()),
                      bytes(assertion.signature()))));
      ServerProperty expected = expected(present(data.getCollectedClientData()), party, "");
      return owner.isEmpty()
          ? Optional.empty()
          : accounts.members().change(now -> used(now, data, expected));
    } catch (Unfit e) {
      return Optional.empty();
    }
  }

  private Change<Optional<Account>> used(
      Members now, AuthenticationData data, ServerProperty expected) {
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(data.getCredentialId());
    Optional<Account> owner = now.passkey(id).filter(one -> !one.isDisabled());
    if (owner.isEmpty()) {
      return Change.of(now, Optional.empty());
    }
    Passkey passkey = owner.get().passkey(id).orElseThrow();
    AuthenticationParameters rules =
        new AuthenticationParameters(expected, credential(passkey), null, true, true);
    fitting(() -> WEBAUTHN.verify(data, rules));
    long count = present(data.getAuthenticatorData()).getSignCount();
    Passkey next = passkey.usedAt(accounts.clock().instant(), count);
    Members members =
        now.with(owner.get().name(), one -> one.withSecond(one.second().withPasskey(next)));
    return Change.of(members, members.passkey(id));
  }

  private static CredentialRecord credential(Passkey passkey) {
    return new CredentialRecordImpl(
        null,
        true,
        passkey.isCopied(),
        null,
        passkey.count(),
        CREDENTIALS.convert(bytes(passkey.credential())),
        null,
        null,
        null,
        null);
  }
}
