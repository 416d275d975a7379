package kz.tizilim.cli;

import java.util.concurrent.Callable;
import kz.tizilim.registrar.keep.PayRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that a second person compared loaded tables with their act. */
@Command(
    name = "confirm",
    description =
        "Записывает, что второй человек сверил загруженные таблицы с актом: неподтвержденные строки становятся подтвержденными.")
final class PayConfirmCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "RECORD", description = "номер записи с таблицами")
  private int position;

  @Option(names = "--by", required = true, description = "кто подтверждает; не тот, кто загрузил")
  private String by = "";

  @Option(names = "--reason", required = true, description = "на каком основании")
  private String reason = "";

  @Override
  public Integer call() {
    if (by.isBlank() || reason.isBlank()) {
      throw CliMessages.refusal(spec, "pay.by-and-reason");
    }
    return data.withLedger(ledger -> {
      long recorded =
          ledger.record(
              data.clock(),
              before ->
                  PayRecords.confirmation(
                      before, position, by.strip(), reason.strip(), data.moment(ledger)));
      spec.commandLine().getOut().println(CliMessages.say("recorded", recorded));
      return Tizilim.DONE;
    });
  }
}
