package kz.tizilim.server.witness;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.WitnessKey;
import kz.tizilim.log.WitnessRequest;
import kz.tizilim.server.desk.Desk;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The witnesses of this server's log. Every minute the latest checkpoint is sent to those that have
 * not cosigned it, and what they answer is kept with the checkpoint. A witness that does not answer
 * delays nothing but its cosignature.
 */
@Singleton
public class Witnesses {
  private static final Logger LOG = Logger.getLogger(Witnesses.class);
  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final int EVERY_SECONDS = 60;
  private static final int OTHER_SIZE = 409;
  private static final int ATTEMPTS = 2;

  private final Desk desk;
  private final List<Address> addresses;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(WAIT).version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "witnesses");
        thread.setDaemon(true);
        return thread;
      });

  /**
   * A witness.
   *
   * @param key its public key
   * @param prefix the address before {@code /add-checkpoint}
   */
  public record Address(WitnessKey key, URI prefix) {}

  @Inject
  Witnesses(Desk desk, @ConfigProperty(name = "tizilim.witnesses") Optional<String> file) {
    this.desk = desk;
    this.addresses = file.map(Path::of).map(Witnesses::read).orElse(List.of());
  }

  /**
   * Reads a file with a witness in each line: its public key, a space, and its address. Lines with
   * # are comments.
   *
   * @throws IllegalArgumentException if a line is something else; the message says so in Russian
   */
  public static List<Address> read(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> address(file, line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Address address(Path file, String line) {
    String[] words = line.split(" +", -1);
    Optional<WitnessKey> key = WitnessKey.find(words[0]);
    if (words.length != 2 || key.isEmpty() || !words[1].matches("https?://\\S+")) {
      throw new IllegalArgumentException(
          "В файле " + file + " строка «" + line + "» — не ключ свидетеля и его адрес.");
    }
    return new Address(key.get(), URI.create(words[1].replaceAll("/+$", "")));
  }

  void begin(@Observes StartupEvent event) {
    if (!addresses.isEmpty()) {
      ScheduledFuture<?> unused =
          asking.scheduleWithFixedDelay(this::ask, 2, EVERY_SECONDS, TimeUnit.SECONDS);
    }
  }

  void end(@Observes ShutdownEvent event) {
    asking.shutdownNow();
  }

  /** Asks each witness that has not cosigned the latest checkpoint. */
  void ask() {
    for (Address one : addresses) {
      try {
        ask(one);
      } catch (IOException | RuntimeException e) {
        LOG.warnf("The witness %s gave no cosignature: %s", one.key().name(), e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void ask(Address witness) throws IOException, InterruptedException {
    Optional<SignedCheckpoint> latest = desk.log(ledger -> ledger.latestCheckpoint());
    if (latest.isEmpty() || isCosigned(latest.get(), witness.key())) {
      return;
    }
    Checkpoint next = latest.get().checkpoint();
    long old = cosigned(witness.key());
    for (int i = 0; i < ATTEMPTS; i++) {
      HttpResponse<byte[]> answer = send(witness, request(latest.get(), old));
      if (answer.statusCode() == OTHER_SIZE) {
        old = size(answer.body(), next.size());
        continue;
      }
      if (answer.statusCode() != 200) {
        throw new IOException(
            answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8).strip());
      }
      keep(answer.body(), witness.key());
      return;
    }
    throw new IOException("it cosigned another checkpoint of " + old + " leaves");
  }

  private WitnessRequest request(SignedCheckpoint signed, long old) {
    long size = signed.checkpoint().size();
    ConsistencyProof proof =
        old == 0
            ? new ConsistencyProof(0, size, List.of())
            : desk.log(ledger -> ledger.consistency(old, size));
    return new WitnessRequest(proof, signed.withoutCosignatures());
  }

  private HttpResponse<byte[]> send(Address witness, WitnessRequest request)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(witness.prefix() + "/add-checkpoint"))
            .timeout(WAIT)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static long size(byte[] body, long most) throws IOException {
    String text = new String(body, StandardCharsets.US_ASCII).strip();
    if (!text.matches("0|[1-9][0-9]{0,17}") || Long.parseLong(text) > most) {
      throw new IOException("it cosigned a log of «" + text + "» leaves, and this one has " + most);
    }
    return Long.parseLong(text);
  }

  private void keep(byte[] lines, WitnessKey key) throws IOException {
    List<Cosignature> given =
        Cosignature.read(lines)
            .fold(
                read -> read,
                flaw -> {
                  throw new IllegalArgumentException(flaw.toString());
                });
    boolean isKept = false;
    for (Cosignature one : given) {
      isKept |= desk.log(ledger -> ledger.saveCosignature(one, key)).isPresent();
    }
    if (!isKept) {
      throw new IOException("its answer is not a cosignature of this log with the key " + key);
    }
  }

  private static boolean isCosigned(SignedCheckpoint signed, WitnessKey key) {
    return signed.cosignedBy(key).fold(one -> true, flaw -> false);
  }

  /** The size of the last checkpoint that a witness cosigned; 0 before the first. */
  private long cosigned(WitnessKey key) {
    List<SignedCheckpoint> all = desk.log(ledger -> ledger.checkpoints());
    return all.stream()
        .filter(one -> isCosigned(one, key))
        .mapToLong(one -> one.checkpoint().size())
        .max()
        .orElse(0);
  }
}
