package kz.tizilim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.parallel.Workers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that says how many threads work on the rows of a table. */
final class JobsOption {
  /** From this size on a file is read by all cores if nobody chooses. */
  private static final long LARGE = 8L << 20;

  private static final int MOST_JOBS = 1_024;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "сколько потоков отвечает на строки; без него — все ядра, если файл больше 8 МБ. Ответы и их порядок те же")
  private @Nullable Integer jobs;

  /** The threads that answer; empty if it is the one that reads. */
  Optional<Workers> workers(String file, CommandSpec spec, Language language) {
    if (jobs != null && (jobs < 1 || jobs > MOST_JOBS)) {
      throw new ParameterException(
          spec.commandLine(), CliMessages.say(language, "check.bad-jobs", jobs));
    }
    int own = isLarge(file) ? Runtime.getRuntime().availableProcessors() : 1;
    int count = jobs == null ? own : jobs;
    return count > 1 ? Optional.of(Workers.of(count)) : Optional.empty();
  }

  private static boolean isLarge(String file) {
    try {
      Path path = Path.of(file);
      return !file.equals("-") && Files.isRegularFile(path) && Files.size(path) >= LARGE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
