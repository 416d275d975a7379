package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;
import kz.tizilim.registrar.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds entries of the register by words or code. */
@Command(
    name = "search",
    description = "Ищет в реестре по словам должности, учреждения или по коду.")
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 40;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "слова или код")
  private List<String> query;

  @Option(
      names = {"-d", "--date"},
      description = "день, 2024-08-01; без него — сегодня")
  private String date = "";

  @Override
  public Integer call() {
    Registrar registrar = data.registrar();
    Edition edition = Days.onDay(registrar, date, spec).edition();
    List<Entry> found = registrar.search(edition, String.join(" ", query));
    PrintWriter out = spec.commandLine().getOut();
    if (found.isEmpty()) {
      out.println(CliMessages.say("search.nothing"));
      return Tizilim.PROBLEMS;
    }
    for (Entry entry : found.stream().limit(MOST).toList()) {
      out.println(
          entry.id()
              + "\t"
              + entry.titles().stream().map(Title::base).collect(Collectors.joining(", "))
              + "\t"
              + String.join(", ", entry.institutions()));
    }
    if (found.size() > MOST) {
      out.println(CliMessages.say("search.more", found.size() - MOST));
    }
    return Tizilim.DONE;
  }
}
