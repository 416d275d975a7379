package kz.tizilim.registrar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.WitnessRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers that C2SP tlog-witness prescribes, and what a witness remembers. */
final class WitnessBookTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final String ORIGIN = "example.kz/log";

  private final Signer log = Signer.generate(ORIGIN, new SecureRandom());
  private final Signer key = Signer.generate("example.kz/witness", new SecureRandom());
  private final MerkleTree tree = tree("leaf");

  @TempDir private Path folder;

  private WitnessBook book;

  @BeforeEach
  void open() {
    book = WitnessBook.open(key, List.of(log.verifier()), folder);
  }

  private static MerkleTree tree(String word) {
    MerkleTree tree = new MerkleTree();
    IntStream.range(0, 20).forEach(i -> tree.append(CanonicalJson.of(Map.of(word, i)).bytes()));
    return tree;
  }

  private SignedCheckpoint signed(Signer by, MerkleTree of, long size) {
    return by.sign(new Checkpoint(ORIGIN, size, of.root(size)));
  }

  private String body(long old, long size) {
    return new WitnessRequest(tree.consistency(old, size), signed(log, tree, size)).toString();
  }

  private WitnessBook.Answer add(String body) {
    return book.add(body.getBytes(StandardCharsets.UTF_8), NOW);
  }

  private String answer(String body) {
    WitnessBook.Answer answer = add(body);
    return answer instanceof WitnessBook.Answer.Refused refused
        ? refused.reason().toString()
        : answer instanceof WitnessBook.Answer.OtherSize other
            ? "size " + other.size()
            : "cosigned";
  }

  @Test
  void a_checkpoint_that_goes_on_from_the_one_before_is_cosigned() {
    SignedCheckpoint signed = signed(log, tree, 5);
    WitnessBook.Answer.Cosigned first = (WitnessBook.Answer.Cosigned) add(body(0, 5));
    List<Cosignature> lines =
        Cosignature.read(first.lines().getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(signed.with(lines).cosignedBy(book.key()).orElseThrow().time())
        .isEqualTo(NOW.getEpochSecond());
    assertThat(answer(body(5, 13))).isEqualTo("cosigned");
    assertThat(answer(body(13, 13))).isEqualTo("cosigned");
  }

  @Test
  void what_was_cosigned_last_is_remembered_on_the_disk() {
    assertThat(answer(body(0, 5))).isEqualTo("cosigned");
    open();
    assertThat(answer(body(0, 7))).isEqualTo("size 5");
    assertThat(answer(body(5, 7))).isEqualTo("cosigned");
  }

  @Test
  void a_memory_that_another_wrote_is_not_believed() throws Exception {
    assertThat(answer(body(0, 5))).isEqualTo("cosigned");
    try (var files = Files.list(folder)) {
      Path file = files.findFirst().orElseThrow();
      Files.writeString(file, signed(log, tree, 3).toString());
    }
    assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void an_older_or_a_second_history_is_not_cosigned() {
    assertThat(answer(body(0, 8))).isEqualTo("cosigned");
    assertThat(answer(body(0, 5))).isEqualTo("size 8");
    MerkleTree fork = tree("other");
    String same =
        new WitnessRequest(new ConsistencyProof(8, 8, List.of()), signed(log, fork, 8)).toString();
    assertThat(answer(same)).isEqualTo("size 8");
    String longer = new WitnessRequest(fork.consistency(8, 12), signed(log, fork, 12)).toString();
    assertThat(answer(longer)).isEqualTo("NOT_PROVEN");
    assertThat(answer(body(8, 12))).isEqualTo("cosigned");
  }

  @Test
  void only_the_logs_that_it_knows_are_cosigned_and_only_with_their_keys() {
    Signer stranger = Signer.generate(ORIGIN, new SecureRandom());
    String forged =
        new WitnessRequest(tree.consistency(0, 5), signed(stranger, tree, 5)).toString();
    assertThat(answer(forged)).isEqualTo("NOT_SIGNED");
    Signer other = Signer.generate("example.kz/unknown", new SecureRandom());
    SignedCheckpoint unknown = other.sign(new Checkpoint("example.kz/unknown", 5, tree.root(5)));
    assertThat(answer(new WitnessRequest(tree.consistency(0, 5), unknown).toString()))
        .isEqualTo("UNKNOWN_LOG");
    assertThat(answer(body(0, 5))).isEqualTo("cosigned");
    assertThatThrownBy(() -> WitnessBook.open(log, List.of(log.verifier()), folder))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_request_in_another_form_is_malformed() {
    String good = body(0, 5);
    for (String bad :
        List.of(
            "",
            "\n\n",
            good.replace("old 0", "old 00"),
            good.replace("old 0", "old -1"),
            good.replace("old 0", "old"),
            good.replace("old 0", "old 6"),
            good.replace("old 0\n", "old 0\nnonsense\n"),
            good.replace("\n\n" + ORIGIN, "\n" + ORIGIN),
            good.substring(0, good.length() - 1),
            "old 0\n" + (tree.root(3).base64() + "\n").repeat(64) + good.substring(6))) {
      assertThat(answer(bad)).as(bad).isEqualTo("MALFORMED");
    }
    assertThat(answer(good.replace("old 0\n", "old 0\n" + tree.root(3).base64() + "\n")))
        .isEqualTo("NOT_PROVEN");
    assertThat(answer(good)).isEqualTo("cosigned");
  }

  @Test
  void of_requests_at_the_same_time_none_is_rolled_back() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> tasks =
          IntStream.rangeClosed(1, 16)
              .<Callable<String>>mapToObj(size -> () -> answer(body(0, size)))
              .toList();
      int cosigned = 0;
      for (Future<String> one : pool.invokeAll(tasks)) {
        cosigned += one.get().equals("cosigned") ? 1 : 0;
      }
      assertThat(cosigned).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }
}
