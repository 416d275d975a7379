package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;

/** The result of applying the instructions of an act to an edition: all of them or none. */
public sealed interface Amendment {

  /** Applies one of the two functions. */
  <R> R fold(
      Function<? super Applied, ? extends R> applied,
      Function<? super Refused, ? extends R> refused);

  /**
   * All instructions fitted.
   *
   * <p>In the next edition a changed entry has the lines of the amending act; an unchanged one
   * keeps its lines and names the act that they belong to ({@code origin}). Findings stay with
   * unchanged entries.
   *
   * @param next the edition after the act
   * @param change the differences
   * @param preamble the new preamble of the act that approves the register; empty if unchanged
   * @param title the new title of the register; empty if unchanged
   */
  record Applied(Edition next, Change change, Optional<String> preamble, Optional<String> title)
      implements Amendment {
    @Override
    public <R> R fold(
        Function<? super Applied, ? extends R> applied,
        Function<? super Refused, ? extends R> refused) {
      return applied.apply(this);
    }

    /** The effects in the order of the next edition. */
    public List<Effect> effects() {
      return change.effects();
    }

    /** What a person should look at in the edition after: its findings that are new. */
    public List<Finding> notes() {
      return next.findings().stream()
          .filter(finding -> !change.before().findings().contains(finding))
          .toList();
    }
  }

  /**
   * Some instructions did not fit, and none was applied.
   *
   * @param refusals the misfits, in the order of the instructions
   */
  record Refused(List<InstructionMisfit> refusals) implements Amendment {
    public Refused {
      refusals = List.copyOf(refusals);
    }

    @Override
    public <R> R fold(
        Function<? super Applied, ? extends R> applied,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }

  /**
   * Applies the instructions of {@code act}, none of which restates the whole register.
   *
   * @param edition the edition before; numbers of entries and codes refer to it
   * @param instructions in the order of the act
   * @param act the amending act, which names the next edition
   */
  static Amendment apply(Edition edition, List<Reading.Understood> instructions, Act act) {
    return apply(edition, instructions, act, Optional.empty());
  }

  /**
   * Applies the instructions of {@code act}.
   *
   * @param annex the edition in its annex, for «реестр изложить в новой редакции»
   */
  static Amendment apply(
      Edition edition, List<Reading.Understood> instructions, Act act, Optional<Edition> annex) {
    EditableEdition editable = new EditableEdition(edition);
    List<InstructionMisfit> refusals = new ArrayList<>();
    Optional<String> preamble = Optional.empty();
    Optional<String> title = Optional.empty();
    for (Reading.Understood read : instructions) {
      if (read.instruction() instanceof Instruction.RestatePreamble restate) {
        preamble = Optional.of(restate.text());
      }
      if (read.instruction() instanceof Instruction.RestateTitle restate) {
        title = Optional.of(restate.text());
      }
      new Application(editable, read, annex).apply().ifPresent(refusals::add);
    }
    refusals.removeIf(misfit -> isOtherForm(misfit, instructions, refusals));
    if (refusals.isEmpty()) {
      editable.collision().ifPresent(cell -> refusals.add(collided(cell)));
    }
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    Edition next = editable.close(act);
    return new Applied(next, Change.between(edition, next), preamble, title);
  }

  /*
   * «По всему тексту слова «а», «б» заменить соответственно словами …» lists the forms of one word, of which
   * not every one need occur.
   */
  private static boolean isOtherForm(
      InstructionMisfit misfit,
      List<Reading.Understood> instructions,
      List<InstructionMisfit> refusals) {
    if (misfit.code() != InstructionMisfit.Code.TARGET_NOT_FOUND
        || !(misfit.instruction() instanceof Instruction.Replace lost)
        || !lost.everywhere()) {
      return false;
    }
    return instructions.stream()
        .filter(read -> read.instruction().equals(lost))
        .flatMap(read -> instructions.stream().filter(other -> isOfSentence(other, read)))
        .map(Reading.Understood::instruction)
        .filter(Instruction.Replace.class::isInstance)
        .anyMatch(form -> refusals.stream().noneMatch(no -> no.instruction().equals(form)));
  }

  private static boolean isOfSentence(Reading.Understood one, Reading.Understood other) {
    return one.lines().equals(other.lines()) && one.words().equals(other.words());
  }

  private static InstructionMisfit collided(EditableEdition.EditableCell cell) {
    return new InstructionMisfit(
        cell.renumbered.orElseThrow(),
        InstructionMisfit.Code.ALREADY_THERE,
        Remark.of("instruction.cell-exists", cell.code.toString()),
        List.of(Remark.text(cell.name())));
  }
}
