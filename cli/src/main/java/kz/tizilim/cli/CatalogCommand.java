package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.tizilim.drafting.open.CatalogueGraph;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Catalogue;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.staffing.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the catalogue of the registers for a portal of open data. */
@Command(
    name = "catalog",
    description =
        "Пишет каталог реестров для портала открытых данных (DCAT): реестры, редакции, файлы и их контрольные суммы.")
final class CatalogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      required = true,
      description = "кто публикует: название органа")
  private String publisher = "";

  @Option(
      names = "--licence",
      paramLabel = "URL",
      required = true,
      description = "адрес лицензии, по которой файлы можно использовать")
  private URI licence = URI.create("");

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "${env:TIZILIM_PUBLIC_URL:-http://localhost:8080}",
      description =
          "адрес, под которым файлы скачиваются и названы (или переменная TIZILIM_PUBLIC_URL)")
  private URI publicUrl = URI.create(PublicAddresses.LOCAL.base());

  @Option(names = "--format", description = "ttl или jsonld: ${DEFAULT-VALUE}")
  private ExportFormat format = ExportFormat.TTL;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "куда писать; «-» — стандартный вывод")
  private String output = "-";

  @Override
  public Integer call() throws IOException {
    if (format != ExportFormat.TTL && format != ExportFormat.JSONLD) {
      throw CliMessages.refusal(spec, "catalog.form", format);
    }
    if (!PublicAddresses.isBase(publicUrl)) {
      throw CliMessages.refusal(spec, "export.public-url", publicUrl);
    }
    if (!licence.isAbsolute()) {
      throw CliMessages.refusal(spec, "catalog.licence", licence);
    }
    Registrar registrar = data.registrar();
    Catalogue catalogue =
        registrar.catalogue(
            new CatalogueGraph.Publisher(publisher, licence.toASCIIString()),
            PublicAddresses.of(publicUrl),
            Days.day("", spec));
    if (output.equals("-")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      catalogue.write(format, bytes);
      spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
      return Tizilim.DONE;
    }
    try (AtomicFile file = AtomicFile.open(Path.of(output))) {
      catalogue.write(format, file.out());
      file.commit();
    }
    return Tizilim.DONE;
  }
}
