package kz.tizilim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
import kz.tizilim.pay.Cells;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.staffing.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records tables of pay. */
@Command(
    name = "load",
    description =
        "Проверяет файлы с таблицами оплаты и записывает их в историю одной записью; при ошибке не записывает ничего.")
final class PayLoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private PayOptions options;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "файлы CSV или XLSX, или папка")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--act",
      defaultValue = "1193",
      description = "акт об оплате: номер постановления; без него — 1193")
  private String act = "";

  @Option(names = "--by", description = "кто загружает")
  private String by = "";

  @Option(names = "--check-only", description = "только проверить файлы")
  private boolean checkOnly;

  @Override
  public Integer call() throws Exception {
    return PayOptions.run(this::loaded, spec.commandLine());
  }

  private int loaded() {
    List<TableFile> all = new ArrayList<>(options.sample());
    all.addAll(TableFiles.read(files));
    if (all.isEmpty()) {
      throw CliMessages.refusal(spec, "pay.no-files");
    }
    if (!checkOnly && by.isBlank()) {
      throw CliMessages.refusal(spec, "pay.by");
    }
    if (checkOnly) {
      Registrar registrar = data.registrar();
      PayTables tables =
          options.read(all, cells(registrar), PayRecords.book(registrar.history()).tables());
      spec.commandLine().getOut().println(CliMessages.say("pay.checked", tables.rows().size()));
      return Tizilim.DONE;
    }
    return data.withLedger(ledger -> {
      Registrar registrar = data.chosen(Registrar.of(ledger.history()));
      PayTables tables =
          options.read(all, cells(registrar), PayRecords.book(ledger.history()).tables());
      long position =
          ledger.record(
              data.clock(),
              before -> PayRecords.record(act(), by.strip(), tables, data.moment(ledger)));
      spec.commandLine()
          .getOut()
          .println(CliMessages.say("pay.loaded", tables.rows().size(), position));
      return Tizilim.DONE;
    });
  }

  private ActId act() {
    return ActId.find(act)
        .orElseGet(() -> new ActId("resolution", "gov", act.strip(), Optional.empty()));
  }

  /** The cells of all registers as they are now. */
  private static List<PayCell> cells(Registrar registrar) {
    TreeSet<PayCell> cells = new TreeSet<>();
    for (RegisterHistory register : registrar.registers()) {
      cells.addAll(Cells.of(register.latest().edition()));
    }
    return List.copyOf(cells);
  }
}
