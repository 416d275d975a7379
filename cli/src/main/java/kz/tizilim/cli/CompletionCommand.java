package kz.tizilim.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The script that lets bash and zsh complete {@code tizilim}'s commands and options. */
@Command(
    name = "completion",
    description = "Печатает скрипт дополнения команд для bash и zsh: source <(tizilim completion)")
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var program = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash(program.getCommandName(), program));
    return Tizilim.DONE;
  }
}
