package kz.tizilim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.tizilim.registrar.keep.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A backup of all that a server keeps. */
@Command(
    name = "backup",
    description =
        "Пишет резервную копию: журнал, учётные записи, открытый ключ; и читает её заново. Работающий сервер с историей в папке делает её сам: serve --backup.")
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "файл копии, которого ещё нет: copy.zip")
  private Path file;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "папка с учётными записями и ключом, когда история в PostgreSQL, а не в папке")
  private @Nullable Path folder;

  @Option(
      names = "--with-key",
      description = "вложить и секретный ключ: кто владеет копией, сможет подписывать журнал")
  private boolean withKey;

  @Override
  public Integer call() {
    Path beside = data.folder(folder);
    Backup.Contents contents =
        data.withLedger(ledger -> Backup.write(ledger, beside, file, withKey));
    PrintWriter out = spec.commandLine().getOut();
    out.println(CliMessages.say("backup.written", file, contents.leaves()));
    if (!contents.hasAccounts()) {
      out.println(CliMessages.say("backup.no-accounts"));
    }
    if (!contents.hasKey()) {
      out.println(CliMessages.say("backup.no-key"));
    }
    if (contents.unsigned() > 0) {
      spec.commandLine()
          .getErr()
          .println(CliMessages.say("bundle.incomplete", contents.leaves(), contents.unsigned()));
      return Tizilim.PROBLEMS;
    }
    return Tizilim.DONE;
  }
}
