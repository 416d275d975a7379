package kz.tizilim.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import kz.tizilim.core.change.Change;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.read.OrderFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what changed in the register from one day to another. */
@Command(name = "changes", description = "Что изменилось в реестре между двумя днями.")
final class ChangesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(names = "--from", required = true, description = "первый день, 2024-07-01")
  private String from = "";

  @Option(names = "--to", description = "второй день; без него — сегодня")
  private String to = "";

  @Option(names = "--json", description = "JSON для других программ")
  private boolean json;

  @Override
  public Integer call() {
    Registrar registrar = data.registrar();
    LocalDate first = Days.day(from, spec);
    LocalDate second = Days.day(to, spec);
    Change change =
        registrar
            .register()
            .flatMap(register -> register.changes(first, second))
            .orElseThrow(() -> CliMessages.refusal(spec, "day.no-editions", first, second));
    if (json) {
      OrderFiles.writeJson(change, spec.commandLine().getOut());
      spec.commandLine().getOut().println();
    } else {
      DiffCommand.tell(change, spec.commandLine().getOut());
    }
    return Tizilim.DONE;
  }
}
