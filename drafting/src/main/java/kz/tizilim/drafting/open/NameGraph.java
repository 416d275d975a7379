package kz.tizilim.drafting.open;

import java.util.LinkedHashSet;
import java.util.Set;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Title;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfWriter;

/** The titles and the institutions that an edition names, as two concept schemes. */
final class NameGraph {
  private NameGraph() {}

  /** Writes the titles and institutions of an edition. */
  static void write(Edition edition, String tag, PublicAddresses addresses, RdfWriter out) {
    Set<String> titles = new LinkedHashSet<>();
    Set<String> institutions = new LinkedHashSet<>();
    for (Entry entry : edition.entries()) {
      titles.addAll(titles(entry));
      institutions.addAll(institutions(entry));
    }
    out.write(
        RdfResource.of(addresses.titles())
            .a("skos:ConceptScheme")
            .with("skos:prefLabel", OpenWords.in("titles")));
    out.write(
        RdfResource.of(addresses.institutions())
            .a("skos:ConceptScheme")
            .with("skos:prefLabel", OpenWords.in("institutions")));
    titles.forEach(one -> out.write(name(addresses.title(one), addresses.titles(), one, tag)));
    institutions.forEach(
        one -> out.write(name(addresses.institution(one), addresses.institutions(), one, tag)));
  }

  private static RdfResource name(String address, String inScheme, String words, String tag) {
    return RdfResource.of(address)
        .a("skos:Concept")
        .with("skos:inScheme", inScheme)
        .words("skos:prefLabel", words, tag);
  }

  /** The titles of an entry, each once. */
  static Set<String> titles(Entry entry) {
    Set<String> all = new LinkedHashSet<>();
    entry.titles().stream().map(Title::base).filter(one -> !one.isBlank()).forEach(all::add);
    return all;
  }

  /** The institutions of an entry, each once. */
  static Set<String> institutions(Entry entry) {
    Set<String> all = new LinkedHashSet<>(entry.institutions());
    all.removeIf(String::isBlank);
    return all;
  }
}
