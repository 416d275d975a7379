package kz.tizilim.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.WitnessKey;
import kz.tizilim.registrar.keep.AuditTrail;
import kz.tizilim.registrar.keep.EditionProof;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.staffing.AtomicFile;
import kz.tizilim.store.PrivateFile;
import kz.tizilim.store.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The log behind the history: signed, proven, carried elsewhere. */
@Command(
    name = "log",
    description = "Журнал истории: подписать, проверить, доказать, выгрузить.",
    synopsisSubcommandLabel =
        "(key | checkpoint | verify | prove | check | export | restore | audit | cosign | cosigned)",
    subcommands = CosignCommand.class)
final class LogCommand implements Runnable {
  private static final Locale RUSSIAN = Language.RU.locale();

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public void run() {
    throw CliMessages.refusal(
        spec,
        "usage.part",
        "key, checkpoint, verify, prove, check, export, restore, audit, cosign, cosigned");
  }

  @Command(
      name = "key",
      description = "Создаёт ключ подписи: FILE — секретный, FILE.pub — открытый.")
  int key(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--name",
              description =
                  "имя журнала, без пробелов и плюсов: адрес без https://; без него — случайное")
          @Nullable String given,
      @Option(
              names = "--for-witness",
              description = "ключ свидетеля: открытый ключ проверяет соподписи, а не журнал")
          boolean witness)
      throws IOException {
    Path open = publicKey(file);
    if (Files.exists(file) || Files.exists(open)) {
      throw CliMessages.refusal(spec, "log.key.exists", file, open);
    }
    SecureRandom random = new SecureRandom();
    String name = given == null ? Signer.freshName(random) : given;
    if (!Signer.isName(name)) {
      throw CliMessages.refusal(spec, "log.key.name", name);
    }
    Signer signer = Signer.generate(name, random);
    PrivateFile.create(file);
    Files.writeString(file, signer.secret() + "\n", StandardCharsets.UTF_8);
    String line = witness ? signer.verifier().witness().toString() : signer.verifier().toString();
    Files.writeString(open, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    spec.commandLine().getOut().println(CliMessages.say("log.key.public", line));
    return Tizilim.DONE;
  }

  private static Path publicKey(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  @Command(name = "checkpoint", description = "Подписывает журнал, каким он есть сейчас.")
  int checkpoint(
      @Option(names = "--key", required = true, paramLabel = "FILE", description = "секретный ключ")
          Path key)
      throws IOException {
    Signer signer =
        Signer.find(FileTrouble.text(key, spec).strip())
            .orElseThrow(() -> CliMessages.refusal(spec, "log.key.not-secret", key));
    SignedCheckpoint signed = data.withLedger(ledger -> ledger.checkpoint(signer, key));
    spec.commandLine().getOut().print(signed.toString());
    return Tizilim.DONE;
  }

  @Command(
      name = "verify",
      description = "Пересчитывает журнал заново, или проверяет выгрузку, если дан файл.")
  int verify(
      @Parameters(arity = "0..1", paramLabel = "BUNDLE") @Nullable Path bundle,
      @Option(names = "--key", paramLabel = "FILE", description = "открытый ключ")
          @Nullable Path key,
      @Option(
              names = "--since",
              paramLabel = "CHECKPOINT",
              description = "прежняя контрольная точка: журнал должен её продолжать; нужен --key")
          @Nullable Path since,
      @Option(
              names = "--witness",
              paramLabel = "NAME+KEY",
              description = "открытый ключ свидетеля: нужна его верная соподпись; нужен --key")
          @Nullable List<String> witnesses)
      throws IOException {
    List<Verifier> keys = key == null ? List.of() : List.of(verifier(key));
    List<WitnessKey> required = witnessKeys(witnesses);
    if (!required.isEmpty() && keys.isEmpty()) {
      throw CliMessages.refusal(spec, "log.witness.key");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (since != null && !goesOnFrom(since, keys, bundle, out)) {
      return Tizilim.PROBLEMS;
    }
    if (bundle != null) {
      if (keys.isEmpty()) {
        throw CliMessages.refusal(spec, "log.verify.key");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
        Checked<Bundle.Contents> read = Bundle.verify(in, keys);
        int code = told(read, out);
        return code == Tizilim.DONE
            ? cosigned(read.orElseThrow().checkpoints(), required, out)
            : code;
      }
    }
    Verification verification = Ledger.verify(data.location(), keys);
    int code = told(verification, keys, out);
    return code == Tizilim.DONE && !required.isEmpty()
        ? data.withLedger(ledger -> cosigned(ledger.checkpoints(), required, out))
        : code;
  }

  private static int told(Verification verification, List<Verifier> keys, PrintWriter out) {
    return verification.fold(
        verified -> {
          out.println(CliMessages.say("log.right", verified.size(), verified.checkpoints()));
          if (keys.isEmpty()) {
            out.println(CliMessages.say("log.unsigned"));
          }
          out.println(CliMessages.say("log.root", verified.root()));
          return Tizilim.DONE;
        },
        broken -> {
          out.println(CliMessages.say("log.wrong", broken.text().in(RUSSIAN)));
          return Tizilim.PROBLEMS;
        });
  }

  private List<WitnessKey> witnessKeys(@Nullable List<String> lines) {
    return lines == null ? List.of() : lines.stream().map(this::witnessKey).toList();
  }

  private WitnessKey witnessKey(String line) {
    return WitnessKey.find(line)
        .orElseThrow(() -> CliMessages.refusal(spec, "log.witness.not-key", line));
  }

  /** Tells what each witness cosigned last; problems if one cosigned nothing, or wrongly. */
  private static int cosigned(
      List<SignedCheckpoint> checkpoints, List<WitnessKey> required, PrintWriter out) {
    int code = Tizilim.DONE;
    for (WitnessKey witness : required) {
      boolean right =
          SignedCheckpoint.cosignedBy(checkpoints, witness)
              .fold(
                  signed -> {
                    long time = signed.cosignedBy(witness).orElseThrow().time();
                    out.println(
                        CliMessages.say(
                            "log.witness.right",
                            witness.name(),
                            signed.checkpoint().size(),
                            Instant.ofEpochSecond(time)));
                    return true;
                  },
                  flaw -> {
                    out.println(CliMessages.say("log.witness.wrong", flaw.text().in(RUSSIAN)));
                    return false;
                  });
      code = right ? code : Tizilim.PROBLEMS;
    }
    return code;
  }

  @Command(
      name = "cosigned",
      description = "Сохраняет соподпись, которую прислал свидетель; выгрузка её содержит.")
  int cosigned(
      @Parameters(paramLabel = "FILE", description = "то, что напечатала log cosign") Path file,
      @Option(
              names = "--witness",
              required = true,
              paramLabel = "NAME+KEY",
              description = "открытый ключ свидетеля")
          String line)
      throws IOException {
    WitnessKey witness = witnessKey(line);
    byte[] given = FileTrouble.text(file, spec).getBytes(StandardCharsets.UTF_8);
    List<Cosignature> read =
        Cosignature.read(given)
            .fold(
                lines -> lines,
                flaw -> {
                  throw CliMessages.refusal(
                      spec, "log.cosigned.wrong", file, flaw.text().in(RUSSIAN));
                });
    SignedCheckpoint saved =
        data.withLedger(ledger ->
            read.stream()
                .flatMap(cosignature -> ledger.saveCosignature(cosignature, witness).stream())
                .reduce((before, after) -> after)
                .orElseThrow(
                    () -> CliMessages.refusal(spec, "log.cosigned.none", file, witness.name())));
    return cosigned(List.of(saved), List.of(witness), spec.commandLine().getOut());
  }

  /** Whether the log still has the leaves of an earlier checkpoint; prints which it is. */
  private boolean goesOnFrom(
      Path since, List<Verifier> keys, @Nullable Path bundle, PrintWriter out) throws IOException {
    if (keys.isEmpty() || bundle != null) {
      throw CliMessages.refusal(spec, "log.since.key");
    }
    Checked<SignedCheckpoint> read =
        SignedCheckpoint.open(FileTrouble.text(since, spec).getBytes(StandardCharsets.UTF_8), keys);
    Checkpoint earlier =
        read.fold(
            SignedCheckpoint::checkpoint,
            flaw -> {
              throw CliMessages.refusal(spec, "log.since.wrong", since, flaw.text().in(RUSSIAN));
            });
    boolean goesOn = data.withLedger(ledger -> ledger.extendsCheckpoint(earlier));
    out.println(
        CliMessages.say(goesOn ? "log.since.right" : "log.since.broken", earlier.size(), since));
    return goesOn;
  }

  private static int told(Checked<Bundle.Contents> checked, PrintWriter out) {
    return checked.fold(
        contents -> {
          out.println(CliMessages.say("bundle.right", contents.leaves()));
          out.println(CliMessages.say("log.root", contents.last().checkpoint().root()));
          return Tizilim.DONE;
        },
        flaw -> {
          out.println(CliMessages.say("bundle.wrong", flaw.text().in(RUSSIAN)));
          return Tizilim.PROBLEMS;
        });
  }

  private Verifier verifier(Path key) throws IOException {
    return Verifier.find(FileTrouble.text(key, spec).strip())
        .orElseThrow(() -> CliMessages.refusal(spec, "log.key.not-public", key));
  }

  @Command(
      name = "prove",
      description = "Доказательство, что лист с этим номером есть в подписанном журнале.")
  int prove(@Parameters(paramLabel = "POSITION") long position) {
    PrintWriter out = spec.commandLine().getOut();
    return data.withLedger(ledger -> {
      long size = ledger.size();
      if (position < 0 || position >= size) {
        throw CliMessages.refusal(spec, "log.no-leaf", position, size);
      }
      out.println(ledger.leaf(position));
      out.print(ledger.inclusion(position, size).toString());
      return Tizilim.DONE;
    });
  }

  @Command(
      name = "check",
      description =
          "Проверяет без сети доказательство с печати реестра (текст QR-кода) и, если дан FILE, саму печать.")
  int check(
      @Parameters(paramLabel = "PROOF", description = "текст QR-кода") Path text,
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description = "печать реестра: PDF, DOCX, веб-страница или JSON")
          @Nullable Path print,
      @Option(names = "--key", required = true, paramLabel = "FILE", description = "открытый ключ")
          Path key)
      throws IOException {
    EditionProof proof = proof(text);
    List<Edition> printed = print == null ? List.of() : OrderFiles.editions(SourceFile.of(print));
    PrintWriter out = spec.commandLine().getOut();
    Checked<SignedCheckpoint> signed = proof.verify(List.of(verifier(key)));
    if (signed instanceof Checked.Refused<SignedCheckpoint> refused) {
      out.println(CliMessages.say("proof.wrong", refused.flaw().text().in(RUSSIAN)));
      return Tizilim.PROBLEMS;
    }
    out.println(
        CliMessages.say(
            "proof.right",
            proof.inclusion().index(),
            proof.inclusion().size(),
            proof.recordedAt()));
    return printed.isEmpty() ? Tizilim.DONE : compare(proof, printed, out);
  }

  private EditionProof proof(Path text) throws IOException {
    try {
      return EditionProof.parse(FileTrouble.text(text, spec));
    } catch (Refused e) {
      throw CliMessages.refusal(spec, "proof.refused", text, e.remark());
    }
  }

  private static int compare(EditionProof proof, List<Edition> editions, PrintWriter out) {
    Edition edition = editions.stream().filter(proof::isOf).findFirst().orElse(editions.get(0));
    if (!proof.isOf(edition)) {
      out.println(CliMessages.say("print.other", edition.digest(), proof.wording()));
      return Tizilim.PROBLEMS;
    }
    out.println(CliMessages.say("print.same", proof.wording()));
    out.println(CliMessages.say(proof.isLeaf(edition) ? "print.leaf" : "print.json"));
    return Tizilim.DONE;
  }

  @Command(
      name = "export",
      description = "Выгружает журнал до последней контрольной точки одним файлом.")
  int export(
      @Option(
              names = {"-o", "--output"},
              required = true,
              paramLabel = "FILE")
          Path output) {
    return data.withLedger(ledger -> {
      if (ledger.latestCheckpoint().isEmpty()) {
        throw CliMessages.refusal(spec, "bundle.unsigned");
      }
      try (AtomicFile file = AtomicFile.openPrivate(output)) {
        SignedCheckpoint last = ledger.export(file.out());
        file.commit();
        long signed = last.checkpoint().size();
        spec.commandLine().getOut().println(CliMessages.say("bundle.written", signed, output));
        spec.commandLine().getOut().println(CliMessages.say("bundle.without"));
        long size = ledger.size();
        if (size > signed) {
          spec.commandLine()
              .getErr()
              .println(CliMessages.say("bundle.incomplete", signed, size - signed));
          return Tizilim.PROBLEMS;
        }
      }
      return Tizilim.DONE;
    });
  }

  @Command(name = "restore", description = "Восстанавливает журнал из выгрузки в пустое хранилище.")
  int restore(
      @Parameters(paramLabel = "BUNDLE") Path bundle,
      @Option(names = "--key", required = true, paramLabel = "FILE", description = "открытый ключ")
          Path key)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
      return told(
          Ledger.restore(data.location(), in, List.of(verifier(key))), spec.commandLine().getOut());
    }
  }

  @Command(
      name = "audit",
      description = "Проверяет цепочку файлов аудита сервера: входы, ссылки, права.")
  int audit(
      @Option(
              names = "--folder",
              required = true,
              paramLabel = "DIR",
              description = "папка данных сервера")
          Path folder) {
    AuditTrail.Verified verified = AuditTrail.verify(folder);
    PrintWriter out = spec.commandLine().getOut();
    if (verified.broken().isPresent()) {
      out.println(CliMessages.say("audit.wrong", verified.broken().get()));
      return Tizilim.PROBLEMS;
    }
    out.println(CliMessages.say("audit.right", verified.lines(), AuditTrail.last(folder)));
    return Tizilim.DONE;
  }
}
