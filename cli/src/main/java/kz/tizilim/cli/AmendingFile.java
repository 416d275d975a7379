package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionMisfit;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Finding;
import kz.tizilim.registrar.propose.Amending;

/**
 * Instructions on the command line: what they change, or why nothing.
 *
 * @param readings the instructions as they were read
 */
record AmendingFile(List<Reading> readings) {

  /** Those that concern the register. */
  List<Reading.Understood> instructions() {
    return readings.stream()
        .filter(Reading.Understood.class::isInstance)
        .map(Reading.Understood.class::cast)
        .toList();
  }

  /** What comes of them; empty if a part is not understood or does not fit, which is told. */
  Optional<Amendment.Applied> apply(Supplier<Amendment> applying, PrintWriter err) {
    boolean lost = false;
    for (Reading reading : readings) {
      if (reading instanceof Reading.Elsewhere other) {
        err.println(CliMessages.say("amend.elsewhere", other.lines(), other.words()));
      } else if (reading instanceof Reading.NotUnderstood not) {
        lost = true;
        err.println(CliMessages.say("amend.unknown", told(not)));
      }
    }
    if (lost || instructions().isEmpty()) {
      err.println(CliMessages.say("amend.not-all", instructions().size(), readings.size()));
      return Optional.empty();
    }
    Amendment amendment = applying.get();
    if (amendment instanceof Amendment.Refused refused) {
      refused.refusals().forEach(misfit -> err.println(told(misfit)));
      err.println(CliMessages.say("amend.none"));
      return Optional.empty();
    }
    return Optional.of((Amendment.Applied) amendment);
  }

  private static Remark told(Reading.NotUnderstood not) {
    return Remark.of("misfit." + not.finding().code(), not.finding().lines(), not.words());
  }

  private static String told(InstructionMisfit misfit) {
    return misfit.where().isEmpty()
        ? CliMessages.say("amend.misfit", misfit.instruction(), misfit.found())
        : CliMessages.say(
            "amend.misfit.where", misfit.instruction(), misfit.found(), misfit.where());
  }

  /** Tells what was read of a whole order, and what it changes. */
  static void tell(Amending order, Amendment.Applied applied, PrintWriter out) {
    if (order.isWhole()) {
      out.println(CliMessages.say("amend.order", order.act(), order.register().id()));
      order
          .commencement()
          .ifPresent(words -> out.println(CliMessages.say("amend.commences", words)));
    }
    List<Amending.Stage> stages = order.stages(applied);
    if (stages.size() > 1) {
      for (Amending.Stage stage : stages) {
        out.println(CliMessages.say("amend.stage", stage.commencement()));
        DiffCommand.tell(stage.change(), out);
      }
    } else {
      DiffCommand.tell(applied.change(), out);
    }
    order.findings().stream()
        .filter(finding -> finding.severity() != Finding.Severity.INFO)
        .filter(finding -> !finding.code().equals("instruction-elsewhere"))
        .forEach(finding -> tell(finding, out));
    applied.notes().forEach(finding -> tell(finding, out));
    applied.preamble().ifPresent(words -> out.println(CliMessages.say("amend.preamble", words)));
    applied.title().ifPresent(words -> out.println(CliMessages.say("amend.register-title", words)));
    String touched = String.join("; ", Amending.institutions(applied.change()));
    if (!touched.isEmpty()) {
      out.println();
      out.println(CliMessages.say("amend.institutions", touched));
    }
  }

  static void tell(Finding finding, PrintWriter out) {
    out.println(
        CliMessages.say("amend.finding", finding.lines(), finding.message(), finding.code()));
  }
}
