package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionMisfit;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceText;

/** The instructions of an amending order, all of them understood. */
record AmendingFile(List<Reading.Understood> instructions) {

  /** What {@code text} orders; empty if a part of it is not understood, which is told. */
  static Optional<AmendingFile> read(SourceText text, ActLanguage language, PrintWriter err) {
    List<Reading> readings = InstructionReader.readAll(text.text(), language);
    List<Reading.Understood> instructions = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Understood understood) {
        instructions.add(understood);
      } else {
        err.println(CliMessages.say("amend.unknown", told((Reading.NotUnderstood) reading)));
      }
    }
    if (instructions.isEmpty() || instructions.size() < readings.size()) {
      err.println(CliMessages.say("amend.not-all", instructions.size(), readings.size()));
      return Optional.empty();
    }
    return Optional.of(new AmendingFile(List.copyOf(instructions)));
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

  /** What comes of them in {@code edition}; empty if one does not fit, which is told. */
  Optional<Amendment.Applied> apply(Edition edition, Act act, PrintWriter err) {
    Amendment amendment = Amendment.apply(edition, instructions, act);
    if (amendment instanceof Amendment.Refused refused) {
      refused.refusals().forEach(misfit -> err.println(told(misfit)));
      err.println(CliMessages.say("amend.none"));
      return Optional.empty();
    }
    return Optional.of((Amendment.Applied) amendment);
  }
}
