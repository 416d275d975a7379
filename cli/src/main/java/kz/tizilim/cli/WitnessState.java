package kz.tizilim.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Flaw;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.Witness;
import kz.tizilim.store.DurableFile;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The file in which a witness remembers what it cosigned last of one log: the checkpoint with the
 * signature of the log and its own. While it is open, no other process has it, so that two
 * checkpoints are not compared with the same memory (C2SP tlog-witness).
 */
final class WitnessState implements AutoCloseable {
  private final Path file;
  private final CommandSpec spec;
  private final FileChannel lock;

  private WitnessState(Path file, CommandSpec spec, FileChannel lock) {
    this.file = file;
    this.spec = spec;
    this.lock = lock;
  }

  /** Waits until no other process has the file. */
  static WitnessState open(Path file, CommandSpec spec) throws IOException {
    FileChannel lock =
        FileChannel.open(
            nextTo(file, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    lock.lock();
    return new WitnessState(file, spec, lock);
  }

  private static Path nextTo(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  /**
   * What was cosigned last; empty if there is no file yet.
   *
   * @throws picocli.CommandLine.ParameterException if the file is not what this witness wrote
   */
  Optional<Checkpoint> last(Witness witness, List<Verifier> log) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] note = FileTrouble.text(file, spec).getBytes(StandardCharsets.UTF_8);
    return SignedCheckpoint.open(note, log)
        .fold(
            signed ->
                signed
                    .cosignedBy(witness.key())
                    .fold(own -> Optional.of(signed.checkpoint()), this::refuse),
            this::refuse);
  }

  private Optional<Checkpoint> refuse(Flaw flaw) {
    throw CliMessages.refusal(spec, "log.cosign.state", file, flaw.text().in(Language.RU.locale()));
  }

  /**
   * Puts a cosigned checkpoint in the place of the one before. It is on the disk when this returns:
   * a witness that forgot it could cosign a second history.
   */
  void keep(SignedCheckpoint cosigned) throws IOException {
    DurableFile.replace(file, cosigned.toString());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
