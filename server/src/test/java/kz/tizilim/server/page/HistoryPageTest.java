package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import kz.tizilim.core.register.Edition;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Hash;
import kz.tizilim.log.Signer;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import org.junit.jupiter.api.Test;

/** The page of the log, as an auditor uses it. */
@QuarkusTest
@TestProfile(HistoryPageTest.Own.class)
class HistoryPageTest {
  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;
  @Inject Desk desk;

  /** A server of its own. */
  public static final class Own extends Fresh {}

  private HttpResponse<String> given(String text) {
    return new Browser(server)
        .upload("/history/check", "данное.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_proof_of_a_print_an_exported_log_and_a_checkpoint_are_verified() {
    Edition edition = desk.registrar(false).history().editions().get(0).edition();
    String proof = desk.log(ledger -> ledger.proof(edition)).orElseThrow().toString();
    assertThat(given(proof).body()).contains("Доказательство верно", edition.digest());
    assertThat(given(proof.replace("leaf ", "leaf 0")).statusCode()).isEqualTo(422);

    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    desk.log(ledger -> ledger.export(bundle));
    String exported = bundle.toString(StandardCharsets.UTF_8);
    assertThat(given(exported).body()).contains("Выгрузка верна");
    assertThat(given(exported.replaceFirst("приказ", "Приказ")).body()).contains("НЕ верно");

    String checkpoint = new Browser(server).get("/api/v1/log/checkpoint").body();
    assertThat(given(checkpoint).body()).contains("Контрольная точка верна");
    assertThat(given("ничего").statusCode()).isIn(200, 422);
  }

  @Test
  void what_another_key_signed_is_not_of_this_log() {
    Signer other = Signer.generate("tizilim", new SecureRandom());
    String signed = other.sign(new Checkpoint("tizilim", 1, Hash.EMPTY_ROOT)).toString();
    assertThat(given(signed).body()).contains("НЕ верно");
  }

  @Test
  void records_are_chosen_by_act_and_by_person_and_nothing_held_back_is_among_them() {
    Staff staff = Staff.of(server, accounts);
    Browser drafter = staff.with("aisha", Role.DRAFTER);
    drafter.json(
        "/api/v1/proposals",
        """
        {"act":"692","event":{"kind":"sent","day":"2024-07-05","where":"kk,ru Министерство юстиции","document":"пример"}}
        """);
    Browser auditor = staff.with("auditor", Role.AUDITOR);
    assertThat(auditor.get("/history?who=AISHA").body()).contains("aisha", "2024");
    assertThat(auditor.get("/history?who=nobody").body()).contains("Таких записей нет.");
    assertThat(auditor.get("/history?act=692").body()).doesNotContain("Таких записей нет.");
    assertThat(auditor.get("/history?act=12345").body()).contains("Таких записей нет.");
    assertThat(new Browser(server).get("/history?who=aisha").body()).contains("Таких записей нет.");
  }

  @Test
  void a_change_of_rights_is_a_leaf_that_only_people_with_a_role_read() {
    Staff staff = Staff.of(server, accounts);
    Browser auditor = staff.with("auditor", Role.AUDITOR);
    staff.with("berik", Role.APPROVER);
    long position = desk.size();
    staff.root().form("/accounts/roles", "name", "berik", "role", "publisher");
    assertThat(desk.size()).isEqualTo(position + 1);
    assertThat(auditor.get("/history").body())
        .contains("Изменение прав", "Учётной записи «berik» назначены роли: публикующий");
    assertThat(auditor.get("/history?who=berik").body()).contains("назначены роли");
    String entry = "/api/v1/log/entries?from=" + position;
    assertThat(auditor.get(entry).body())
        .contains("\"type\":\"access\"", "\"salt\":", "\"embargoed\":false");
    Browser everybody = new Browser(server);
    assertThat(everybody.get(entry).body()).contains("\"record\":null", "\"embargoed\":true");
    assertThat(everybody.get("/history").body()).contains("Неопубликованная запись");
    for (String address : new String[] {"/history", "/history?who=berik", "/api/v1/changes"}) {
      assertThat(everybody.get(address).body()).doesNotContain(">berik<", "«berik»");
    }
    everybody.get("/history?verify=true");
    assertThat(everybody.get("/history?verify=true").body()).contains("Журнал верен");
  }
}
