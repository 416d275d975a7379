package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MerkleTreeTest {
  private static final int ALL_SIZES = 130;
  private static final int LARGE = 5_000;

  /** The tree of the reference implementation of Certificate Transparency (RFC 6962). */
  private static final List<byte[]> REFERENCE =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void the_reference_tree_has_its_published_roots(int size, String root) {
    assertThat(tree(REFERENCE).root(size)).hasToString(root);
    assertThat(Recursive.root(REFERENCE.subList(0, size))).hasToString(root);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, 96a296d2 5f083f0a 6b47aaf2",
    "5, 8, bc1a0643 ca854ea1 d37ee418",
    "2, 3, fac54203",
    "1, 5, 6e340b9c 5f083f0a bc1a0643"
  })
  void the_reference_tree_has_its_published_inclusion_paths(int index, int size, String path) {
    InclusionProof proof = tree(REFERENCE).inclusion(index, size);
    assertThat(beginnings(proof.path())).isEqualTo(path);
    assertThat(proof.path()).isEqualTo(Recursive.path(index, REFERENCE.subList(0, size)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, ''",
    "1, 8, 96a296d2 5f083f0a 6b47aaf2",
    "6, 8, 0ebc5d34 ca854ea1 d37ee418",
    "2, 5, 5f083f0a bc1a0643"
  })
  void the_reference_tree_has_its_published_consistency_paths(int from, int to, String path) {
    ConsistencyProof proof = tree(REFERENCE).consistency(from, to);
    assertThat(beginnings(proof.path())).isEqualTo(path);
    assertThat(proof.path()).isEqualTo(Recursive.proof(from, REFERENCE.subList(0, to)));
  }

  @Test
  void roots_and_proofs_are_those_of_the_definition_for_all_small_trees() {
    List<byte[]> leaves = leaves(new Random(1), ALL_SIZES);
    MerkleTree tree = tree(leaves);
    for (int size = 0; size <= ALL_SIZES; size++) {
      List<byte[]> first = leaves.subList(0, size);
      assertThat(tree.root(size)).isEqualTo(Recursive.root(first));
      for (int i = 0; i < size; i++) {
        assertThat(tree.inclusion(i, size).path()).isEqualTo(Recursive.path(i, first));
      }
      for (int from = 0; from <= size; from++) {
        assertThat(tree.consistency(from, size).path()).isEqualTo(Recursive.proof(from, first));
      }
    }
  }

  @Test
  void roots_and_proofs_are_those_of_the_definition_for_large_trees() {
    Property.holds(
        40,
        random -> {
          List<byte[]> leaves = leaves(random, 1 + random.nextInt(LARGE));
          MerkleTree tree = tree(leaves);
          int size = 1 + random.nextInt(leaves.size());
          List<byte[]> first = leaves.subList(0, size);
          int index = random.nextInt(size);
          int from = random.nextInt(size + 1);
          assertThat(tree.root(size)).isEqualTo(Recursive.root(first));
          assertThat(tree.root()).isEqualTo(Recursive.root(leaves));
          assertThat(tree.inclusion(index, size).path()).isEqualTo(Recursive.path(index, first));
          assertThat(tree.consistency(from, size).path()).isEqualTo(Recursive.proof(from, first));
        });
  }

  @Test
  void a_tree_of_leaf_hashes_is_the_tree_of_the_leaves() {
    MerkleTree tree = new MerkleTree();
    REFERENCE.forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
    assertThat(tree.root()).isEqualTo(tree(REFERENCE).root());
    assertThat(tree.leafHash(5)).isEqualTo(Hash.ofLeaf(REFERENCE.get(5)));
  }

  @Test
  void readers_see_whole_trees_while_a_thread_appends() throws Exception {
    List<byte[]> leaves = leaves(new Random(2), LARGE);
    MerkleTree whole = tree(leaves);
    MerkleTree growing = new MerkleTree();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> read = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        read.add(
            readers.submit(() -> {
              int looked = 0;
              long size;
              do {
                size = growing.size();
                assertThat(growing.root(size)).isEqualTo(whole.root(size));
                looked++;
              } while (size < LARGE);
              return looked;
            }));
      }
      leaves.forEach(growing::append);
      for (Future<Integer> looked : read) {
        assertThat(looked.get()).isPositive();
      }
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void asking_for_a_leaf_that_a_tree_lacks_is_a_bug_of_the_caller() {
    MerkleTree tree = tree(REFERENCE);
    assertThatThrownBy(() -> tree.root(9)).hasMessageContaining("8").hasMessageContaining("9");
    assertThatThrownBy(() -> tree.root(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.leafHash(8)).hasMessageContaining("Leaf 8 is not");
    assertThatThrownBy(() -> tree.inclusion(8, 8)).hasMessageContaining("Leaf 8 is not");
    assertThatThrownBy(() -> tree.inclusion(0, 0)).hasMessageContaining("Leaf 0 is not");
    assertThatThrownBy(() -> tree.inclusion(-1, 8)).hasMessageContaining("Leaf -1 is not");
    assertThatThrownBy(() -> tree.consistency(5, 4)).hasMessageContaining("5");
    assertThatThrownBy(() -> tree.consistency(-1, 4)).hasMessageContaining("-1");
    assertThatThrownBy(() -> tree.consistency(0, 9)).hasMessageContaining("9");
  }

  static MerkleTree tree(List<byte[]> leaves) {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < leaves.size(); i++) {
      assertThat(tree.append(leaves.get(i))).isEqualTo(i);
    }
    return tree;
  }

  static List<byte[]> leaves(Random random, int count) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] leaf = new byte[8 + random.nextInt(60)];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return leaves;
  }

  private static String beginnings(List<Hash> path) {
    return String.join(" ", path.stream().map(hash -> hash.toString().substring(0, 8)).toList());
  }
}
