package kz.tizilim.store;

import static kz.tizilim.store.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.Hash;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Witness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tests that every kind of store must pass. */
abstract class StoreContract {
  Location location;
  Store store;

  abstract Location fresh();

  @BeforeEach
  void open() {
    location = fresh();
    store = Store.open(location);
  }

  @AfterEach
  void close() {
    store.close();
  }

  final void reopen() {
    store.close();
    store = Store.open(location);
  }

  final void sql(String statement) {
    store.database().ask(() -> store.database().connection().createStatement().execute(statement));
  }

  @Test
  void a_new_store_is_an_empty_log() {
    assertThat(store.size()).isZero();
    assertThat(store.root()).isEqualTo(Hash.EMPTY_ROOT);
    assertThat(store.latestCheckpoint()).isEmpty();
    assertThat(store.origin()).isEmpty();
    assertThat(store.verify(List.of())).isEqualTo(new Verification.Verified(0, Hash.EMPTY_ROOT, 0));
  }

  @Test
  void appended_leaves_are_there_when_the_store_is_opened_again() {
    assertThat(store.append(Events.event(0))).isEqualTo(0);
    assertThat(store.append(Events.event(1))).isEqualTo(1);
    assertThat(store.appendAll(Events.events(2, 200))).isEqualTo(2);
    Hash root = store.root();
    reopen();
    assertThat(store.leaf(1)).isEqualTo(Events.event(1));
    assertThat(store.leaves(0, 200)).containsExactlyElementsOf(Events.events(0, 200));
    assertThat(store.leaves(63, 66)).containsExactlyElementsOf(Events.events(63, 66));
    assertThat(store.root()).isEqualTo(root);
  }

  @Test
  void the_root_of_each_size_is_that_of_a_tree_in_memory() {
    MerkleTree tree = new MerkleTree();
    for (CanonicalJson event : Events.events(0, 70)) {
      store.append(event);
      tree.append(event.bytes());
      assertThat(store.root()).isEqualTo(tree.root());
    }
    for (long size = 0; size <= 70; size++) {
      assertThat(store.root(size)).isEqualTo(tree.root(size));
    }
    assertThat(store.verify(List.of())).isEqualTo(new Verification.Verified(70, tree.root(), 0));
  }

  @Test
  void proofs_verify() {
    store.appendAll(Events.events(0, 20));
    Checkpoint older = store.checkpoint(Events.ORIGIN);
    store.appendAll(Events.events(20, 33));
    Checkpoint newer = store.checkpoint(Events.ORIGIN);
    Hash leaf = Hash.ofLeaf(Events.event(7).bytes());
    assertThat(store.inclusion(7, 33).verify(leaf, newer).isVerified()).isTrue();
    assertThat(store.consistency(20, 33).verify(older, newer).isVerified()).isTrue();
  }

  @Test
  void asking_for_a_leaf_that_is_missing_is_a_bug() {
    store.append(Events.event(0));
    assertThatIllegalArgumentException().isThrownBy(() -> store.leaf(1));
    assertThatIllegalArgumentException().isThrownBy(() -> store.leaf(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> store.leaves(0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> store.root(2));
    assertThatIllegalArgumentException().isThrownBy(() -> store.inclusion(0, 2));
    store.close();
    assertThatIllegalStateException().isThrownBy(store::size);
  }

  @Test
  void a_writer_that_has_not_seen_the_newest_leaf_gets_a_conflict() {
    assertThat(store.appendIf(0, Events.events(0, 2))).isEqualTo(new Attempt.Appended(0, 2));
    assertThat(store.appendIf(1, Events.events(2, 3))).isEqualTo(new Attempt.Conflict(2));
    assertThat(store.appendIf(3, Events.events(2, 3))).isEqualTo(new Attempt.Conflict(2));
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void threads_that_append_at_once_get_one_position_each() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Long>> appends = new ArrayList<>();
    for (CanonicalJson event : Events.events(0, 100)) {
      appends.add(() -> store.append(event));
    }
    List<Long> positions = new ArrayList<>();
    for (Future<Long> append : threads.invokeAll(appends)) {
      positions.add(append.get());
    }
    threads.shutdown();
    assertThat(positions)
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 100).boxed().toList());
    for (int i = 0; i < 100; i++) {
      assertThat(store.leaf(positions.get(i))).isEqualTo(Events.event(i));
    }
  }

  abstract List<String> forbidden();

  @Test
  void the_database_refuses_every_change() {
    store.appendAll(Events.events(0, 3));
    Events.sign(store);
    for (String statement : forbidden()) {
      assertThatThrownBy(() -> sql(statement))
          .as(statement)
          .isInstanceOf(StoreException.class)
          .hasStackTraceContaining("append-only");
    }
    assertThat(store.verify(Events.KNOWN)).isEqualTo(new Verification.Verified(3, store.root(), 1));
  }

  @Test
  void the_latest_checkpoint_is_the_one_over_the_most_leaves() {
    store.appendAll(Events.events(0, 3));
    Checkpoint three = store.checkpoint(Events.ORIGIN);
    store.append(Events.event(3));
    Events.sign(store);
    store.saveCheckpoint(Events.SIGNER.sign(three));
    reopen();
    assertThat(store.latestCheckpoint().orElseThrow())
        .isEqualTo(Events.SIGNER.sign(store.checkpoint(Events.ORIGIN)));
    assertThat(store.origin()).contains(Events.ORIGIN);
    assertThat(store.verify(Events.KNOWN)).isEqualTo(new Verification.Verified(4, store.root(), 2));
  }

  @Test
  void a_checkpoint_over_other_leaves_is_a_bug_and_one_of_another_log_is_refused() {
    store.appendAll(Events.events(0, 3));
    Events.sign(store);
    Checkpoint false3 = new Checkpoint(Events.ORIGIN, 3, Hash.of(new byte[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.saveCheckpoint(Events.SIGNER.sign(false3)))
        .withMessageContaining("have the root");
    assertThatThrownBy(
            () -> store.saveCheckpoint(Events.SIGNER.sign(store.checkpoint("example.kz/other"))))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("example.kz/other");
    assertThat(store.append(Events.event(3))).isEqualTo(3);
  }

  @Test
  void a_checkpoint_signed_by_somebody_else_is_found() {
    store.append(Events.event(0));
    Signer other = Signer.generate(Events.ORIGIN, new java.security.SecureRandom());
    store.saveCheckpoint(other.sign(store.checkpoint(Events.ORIGIN)));
    assertThat(store.verify(List.of())).isInstanceOf(Verification.Verified.class);
    assertThat(store.verify(Events.KNOWN).toString())
        .startsWith("checkpoint 0: none of the signatures is by a known key (")
        .endsWith("If it is the right key, restore the log from an export. (CHECKPOINT_SIGNATURE)");
  }

  static byte[] exported(Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.export(out);
    return out.toByteArray();
  }

  @Test
  void an_export_ends_with_the_latest_checkpoint() {
    assertThatIllegalStateException().isThrownBy(() -> exported(store));
    store.appendAll(Events.events(0, 2));
    Events.sign(store);
    store.append(Events.event(2));
    String text = new String(exported(store), StandardCharsets.UTF_8);
    assertThat(text).startsWith("tizilim-log/1 2 1\n" + Events.event(0) + "\n" + Events.event(1));
    assertThat(text)
        .endsWith(Events.SIGNER.sign(new Checkpoint(Events.ORIGIN, 2, store.root(2))).toString());
  }

  @Test
  void a_cosignature_is_added_to_its_checkpoint_and_survives_export_and_restore() {
    Witness witness = new Witness(Signer.generate("example.kz/witness", new SecureRandom()));
    Witness other = new Witness(Signer.generate("example.kz/other", new SecureRandom()));
    store.appendAll(Events.events(0, 2));
    SignedCheckpoint two = Events.SIGNER.sign(store.checkpoint(Events.ORIGIN));
    store.saveCheckpoint(two);
    store.append(Events.event(2));
    Events.sign(store);
    Cosignature first = cosigned(witness, two);
    Cosignature second = cosigned(other, two);

    assertThat(store.saveCosignature(first, other.key())).isEmpty();
    assertThat(store.saveCosignature(first, witness.key())).contains(two.with(List.of(first)));
    store.saveCheckpoint(two);
    SignedCheckpoint both = two.with(List.of(first, second));
    assertThat(store.saveCosignature(second, other.key())).contains(both);
    assertThat(store.saveCosignature(second, other.key())).contains(both);
    assertThat(store.checkpoints()).first().isEqualTo(both);
    assertThat(store.latestCheckpoint().orElseThrow().checkpoint().size()).isEqualTo(3);
    assertThat(store.verify(Events.KNOWN)).isInstanceOf(Verification.Verified.class);

    byte[] text = exported(store);
    assertThat(new String(text, StandardCharsets.UTF_8)).startsWith("tizilim-log/2 3 2\n");
    try (Store restored = Store.open(fresh())) {
      assertThat(restored.restore(new ByteArrayInputStream(text), Events.KNOWN).isVerified())
          .isTrue();
      assertThat(restored.checkpoints()).isEqualTo(store.checkpoints());
      assertThat(exported(restored)).isEqualTo(text);
    }
  }

  private Cosignature cosigned(Witness witness, SignedCheckpoint signed) {
    long size = signed.checkpoint().size();
    return witness
        .cosign(Optional.empty(), store.consistency(0, size), signed, Events.KNOWN, 1_779_573_024)
        .orElseThrow();
  }

  @Test
  void a_changed_text_is_not_restored_at_all() {
    store.appendAll(Events.events(0, 700));
    Events.sign(store);
    byte[] text = exported(store);
    text[text.length - 300] ^= 1;
    try (Store empty = Store.open(fresh())) {
      assertThat(empty.restore(new ByteArrayInputStream(text), Events.KNOWN).isVerified())
          .isFalse();
      assertThat(empty.size()).isZero();
      text[text.length - 300] ^= 1;
      assertThat(empty.restore(new ByteArrayInputStream(text), Events.KNOWN).isVerified()).isTrue();
      assertThat(empty.root()).isEqualTo(store.root());
      assertThat(empty.append(Events.event(700))).isEqualTo(700);
      refused(
          "STORE_NOT_EMPTY",
          "хранилище не пустое",
          () -> empty.restore(new ByteArrayInputStream(text), Events.KNOWN));
      assertThat(empty.size()).isEqualTo(701);
    }
  }

  @Test
  void a_store_of_a_newer_program_is_left_alone() {
    int next = schema() + 1;
    sql(
        "UPDATE flyway_schema_history SET version = '"
            + next
            + "' WHERE version = '"
            + schema()
            + "'");
    store.close();
    refused(
        "STORE_NEWER",
        "хранилище записано более новой программой (схема "
            + next
            + ", эта программа знает "
            + schema()
            + "). Обновите программу.",
        () -> Store.open(location));
  }

  /** The version of the tables. */
  abstract int schema();

  @Test
  void a_changed_leaf_is_not_returned() {
    store.appendAll(Events.events(0, 3));
    defenceless();
    sql("UPDATE leaf SET body = (SELECT body FROM leaf WHERE position = 0) WHERE position = 1");
    refused("STORE_DAMAGED", "лист 1 — не то, что было записано", () -> store.leaf(1));
    assertThatThrownBy(() -> store.leaves(0, 3).toList()).hasMessageContaining("leaf 1");
  }

  /** Removes the defences of the database. */
  abstract void defenceless();

  @Test
  void a_thousand_changes_of_one_byte_are_all_found() {
    new Forgery(this).thousand();
  }
}
