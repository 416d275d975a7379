package kz.tizilim.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Hash;
import kz.tizilim.log.InclusionProof;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;

/** How fast the log is at a million leaves: one table in Markdown. */
final class LogSpeed {
  private static final int LEAVES = 1_000_000;
  private static final int PROOFS = 20_000;
  private static final int ROUNDS = 5;
  private static final double NANOS_IN_SECOND = 1e9;
  private static final double NANOS_IN_MICRO = 1e3;

  private final Random random = new Random(1);
  private final MerkleTree tree = new MerkleTree();

  private LogSpeed() {}

  static void print(String machine) {
    System.out.println(machine);
    System.out.println();
    System.out.println("| the log at " + count(LEAVES) + " leaves | best | all rounds |");
    System.out.println("|---|--:|---|");
    LogSpeed speed = new LogSpeed();
    speed.roots();
    speed.bundle();
    System.out.println();
    System.out.println("| " + count(PROOFS) + " of each, µs | p50 | p99 | most |");
    System.out.println("|---|--:|--:|--:|");
    speed.proofs();
  }

  private static CanonicalJson event(int number) {
    return CanonicalJson.of(
        Map.of("act", "1", "entry", "B2-1/" + number, "event", "confirmed", "on", "2024-07-01"));
  }

  private void roots() {
    List<byte[]> leaves = IntStream.range(0, LEAVES).mapToObj(i -> event(i).bytes()).toList();
    double[] seconds = new double[ROUNDS];
    Hash[] roots = new Hash[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      MerkleTree fresh = round == 0 ? tree : new MerkleTree();
      long start = System.nanoTime();
      leaves.forEach(fresh::append);
      roots[round] = fresh.root();
      seconds[round] = (System.nanoTime() - start) / NANOS_IN_SECOND;
    }
    if (Stream.of(roots).distinct().count() != 1) {
      throw new IllegalStateException("The same leaves have several roots.");
    }
    line("all leaves appended, and the root, s", seconds);
  }

  private void bundle() {
    Signer signer = Signer.generate("bench", new SecureRandom());
    SignedCheckpoint signed = signer.sign(new Checkpoint("bench", LEAVES, tree.root()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bundle.write(
        out, IntStream.range(0, LEAVES).mapToObj(LogSpeed::event).iterator(), List.of(signed));
    byte[] bytes = out.toByteArray();
    double[] seconds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Bundle.verify(new ByteArrayInputStream(bytes), List.of(signer.verifier())).orElseThrow();
      seconds[round] = (System.nanoTime() - start) / NANOS_IN_SECOND;
    }
    line("a bundle of " + count(bytes.length >> 20) + " MB verified, s", seconds);
  }

  private void proofs() {
    Checkpoint newest = new Checkpoint("bench", LEAVES, tree.root());
    List<InclusionProof> inclusions = new ArrayList<>();
    times("inclusion proof", i -> inclusions.add(tree.inclusion(random.nextInt(LEAVES), LEAVES)));
    times(
        "inclusion verified",
        i -> {
          InclusionProof proof = inclusions.get(i);
          proof.verify(tree.leafHash(proof.index()), newest).orElseThrow();
        });
    List<ConsistencyProof> consistencies = new ArrayList<>();
    times(
        "consistency proof",
        i -> consistencies.add(tree.consistency(1 + random.nextInt(LEAVES), LEAVES)));
    List<Checkpoint> older =
        consistencies.stream()
            .map(proof -> new Checkpoint("bench", proof.from(), tree.root(proof.from())))
            .toList();
    times(
        "consistency verified",
        i -> consistencies.get(i).verify(older.get(i), newest).orElseThrow());
    times(
        "inclusion proof in a tree of any size",
        i -> {
          int size = 1 + random.nextInt(LEAVES);
          tree.inclusion(random.nextInt(size), size);
        });
    times("root of any size", i -> tree.root(random.nextInt(LEAVES)));
    Signer signer = Signer.generate("bench", new SecureRandom());
    byte[] note = signer.sign(newest).toString().getBytes(StandardCharsets.UTF_8);
    times(
        "signed checkpoint opened",
        i -> SignedCheckpoint.open(note, List.of(signer.verifier())).orElseThrow());
  }

  private void line(String name, double[] rounds) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %s |%n",
        name,
        Arrays.stream(rounds).min().orElseThrow(),
        String.join(
            ", ",
            Arrays.stream(rounds).mapToObj(s -> String.format(Locale.ROOT, "%.2f", s)).toList()));
  }

  private static void times(String name, IntConsumer work) {
    long[] nanos = new long[PROOFS];
    for (int i = 0; i < PROOFS; i++) {
      long start = System.nanoTime();
      work.accept(i);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f |%n",
        name,
        nanos[PROOFS / 2] / NANOS_IN_MICRO,
        nanos[PROOFS * 99 / 100] / NANOS_IN_MICRO,
        nanos[PROOFS - 1] / NANOS_IN_MICRO);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
