package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.log.LogException;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The program: the commands it has, and what its exit codes mean.
 *
 * <p>A new command is a class with {@code @Command} that is named in the list below and answers
 * with an exit code, {@link #DONE} or {@link #PROBLEMS}. It writes to {@code
 * spec.commandLine().getOut()}. What it cannot read it lets fly as an {@link IOException}.
 */
@Command(
    name = "tizilim",
    description =
        "Тізілім: реестр должностей гражданских служащих — код каждой должности по закону, и"
            + " почему.",
    subcommands = {
      ImportCommand.class,
      CheckCommand.class,
      ClassifyCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      ExportCommand.class,
      CatalogCommand.class,
      DiffCommand.class,
      ChangesCommand.class,
      RegistersCommand.class,
      ActCommand.class,
      AmendCommand.class,
      DraftCommand.class,
      ConfirmCommand.class,
      PayCommand.class,
      LogCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      CompletionCommand.class,
      WarmUpCommand.class
    },
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    synopsisHeading = "Вызов: ",
    synopsisSubcommandLabel = "КОМАНДА",
    commandListHeading = "%nКоманды:%n",
    resourceBundle = "kz.tizilim.cli.usage",
    exitCodeListHeading = "%nКоды возврата%n",
    exitCodeList = {
      "0:сделано",
      "1:в данных есть проблемы",
      "2:неверный вызов или нечитаемый файл"
    })
public final class Tizilim implements Runnable {
  /** The command did what it was asked, and there was nothing to complain about. */
  static final int DONE = 0;

  /** The command did what it was asked and found problems in the input. */
  static final int PROBLEMS = 1;

  /** The command was used wrongly, or could not read its input. */
  static final int REFUSED = 2;

  @Spec private CommandSpec spec;

  private Tizilim() {}

  /** Runs the program and leaves with its exit code. */
  public static void main(String... args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(ended(run(out, err, args), out, err));
  }

  /** The exit code of a run that ended so: output that was lost is an error, reported once. */
  static int ended(int code, PrintWriter out, PrintWriter err) {
    if (!out.checkError()) {
      return code;
    }
    if (code != REFUSED) {
      err.println("tizilim: " + CliMessages.say("output.lost"));
    }
    return REFUSED;
  }

  /** Runs the program inside this one, as the tests do, and tells its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return commandLine().setOut(out).setErr(err).execute(args);
  }

  /** The program with all its commands and options. */
  static CommandLine commandLine() {
    return new CommandLine(new Tizilim())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Tizilim::path)
        .setParameterExceptionHandler(Tizilim::wrongUsage)
        .setExecutionExceptionHandler((e, command, parsed) -> refuse(e, command));
  }

  /** A path that names something: the empty one would be the folder in which the program runs. */
  private static Path path(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException(CliMessages.say("file.name", text));
    }
    return Path.of(text);
  }

  /** Without a command there is nothing to do: that is wrong usage. */
  @Override
  public void run() {
    throw CliMessages.refusal(spec, "usage.no-command");
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    complain(command, WrongUsage.told(e));
    command
        .getErr()
        .println(CliMessages.say("usage.help", command.getCommandSpec().qualifiedName()));
    return REFUSED;
  }

  private static int refuse(Exception e, CommandLine command) {
    if (e instanceof DocumentException || e instanceof StaffingException) {
      complain(command, String.valueOf(e.getMessage()));
    } else if (e instanceof StoreException store) {
      complain(command, store.text().in(Language.RU.locale()));
    } else if (e instanceof LogException log) {
      complain(command, log.text().in(Language.RU.locale()));
    } else if (e instanceof ParameterException wrong) {
      complain(command, WrongUsage.told(wrong));
    } else if (e instanceof Refused refused) {
      complain(command, refused.remark().in(Language.RU));
    } else if (e instanceof MisfitException misfit) {
      complain(command, misfit.in(Language.RU));
    } else if (e instanceof IOException io) {
      complain(command, FileTrouble.told(io));
    } else if (e instanceof UncheckedIOException unchecked) {
      complain(command, FileTrouble.told(Objects.requireNonNull(unchecked.getCause())));
    } else if (e instanceof InvalidPathException path) {
      complain(command, CliMessages.say("file.name", path.getInput()));
    } else {
      complain(command, CliMessages.say("program.bug", e));
      e.printStackTrace(command.getErr());
    }
    return REFUSED;
  }

  /* One line, even where what the user typed had several. */
  private static void complain(CommandLine command, String what) {
    command
        .getErr()
        .println(
            command.getColorScheme().errorText("tizilim: " + what.replaceAll("\\p{Cntrl}+", " ")));
  }
}
