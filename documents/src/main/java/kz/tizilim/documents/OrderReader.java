package kz.tizilim.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.annex.FoundRegister;
import kz.tizilim.documents.annex.RegisterIds;
import kz.tizilim.documents.draft.EditionDraft;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.merge.Parity;
import kz.tizilim.documents.provision.DraftingCheck;
import kz.tizilim.documents.provision.InstructionParity;
import kz.tizilim.documents.provision.ProseParity;
import kz.tizilim.documents.provision.ProvisionReader;

/** Reads published orders. */
public final class OrderReader {

  private OrderReader() {}

  /**
   * The order that {@code source} holds.
   *
   * @throws DocumentException if it holds neither an order nor a register, or a character of a
   *     register would be lost
   */
  public static PublishedOrder read(SourceText source) {
    return order(OrderSource.of(source), "");
  }

  /**
   * The order that {@code file} holds, in whatever form.
   *
   * @throws DocumentException if it is locked, damaged or too large, holds neither an order nor a
   *     register, or a character of a register would be lost
   */
  public static PublishedOrder read(SourceFile file) {
    return read(file, Limits.STANDARD);
  }

  static PublishedOrder read(SourceFile file, Limits limits) {
    return order(OrderSource.of(file, limits), file.digest());
  }

  /**
   * The one order that all {@code sources} hold, put together entry by entry; where they disagree,
   * it has a finding. What is printed wins over what was inferred, otherwise the first source wins.
   *
   * @throws DocumentException as for one source, or if they are not of one act
   */
  public static PublishedOrder read(List<SourceFile> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("An order needs at least one source.");
    }
    OrderSource all = OrderSource.of(sources.get(0), Limits.STANDARD);
    for (SourceFile source : sources.subList(1, sources.size())) {
      all = all.with(OrderSource.of(source, Limits.STANDARD));
    }
    return order(all, sources.size() == 1 ? sources.get(0).digest() : "");
  }

  /**
   * The amending order that {@code file} holds, in whatever form: a whole order, or a text of
   * instructions alone.
   *
   * @throws DocumentException as for {@link #read}
   */
  public static AmendingOrder amending(SourceFile file) {
    if (file.form() == SourceForm.TEXT) {
      return amending(file.text(), file.digest());
    }
    return amending(OrderSource.of(file, Limits.STANDARD), Optional.empty(), file.digest());
  }

  /** The same of a text. */
  public static AmendingOrder amending(SourceText text) {
    return amending(text, "");
  }

  private static AmendingOrder amending(SourceText text, String digest) {
    try {
      return amending(OrderSource.of(text), Optional.of(text.text()), digest);
    } catch (DocumentException e) {
      if (e.kind() != DocumentException.Kind.NO_TABLE) {
        throw e;
      }
      return AmendingOrder.ofWords(text.text(), digest);
    }
  }

  private static AmendingOrder amending(OrderSource source, Optional<String> words, String digest) {
    PublishedOrder order = order(source, digest);
    List<ProvisionReader.Changes> changes = source.prose().changes();
    return changes.isEmpty()
        ? AmendingOrder.ofLines(order, words)
        : new AmendingOrder(order, changes);
  }

  /**
   * Where the Kazakh text of an act does not say the same as the Russian one: clause by clause, and
   * register by register.
   *
   * @throws DocumentException if {@code kazakh} cannot be read
   */
  public static List<Finding> parity(PublishedOrder russian, SourceFile kazakh) {
    OrderSource source = OrderSource.of(kazakh, Limits.STANDARD);
    PublishedOrder other = order(source, "");
    List<Finding> findings =
        new ArrayList<>(ProseParity.of(Drafting.own(russian.prose()), source.own()));
    findings.addAll(Parity.of(russian.act(), other.act(), kazakh.name()));
    findings.addAll(Parity.of(russian.editions(), other.editions(), kazakh.name()));
    return List.copyOf(findings);
  }

  /**
   * Where the Kazakh text of an amending order does not say the same as the Russian one: its
   * identity, clause by clause, and instruction by instruction.
   *
   * @throws DocumentException if {@code kazakh} cannot be read
   */
  public static List<Finding> parity(AmendingOrder russian, SourceFile kazakh) {
    List<Finding> findings = new ArrayList<>(parity(russian.order(), kazakh));
    findings.addAll(InstructionParity.of(russian.changes(), amending(kazakh).changes()));
    return List.copyOf(findings);
  }

  /** What a check of drafting finds; see {@link Drafting#check(SourceFile, Optional)}. */
  static List<Finding> checked(SourceFile file, Optional<SourceFile> kazakh) {
    OrderSource source = OrderSource.of(file, Limits.STANDARD);
    PublishedOrder order = order(source, file.digest());
    List<Finding> findings = new ArrayList<>(DraftingCheck.check(source.own()));
    annexOrder(order).ifPresent(findings::add);
    kazakh.ifPresent(other -> {
      findings.removeIf(finding -> finding.code().equals("kazakh-text-not-given"));
      findings.addAll(parity(order, other));
    });
    return List.copyOf(findings);
  }

  /** Several annexes are numbered in the order in which they are mentioned (rules № 464). */
  private static Optional<Finding> annexOrder(PublishedOrder order) {
    List<Integer> numbers =
        order.editions().stream().map(edition -> edition.annex().number()).toList();
    boolean inOrder = true;
    for (int i = 0; i < numbers.size(); i++) {
      int before = i == 0 ? 0 : numbers.get(i - 1);
      inOrder &= numbers.get(i) > before;
    }
    return numbers.size() < 2 || inOrder
        ? Optional.empty()
        : Optional.of(Findings.of(Finding.Severity.WARNING, "annex-order", Lines.of(1), numbers));
  }

  private static PublishedOrder order(OrderSource source, String digest) {
    Act act = source.prose().act();
    List<FoundRegister> found =
        source.registers().stream().map(OrderSource.Register::found).toList();
    List<Annex> annexes = RegisterIds.of(act, source.own(), found);
    List<Edition> editions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      editions.add(
          EditionDraft.of(
              found.get(i).table(), act, annexes.get(i), source.registers().get(i).noted()));
    }
    List<Finding> findings = new ArrayList<>(source.prose().findings());
    findings.addAll(source.findings());
    return new PublishedOrder(
        act, source.proseLines(), source.prose().provisions(), editions, findings, digest);
  }
}
