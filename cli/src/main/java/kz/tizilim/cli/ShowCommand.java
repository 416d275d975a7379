package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.registrar.ask.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the cells of a code, or one entry, as the law has them. */
@Command(
    name = "show",
    description =
        "Показывает ячейку по коду или пункт по его имени: текст закона, откуда известны звено и ступень.")
final class ShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DayOption on;

  @Parameters(
      paramLabel = "CODE|ENTRY-ID",
      description = "код (B2-1, А1-3-1, С3) или пункт (B2-1.healthcare/1)")
  private String asked;

  @Override
  public Integer call() {
    Registrar registrar = data.registrar();
    EditionForDay onDay = on.edition(registrar);
    Edition edition = onDay.edition();
    List<Cell> cells = Code.find(asked).map(edition::cells).orElseGet(() -> ofEntry(edition));
    if (cells.isEmpty()) {
      throw CliMessages.refusal(spec, "show.nothing", asked);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Cell cell : cells) {
      out.println(cell.printedCode() + (cell.heading().isNone() ? "" : " — " + cell.heading()));
      out.println(
          "  "
              + CliMessages.say("show.grade", EvidenceWords.of(cell.gradeEvidence(), Language.RU)));
      if (!cell.step().isNone()) {
        out.println(
            "  "
                + CliMessages.say("show.step", EvidenceWords.of(cell.stepEvidence(), Language.RU)));
      }
      cell.entries().stream()
          .filter(this::isAsked)
          .forEach(entry -> print(registrar, edition, entry, out));
    }
    out.println(Registrar.caution(onDay));
    return Tizilim.DONE;
  }

  private List<Cell> ofEntry(Edition edition) {
    return edition.cells().stream()
        .filter(cell ->
            cell.entries().stream()
                .anyMatch(entry -> entry.id().toString().equalsIgnoreCase(asked)))
        .toList();
  }

  private boolean isAsked(Entry entry) {
    return asked.indexOf('/') < 0 || entry.id().toString().equalsIgnoreCase(asked);
  }

  private static void print(Registrar registrar, Edition edition, Entry entry, PrintWriter out) {
    String source =
        entry
            .origin()
            .map(act -> CliMessages.say("show.source.act", act.told(), entry.lines().told()))
            .orElseGet(() -> entry.lines().told().toString());
    String since =
        registrar
            .since(edition, entry)
            .map(day -> CliMessages.say("show.since", source, WrittenDay.of(day)))
            .orElse(source);
    out.println("  " + entry.id() + " (" + since + ")");
    out.println("    " + entry.text());
  }
}
