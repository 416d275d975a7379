package kz.tizilim.registrar.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.Flaw;
import kz.tizilim.log.Hash;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.Witness;
import kz.tizilim.log.WitnessKey;
import kz.tizilim.log.WitnessRequest;
import kz.tizilim.store.DurableFile;

/**
 * A witness of other logs that remembers, in a folder, what it cosigned last of each, and answers
 * {@code add-checkpoint} (C2SP tlog-witness). The name of a log's key is the origin of the log. The
 * folder belongs to one process.
 */
public final class WitnessBook {
  private final Witness witness;
  private final Path folder;
  private final Map<String, List<Verifier>> logs = new HashMap<>();
  private final Map<String, Checkpoint> last = new HashMap<>();

  /** The answer to a request. */
  public sealed interface Answer {
    /** Cosigned: the lines of the answer. */
    record Cosigned(String lines) implements Answer {}

    /** Another checkpoint than the one before was cosigned last: its size. */
    record OtherSize(long size) implements Answer {}

    /** Refused, for a reason, which is also said in English. */
    record Refused(Reason reason, String text) implements Answer {}
  }

  /** Why a request is refused. */
  public enum Reason {
    MALFORMED,
    UNKNOWN_LOG,
    NOT_SIGNED,
    NOT_PROVEN
  }

  private WitnessBook(Witness witness, Path folder) {
    this.witness = witness;
    this.folder = folder;
  }

  /**
   * Opens the book in a folder, which is created.
   *
   * @param key of the witness; it signs no log of its own
   * @param logs the public keys of the logs that it cosigns
   * @throws IllegalArgumentException if {@code key} is also the key of a log
   * @throws UncheckedIOException if the folder cannot be read, or a file in it is not what this
   *     witness wrote
   */
  public static WitnessBook open(Signer key, List<Verifier> logs, Path folder) {
    WitnessBook book = new WitnessBook(new Witness(key), folder);
    try {
      Files.createDirectories(folder);
      for (Verifier log : logs) {
        if (log.equals(key.verifier())) {
          throw new IllegalArgumentException("A log is not its own witness: " + log);
        }
        book.logs.computeIfAbsent(log.name(), name -> new ArrayList<>()).add(log);
      }
      for (String origin : book.logs.keySet()) {
        Optional<Checkpoint> known = book.read(origin);
        known.ifPresent(one -> book.last.put(origin, one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return book;
  }

  /** The public key of the witness. */
  public WitnessKey key() {
    return witness.key();
  }

  /** How many logs it cosigns. */
  public int size() {
    return logs.size();
  }

  /**
   * Cosigns a checkpoint that goes on from the one before; it is on the disk when this returns.
   *
   * @param body the request, as it came
   * @throws UncheckedIOException if the checkpoint cannot be kept; it is not cosigned then
   */
  public synchronized Answer add(byte[] body, Instant now) {
    return WitnessRequest.read(body)
        .fold(
            request -> add(request, now),
            flaw -> new Answer.Refused(Reason.MALFORMED, flaw.toString()));
  }

  private Answer add(WitnessRequest request, Instant now) {
    Checkpoint next = request.signed().checkpoint();
    List<Verifier> keys = logs.get(next.origin());
    if (keys == null) {
      return new Answer.Refused(
          Reason.UNKNOWN_LOG, "This witness knows no log named «" + next.origin() + "».");
    }
    if (request.signed().verify(keys) instanceof Checked.Refused<SignedCheckpoint> refused) {
      return new Answer.Refused(Reason.NOT_SIGNED, refused.flaw().toString());
    }
    Optional<Checkpoint> before = Optional.ofNullable(last.get(next.origin()));
    long size = before.map(Checkpoint::size).orElse(0L);
    boolean isOther =
        request.proof().from() != size
            || before
                .filter(one -> one.size() == next.size() && !one.root().equals(next.root()))
                .isPresent();
    if (isOther) {
      return new Answer.OtherSize(size);
    }
    return witness
        .cosign(before, request.proof(), request.signed(), keys, now.getEpochSecond())
        .fold(
            cosignature -> keep(request.signed(), cosignature),
            flaw -> new Answer.Refused(Reason.NOT_PROVEN, flaw.toString()));
  }

  private Answer keep(SignedCheckpoint signed, Cosignature cosignature) {
    SignedCheckpoint cosigned = signed.withoutCosignatures().with(List.of(cosignature));
    String origin = signed.checkpoint().origin();
    try {
      DurableFile.replace(folder.resolve(file(origin)), cosigned.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    last.put(origin, signed.checkpoint());
    return new Answer.Cosigned(cosignature.toString());
  }

  private Optional<Checkpoint> read(String origin) throws IOException {
    Path file = folder.resolve(file(origin));
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    SignedCheckpoint signed =
        SignedCheckpoint.open(Files.readAllBytes(file), logs.getOrDefault(origin, List.of()))
            .fold(
                one -> one,
                flaw -> {
                  throw damaged(file, flaw);
                });
    signed
        .cosignedBy(witness.key())
        .fold(
            one -> one,
            flaw -> {
              throw damaged(file, flaw);
            });
    if (!signed.checkpoint().origin().equals(origin)) {
      throw new UncheckedIOException(new IOException(file + ": " + signed.checkpoint().origin()));
    }
    return Optional.of(signed.checkpoint());
  }

  private static UncheckedIOException damaged(Path file, Flaw flaw) {
    return new UncheckedIOException(
        new IOException(file + ": " + flaw.text().in(Locale.forLanguageTag("ru"))));
  }

  /* The origin of a log is any text; its hash is a name for a file. */
  private static String file(String origin) {
    return Hash.of(origin.getBytes(StandardCharsets.UTF_8)) + ".checkpoint";
  }
}
