package kz.tizilim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.log.Verifier;
import kz.tizilim.registrar.keep.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores what {@link BackupCommand} or a server has saved. */
@Command(
    name = "restore",
    description = "Восстанавливает резервную копию в пустую папку, а журнал — и в пустую базу.")
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "файл копии")
  private Path file;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "куда записать учётные записи и ключ, когда история в PostgreSQL, а не в папке")
  private @Nullable Path folder;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "открытый ключ, которым журнал должен быть подписан; без него верим тому, что в копии")
  private @Nullable Path key;

  @Override
  public Integer call() throws IOException {
    Optional<Verifier> expected = Optional.empty();
    if (key != null) {
      Path given = key;
      expected = Verifier.find(FileTrouble.text(given, spec).strip());
      if (expected.isEmpty()) {
        throw CliMessages.refusal(spec, "log.key.not-public", given);
      }
    }
    Path beside = data.folder(folder);
    Backup.Contents contents = Backup.restore(file, data.location(), beside, expected);
    spec.commandLine()
        .getOut()
        .println(
            CliMessages.say(
                "restore.done", contents.leaves(), String.join(", ", contents.files()), beside));
    if (expected.isEmpty()) {
      spec.commandLine().getOut().println(CliMessages.say("restore.own-key"));
    }
    return Tizilim.DONE;
  }
}
