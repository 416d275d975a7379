package kz.tizilim.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

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
        (checkpoint, reason) -> {
          throw new IllegalArgumentException("No bundle of such checkpoints: " + reason);
        });
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
      writeLine(buffered, Bundle.WORD + " " + size + " " + checkpoints.size());
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
          "Выгрузка журнала не записывается ("
              + LineStream.why(e)
              + "). Проверьте место на диске и права.",
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

  /** Tells what is wrong with the checkpoints of a bundle: sizes, origins, signatures. */
  static void requireOrder(
      Bundle.Contents contents, BiConsumer<SignedCheckpoint, String> complaint) {
    long before = -1;
    String origin = contents.last().checkpoint().origin();
    for (SignedCheckpoint signed : contents.checkpoints()) {
      Checkpoint checkpoint = signed.checkpoint();
      if (checkpoint.size() <= before) {
        complaint.accept(signed, "размеры контрольных точек должны расти.");
      }
      if (!checkpoint.origin().equals(origin)) {
        complaint.accept(signed, "контрольные точки разных журналов.");
      }
      if (signed.signatures() != 1) {
        complaint.accept(signed, "под контрольной точкой должна быть одна подпись.");
      }
      before = checkpoint.size();
    }
    if (before != contents.leaves()) {
      complaint.accept(
          contents.last(), "последняя контрольная точка должна охватывать все листья.");
    }
  }
}
