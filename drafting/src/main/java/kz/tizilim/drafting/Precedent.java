package kz.tizilim.drafting;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Act;
import kz.tizilim.documents.Drafting;
import kz.tizilim.documents.provision.StandingClause;

/**
 * What the last order of a department says that its next one says again, in the words of one
 * language.
 *
 * @param signatory the office that signs, nominative; empty where it is not known
 * @param amendedTitle the title of the act that approved the register; empty where it is not known
 * @param register the title of the register; empty where it is not known
 * @param clauses its standing clauses
 * @param agreements who agreed to it
 * @param who whom the first of the standing clauses binds, as it says
 */
record Precedent(
    String signatory,
    String amendedTitle,
    String register,
    List<StandingClause> clauses,
    List<String> agreements,
    String who) {

  Precedent {
    clauses = List.copyOf(clauses);
    agreements = List.copyOf(agreements);
  }

  /** The order in its own language. */
  static Precedent of(
      PublishedOrder order, String signatory, String amendedTitle, String register) {
    return new Precedent(
        signatory,
        amendedTitle,
        register,
        Drafting.standing(order.prose()),
        order.provisions().agreements().stream().map(Provisions.Agreement::body).toList(),
        order.provisions().obligations().stream()
            .map(Provisions.Obligation::who)
            .filter(who -> !who.isEmpty())
            .findFirst()
            .orElse(""));
  }

  /** What its Kazakh text says; what is known of the issuer alone where there is none. */
  static Precedent kazakh(Optional<PublishedOrder> text, String issuer, Act.Amended amended) {
    String office = ActWords.kazakhSignatory(issuer).orElse("");
    if (text.isEmpty()) {
      return new Precedent(office, "", "", List.of(), List.of(), "");
    }
    PublishedOrder order = text.get();
    boolean itself =
        order.act().number().equals(amended.number())
            && order.act().signed().filter(amended.signed()::equals).isPresent();
    String title =
        itself ? order.act().title() : order.act().amendedAct().map(Act.Amended::title).orElse("");
    String register = order.editions().stream().map(e -> e.annex().title()).findFirst().orElse("");
    return of(
        order,
        order.provisions().signatory().map(Provisions.Signatory::position).orElse(office),
        title,
        register);
  }

  /** The opening of a clause with another department in it. */
  String opening(StandingClause clause, Optional<String> department) {
    return department.isPresent() && !who.isEmpty() && clause.opening().startsWith(who)
        ? department.get() + clause.opening().substring(who.length())
        : clause.opening();
  }
}
