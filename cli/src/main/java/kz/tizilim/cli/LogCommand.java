package kz.tizilim.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.Checked;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.registrar.EditionProof;
import kz.tizilim.registrar.Ledger;
import kz.tizilim.registrar.OrderFiles;
import kz.tizilim.store.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The log behind the history: signed, proven, carried elsewhere. */
@Command(
    name = "log",
    description = "Журнал истории: подписать, проверить, доказать, выгрузить.",
    synopsisSubcommandLabel = "(key | checkpoint | verify | prove | check | export | restore)")
final class LogCommand implements Runnable {
  private static final Locale RUSSIAN = Language.RU.locale();

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Укажите, что сделать: key, checkpoint, verify, prove, check, export или restore.");
  }

  @Command(
      name = "key",
      description = "Создаёт ключ подписи: FILE — секретный, FILE.pub — открытый.")
  int key(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(
              names = "--name",
              defaultValue = "tizilim",
              description = "имя журнала, без пробелов и плюсов")
          String name)
      throws IOException {
    Path open = publicKey(file);
    if (Files.exists(file) || Files.exists(open)) {
      throw new ParameterException(
          spec.commandLine(),
          "Файл " + file + " или " + open + " уже есть: ключ не перезаписывается.");
    }
    if (!Signer.isName(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "«" + name + "» не подходит для имени журнала: нужно имя без пробелов и плюсов.");
    }
    Signer signer = Signer.generate(name, new SecureRandom());
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, signer.secret() + "\n", StandardCharsets.UTF_8);
    Files.writeString(
        open, signer.verifier() + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    spec.commandLine().getOut().println("Открытый ключ: " + signer.verifier());
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
    String secret = Files.readString(key, StandardCharsets.UTF_8).strip();
    Signer signer =
        Signer.find(secret)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    key + " — не секретный ключ журнала: см. tizilim log key."));
    SignedCheckpoint signed = data.withLedger(ledger -> ledger.checkpoint(signer));
    spec.commandLine().getOut().print(signed.toString());
    return Tizilim.DONE;
  }

  @Command(
      name = "verify",
      description = "Пересчитывает журнал заново, или проверяет выгрузку, если дан файл.")
  int verify(
      @Parameters(arity = "0..1", paramLabel = "BUNDLE") @Nullable Path bundle,
      @Option(names = "--key", paramLabel = "FILE", description = "открытый ключ")
          @Nullable Path key)
      throws IOException {
    List<Verifier> keys = key == null ? List.of() : List.of(verifier(key));
    PrintWriter out = spec.commandLine().getOut();
    if (bundle != null) {
      if (keys.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "Выгрузка проверяется открытым ключом: --key FILE.pub.");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(bundle))) {
        return told(Bundle.verify(in, keys), out);
      }
    }
    Verification verification = data.withLedger(ledger -> ledger.verify(keys));
    return verification.fold(
        verified -> {
          out.println(
              "Журнал верен: листов "
                  + verified.size()
                  + ", контрольных точек "
                  + verified.checkpoints()
                  + (keys.isEmpty() ? " (подписи не проверены: нет --key)" : "")
                  + ".");
          out.println("Корень: " + verified.root());
          return Tizilim.DONE;
        },
        broken -> {
          out.println("Журнал НЕ верен: " + broken.text().in(RUSSIAN));
          return Tizilim.PROBLEMS;
        });
  }

  private static int told(Checked<Bundle.Contents> checked, PrintWriter out) {
    return checked.fold(
        contents -> {
          out.println("Выгрузка верна: листов " + contents.leaves() + ".");
          out.println("Корень: " + contents.last().checkpoint().root());
          return Tizilim.DONE;
        },
        flaw -> {
          out.println("Выгрузка НЕ верна: " + flaw.text().in(RUSSIAN));
          return Tizilim.PROBLEMS;
        });
  }

  private Verifier verifier(Path key) throws IOException {
    String line = Files.readString(key, StandardCharsets.UTF_8).strip();
    return Verifier.find(line)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), key + " — не открытый ключ журнала: нужен файл .pub."));
  }

  @Command(
      name = "prove",
      description = "Доказательство, что лист с этим номером есть в подписанном журнале.")
  int prove(@Parameters(paramLabel = "POSITION") long position) {
    PrintWriter out = spec.commandLine().getOut();
    return data.withLedger(ledger -> {
      long size = ledger.size();
      if (position < 0 || position >= size) {
        throw new ParameterException(
            spec.commandLine(), "Листа " + position + " нет: в журнале их " + size + ", с 0.");
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
    PrintWriter out = spec.commandLine().getOut();
    Checked<SignedCheckpoint> signed = proof.verify(List.of(verifier(key)));
    if (signed instanceof Checked.Refused<SignedCheckpoint> refused) {
      out.println("Доказательство НЕ верно: " + refused.flaw().text().in(RUSSIAN));
      return Tizilim.PROBLEMS;
    }
    out.println(
        "Доказательство верно: лист "
            + proof.inclusion().index()
            + " есть в подписанном журнале из "
            + proof.inclusion().size()
            + " листов, записан "
            + proof.recordedAt()
            + ".");
    return print == null ? Tizilim.DONE : compare(proof, print, out);
  }

  private EditionProof proof(Path text) throws IOException {
    try {
      return EditionProof.parse(Files.readString(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), text + ": " + e.getMessage());
    }
  }

  private static int compare(EditionProof proof, Path print, PrintWriter out) {
    List<Edition> editions = OrderFiles.editions(SourceFile.of(print));
    Edition edition = editions.stream().filter(proof::isOf).findFirst().orElse(editions.get(0));
    if (!proof.isOf(edition)) {
      out.println(
          "Печать НЕ та: её отпечаток "
              + edition.digest()
              + ", а доказан "
              + proof.wording()
              + ".");
      return Tizilim.PROBLEMS;
    }
    out.println("Печать та самая: отпечаток слов реестра " + proof.wording() + ".");
    out.println(
        proof.isLeaf(edition)
            ? "Она и есть лист журнала, до последнего знака."
            : "Связь отпечатка с листом проверяется по JSON этой редакции (tizilim export --format json).");
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
          Path output)
      throws IOException {
    Path part = output.resolveSibling(output.getFileName() + ".part");
    Optional<SignedCheckpoint> last;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      last = data.withLedger(ledger -> exported(ledger, out));
    }
    if (last.isEmpty()) {
      Files.delete(part);
      throw new ParameterException(
          spec.commandLine(),
          "В журнале нет контрольной точки: подпишите его командой tizilim log checkpoint.");
    }
    Files.move(part, output, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    spec.commandLine()
        .getOut()
        .println("Выгружено листов: " + last.get().checkpoint().size() + ", " + output);
    return Tizilim.DONE;
  }

  private static Optional<SignedCheckpoint> exported(Ledger ledger, OutputStream out) {
    try {
      return Optional.of(ledger.export(out));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
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
}
