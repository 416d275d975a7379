package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.AtomicFile;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.correct.Corrected;
import kz.tizilim.staffing.correct.CorrectedTable;
import kz.tizilim.staffing.correct.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that writes the same table with the codes of the register. */
final class CorrectedOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--corrected",
      paramLabel = "FILE",
      description =
          "куда записать ту же таблицу, в которой неверные и пропущенные коды заменены кодами"
              + " реестра там, где код один")
  private @Nullable Path file;

  /** The file that is asked for; empty if there is none. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Refuses a name whose ending is that of another format. */
  void keepFormat(StaffingTable table, Language language) {
    if (file == null) {
      return;
    }
    String ending = "." + CorrectedTable.extension(table.name(), table.format());
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
      throw new ParameterException(
          spec.commandLine(), CliMessages.say(language, "check.corrected.ending", file, ending));
    }
  }

  /**
   * Writes the table of a file with the register's code wherever there is one and the table says
   * another, and prints what was changed.
   */
  void write(
      Path source,
      TableChoices choices,
      Registrar registrar,
      LocalDate day,
      Language language,
      PrintWriter messages) {
    Path target = Objects.requireNonNull(file);
    CorrectedTable.Request request =
        new CorrectedTable.Request(
            source,
            String.valueOf(source.getFileName()),
            choices,
            row -> decided(row.answer(one -> registrar.classify(one, day))),
            one -> registrar.classify(one, day),
            language);
    try {
      Path part = Files.createTempFile("tizilim-corrected", "");
      try {
        Corrected corrected = CorrectedTable.write(request, part);
        try (AtomicFile whole = AtomicFile.open(target)) {
          Files.copy(part, whole.out());
          whole.commit();
        }
        messages.println(
            CliMessages.say(language, "check.corrected", target, corrected.made().size()));
        corrected
            .unwritten()
            .forEach(one ->
                messages.println(
                    "  " + one.cell() + " " + one.is() + ": " + one.basis().in(language)));
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Decision decided(Answer answer) {
    return answer.verdict() == Verdict.MATCH && !answer.isClaimRight().orElse(false)
        ? Decision.REGISTER
        : Decision.NONE;
  }
}
