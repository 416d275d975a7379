package kz.tizilim.server.proposal;

import java.util.List;
import java.util.stream.Stream;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.propose.Amending;

/**
 * What an amending order changes, as pages show it before it is proposed and before it is decided.
 *
 * @param act the order
 * @param register the register that it changes
 * @param stages what changes from one day on; several where parts of the order have their own days
 * @param institutions the institutions that changed entries name
 * @param findings what a person should look at, in the order and in the register after it
 */
public record AmendmentView(
    String act,
    String register,
    List<Stage> stages,
    List<String> institutions,
    List<String> findings) {

  /**
   * What changes from one day on.
   *
   * @param commencement the words that say from which day; may be empty
   * @param effects the changes, each with the words before and after and their differences
   */
  public record Stage(String commencement, List<String> effects) {}

  static AmendmentView of(Amending order, Amendment.Applied applied, Language language) {
    return new AmendmentView(
        order.act().toString(),
        order.register().id().toString(),
        order.stages(applied).stream()
            .map(stage ->
                new Stage(
                    stage.commencement(),
                    stage.change().effects().stream().map(effect -> effect.in(language)).toList()))
            .toList(),
        Amending.institutions(applied.change()),
        Stream.concat(
                order.findings().stream().filter(one -> one.severity() != Finding.Severity.INFO),
                applied.notes().stream())
            .map(one -> one.lines() + ": " + Findings.told(one, language))
            .toList());
  }

  /** How many changes there are. */
  public int size() {
    return stages.stream().mapToInt(stage -> stage.effects().size()).sum();
  }
}
