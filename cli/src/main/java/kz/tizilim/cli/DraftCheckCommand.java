package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.registrar.OrderCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks how an order is drafted. */
@Command(
    name = "check",
    description =
        "Проверяет оформление любого приказа: реквизиты, ссылки, нумерацию, приложения, согласования, равенство текстов; каждое замечание — с нормой.")
final class DraftCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "приказ: текст, DOCX, PDF или веб-страница; «-» — стандартный ввод")
  private String file = "";

  @Option(
      names = "--kk",
      paramLabel = "FILE",
      description = "казахский текст того же приказа: сверяется с русским")
  private @Nullable Path kazakh;

  @Override
  public Integer call() throws IOException {
    boolean standard = file.equals("-");
    String name = standard ? CliMessages.say("source.stdin") : Path.of(file).toString();
    List<Finding> findings =
        OrderCheck.of(
            standard ? System.in.readAllBytes() : bytes(Path.of(file)),
            name,
            Optional.ofNullable(kazakh).map(SourceFile::of));
    PrintWriter out = spec.commandLine().getOut();
    out.println(CliMessages.say("import.source", name));
    String count = CliMessages.say("import.findings", findings.size());
    out.println(findings.isEmpty() ? count + "." : count + ":");
    findings.forEach(finding ->
        out.println(
            "  "
                + CliMessages.say(
                    "import.finding",
                    CliMessages.say("finding." + finding.severity().name().toLowerCase(Locale.ROOT)),
                    finding.lines(),
                    finding.message(),
                    finding.code())));
    boolean clean =
        findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.INFO);
    return clean ? Tizilim.DONE : Tizilim.PROBLEMS;
  }

  /** The bytes of a file that can be read at all; what is wrong with another is said as elsewhere. */
  private static byte[] bytes(Path path) throws IOException {
    SourceFile.of(path);
    return Files.readAllBytes(path);
  }
}
