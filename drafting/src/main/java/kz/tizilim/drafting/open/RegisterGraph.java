package kz.tizilim.drafting.open;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/**
 * A register over time: the concept to which the schemes of its editions belong, and their days.
 */
public final class RegisterGraph {
  private RegisterGraph() {}

  /** Writes a register and the head of each of its editions. */
  public static void write(RegisterHistory register, PublicAddresses addresses, RdfWriter out) {
    List<RdfTerm> editions = new ArrayList<>();
    for (EditionLife life : OpenEdition.inOrder(register)) {
      editions.add(RdfTerm.iri(address(register, life, addresses)));
    }
    out.write(concept(register, addresses).with("dct:hasVersion", editions));
    for (EditionLife life : OpenEdition.inOrder(register)) {
      out.write(EditionGraph.head(OpenEdition.of(register, life), addresses));
    }
  }

  /** The register itself. */
  static RdfResource concept(RegisterHistory register, PublicAddresses addresses) {
    RdfResource resource =
        RdfResource.of(addresses.register(register.id()))
            .a("skos:Concept")
            .with("dct:identifier", RdfTerm.text(register.id().toString()));
    EditionLife latest = register.latest();
    String tag = EditionGraph.tag(OpenEdition.language(latest.edition()));
    return register.title().isBlank()
        ? resource.with("skos:prefLabel", OpenWords.in("register", register.id()))
        : resource.words("skos:prefLabel", register.title(), tag);
  }

  private static String address(
      RegisterHistory register, EditionLife life, PublicAddresses addresses) {
    return addresses.edition(register.id(), OpenEdition.name(register, life));
  }
}
