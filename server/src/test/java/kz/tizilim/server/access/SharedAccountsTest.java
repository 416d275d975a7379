package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.store.Location;
import kz.tizilim.store.StoreException;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts of two servers, each with a folder of its own, on one database. */
final class SharedAccountsTest {
  private static final String PASSWORD = "лошадь батарея скрепка";

  private static PostgresServer postgres;
  private static int databases;

  @TempDir private Path folder;

  private final Clock clock = Clock.systemUTC();
  private final List<Desk> desks = new ArrayList<>();
  private String url;

  @BeforeAll
  static void start() {
    postgres = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void create() throws SQLException {
    databases++;
    url = postgres.create("shared" + databases);
  }

  @AfterEach
  void close() {
    desks.forEach(Desk::close);
  }

  private Desk desk(String host) {
    Settings settings =
        new Settings(
            folder.resolve(host),
            Optional.of(new Location.Postgres(url)),
            Optional.empty(),
            Optional.empty(),
            true,
            false);
    Desk desk = Desk.open(settings, clock);
    desks.add(desk);
    return desk;
  }

  private Accounts server(String host) {
    return Accounts.open(desk(host));
  }

  private static Accounts withRoot(Accounts accounts) {
    accounts.accept(accounts.firstLink().orElseThrow(), "root", PASSWORD);
    return accounts;
  }

  @Test
  void a_member_made_on_one_server_signs_in_on_the_other_at_once() {
    Accounts one = withRoot(server("a"));
    Accounts other = server("b");
    assertThat(other.firstLink()).isEmpty();
    String link = one.add("root", "vera", Set.of(Role.DRAFTER));
    assertThat(other.accept(link, "", PASSWORD).roles()).containsExactly(Role.DRAFTER);
    assertThat(one.authenticate("vera", PASSWORD)).isPresent();
    other.repassword("vera", PASSWORD, PASSWORD + " игла");
    assertThat(one.authenticate("vera", PASSWORD)).isEmpty();
    one.disable("root", "vera", true);
    assertThat(other.authenticate("vera", PASSWORD + " игла")).isEmpty();
    assertThat(folder.resolve("a").resolve("accounts.json")).doesNotExist();
  }

  @Test
  void two_hundred_concurrent_changes_on_two_servers_lose_none() throws Exception {
    Accounts one = withRoot(server("a"));
    Accounts other = server("b");
    for (int i = 0; i < 10; i++) {
      one.add("root", "person " + i, Set.of());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<String>> changes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      Accounts server = i % 2 == 0 ? one : other;
      if (i % 4 < 2) {
        changes.add(() -> server.add("root", "new " + number, Set.of(Role.READER)));
      } else {
        changes.add(() ->
            server.replace("person " + number % 10, account -> asked(account, number)).name());
      }
    }
    for (Future<String> change : threads.invokeAll(changes)) {
      assertThat(change.get()).isNotEmpty();
    }
    threads.shutdown();
    for (Accounts server : List.of(one, other, server("c"))) {
      List<Account> all = server.members().fresh().accounts();
      assertThat(all).hasSize(1 + 10 + 100);
      assertThat(all.stream().map(Account::name)).doesNotHaveDuplicates();
      assertThat(
              all.stream()
                  .flatMap(account -> account.asked().stream())
                  .flatMap(asked -> List.of(asked.by().split(";", -1)).stream())
                  .filter(word -> !word.isEmpty()))
          .hasSize(100)
          .doesNotHaveDuplicates();
    }
    List<HistoryRecord> records = desks.get(0).log(ledger -> ledger.history().records());
    assertThat(records.stream().filter(HistoryRecord.AccessChanged.class::isInstance))
        .hasSize(1 + 10 + 100);
  }

  /** A change that is lost unless it is made to what the one before left. */
  private Account asked(Account account, int number) {
    String before = account.asked().map(Account.Asked::by).orElse("");
    return account.withAsked(new Account.Asked(before + number + ";", clock.instant()));
  }

  @Test
  void a_code_of_an_authenticator_works_once_on_all_servers_together() {
    Accounts one = withRoot(server("a"));
    SecondFactors first = new SecondFactors(one);
    SecondFactors second = new SecondFactors(server("b"));
    Totp totp = first.prepare("root");
    long step = clock.instant().getEpochSecond() / 30;
    List<String> recovery = first.confirm("root", totp.code(step - 1));
    assertThat(second.isRight("root", totp.code(step))).isTrue();
    assertThat(first.isRight("root", totp.code(step))).isFalse();
    assertThat(first.isRight("root", recovery.get(0))).isTrue();
    assertThat(second.isRight("root", recovery.get(0))).isFalse();
  }

  @Test
  void a_link_that_takes_two_administrators_takes_them_on_two_servers_as_well() {
    Accounts one = withRoot(server("a"));
    Accounts other = server("b");
    one.add("root", "berik", Set.of(Role.APPROVER));
    assertThat(one.renew("root", "berik")).isEmpty();
    assertThat(other.renew("root", "berik")).isEmpty();
    String link = other.renew("second", "berik").orElseThrow();
    assertThat(one.invited(link).orElseThrow().name()).isEqualTo("berik");
  }

  @Test
  void sessions_on_one_server_end_when_the_other_changes_what_their_owner_may_do() {
    Accounts one = withRoot(server("a"));
    Accounts other = server("b");
    one.accept(one.add("root", "vera", Set.of(Role.DRAFTER)), "", PASSWORD);
    Sessions sessions = new Sessions(clock, false, Set.of());
    other.watch(sessions::end);
    String vera = opened(sessions, other, "vera");
    String root = opened(sessions, other, "root");
    one.disable("root", "vera", true);
    while (sessions.find(vera).isPresent()) {
      Thread.onSpinWait(); // the desk looks by itself
    }
    assertThat(sessions.find(root)).isPresent();
  }

  private static String opened(Sessions sessions, Accounts server, String name) {
    return sessions.open(server.authenticate(name, PASSWORD).orElseThrow(), "", "").getValue();
  }

  @Test
  void the_last_administrator_cannot_go_on_two_servers_at_once() {
    Accounts one = withRoot(server("a"));
    Accounts other = server("b");
    one.accept(one.add("root", "second", Set.of(Role.ADMIN)), "", PASSWORD);
    one.disable("root", "second", true);
    assertThatThrownBy(() -> other.disable("second", "root", true)).isInstanceOf(Problem.class);
  }

  @Test
  void a_file_of_accounts_is_moved_to_a_database_without_any() throws IOException {
    Path own = Files.createDirectories(folder.resolve("a"));
    Accounts before = withRoot(Accounts.open(own, clock, record -> {}));
    before.add("root", "vera", Set.of(Role.DRAFTER));
    String text = Files.readString(own.resolve("accounts.json"));
    Accounts one = server("a");
    assertThat(one.all()).isEqualTo(before.all());
    assertThat(own.resolve("accounts.json")).doesNotExist();
    assertThat(own.resolve("accounts.json.moved")).hasContent(text);

    Path second = Files.createDirectories(folder.resolve("b"));
    Files.writeString(second.resolve("accounts.json"), "{\"accounts\":[]}");
    assertThat(server("b").all()).isEqualTo(before.all());
    assertThat(second.resolve("accounts.json")).hasContent("{\"accounts\":[]}");
  }

  @Test
  void what_the_database_does_not_take_is_not_believed() {
    try (PostgresServer own = PostgresServer.start()) {
      url = own.create("failing");
      Accounts one = withRoot(server("a"));
      one.accept(one.add("root", "vera", Set.of(Role.DRAFTER)), "", PASSWORD);
      List<Account> before = one.all();
      own.kill();
      assertThatThrownBy(() -> one.disable("root", "vera", true))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(() -> one.authenticate("vera", PASSWORD))
          .isInstanceOf(StoreException.class);
      assertThat(one.all()).isEqualTo(before);
      own.restart();
      assertThat(one.authenticate("vera", PASSWORD)).isPresent();
      one.disable("root", "vera", true);
      assertThat(one.authenticate("vera", PASSWORD)).isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
