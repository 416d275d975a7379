package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.registrar.keep.AuditTrail;
import kz.tizilim.server.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountsTest {
  private static final String PASSWORD = "лошадь батарея скрепка";

  private final HandClock clock = new HandClock();

  private final List<HistoryRecord.AccessChanged> rights = new ArrayList<>();

  @TempDir private Path folder;

  private Accounts accounts;

  @BeforeEach
  void open() {
    accounts = Accounts.open(folder, clock, rights::add);
  }

  private Accounts withRoot() {
    accounts.accept(accounts.firstLink().orElseThrow(), "root", PASSWORD);
    return accounts;
  }

  private static String refused(Runnable doing) {
    Problem[] problem = new Problem[1];
    assertThatThrownBy(doing::run).isInstanceOfSatisfying(Problem.class, it -> problem[0] = it);
    return problem[0].kind().toString();
  }

  @Test
  void the_first_administrator_comes_by_a_link_that_works_once_and_for_a_day() {
    String old = accounts.firstLink().orElseThrow();
    String link = accounts.firstLink().orElseThrow();
    assertThat(accounts.invited(old)).isEmpty();
    assertThat(accounts.invited("")).isEmpty();
    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(accounts.accept(link, " root ", PASSWORD).roles()).containsExactly(Role.ADMIN);
    assertThat(refused(() -> accounts.accept(link, "again", PASSWORD))).isEqualTo("not-found");
    assertThat(accounts.firstLink()).isEmpty();
  }

  @Test
  void a_link_is_over_after_a_day() {
    String link = accounts.firstLink().orElseThrow();
    clock.pass(Duration.ofHours(24));
    assertThat(refused(() -> accounts.accept(link, "root", PASSWORD))).isEqualTo("not-found");
  }

  @Test
  void a_person_who_is_added_chooses_the_password_by_a_link() {
    String link = withRoot().add("root", "Вера", Set.of(Role.DRAFTER));
    assertThat(accounts.authenticate("Вера", PASSWORD)).isEmpty();
    accounts.accept(link, "другое имя", PASSWORD);
    assertThat(accounts.authenticate("вера", PASSWORD).orElseThrow().roles())
        .containsExactly(Role.DRAFTER);
    assertThat(accounts.authenticate("Вера", PASSWORD + "!")).isEmpty();
    assertThat(accounts.authenticate("Никто", PASSWORD)).isEmpty();
    assertThat(refused(() -> accounts.add("root", "ВЕРА", Set.of()))).isEqualTo("conflict");
  }

  @Test
  void the_password_is_long_not_the_name_and_not_guessed_first_and_has_no_other_rule() {
    String link = accounts.firstLink().orElseThrow();
    assertThat(refused(() -> accounts.accept(link, "root", "коротко"))).isEqualTo("does-not-fit");
    assertThat(refused(() -> accounts.accept(link, "администратор", "Администратор")))
        .isEqualTo("does-not-fit");
    assertThat(refused(() -> accounts.accept(link, "a:b", PASSWORD))).isEqualTo("does-not-fit");
    assertThat(refused(() -> accounts.accept(link, "root", "ааааааааааааа")))
        .isEqualTo("does-not-fit");
    assertThat(accounts.accept(link, "root", "нитка гора лампа").name()).isEqualTo("root");
  }

  @Test
  void what_cannot_be_written_is_not_believed() throws IOException {
    withRoot().accept(accounts.add("root", "Вера", Set.of(Role.DRAFTER)), "", PASSWORD);
    Path other = folder.resolveSibling(folder.getFileName() + "-moved");
    Files.move(folder, other);
    assertThatThrownBy(() -> accounts.disable("root", "Вера", true))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("не записывается");
    assertThatThrownBy(() -> accounts.add("root", "Айша", Set.of()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(accounts.authenticate("Вера", PASSWORD)).isPresent();
    Files.move(other, folder);
    assertThat(accounts.authenticate("Вера", PASSWORD)).isPresent();
    accounts.add("root", "Айша", Set.of());
  }

  @Test
  void the_last_administrator_cannot_go() {
    withRoot();
    accounts.add("root", "second", Set.of(Role.ADMIN));
    assertThat(refused(() -> accounts.disable("root", "root", true))).isEqualTo("does-not-fit");
    assertThat(refused(() -> accounts.change("root", "root", Set.of(Role.READER))))
        .isEqualTo("does-not-fit");
    accounts.accept(accounts.renew("root", "second").orElseThrow(), "", PASSWORD);
    accounts.disable("second", "root", true);
    assertThat(accounts.authenticate("root", PASSWORD)).isEmpty();
    assertThat(refused(() -> accounts.disable("second", "second", true))).isEqualTo("does-not-fit");
    accounts.disable("second", "root", false);
    assertThat(accounts.authenticate("root", PASSWORD)).isPresent();
  }

  @Test
  void a_person_of_a_provider_keeps_the_first_name_whatever_the_provider_calls_them_later() {
    withRoot();
    assertThat(accounts.provided("https://id.example 1", "root", Set.of()).orElseThrow().name())
        .isEqualTo("root-2");
    assertThat(
            accounts
                .provided("https://id.example 1", "vera", Set.of(Role.READER))
                .orElseThrow()
                .name())
        .isEqualTo("root-2");
    accounts.disable("root", "root-2", true);
    assertThat(accounts.provided("https://id.example 1", "root", Set.of())).isEmpty();
    assertThat(refused(() -> accounts.change("root", "root-2", Set.of(Role.ADMIN))))
        .isEqualTo("does-not-fit");
    assertThat(accounts.authenticate("root-2", "")).isEmpty();
  }

  @Test
  void accounts_are_the_same_when_they_are_opened_again_and_nobody_else_reads_them()
      throws IOException {
    withRoot().add("root", "vera", Set.of(Role.DRAFTER, Role.READER));
    accounts.provided("https://id.example 1", "дана", Set.of(Role.AUDITOR));
    assertThat(Accounts.open(folder, clock, rights::add).all()).isEqualTo(accounts.all());
    Path file = folder.resolve("accounts.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain(PASSWORD);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, AuditTrail.files(folder).get(0));
    }
  }

  @Test
  void a_damaged_file_is_reported_and_not_overwritten() throws IOException {
    Path file = folder.resolve("accounts.json");
    for (String text : new String[] {"{\"accounts\":[{", "{\"accounts\":[{\"roles\":\"\"}]}"}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> Accounts.open(folder, clock, rights::add))
          .hasMessageContaining("accounts.json");
      assertThat(Files.readString(file)).isEqualTo(text);
    }
  }

  @Test
  void a_link_for_somebody_who_decides_takes_two_administrators() {
    withRoot().add("root", "berik", Set.of(Role.APPROVER));
    accounts.add("root", "dana", Set.of(Role.DRAFTER));
    assertThat(accounts.renew("root", "dana")).isPresent();
    assertThat(accounts.renew("root", "berik")).isEmpty();
    assertThat(accounts.renew("Root", "berik")).isEmpty();
    String link = accounts.renew("second", "berik").orElseThrow();
    assertThat(accounts.invited(link).orElseThrow().name()).isEqualTo("berik");
    assertThat(accounts.renew("second", "berik")).isEmpty();
    clock.pass(Duration.ofHours(24));
    assertThat(accounts.renew("root", "berik")).isEmpty();
  }

  @Test
  void a_second_factor_counts_from_its_first_code_and_each_code_once() {
    SecondFactors seconds = new SecondFactors(withRoot());
    assertThat(refused(() -> seconds.prepared("root"))).isEqualTo("does-not-fit");
    Totp totp = seconds.prepare("root");
    assertThat(refused(() -> seconds.confirm("root", "000 000"))).isEqualTo("does-not-fit");
    assertThat(accounts.find("root").orElseThrow().second().isSet()).isFalse();
    long step = clock.instant().getEpochSecond() / 30;
    List<String> recovery = seconds.confirm("root", totp.code(step));
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    assertThat(seconds.isRight("root", totp.code(step))).isFalse();
    assertThat(seconds.isRight("root", totp.code(step + 1))).isTrue();
    assertThat(seconds.isRight("root", totp.code(step + 1))).isFalse();
    assertThat(seconds.isRight("root", recovery.get(3))).isTrue();
    assertThat(seconds.isRight("root", recovery.get(3))).isFalse();
    assertThat(Accounts.open(folder, clock, rights::add).all()).isEqualTo(accounts.all());
    assertThat(refused(() -> seconds.remove("root", "wrong"))).isEqualTo("forbidden");
    seconds.remove("root", PASSWORD);
    assertThat(seconds.isRight("root", recovery.get(4))).isFalse();
  }

  @Test
  void what_happens_to_accounts_is_in_the_audit_file() throws IOException {
    withRoot().add("root", "dana", Set.of(Role.DRAFTER));
    accounts.change("root", "dana", Set.of(Role.AUDITOR));
    accounts.disable("root", "dana", true);
    String lines = Files.readString(AuditTrail.files(folder).get(0));
    assertThat(lines.lines().map(line -> line.replaceAll(".*\"what\":\"([^\"]*)\".*", "$1")))
        .containsExactly("link-used", "account-added", "roles-changed", "account-disabled");
    assertThat(lines).contains("\"who\":\"root\"", "\"account\":\"dana\"", "\"roles\":\"auditor\"");
    assertThat(AuditTrail.verify(folder).broken()).isEmpty();
  }

  private List<String> recorded() {
    return rights.stream()
        .map(one ->
            one.kind()
                + " "
                + one.account()
                + " "
                + one.roles()
                + " by "
                + one.by()
                + one.asked().map(asked -> " and " + asked).orElse(""))
        .toList();
  }

  @Test
  void each_change_of_rights_is_recorded_and_a_password_is_none() {
    withRoot().accept(accounts.add("root", "berik", Set.of(Role.APPROVER)), "", PASSWORD);
    accounts.add("root", "second", Set.of(Role.ADMIN));
    accounts.change("root", "Berik", Set.of(Role.PUBLISHER, Role.APPROVER));
    accounts.renew("root", "berik");
    accounts.renew("second", "berik");
    accounts.disable("root", "second", true);
    accounts.disable("root", "second", false);
    accounts.repassword("berik", PASSWORD, PASSWORD + " игла");
    accounts.provided("https://id.example 1", "dana", Set.of(Role.READER));
    accounts.provided("https://id.example 1", "dana", Set.of(Role.READER));
    accounts.provided("https://id.example 1", "dana", Set.of(Role.ADMIN));
    assertThat(recorded())
        .containsExactly(
            "added root [admin] by root",
            "added berik [approver] by root",
            "added second [admin] by root",
            "roles berik [approver, publisher] by root",
            "link berik [approver, publisher] by second and root",
            "disabled second [admin] by root",
            "enabled second [admin] by root",
            "added dana [reader] by oidc",
            "roles dana [admin] by oidc");
  }

  @Test
  void rights_that_cannot_be_recorded_do_not_change() {
    withRoot().accept(accounts.add("root", "vera", Set.of(Role.DRAFTER)), "", PASSWORD);
    Accounts closed =
        Accounts.open(
            folder,
            clock,
            changed -> {
              throw Refused.because("refused.writers", 1);
            });
    assertThat(refused(() -> closed.change("root", "vera", Set.of(Role.ADMIN))))
        .isEqualTo("does-not-fit");
    assertThat(refused(() -> closed.disable("root", "vera", true))).isEqualTo("does-not-fit");
    assertThat(refused(() -> closed.add("root", "айша", Set.of()))).isEqualTo("does-not-fit");
    assertThat(refused(() -> closed.renew("root", "vera"))).isEqualTo("does-not-fit");
    assertThat(closed.all()).isEqualTo(accounts.all());
    assertThat(Accounts.open(folder, clock, rights::add).all()).isEqualTo(accounts.all());
  }

  @Test
  void what_is_refused_is_not_recorded_either() {
    withRoot();
    int before = rights.size();
    assertThat(refused(() -> accounts.disable("root", "root", true))).isEqualTo("does-not-fit");
    assertThat(refused(() -> accounts.add("root", "ROOT", Set.of()))).isEqualTo("conflict");
    assertThat(refused(() -> accounts.change("root", "nobody", Set.of()))).isEqualTo("not-found");
    assertThat(rights).hasSize(before);
  }
}
