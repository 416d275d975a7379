package kz.tizilim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.Amending;
import org.jspecify.annotations.Nullable;
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

  @Parameters(
      paramLabel = "FILE",
      description =
          "приказ об изменениях (текст, DOCX, HTML, PDF) или текст одних указаний; «-» — стандартный ввод")
  private String file;

  @Option(names = "--number", description = "номер приказа, если в файле его нет")
  @Nullable
  private String number;

  @Option(names = "--signed", description = "день подписания, если в файле его нет: 2025-01-10")
  @Nullable
  private String signed;

  @Option(names = "--title", description = "заголовок приказа")
  private String title = "";

  @Option(names = "--commencement", description = "слова приказа о введении в действие")
  private String commencement = "";

  @Option(
      names = "--act-lang",
      description = "язык указаний, ru или kk; без него — по буквам текста")
  @Nullable
  private ActLanguage language;

  @Option(
      names = "--kk",
      paramLabel = "FILE",
      description = "казахский текст того же приказа: чем он отличается")
  @Nullable
  private Path kazakh;

  @Option(names = "--record", description = "записать редакцию в историю (нужна --data)")
  private boolean record;

  @Override
  public Integer call() {
    SourceFile source =
        file.equals("-")
            ? SourceFile.of(System.in, CliMessages.say("source.stdin"))
            : SourceFile.of(Path.of(file));
    AmendingOrder read = OrderReader.amending(source);
    List<Finding> differences =
        kazakh == null ? List.of() : OrderReader.parity(read, SourceFile.of(kazakh));
    if (!record) {
      Amending order = order(data.registrar(), read);
      return told(order, apply(order), differences);
    }
    return data.withLedger(ledger -> {
      List<OnHistory> readings = new ArrayList<>(); // the last is the one that is recorded
      ledger.recordAll(
          data.clock(),
          before -> {
            Amending order = order(data.chosen(Registrar.of(before)), read);
            readings.add(new OnHistory(order, apply(order)));
            return readings
                .get(readings.size() - 1)
                .applied()
                .map(it -> order.records(it, data.moment(ledger)))
                .orElse(List.of());
          });
      OnHistory last = readings.get(readings.size() - 1);
      return told(last.order(), last.applied(), differences);
    });
  }

  /** An order on one history, and what its instructions make there. */
  private record OnHistory(Amending order, Optional<Amendment.Applied> applied) {}

  private Optional<Amendment.Applied> apply(Amending order) {
    return new AmendingFile(order.readings()).apply(order::apply, spec.commandLine().getErr());
  }

  private Amending order(Registrar registrar, AmendingOrder read) {
    RegisterHistory register =
        registrar.register().orElseThrow(() -> CliMessages.refusal(spec, "amend.no-register"));
    if (title.lines().count() > 1) {
      throw CliMessages.refusal(spec, "amend.title");
    }
    if (number != null && number.strip().lines().count() != 1) {
      throw CliMessages.refusal(spec, "amend.number");
    }
    if (number != null && !Amending.Stated.isNumber(number.strip())) {
      throw CliMessages.refusal(spec, "amend.not-a-number", number.strip());
    }
    if (commencement.strip().lines().count() > 1) {
      throw CliMessages.refusal(spec, "amend.commencement");
    }
    return Amending.of(
        data.isChosen() ? List.of(register) : registrar.registers(),
        register,
        read,
        new Amending.Stated(
            number == null ? "" : number.strip(),
            signed == null ? Optional.empty() : Optional.of(Days.day(signed, spec)),
            title.strip(),
            commencement.strip(),
            Optional.ofNullable(language)));
  }

  private int told(Amending order, Optional<Amendment.Applied> applied, List<Finding> differences) {
    applied.ifPresent(it -> AmendingFile.tell(order, it, spec.commandLine().getOut()));
    differences.forEach(finding -> AmendingFile.tell(finding, spec.commandLine().getOut()));
    return applied.isPresent() && differences.isEmpty() ? Tizilim.DONE : Tizilim.PROBLEMS;
  }
}
