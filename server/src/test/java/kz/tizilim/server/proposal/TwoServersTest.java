package kz.tizilim.server.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.server.access.People;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.store.Location;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proposals and decisions on two servers with one database. What one server does between the look
 * of the other at the history and its record is done while the clock of the other is read.
 */
final class TwoServersTest {
  private static final String AMENDMENT =
      """
      {"amendment":{"register":"mod-746-2015-12-30","number":"NUMBER","signed":"2026-03-02",
       "title":"О примере","commencement":"вводится в действие со дня его подписания",
       "instructions":"INSTRUCTION"}}
      """;

  private static PostgresServer postgres;
  private static int databases;

  @TempDir private Path folder;

  private final List<Desk> desks = new ArrayList<>();
  private final Interrupted clock = new Interrupted();
  private Desk one;
  private Desk other;

  /** The clock of this host, at which something else happens first when it is read. */
  private static final class Interrupted extends Clock {
    private final Clock real = Clock.system(Kazakhstan.ZONE);
    private final Thread reader = Thread.currentThread();
    private Runnable between = () -> {};
    private int times;

    /** Does this the next times that the test reads the clock. */
    void before(int howOften, Runnable what) {
      times = howOften;
      between = what;
    }

    @Override
    public Instant instant() {
      if (Thread.currentThread().equals(reader) && times > 0) {
        times--;
        int left = times;
        times = 0;
        Instant read = real.instant();
        between.run();
        times = left;
        return read;
      }
      return real.instant();
    }

    @Override
    public ZoneId getZone() {
      return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @BeforeAll
  static void start() {
    postgres = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void open() throws SQLException {
    databases++;
    String url = postgres.create("proposals" + databases);
    one = desk(url, "a", clock);
    other = desk(url, "b", Clock.system(Kazakhstan.ZONE));
  }

  @AfterEach
  void close() {
    desks.forEach(Desk::close);
  }

  private Desk desk(String url, String host, Clock own) {
    Desk desk =
        Desk.open(
            new Settings(
                folder.resolve(host),
                Optional.of(new Location.Postgres(url)),
                Optional.empty(),
                Optional.empty(),
                false,
                false),
            own);
    desks.add(desk);
    return desk;
  }

  private static Proposals drafter(Desk desk) {
    return new Proposals(desk, People.with("Айша", Role.DRAFTER));
  }

  private static Proposals approver(Desk desk) {
    return new Proposals(desk, People.with("Берик", Role.APPROVER));
  }

  private static String event(String site) {
    return """
    {"act":"692","event":{"kind":"placed","day":"2024-07-08","where":"SITE","document":"пример"}}
    """
        .replace("SITE", site);
  }

  private static long amend(Desk desk, String number, String instruction) {
    String json = AMENDMENT.replace("NUMBER", number).replace("INSTRUCTION", instruction);
    return drafter(desk).propose(() -> json);
  }

  private static void approve(Desk desk, long position) {
    approver(desk).decide((int) position, () -> new Decision(true, "сверено", ""));
  }

  private long size() {
    return one.log(ledger -> ledger.size());
  }

  private List<Instant> moments() {
    return one.log(ledger -> ledger.history()).records().stream()
        .map(HistoryRecord::recordedAt)
        .toList();
  }

  @Test
  void a_proposal_is_recorded_although_the_other_server_was_a_moment_earlier() {
    long before = size();
    clock.before(5, () -> drafter(other).propose(() -> event("второй " + Instant.now())));
    long position = drafter(one).propose(() -> event("первый"));
    clock.before(0, () -> {});
    assertThat(position).isGreaterThan(before);
    assertThat(size()).isEqualTo(position + 1);
    assertThat(moments()).isSorted();
  }

  @Test
  void of_two_amendments_that_are_approved_at_once_none_undoes_the_other() {
    long first = amend(one, "91", "строку 4 ячейки A2-1 исключить.");
    long second = amend(one, "92", "строку 5 ячейки C3 исключить.");
    boolean[] isApproved = new boolean[1];
    clock.before(
        20,
        () -> {
          if (!isApproved[0]) {
            isApproved[0] = true;
            approve(other, second);
          }
        });
    approve(one, first);
    clock.before(0, () -> {});
    RegisterHistory register =
        one.log(ledger -> ledger.history())
            .register(RegisterId.parse("mod-746-2015-12-30"))
            .orElseThrow();
    int entries =
        register.on(LocalDate.parse("2026-03-01")).orElseThrow().edition().entries().size();
    assertThat(register.latest().edition().entries()).hasSize(entries - 2);
  }

  @Test
  void a_proposal_that_the_other_server_decided_a_moment_earlier_is_decided() {
    long position = drafter(one).propose(() -> event("сайт"));
    boolean[] isDecided = new boolean[1];
    clock.before(
        20,
        () -> {
          if (!isDecided[0]) {
            isDecided[0] = true;
            approve(other, position);
          }
        });
    assertThatThrownBy(() -> approve(one, position))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.kind().toString()).isEqualTo("conflict"));
  }

  @Test
  void of_a_hundred_proposals_on_two_servers_at_once_none_is_refused() throws Exception {
    long before = size();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Long>> proposals = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Desk desk = i % 2 == 0 ? one : other;
      String site = "сайт " + i;
      proposals.add(() -> drafter(desk).propose(() -> event(site)));
    }
    List<Long> positions = new ArrayList<>();
    for (Future<Long> proposal : threads.invokeAll(proposals)) {
      positions.add(proposal.get());
    }
    threads.shutdown();
    assertThat(positions).doesNotHaveDuplicates().hasSize(100);
    assertThat(size()).isEqualTo(before + 100);
    assertThat(moments()).isSorted();
  }
}
