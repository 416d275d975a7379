package kz.tizilim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.registrar.Amending;
import kz.tizilim.registrar.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies an amending order to the latest edition. */
@Command(
    name = "amend",
    description =
        "Применяет указания приказа об изменениях к последней редакции: что изменится; с --record — записывает её.")
final class AmendCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "текст указаний; «-» — стандартный ввод")
  private String file;

  @Option(names = "--number", required = true, description = "номер приказа")
  private String number = "";

  @Option(names = "--signed", required = true, description = "день подписания, 2025-01-10")
  private String signed = "";

  @Option(names = "--title", description = "заголовок приказа")
  private String title = "";

  @Option(names = "--commencement", description = "слова приказа о введении в действие")
  private String commencement = "";

  @Option(names = "--act-lang", description = "язык приказа: ru или kk")
  private ActLanguage language = ActLanguage.RU;

  @Option(names = "--record", description = "записать редакцию в историю (нужна --data)")
  private boolean record;

  @Override
  public Integer call() {
    SourceFile source =
        file.equals("-")
            ? SourceFile.of(System.in, CliMessages.say("source.stdin"))
            : SourceFile.of(Path.of(file));
    Optional<AmendingFile> amending =
        AmendingFile.read(source.text(), language, spec.commandLine().getErr());
    if (amending.isEmpty()) {
      return Tizilim.PROBLEMS;
    }
    AmendingFile instructions = amending.get();
    if (!record) {
      Amending order = order(data.registrar(), source);
      return told(apply(order, instructions));
    }
    return data.withLedger(ledger -> {
      Amending order = order(data.chosen(Registrar.of(ledger.history())), source);
      Optional<Amendment.Applied> applied = apply(order, instructions);
      applied.ifPresent(
          it -> ledger.recordAll(order.records(it.next(), Clock.systemUTC().instant())));
      return told(applied);
    });
  }

  private Amending order(Registrar registrar, SourceFile source) {
    RegisterHistory register =
        registrar.register().orElseThrow(() -> CliMessages.refusal(spec, "amend.no-register"));
    if (title.lines().count() > 1) {
      throw CliMessages.refusal(spec, "amend.title");
    }
    if (number.strip().lines().count() != 1) {
      throw CliMessages.refusal(spec, "amend.number");
    }
    if (commencement.strip().lines().count() > 1) {
      throw CliMessages.refusal(spec, "amend.commencement");
    }
    return new Amending(
        register,
        number.strip(),
        Days.day(signed, spec),
        title.strip(),
        source.text().text(),
        commencement.strip());
  }

  private Optional<Amendment.Applied> apply(Amending order, AmendingFile instructions) {
    Edition before = order.register().latest().edition();
    return instructions.apply(before, order.act(), spec.commandLine().getErr());
  }

  private int told(Optional<Amendment.Applied> applied) {
    applied.ifPresent(this::tell);
    return applied.isPresent() ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  private void tell(Amendment.Applied applied) {
    PrintWriter out = spec.commandLine().getOut();
    DiffCommand.tell(applied.change(), out);
    applied.preamble().ifPresent(words -> out.println(CliMessages.say("amend.preamble", words)));
  }
}
