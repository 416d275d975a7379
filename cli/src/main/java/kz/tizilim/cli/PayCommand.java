package kz.tizilim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Official pay by loaded tables. */
@Command(
    name = "pay",
    description =
        "Должностные оклады по загруженным таблицам: оклад, тарификационный список, фонд, цена изменений.",
    synopsisSubcommandLabel =
        "(load | confirm | coverage | show | table | fund | impact | explain)",
    subcommands = {
      PayLoadCommand.class,
      PayConfirmCommand.class,
      PayCoverageCommand.class,
      PayShowCommand.class,
      PayTableCommand.class,
      PayFundCommand.class,
      PayImpactCommand.class,
      PayExplainCommand.class
    })
final class PayCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw CliMessages.refusal(
        spec, "usage.part", "load, confirm, coverage, show, table, fund, impact, explain");
  }
}
