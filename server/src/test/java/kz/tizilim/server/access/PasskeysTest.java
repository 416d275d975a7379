package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.registrar.keep.AuditTrail;
import kz.tizilim.server.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ceremonies with an authenticator of our own. */
final class PasskeysTest {
  private static final String PASSWORD = "лошадь батарея скрепка";
  private static final String ORIGIN = "https://tizilim.example.kz";
  private static final RelyingParty PARTY = new RelyingParty(ORIGIN, "tizilim.example.kz");

  private final HandClock clock = new HandClock();
  private final SecurityKey key = new SecurityKey(ORIGIN, PARTY.id());

  @TempDir private Path folder;

  private Accounts accounts;
  private Passkeys passkeys;

  @BeforeEach
  void open() {
    accounts = Accounts.open(folder, clock, record -> {});
    accounts.accept(accounts.firstLink().orElseThrow(), "root", PASSWORD);
    passkeys = new Passkeys(accounts);
  }

  private void add(String name) {
    String challenge = passkeys.challengeFor(name);
    passkeys.add(PARTY, name, key.attestation(), key.client("create", challenge));
  }

  private void refused(Runnable adding) {
    assertThatThrownBy(adding::run)
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind().toString()).isEqualTo("does-not-fit"));
    assertThat(accounts.find("root").orElseThrow().passkeys()).isEmpty();
  }

  private Optional<String> signIn() {
    return signIn(key.assertion(passkeys.challenge()));
  }

  private Optional<String> signIn(Passkeys.Assertion assertion) {
    return passkeys.authenticate(PARTY, assertion).map(Account::name);
  }

  @Test
  void a_passkey_signs_its_owner_in_and_counts() {
    assertThat(signIn()).isEmpty();
    add("root");
    assertThat(signIn()).contains("root");
    assertThat(passkeys.owner(key.id())).isEqualTo("root");
    Passkey kept = accounts.find("root").orElseThrow().passkeys().get(0);
    assertThat(kept.count()).isEqualTo(3);
    assertThat(kept.used()).contains(clock.instant());
    assertThat(Accounts.open(folder, clock, record -> {}).all()).isEqualTo(accounts.all());
  }

  @Test
  void a_challenge_works_once_and_for_five_minutes_and_for_what_it_was_made_for() {
    String of = passkeys.challengeFor("root");
    accounts.add("root", "vera", Set.of());
    refused(() -> passkeys.add(PARTY, "vera", key.attestation(), key.client("create", of)));
    refused(() -> passkeys.add(PARTY, "root", key.attestation(), key.client("create", of)));
    String any = passkeys.challenge();
    refused(() -> passkeys.add(PARTY, "root", key.attestation(), key.client("create", any)));
    String late = passkeys.challengeFor("root");
    clock.pass(Passkeys.LASTS);
    refused(() -> passkeys.add(PARTY, "root", key.attestation(), key.client("create", late)));
    add("root");

    Passkeys.Assertion assertion = key.assertion(passkeys.challenge());
    assertThat(signIn(assertion)).contains("root");
    assertThat(signIn(assertion)).isEmpty();
    String waiting = passkeys.challenge();
    clock.pass(Passkeys.LASTS.minus(Duration.ofSeconds(1)));
    assertThat(signIn(key.assertion(waiting))).contains("root");
    String over = passkeys.challenge();
    clock.pass(Passkeys.LASTS);
    assertThat(signIn(key.assertion(over))).isEmpty();
    assertThat(signIn(key.assertion(passkeys.challengeFor("root")))).isEmpty();
    assertThat(signIn(key.assertion("AAAA"))).isEmpty();
  }

  @Test
  void another_site_and_an_unverified_user_are_refused() {
    key.at("https://tizilim.example.kz.evil.kz", PARTY.id());
    refused(() -> add("root"));
    key.at(ORIGIN, "evil.kz");
    refused(() -> add("root"));
    key.at(ORIGIN, PARTY.id()).verifying(false);
    refused(() -> add("root"));
    key.verifying(true);
    add("root");
    assertThat(signIn()).contains("root");
    key.verifying(false);
    assertThat(signIn()).isEmpty();
    key.verifying(true).at("http://tizilim.example.kz", PARTY.id());
    assertThat(signIn()).isEmpty();
    key.at(ORIGIN, "example.kz");
    assertThat(signIn()).isEmpty();
    key.at(ORIGIN, PARTY.id());
    assertThat(signIn()).contains("root");
  }

  @Test
  void a_copied_authenticator_and_a_forged_signature_are_refused() {
    add("root");
    key.counting(10);
    assertThat(signIn()).contains("root");
    key.counting(5);
    assertThat(signIn()).isEmpty();
    key.counting(20);
    Passkeys.Assertion right = key.assertion(passkeys.challenge());
    Passkeys.Assertion other =
        new SecurityKey(ORIGIN, PARTY.id()).counting(30).assertion(passkeys.challenge());
    assertThat(
            signIn(
                new Passkeys.Assertion(
                    right.id(), other.client(), other.data(), other.signature())))
        .isEmpty();
    assertThat(signIn(right)).contains("root");
    for (String part : new String[] {"", "%", "AAAA"}) {
      String challenge = passkeys.challenge();
      Passkeys.Assertion whole = key.assertion(challenge);
      assertThat(signIn(new Passkeys.Assertion(part, whole.client(), whole.data(), part)))
          .isEmpty();
      assertThat(signIn(new Passkeys.Assertion(whole.id(), part, part, part))).isEmpty();
      assertThatThrownBy(() -> passkeys.add(PARTY, "root", part, part)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void a_passkey_that_is_removed_or_whose_owner_is_disabled_opens_nothing() {
    accounts.accept(accounts.add("root", "vera", Set.of(Role.DRAFTER)), "", PASSWORD);
    add("vera");
    assertThat(passkeys.remove("root", key.id())).isFalse();
    accounts.disable("root", "vera", true);
    assertThat(signIn()).isEmpty();
    accounts.disable("root", "vera", false);
    assertThat(signIn()).contains("vera");
    accounts.accept(accounts.renew("root", "vera").orElseThrow(), "", PASSWORD);
    assertThat(signIn()).isEmpty();
    add("vera");
    assertThat(passkeys.remove("vera", key.id())).isTrue();
    assertThat(signIn()).isEmpty();
  }

  @Test
  void what_happens_to_passkeys_is_in_the_audit_file() throws IOException {
    add("root");
    assertThatThrownBy(() -> passkeys.add(PARTY, "root", "AAAA", "AAAA"))
        .isInstanceOf(Problem.class);
    passkeys.remove("root", key.id());
    String lines = Files.readString(AuditTrail.files(folder).get(0));
    assertThat(lines.lines().map(line -> line.replaceAll(".*\"what\":\"([^\"]*)\".*", "$1")))
        .containsExactly("link-used", "passkey-added", "passkey-refused", "passkey-removed");
  }

  @Test
  void a_session_by_passkey_has_the_roles_that_need_a_second_factor() {
    Sessions sessions = new Sessions(clock, true, Set.of(Role.ADMIN));
    Account root = accounts.find("root").orElseThrow();
    String weak = sessions.open(root, "", "").getValue();
    String strong = sessions.openByPasskey(root, "", "").getValue();
    assertThat(sessions.find(weak).orElseThrow().roles()).isEmpty();
    assertThat(sessions.find(strong).orElseThrow().roles()).containsExactly(Role.ADMIN);
  }

  private static String party(String url) {
    return RelyingParty.of(Optional.of(URI.create(url)), true, 8080)
        .map(it -> it.origin() + " " + it.id())
        .orElse("none");
  }

  @Test
  void the_relying_party_is_the_public_address_or_this_computer() {
    assertThat(party("https://Tizilim.example.kz/")).isEqualTo(ORIGIN + " tizilim.example.kz");
    assertThat(party("https://tizilim.example.kz:443")).isEqualTo(ORIGIN + " tizilim.example.kz");
    assertThat(party("https://tizilim.example.kz:8443/a"))
        .isEqualTo(ORIGIN + ":8443 tizilim.example.kz");
    assertThat(party("http://localhost:8080")).isEqualTo("http://localhost:8080 localhost");
    assertThat(party("http://tizilim.example.kz")).isEqualTo("none");
    assertThat(party("https://10.0.0.1")).isEqualTo("none");
    assertThat(RelyingParty.of(Optional.empty(), true, 8081))
        .contains(new RelyingParty("http://localhost:8081", "localhost"));
    assertThat(RelyingParty.of(Optional.empty(), false, 8081)).isEmpty();
  }
}
