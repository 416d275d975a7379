package kz.tizilim.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import picocli.CommandLine.Command;

/**
 * Does a little of everything and writes nothing, so that the launcher can remember the classes it
 * took.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  private static final String TABLE = "должность;учреждение\nБухгалтер;Кадетский корпус\n";

  private static final Set<ExportFormat> READ =
      Set.of(ExportFormat.PDF, ExportFormat.DOCX, ExportFormat.HTML);

  @Override
  public Integer call() throws IOException {
    CarriedAct act = CarriedActs.all().get(0);
    OrderFiles.writeJson(
        OrderFiles.read(new SourceText(act.folder(), act.text())), new StringWriter());
    Registrar registrar = Registrar.builtIn();
    LocalDate day = act.id().signed().orElseThrow();
    for (ExportFormat format : ExportFormat.values()) {
      ByteArrayOutputStream print = new ByteArrayOutputStream();
      registrar.export(day).orElseThrow().write(format, print);
      if (READ.contains(format)) {
        OrderFiles.read(SourceFile.of(new ByteArrayInputStream(print.toByteArray()), "warm-up"));
      }
    }
    try (StaffingTable table =
            StaffingTable.open(
                new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)), "warm-up");
        ReportWriter report =
            ReportWriter.open(ReportFormat.NDJSON, new ByteArrayOutputStream(), table)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        report.write(row.get(), row.get().answer(one -> registrar.classify(one, day)));
      }
    }
    return Tizilim.DONE;
  }
}
