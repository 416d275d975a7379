package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProofTest {
  private static final int ALL_SIZES = 130;
  private static final int LARGE = 5_000;
  private static final String HASH =
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

  private final MerkleTree small =
      MerkleTreeTest.tree(MerkleTreeTest.leaves(new Random(3), ALL_SIZES));

  @Test
  void every_inclusion_proof_of_small_trees_verifies_and_no_altered_one_does() {
    Random random = new Random(4);
    for (int size = 1; size <= ALL_SIZES; size++) {
      for (int index = 0; index < size; index++) {
        checkInclusion(small, index, size, random);
      }
    }
  }

  @Test
  void every_consistency_proof_of_small_trees_verifies_and_no_altered_one_does() {
    Random random = new Random(5);
    for (int to = 0; to <= ALL_SIZES; to++) {
      for (int from = 0; from <= to; from++) {
        checkConsistency(small, from, to, random);
      }
    }
  }

  @Test
  void proofs_of_large_trees_verify_and_no_altered_one_does() {
    Property.holds(
        100,
        random -> {
          int size = 1 + random.nextInt(LARGE);
          MerkleTree tree = MerkleTreeTest.tree(MerkleTreeTest.leaves(random, size));
          checkInclusion(tree, random.nextInt(size), size, random);
          checkConsistency(tree, random.nextInt(size + 1), size, random);
        });
  }

  private static void checkInclusion(MerkleTree tree, long index, long size, Random random) {
    InclusionProof proof = tree.inclusion(index, size);
    Checkpoint at = at(tree, size);
    Hash leaf = tree.leafHash(index);
    assertThat(proof.verify(leaf, at).isVerified()).isTrue();
    assertThat(InclusionProof.parse(proof.toString())).isEqualTo(proof);

    assertThat(code(proof.verify(flipped(leaf, random), at))).isEqualTo(Flaw.Code.OTHER_ROOT);
    for (List<Hash> path : altered(proof.path(), random)) {
      refused(new InclusionProof(index, size, path).verify(leaf, at));
    }
    for (long other : new long[] {index - 1, index + 1, size - 1 - index, size / 2, index ^ 1}) {
      if (other >= 0 && other < size && other != index) {
        refused(new InclusionProof(other, size, proof.path()).verify(leaf, at));
      }
    }
    assertThat(code(new InclusionProof(index, size + 1, proof.path()).verify(leaf, at)))
        .isEqualTo(Flaw.Code.OTHER_TREE);
    if (size < tree.size()) {
      refused(new InclusionProof(index, size + 1, proof.path()).verify(leaf, at(tree, size + 1)));
    }
  }

  private static void checkConsistency(MerkleTree tree, long from, long to, Random random) {
    ConsistencyProof proof = tree.consistency(from, to);
    Checkpoint older = at(tree, from);
    Checkpoint newer = at(tree, to);
    assertThat(proof.verify(older, newer).isVerified()).isTrue();
    assertThat(ConsistencyProof.parse(proof.toString())).isEqualTo(proof);

    for (List<Hash> path : altered(proof.path(), random)) {
      refused(new ConsistencyProof(from, to, path).verify(older, newer));
    }
    if (from > 0) {
      Checkpoint forged = new Checkpoint("log", from, flipped(older.root(), random));
      assertThat(code(proof.verify(forged, newer))).isEqualTo(Flaw.Code.OTHER_ROOT);
      Checkpoint forgedNewer = new Checkpoint("log", to, flipped(newer.root(), random));
      assertThat(code(proof.verify(older, forgedNewer))).isEqualTo(Flaw.Code.OTHER_ROOT);
      Checkpoint shorter = at(tree, from - 1);
      assertThat(code(proof.verify(shorter, newer))).isEqualTo(Flaw.Code.OTHER_TREE);
      if (from > 1) {
        refused(new ConsistencyProof(from - 1, to, proof.path()).verify(shorter, newer));
      }
    }
    assertThat(code(proof.verify(older, new Checkpoint("log", to + 1, newer.root()))))
        .isEqualTo(Flaw.Code.OTHER_TREE);
  }

  /**
   * A bit flipped in each hash, each hash dropped, one added at each place, two neighbours changed.
   */
  private static List<List<Hash>> altered(List<Hash> path, Random random) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i <= path.size(); i++) {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, i < path.size() ? path.get(i) : Hash.EMPTY_ROOT);
      all.add(longer);
      if (i < path.size()) {
        List<Hash> flipped = new ArrayList<>(path);
        flipped.set(i, flipped(path.get(i), random));
        all.add(flipped);
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(i);
        all.add(shorter);
      }
      if (i + 1 < path.size()) {
        List<Hash> swapped = new ArrayList<>(path);
        swapped.set(i, path.get(i + 1));
        swapped.set(i + 1, path.get(i));
        all.add(swapped);
      }
    }
    return all;
  }

  private static Hash flipped(Hash hash, Random random) {
    byte[] bytes = hash.bytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return Hash.fromBytes(bytes);
  }

  private static Checkpoint at(MerkleTree tree, long size) {
    return new Checkpoint("log", size, tree.root(size));
  }

  private static void refused(Checked<?> checked) {
    assertThat(checked.isVerified()).as(checked.toString()).isFalse();
  }

  private static Flaw.Code code(Checked<?> checked) {
    return checked.fold(
        value -> {
          throw new AssertionError("It verifies: " + value);
        },
        Flaw::code);
  }

  @Test
  void checkpoints_of_two_logs_are_not_compared() {
    Hash root = small.root(1);
    assertThat(
            new ConsistencyProof(1, 1, List.of())
                .verify(new Checkpoint("a", 1, root), new Checkpoint("b", 1, root)))
        .hasToString("the checkpoints are of different logs: \"a\" and \"b\". (OTHER_TREE)");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "inclusion 1 2\\n{h}\\n, verified",
        "inclusion 0 1\\n, verified",
        "'', BAD_HEADER 1",
        "inclusion 1 2, TRUNCATED 1",
        "inclusion 1 2\\n{h}, TRUNCATED 2",
        "inclusion 2 2\\n{h}\\n, BAD_HEADER 1",
        "inclusion 01 2\\n{h}\\n, BAD_HEADER 1",
        "inclusion +1 2\\n{h}\\n, BAD_HEADER 1",
        "inclusion 1  2\\n{h}\\n, BAD_HEADER 1",
        "inclusion 1 9223372036854775808\\n{h}\\n, BAD_HEADER 1",
        "inclusion 1 ٢\\n{h}\\n, BAD_HEADER 1",
        "consistency 1 2\\n{h}\\n, BAD_HEADER 1",
        "inclusion 1 2\\r\\n{h}\\n, BAD_HEADER 1",
        "inclusion 1 2\\n{H}\\n, BAD_FORM 2",
        "inclusion 1 2\\n{h} \\n, BAD_FORM 2",
        "inclusion 1 2\\n\\n, BAD_FORM 2"
      })
  void a_proof_has_one_text(String text, String answer) {
    String given =
        text.replace("''", "")
            .replace("\\n", "\n")
            .replace("\\r", "\r")
            .replace("{h}", HASH)
            .replace("{H}", HASH.replace('a', 'A'));
    assertThat(
            InclusionProof.read(given)
                .<String>fold(proof -> "verified", flaw -> flaw.code() + " " + flaw.line()))
        .isEqualTo(answer);
  }

  @Test
  void a_proof_has_at_most_64_hashes() {
    String text = "consistency 3 9\n" + (HASH + "\n").repeat(1_000_000);
    assertThat(code(ConsistencyProof.read(text))).isEqualTo(Flaw.Code.TOO_LONG);
    assertThat(code(ConsistencyProof.read("consistency 9 3\n"))).isEqualTo(Flaw.Code.BAD_HEADER);
    assertThatThrownBy(() -> ConsistencyProof.parse("no"))
        .hasMessage(
            "line 1: expected \"consistency\" and two numbers, separated by spaces. (BAD_HEADER)");
  }
}
