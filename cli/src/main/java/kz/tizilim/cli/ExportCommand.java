package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Export;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.staffing.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an edition as a file to print, to read or to compute with. */
@Command(
    name = "export",
    description =
        "Пишет редакцию реестра, как её печатает закон (docx, pdf, html, xlsx) или для программ (csv, json).")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--act",
      paramLabel = "ACT",
      description = "редакция этого приказа: номер или mod-692-2024-07-01")
  private String act = "";

  @Option(
      names = {"-d", "--date", "--on"},
      paramLabel = "DAY",
      description = "редакция на день, 2024-08-01; без него и без --act — на сегодня")
  private String day = "";

  @Option(
      names = "--format",
      description = "docx, pdf, html, xlsx, csv или json; без него — по имени файла -o")
  private @Nullable ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; «-» — стандартный вывод (docx, pdf и xlsx — только в файл)")
  private String output = "-";

  @Option(names = "--lang", description = "язык слов вокруг текста закона: ru или kk")
  private ActLanguage language = ActLanguage.RU;

  @Override
  public Integer call() throws IOException {
    if (!act.isEmpty() && !day.isEmpty()) {
      throw CliMessages.refusal(spec, "export.both");
    }
    ExportFormat chosen = chosen();
    Export export = export().in(language);
    if (!output.equals("-")) {
      try (AtomicFile file = AtomicFile.open(Path.of(output))) {
        export.write(chosen, file.out());
        file.commit();
      }
      return Tizilim.DONE;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    export.write(chosen, bytes);
    spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
    return Tizilim.DONE;
  }

  private Export export() {
    Registrar registrar = data.registrar();
    Optional<Export> found =
        act.isEmpty()
            ? registrar.export(Days.day(day, spec))
            : registrar.export(data.act(registrar.history(), act), Days.day("", spec));
    Export export =
        found.orElseThrow(() ->
            act.isEmpty()
                ? CliMessages.refusal(spec, "day.no-edition", Days.day(day, spec))
                : CliMessages.refusal(spec, "export.no-edition", act));
    return data.isGiven()
        ? export.proven(data.withLedger(ledger -> ledger.proof(export.edition())))
        : export;
  }

  private ExportFormat chosen() {
    ExportFormat chosen = format;
    if (chosen == null) {
      chosen =
          ExportFormat.ofName(output).orElseThrow(() -> CliMessages.refusal(spec, "export.form"));
    }
    if (output.equals("-") && chosen.isBinary()) {
      throw CliMessages.refusal(spec, "export.binary", chosen.extension());
    }
    return chosen;
  }
}
