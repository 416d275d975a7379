package kz.tizilim.drafting.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes of a document, each with the namespace for which it stands. */
public record RdfPrefixes(Map<String, String> namespaces) {
  private static final Map<String, String> USUAL = usual();

  public RdfPrefixes {
    namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
  }

  private static Map<String, String> usual() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("dcat", "http://www.w3.org/ns/dcat#");
    all.put("dct", "http://purl.org/dc/terms/");
    all.put("eli", "http://data.europa.eu/eli/ontology#");
    all.put("foaf", "http://xmlns.com/foaf/0.1/");
    all.put("owl", "http://www.w3.org/2002/07/owl#");
    all.put("prov", "http://www.w3.org/ns/prov#");
    all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    all.put("schema", "http://schema.org/");
    all.put("skos", "http://www.w3.org/2004/02/skos/core#");
    all.put("spdx", "http://spdx.org/rdf/terms#");
    all.put("xkos", "http://rdf-vocabulary.ddialliance.org/xkos#");
    all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return all;
  }

  /** The vocabularies that are used everywhere, and {@code v} for terms of our own. */
  public static RdfPrefixes with(String own) {
    Map<String, String> all = new LinkedHashMap<>(USUAL);
    all.put("v", own);
    return new RdfPrefixes(all);
  }

  /** Whether {@code iri} is a prefix of these, a colon and a local name. */
  boolean isShort(String iri) {
    int colon = iri.indexOf(':');
    return colon > 0
        && !iri.startsWith("//", colon + 1)
        && namespaces.containsKey(iri.substring(0, colon));
  }
}
