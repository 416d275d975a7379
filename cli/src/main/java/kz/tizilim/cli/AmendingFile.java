package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceText;

/** The instructions of an amending order, all of them understood. */
record AmendingFile(List<Reading.Understood> instructions) {

  /** What {@code text} orders; empty if a part of it is not understood, which is told. */
  static Optional<AmendingFile> read(SourceText text, ActLanguage language, PrintWriter err) {
    List<Reading> readings = InstructionReader.readAll(text.text(), language);
    List<Reading.Understood> instructions = new ArrayList<>();
    int elsewhere = 0;
    for (Reading reading : readings) {
      if (reading instanceof Reading.Understood understood) {
        instructions.add(understood);
      } else if (reading instanceof Reading.Elsewhere other) {
        elsewhere++;
        err.println(
            "Не о реестре, стр. " + other.lines() + ": «" + other.words() + "» ничего в нём не меняет.");
      } else {
        err.println("Указание не понято: " + reading);
      }
    }
    if (instructions.isEmpty() || instructions.size() + elsewhere < readings.size()) {
      err.println(
          "Приказ не применён: понято указаний "
              + instructions.size()
              + " из "
              + readings.size()
              + ".");
      return Optional.empty();
    }
    return Optional.of(new AmendingFile(List.copyOf(instructions)));
  }

  /** What comes of them in {@code edition}; empty if one does not fit, which is told. */
  Optional<Amendment.Applied> apply(Edition edition, Act act, PrintWriter err) {
    Amendment amendment = Amendment.apply(edition, instructions, act);
    if (amendment instanceof Amendment.Refused refused) {
      refused.refusals().forEach(refusal -> err.println("Указание не подходит: " + refusal));
      err.println("Приказ не применён: ни одно указание не исполнено.");
      return Optional.empty();
    }
    return Optional.of((Amendment.Applied) amendment);
  }
}
