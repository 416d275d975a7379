package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.drafting.open.PublicAddresses;
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
        "Пишет редакцию реестра, как её печатает закон (docx, pdf, html, xlsx) или для программ (csv, json, ttl, jsonld, csvw, akn.xml, order.akn.xml, posts.xml).")
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
      description =
          "docx, pdf, html, xlsx, csv или json; открытые формы: ttl, затем jsonld, csvw, akn.xml, order.akn.xml и posts.xml; без него — по имени файла -o")
  private @Nullable ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; «-» — стандартный вывод (docx, pdf и xlsx — только в файл)")
  private String output = "-";

  @Option(names = "--lang", description = "язык слов вокруг текста закона: ru или kk")
  private ActLanguage language = ActLanguage.RU;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:TIZILIM_PUBLIC_URL:-http://localhost:8080}",
      description =
          "адрес, под которым названы реестры, приказы и пункты в открытых формах (или переменная TIZILIM_PUBLIC_URL)")
  private URI publicUrl = URI.create(PublicAddresses.LOCAL.base());

  @Override
  public Integer call() throws IOException {
    if (!act.isEmpty() && !day.isEmpty()) {
      throw CliMessages.refusal(spec, "export.both");
    }
    ExportFormat chosen = chosen();
    if (!PublicAddresses.isBase(publicUrl)) {
      throw CliMessages.refusal(spec, "export.public-url", publicUrl);
    }
    Export export = export().in(language).at(PublicAddresses.of(publicUrl));
    if (chosen == ExportFormat.CSVW) {
      described(export);
      return Tizilim.DONE;
    }
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

  /** Writes a CSV and its description next to it, both or neither. */
  private void described(Export export) throws IOException {
    if (output.equals("-")) {
      throw CliMessages.refusal(spec, "export.csvw");
    }
    String name = output.replaceFirst("-metadata\\.json$|\\.csvw$", "");
    Path csv = Path.of(name.endsWith(".csv") ? name : name + ".csv");
    Path description = csv.resolveSibling(csv.getFileName() + "-metadata.json");
    try (AtomicFile table = AtomicFile.open(csv);
        AtomicFile metadata = AtomicFile.open(description)) {
      export.write(ExportFormat.CSV, table.out());
      export.describe(String.valueOf(csv.getFileName()), metadata.out());
      table.commit();
      metadata.commit();
    }
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
