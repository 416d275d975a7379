package kz.tizilim.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.message.Language;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.Witness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a witness does: compares a log with what it cosigned before, and cosigns. */
@Command(
    name = "cosign",
    description =
        "Команда свидетеля: проверяет, что журнал продолжает соподписанное раньше, и печатает соподпись.")
final class CosignCommand implements Callable<Integer> {
  private static final Locale RUSSIAN = Language.RU.locale();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "выгрузка журнала; с --proof — контрольная точка")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "секретный ключ свидетеля")
  private Path key = Path.of("");

  @Option(
      names = "--log-key",
      required = true,
      paramLabel = "FILE",
      description = "открытый ключ журнала")
  private Path logKey = Path.of("");

  @Option(
      names = "--state",
      required = true,
      paramLabel = "FILE",
      description = "где свидетель помнит соподписанное последним; у каждого журнала свой файл")
  private Path state = Path.of("");

  @Option(
      names = "--proof",
      paramLabel = "FILE",
      description = "доказательство, что точка продолжает соподписанную последней")
  private @Nullable Path proof;

  /** A signed checkpoint and what it takes to prove that it goes on from a size. */
  private record Offer(SignedCheckpoint signed, ConsistencyProof proof) {}

  @Override
  public Integer call() throws IOException {
    Signer signer =
        Signer.find(FileTrouble.text(key, spec).strip())
            .orElseThrow(() -> CliMessages.refusal(spec, "log.key.not-secret", key));
    Verifier verifier =
        Verifier.find(FileTrouble.text(logKey, spec).strip())
            .orElseThrow(() -> CliMessages.refusal(spec, "log.key.not-public", logKey));
    if (signer.verifier().equals(verifier)) {
      throw CliMessages.refusal(spec, "log.cosign.own", key);
    }
    Witness witness = new Witness(signer);
    PrintWriter out = spec.commandLine().getOut();
    try (WitnessState kept = WitnessState.open(state, spec)) {
      Optional<Checkpoint> last = kept.last(witness, List.of(verifier));
      Checked<SignedCheckpoint> cosigned =
          offer(last, List.of(verifier))
              .fold(offer -> cosign(witness, last, offer, verifier), Checked.Refused::new);
      if (cosigned instanceof Checked.Refused<SignedCheckpoint> refused) {
        out.println(CliMessages.say("log.cosign.refused", refused.flaw().text().in(RUSSIAN)));
        return Tizilim.PROBLEMS;
      }
      SignedCheckpoint signed = cosigned.orElseThrow();
      kept.keep(signed);
      if (last.isEmpty()) {
        spec.commandLine().getErr().println(CliMessages.say("log.cosign.first", state));
      }
      signed.cosignatures().forEach(line -> out.print(line.toString()));
      return Tizilim.DONE;
    }
  }

  /** The offered checkpoint with no cosignature but the new one. */
  private static Checked<SignedCheckpoint> cosign(
      Witness witness, Optional<Checkpoint> last, Offer offer, Verifier log) {
    long now = Clock.systemUTC().instant().getEpochSecond();
    Checked<Cosignature> made =
        witness.cosign(last, offer.proof(), offer.signed(), List.of(log), now);
    return made.fold(
        cosignature ->
            new Checked.Verified<>(offer.signed().withoutCosignatures().with(List.of(cosignature))),
        Checked.Refused::new);
  }

  private Checked<Offer> offer(Optional<Checkpoint> last, List<Verifier> log) throws IOException {
    return proof == null ? exported(last, log) : proven(proof);
  }

  /** The last checkpoint of an export, with the proof computed from all its leaves. */
  private Checked<Offer> exported(Optional<Checkpoint> last, List<Verifier> log)
      throws IOException {
    MerkleTree tree = new MerkleTree();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Bundle.read(in, log, leaf -> tree.append(leaf.bytes()))
          .fold(
              contents -> {
                long from = last.map(Checkpoint::size).orElse(0L);
                // A shorter log is refused by the witness, whatever the proof.
                ConsistencyProof proof = tree.consistency(Math.min(from, tree.size()), tree.size());
                return new Checked.Verified<>(new Offer(contents.last(), proof));
              },
              Checked.Refused::new);
    }
  }

  private Checked<Offer> proven(Path given) throws IOException {
    Checked<ConsistencyProof> read = ConsistencyProof.read(FileTrouble.text(given, spec));
    byte[] note = FileTrouble.text(file, spec).getBytes(StandardCharsets.UTF_8);
    return SignedCheckpoint.read(note)
        .fold(
            signed ->
                read.fold(
                    proof -> new Checked.Verified<>(new Offer(signed, proof)),
                    Checked.Refused::new),
            Checked.Refused::new);
  }
}
