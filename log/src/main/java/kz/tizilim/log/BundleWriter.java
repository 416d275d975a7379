package kz.tizilim.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Writes what {@link Bundle} verifies. */
final class BundleWriter {
  private static final int BUFFER = 1 << 16;

  private BundleWriter() {}

  static void write(
      OutputStream out, Iterator<CanonicalJson> leaves, List<SignedCheckpoint> checkpoints) {
    if (checkpoints.isEmpty()) {
      throw new IllegalArgumentException("A bundle needs a signed checkpoint over all its leaves.");
    }
    long size = checkpoints.get(checkpoints.size() - 1).checkpoint().size();
    requireOrder(
        new Bundle.Contents(size, checkpoints),
        key -> {
          throw new IllegalArgumentException(
              "These checkpoints do not make a bundle: " + Flaw.TEXTS.text(key));
        });
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
      boolean cosigned = checkpoints.stream().anyMatch(c -> !c.cosignatures().isEmpty());
      String word = cosigned ? Bundle.COSIGNED_WORD : Bundle.WORD;
      writeLine(buffered, word + " " + size + " " + checkpoints.size());
      MerkleTree tree = writeLeaves(buffered, leaves);
      for (SignedCheckpoint signed : checkpoints) {
        signed.checkpoint().requireRoot(tree.root(signed.checkpoint().size()));
        writeLine(buffered, "");
        buffered.write(signed.toString().getBytes(StandardCharsets.UTF_8));
      }
      requireAll(tree, size);
      buffered.flush();
    } catch (IOException e) {
      throw new LogException(
          LogException.Kind.UNWRITABLE,
          Flaw.TEXTS.text("bundle.unwritable", SystemFailure.text(e)),
          e);
    }
  }

  private static MerkleTree writeLeaves(OutputStream out, Iterator<CanonicalJson> leaves)
      throws IOException {
    MerkleTree tree = new MerkleTree();
    while (leaves.hasNext()) {
      byte[] leaf = leaves.next().bytes();
      tree.append(leaf);
      out.write(leaf);
      out.write('\n');
    }
    return tree;
  }

  private static void writeLine(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void requireAll(MerkleTree tree, long size) {
    if (tree.size() != size) {
      throw new IllegalArgumentException(
          "The last checkpoint is over " + size + " leaves, but there are " + tree.size() + ".");
    }
  }

  /**
   * Checks the sizes, origins and signatures of a bundle's checkpoints.
   *
   * @param complaint receives the key of the sentence for the first fault; it must throw
   */
  static void requireOrder(Bundle.Contents contents, Consumer<String> complaint) {
    long before = -1;
    String origin = contents.last().checkpoint().origin();
    for (SignedCheckpoint signed : contents.checkpoints()) {
      Checkpoint checkpoint = signed.checkpoint();
      if (checkpoint.size() <= before) {
        complaint.accept("bundle.sizes");
      }
      if (!checkpoint.origin().equals(origin)) {
        complaint.accept("bundle.origins");
      }
      if (signed.withoutCosignatures().signatures() != 1) {
        complaint.accept("bundle.one-signature");
      }
      if (!signed.with(List.of()).equals(signed)) {
        complaint.accept("bundle.cosignatures");
      }
      before = checkpoint.size();
    }
    if (before != contents.leaves()) {
      complaint.accept("bundle.last");
    }
  }
}
