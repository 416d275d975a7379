package kz.tizilim.server.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.AccessChange;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.Hash;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.WitnessKey;
import kz.tizilim.log.WitnessRequest;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import org.junit.jupiter.api.Test;

/** A server that cosigns another log, and its own log cosigned over HTTP. */
@QuarkusTest
@TestProfile(WitnessTest.Own.class)
class WitnessTest {
  private static final Signer WITNESS = Signer.generate("example.kz/witness", new SecureRandom());
  private static final Signer OTHER = Signer.generate("example.kz/other", new SecureRandom());

  @TestHTTPResource("/")
  URI server;

  @Inject Desk desk;

  /** A server whose log has a known key, and which cosigns that log and another. */
  public static final class Own extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      Path data = Path.of(settings.get("tizilim.data"));
      String log;
      try {
        Settings own =
            new Settings(data, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
        try (Desk desk = Desk.open(own, Clock.system(Kazakhstan.ZONE))) {
          log = desk.publicKey().orElseThrow();
        }
        Path key = Files.writeString(data.resolve("witness.key"), WITNESS.secret() + "\n");
        Path logs =
            Files.writeString(
                data.resolve("logs"), "# журналы\n" + log + "\n\n" + OTHER.verifier() + "\n");
        settings.put("tizilim.witness-key", key.toString());
        settings.put("tizilim.witness-logs", logs.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return settings;
    }
  }

  private HttpResponse<String> add(WitnessRequest request) {
    return new Browser(server)
        .post(
            "/api/v1/witness/add-checkpoint",
            request.toString(),
            "Content-Type",
            "application/octet-stream");
  }

  private static WitnessRequest first(Signer by, String origin) {
    Hash root = Hash.ofLeaf(new byte[] {1});
    return new WitnessRequest(
        new ConsistencyProof(0, 1, List.of()), by.sign(new Checkpoint(origin, 1, root)));
  }

  @Test
  void the_statuses_are_those_of_the_specification() {
    HttpResponse<String> cosigned = add(first(OTHER, OTHER.verifier().name()));
    assertThat(cosigned.statusCode()).isEqualTo(200);
    SignedCheckpoint signed = first(OTHER, OTHER.verifier().name()).signed();
    List<Cosignature> lines =
        Cosignature.read(cosigned.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    WitnessKey key =
        WitnessKey.find(new Browser(server).get("/api/v1/witness/key").body().strip())
            .orElseThrow();
    assertThat(key).isEqualTo(WITNESS.verifier().witness());
    assertThat(signed.with(lines).cosignedBy(key).isVerified()).isTrue();

    HttpResponse<String> again = add(first(OTHER, OTHER.verifier().name()));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(again.body()).isEqualTo("1\n");

    assertThat(add(first(OTHER, "example.kz/unknown")).statusCode()).isEqualTo(404);
    assertThat(add(first(WITNESS, OTHER.verifier().name())).statusCode()).isEqualTo(403);
    HttpResponse<String> malformed =
        new Browser(server)
            .post("/api/v1/witness/add-checkpoint", "old 1\n", "Content-Type", "text/plain");
    assertThat(malformed.statusCode()).isEqualTo(400);
    WitnessRequest unproven =
        new WitnessRequest(
            new ConsistencyProof(1, 2, List.of()),
            OTHER.sign(new Checkpoint(OTHER.verifier().name(), 2, Hash.ofLeaf(new byte[] {2}))));
    assertThat(add(unproven).statusCode()).isEqualTo(422);
    assertThat(
            new Browser(server)
                .post(
                    "/api/v1/witness/add-checkpoint",
                    "x".repeat(70_000),
                    "Content-Type",
                    "text/plain")
                .statusCode())
        .isEqualTo(413);
  }

  private Witnesses witnesses() throws IOException {
    Path file = Files.createTempFile("witnesses", ".txt");
    Files.writeString(
        file, "# свидетели\n" + WITNESS.verifier().witness() + " " + server + "api/v1/witness/\n");
    return new Witnesses(desk, Optional.of(file.toString()));
  }

  @Test
  void the_log_asks_its_witness_and_shows_and_exports_the_cosignature() throws IOException {
    Verifier key = Verifier.parse(desk.publicKey().orElseThrow());
    assertThat(new Browser(server).get("/history").body()).contains("Соподписей свидетелей нет");
    witnesses().ask();
    SignedCheckpoint signed =
        SignedCheckpoint.parse(new Browser(server).get("/api/v1/log/checkpoint").body());
    assertThat(signed.cosignedBy(WITNESS.verifier().witness()).isVerified()).isTrue();
    assertThat(new Browser(server).get("/history").body())
        .contains("<code>example.kz/witness</code>", "соподписали свидетели");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.log(ledger -> ledger.export(out));
    Bundle.Contents contents =
        Bundle.read(new ByteArrayInputStream(out.toByteArray()), List.of(key), leaf -> {})
            .orElseThrow();
    assertThat(contents.last().cosignedBy(WITNESS.verifier().witness()).isVerified()).isTrue();

    // the log grows, and the witness goes on from what it knows
    HistoryRecord.AccessChanged changed =
        new HistoryRecord.AccessChanged(
            AccessChange.ADDED, "root", Optional.empty(), "vera", List.of(), desk.moment());
    desk.recordNow(changed);
    witnesses().ask();
    SignedCheckpoint grown =
        SignedCheckpoint.parse(new Browser(server).get("/api/v1/log/checkpoint").body());
    assertThat(grown.checkpoint().size()).isEqualTo(signed.checkpoint().size() + 1);
    assertThat(grown.cosignedBy(WITNESS.verifier().witness()).isVerified()).isTrue();
  }

  @Test
  void a_file_of_witnesses_with_another_line_is_refused() throws IOException {
    Path file = Files.createTempFile("witnesses", ".txt");
    for (String line :
        List.of(
            "nonsense",
            OTHER.verifier() + " https://w.example.kz",
            WITNESS.verifier().witness() + " ftp://x")) {
      Files.writeString(file, line);
      assertThatThrownBy(() -> Witnesses.read(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(line);
    }
  }
}
