package kz.tizilim.drafting.open;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/**
 * An act in the ontology of the European Legislation Identifier (ELI 1.4), with the days of its
 * life that are recorded. The address has the form of ELI; no authority of Kazakhstan assigns it.
 */
public final class ActGraph {
  private ActGraph() {}

  /** Writes an act with the editions that it made. */
  public static void write(
      ActId id,
      Act act,
      Timeline life,
      List<RegisterHistory> registers,
      PublicAddresses addresses,
      RdfWriter out) {
    Optional<EditionLife> first =
        registers.stream()
            .flatMap(register -> register.editions().stream())
            .filter(one -> one.act().equals(id))
            .findFirst();
    RdfResource resource =
        RdfResource.of(addresses.act(id))
            .a("eli:LegalResource")
            .with("eli:id_local", RdfTerm.text(id.toString()))
            .with("eli:date_document", id.signed().map(RdfTerm::day))
            .with("eli:date_publication", life.day(Fact.Kind.PUBLISHED).map(RdfTerm::day))
            .with("eli:date_applicability", first.flatMap(EditionLife::applied).map(RdfTerm::day))
            .with("eli:date_no_longer_in_force", life.day(Fact.Kind.REPEALED).map(RdfTerm::day));
    String tag =
        first
            .map(one -> EditionGraph.tag(OpenEdition.language(one.edition())))
            .orElse(EditionGraph.tag(ActLanguage.RU));
    if (!act.title().isBlank()) {
      resource = resource.words("dct:title", act.title(), tag);
    }
    if (!act.issuer().isBlank()) {
      resource = resource.words("eli:responsibility_of", act.issuer(), tag);
    }
    out.write(
        resource
            .with(
                "eli:amends",
                act.amendedAct()
                    .map(amended -> RdfTerm.iri(addresses.act(ActId.of(amended, act.issuer())))))
            .with(
                "eli:basis_for",
                registers.stream()
                    .flatMap(register ->
                        register.editions().stream()
                            .filter(one -> one.act().equals(id))
                            .map(one ->
                                RdfTerm.iri(
                                    addresses.edition(
                                        register.id(), OpenEdition.name(register, one)))))
                    .toList()));
  }
}
