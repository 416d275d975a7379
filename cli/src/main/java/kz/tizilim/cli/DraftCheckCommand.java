package kz.tizilim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.Drafting;
import kz.tizilim.documents.SourceFile;
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
  public Integer call() {
    SourceFile source =
        file.equals("-")
            ? SourceFile.of(System.in, CliMessages.say("source.stdin"))
            : SourceFile.of(Path.of(file));
    List<Finding> findings =
        Drafting.check(source, Optional.ofNullable(kazakh).map(SourceFile::of));
    PrintWriter out = spec.commandLine().getOut();
    out.println(CliMessages.say("import.source", source));
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
}
