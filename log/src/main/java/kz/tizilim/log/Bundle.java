package kz.tizilim.log;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A whole log as one text file, verifiable by anyone who has the log's public key.
 *
 * <pre>{@code
 * tizilim-log/1 2 1
 * {"act":"1","event":"signed","on":"2024-07-01"}
 * {"act":"1","event":"sent","on":"2024-07-08"}
 *
 * example.kz/log
 * 2
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * — example.kz/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe…
 * }</pre>
 *
 * The header has the format's version, the number of leaves and the number of checkpoints. Then
 * follow the leaves, one line of canonical JSON each (RFC 8785), and the signed checkpoints (C2SP
 * tlog-checkpoint), each after an empty line, in order of growing size; the last covers all leaves.
 * Each has exactly one signature, because the signature of an unknown key could be altered
 * unnoticed. The file is UTF-8 and every line, including the last, ends with a line feed. A log has
 * exactly one such text; every other text is refused.
 *
 * <p>If a checkpoint has cosignatures of witnesses (C2SP tlog-cosignature), the header begins with
 * {@code tizilim-log/2} and the cosignatures follow the signature of the log, at most one by each
 * key. Only the key of a witness verifies its cosignatures ({@link Contents#cosignedBy}); without
 * it, a change in them is not noticed.
 */
public final class Bundle {
  static final String WORD = "tizilim-log/1";
  static final String COSIGNED_WORD = "tizilim-log/2";
  private static final int LONGEST_HEADER = 80;
  private static final int LONGEST_NOTE_LINE = 4096;
  private static final int LINES_OF_NOTE = 5;

  private final LineStream lines;
  private final List<Verifier> known;
  private final Consumer<CanonicalJson> sink;
  private final MerkleTree tree = new MerkleTree();
  private boolean cosigned;

  private Bundle(InputStream in, List<Verifier> known, Consumer<CanonicalJson> sink) {
    this.lines = new LineStream(in);
    this.known = known;
    this.sink = sink;
  }

  /**
   * What a verified bundle holds.
   *
   * @param leaves how many leaves
   * @param checkpoints the signed checkpoints, oldest first; the last is over all leaves
   */
  public record Contents(long leaves, List<SignedCheckpoint> checkpoints) {
    public Contents {
      checkpoints = List.copyOf(checkpoints);
    }

    /** The checkpoint over all leaves. */
    public SignedCheckpoint last() {
      return checkpoints.get(checkpoints.size() - 1);
    }

    /**
     * The latest checkpoint that a witness has cosigned. Refused if there is none, or if one of its
     * cosignatures is wrong.
     */
    public Checked<SignedCheckpoint> cosignedBy(WitnessKey witness) {
      return SignedCheckpoint.cosignedBy(checkpoints, witness);
    }
  }

  /**
   * Writes a bundle. Flushes its own buffer into the stream, but neither flushes nor closes the
   * stream.
   *
   * @param leaves all leaves, in order
   * @param checkpoints at least one, in order of growing size, each with one signature; the last
   *     covers all leaves
   * @throws IllegalArgumentException if leaves and checkpoints do not belong together; part of the
   *     text is then written
   * @throws LogException if the stream fails
   */
  public static void write(
      OutputStream out, Iterator<CanonicalJson> leaves, List<SignedCheckpoint> checkpoints) {
    BundleWriter.write(out, leaves, checkpoints);
  }

  /**
   * Verifies a bundle, to the byte. Needs 64 bytes of memory per leaf, and the longest line.
   *
   * @param known the public keys of the log, more than one if its key was changed
   * @throws LogException if the stream fails
   */
  public static Checked<Contents> verify(InputStream in, List<Verifier> known) {
    return read(in, known, leaf -> {});
  }

  /**
   * Verifies a bundle and passes each leaf on as it is read. <em>Nothing is proven until the result
   * is {@link Checked.Verified}</em>: if it is not, the leaves that were passed on must be
   * discarded.
   *
   * @throws LogException if the stream fails
   */
  public static Checked<Contents> read(
      InputStream in, List<Verifier> known, Consumer<CanonicalJson> leaves) {
    return FlawException.guard(() -> new Bundle(in, List.copyOf(known), leaves).read());
  }

  private Contents read() {
    long[] counts = header();
    for (long i = 0; i < counts[0]; i++) {
      leaf();
    }
    List<SignedCheckpoint> checkpoints = new ArrayList<>();
    for (long i = 0; i < counts[1]; i++) {
      checkpoints.add(checkpoint());
    }
    if (!lines.isEnd()) {
      throw FlawException.onLine(lines.number() + 1, Flaw.Code.UNEXPECTED, "bundle.text-after-end");
    }
    if (cosigned && checkpoints.stream().allMatch(c -> c.cosignatures().isEmpty())) {
      throw badHeader();
    }
    Contents contents = new Contents(counts[0], checkpoints);
    BundleWriter.requireOrder(
        contents,
        key -> {
          throw FlawException.onLine(lines.number(), Flaw.Code.OTHER_TREE, key);
        });
    return contents;
  }

  /** The number of leaves and of checkpoints. */
  private long[] header() {
    String[] words = lines.nextText(LONGEST_HEADER).split(" ", -1);
    Optional<Long> leaves = words.length == 3 ? Decimal.find(words[1]) : Optional.empty();
    Optional<Long> checkpoints = words.length == 3 ? Decimal.find(words[2]) : Optional.empty();
    cosigned = words[0].equals(COSIGNED_WORD);
    boolean known =
        (cosigned || words[0].equals(WORD))
            && leaves.isPresent()
            && checkpoints.filter(n -> n > 0).isPresent();
    if (!known || leaves.orElse(0L) > MerkleTree.MOST_LEAVES) {
      throw badHeader();
    }
    return new long[] {leaves.orElseThrow(), checkpoints.orElseThrow()};
  }

  private static FlawException badHeader() {
    return FlawException.onLine(
        1, Flaw.Code.BAD_HEADER, "bundle.header", WORD, MerkleTree.MOST_LEAVES);
  }

  private void leaf() {
    byte[] line = lines.next(CanonicalJson.MOST_BYTES);
    long number = lines.number();
    CanonicalJson leaf =
        CanonicalJson.readCanonical(line)
            .fold(
                json -> json,
                flaw -> {
                  throw new FlawException(flaw.onLine(number));
                });
    tree.append(line);
    sink.accept(leaf);
  }

  private SignedCheckpoint checkpoint() {
    if (lines.next(LONGEST_NOTE_LINE).length > 0) {
      throw FlawException.onLine(lines.number(), Flaw.Code.UNEXPECTED, "bundle.empty-line");
    }
    long first = lines.number();
    StringBuilder note = new StringBuilder();
    for (int i = 0; i < LINES_OF_NOTE; i++) {
      note.append(lines.nextText(LONGEST_NOTE_LINE)).append('\n');
    }
    for (int i = 0; cosigned && i <= Note.MOST_SIGNATURES && lines.hasText(); i++) {
      note.append(lines.nextText(LONGEST_NOTE_LINE)).append('\n');
    }
    byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
    SignedCheckpoint signed =
        SignedCheckpoint.open(bytes, known)
            .fold(
                opened -> opened,
                flaw -> {
                  throw new FlawException(flaw.onLine(first + Math.max(1, flaw.line())));
                });
    requireRoot(signed.checkpoint(), first);
    return signed;
  }

  private void requireRoot(Checkpoint checkpoint, long line) {
    if (checkpoint.size() > tree.size()) {
      throw FlawException.onLine(
          line + 2, Flaw.Code.OTHER_TREE, "bundle.few-leaves", checkpoint.size(), tree.size());
    }
    Hash root = tree.root(checkpoint.size());
    if (!root.equals(checkpoint.root())) {
      throw FlawException.onLine(
          line + 3,
          Flaw.Code.OTHER_ROOT,
          "bundle.other-root",
          checkpoint.size(),
          root.base64(),
          checkpoint.root().base64());
    }
  }
}
