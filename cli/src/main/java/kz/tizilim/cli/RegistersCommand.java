package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.registrar.ask.Registrar;
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
      out.println(isDefault ? CliMessages.say("registers.default", register.id()) : register.id());
      out.println("  " + register.title());
      for (EditionLife life : register.editions()) {
        out.println("  " + told(life));
      }
    }
    return Tizilim.DONE;
  }

  private static String told(EditionLife life) {
    return life.applied()
        .map(day -> CliMessages.say("registers.applied", life.act(), life.edition().act(), day))
        .orElseGet(() -> CliMessages.say("registers.edition", life.act(), life.edition().act()));
  }
}
