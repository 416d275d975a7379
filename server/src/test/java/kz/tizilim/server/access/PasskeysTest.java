package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

  private List<String> add(String name) {
    return add(name, key);
  }

  private List<String> add(String name, SecurityKey own) {
    String challenge = passkeys.challengeFor(name);
    return passkeys.add(PARTY, name, own.attestation(), own.client("create", challenge));
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

  private SecondFactor second() {
    return accounts.find("root").orElseThrow().second();
  }

  @Test
  void roles_that_need_a_second_factor_count_from_the_first_passkey_to_the_last() {
    Sessions sessions = new Sessions(clock, true, Set.of(Role.ADMIN));
    Session weak = opened(sessions);
    assertThat(weak.roles()).isEmpty();
    assertThat(weak.lacksSecond()).isTrue();
    add("root");
    Session strong = opened(sessions);
    assertThat(strong.roles()).containsExactly(Role.ADMIN);
    assertThat(strong.lacksSecond()).isFalse();
    passkeys.remove("root", key.id());
    assertThat(opened(sessions).roles()).isEmpty();
  }

  private Session opened(Sessions sessions) {
    String id = sessions.open(accounts.find("root").orElseThrow(), "", "").getValue();
    return sessions.find(id).orElseThrow();
  }

  @Test
  void the_first_passkey_brings_recovery_codes_and_the_last_factor_takes_them_away() {
    SecondFactors seconds = new SecondFactors(accounts);
    assertThat(second().isSet()).isFalse();
    assertThatThrownBy(() -> seconds.renew("root", PASSWORD)).isInstanceOf(Problem.class);
    List<String> codes = add("root");
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(second().isSet()).isTrue();
    assertThat(seconds.isRight("root", "000000")).isFalse();
    assertThat(seconds.isRight("root", codes.get(0))).isTrue();
    assertThat(seconds.isRight("root", codes.get(0))).isFalse();
    SecurityKey other = new SecurityKey(ORIGIN, PARTY.id());
    assertThat(add("root", other)).isEmpty();
    assertThat(second().recovery()).hasSize(9);

    assertThatThrownBy(() -> seconds.renew("root", "wrong")).isInstanceOf(Problem.class);
    List<String> renewed = seconds.renew("root", PASSWORD);
    assertThat(seconds.isRight("root", codes.get(1))).isFalse();
    assertThat(seconds.isRight("root", renewed.get(1))).isTrue();
    assertThat(Accounts.open(folder, clock, record -> {}).all()).isEqualTo(accounts.all());

    Totp totp = seconds.prepare("root");
    List<String> both = seconds.confirm("root", totp.code(clock.instant().getEpochSecond() / 30));
    passkeys.remove("root", key.id());
    passkeys.remove("root", other.id());
    assertThat(second().isSet()).isTrue();
    assertThat(seconds.isRight("root", both.get(0))).isTrue();
    add("root");
    seconds.remove("root", PASSWORD);
    assertThat(second().totp()).isEmpty();
    assertThat(seconds.isRight("root", both.get(1))).isTrue();
    passkeys.remove("root", key.id());
    assertThat(second()).isEqualTo(SecondFactor.NONE);
    assertThat(seconds.isRight("root", both.get(2))).isFalse();
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
