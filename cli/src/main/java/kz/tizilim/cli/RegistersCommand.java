package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.registrar.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the registers of the history. */
@Command(name = "registers", description = "Какие реестры есть в истории, чьи они и их редакции.")
final class RegistersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() {
    Registrar registrar = data.registrar();
    List<RegisterHistory> registers = registrar.registers();
    PrintWriter out = spec.commandLine().getOut();
    for (RegisterHistory register : registers) {
      boolean isDefault =
          registrar.register().filter(chosen -> chosen.id().equals(register.id())).isPresent();
      out.println(register.id() + (isDefault ? " (по умолчанию)" : ""));
      out.println("  " + register.title());
      for (EditionLife life : register.editions()) {
        out.println(
            "  "
                + life.act()
                + ": "
                + life.edition().act()
                + life.applied().map(day -> ", введён в действие " + day).orElse(""));
      }
    }
    return Tizilim.DONE;
  }
}
