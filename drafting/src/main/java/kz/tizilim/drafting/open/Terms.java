package kz.tizilim.drafting.open;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.message.Language;
import kz.tizilim.drafting.rdf.RdfResource;
import kz.tizilim.drafting.rdf.RdfTerm;
import kz.tizilim.drafting.rdf.RdfWriter;

/** The few terms of our own that the files of editions use, each with what it means. */
public final class Terms {
  private static final List<String> CLASSES = List.of("Reading");
  private static final List<String> DATATYPES = List.of("code", "entry");
  private static final List<String> PROPERTIES =
      List.of(
          "evidence",
          "reading",
          "part",
          "lines",
          "confidence",
          "candidate",
          "title",
          "institution",
          "cells",
          "place");
  private static final List<String> EVIDENCE =
      List.of("printed", "confirmed", "inferred", "unknown");

  private Terms() {}

  /**
   * A term.
   *
   * @param address its IRI
   * @param kind {@code class}, {@code datatype}, {@code property}, {@code evidence} or {@code
   *     effect}
   * @param name its name
   */
  public record Term(String address, String kind, String name) {

    /** What it means. */
    public String meaning(Language language) {
      return OpenWords.say(language, "term." + kind + "." + name);
    }
  }

  /** All terms. */
  public static List<Term> all(PublicAddresses addresses) {
    List<Term> all = new ArrayList<>();
    CLASSES.forEach(one -> all.add(new Term(addresses.terms() + one, "class", one)));
    DATATYPES.forEach(one -> all.add(new Term(addresses.terms() + one, "datatype", one)));
    PROPERTIES.forEach(one -> all.add(new Term(addresses.terms() + one, "property", one)));
    EVIDENCE.forEach(one -> all.add(new Term(addresses.evidence(one), "evidence", one)));
    for (Effect.Kind kind : Effect.Kind.values()) {
      String word = EditionGraph.word(kind);
      all.add(new Term(addresses.effect(word), "effect", word));
    }
    all.add(new Term(addresses.effect("unchanged"), "effect", "unchanged"));
    return all;
  }

  /** Writes all terms. */
  public static void write(PublicAddresses addresses, RdfWriter out) {
    for (Term term : all(addresses)) {
      String type =
          switch (term.kind()) {
            case "class" -> "rdfs:Class";
            case "datatype" -> "rdfs:Datatype";
            case "property" -> "rdf:Property";
            default -> "skos:Concept";
          };
      List<RdfTerm> meanings = new ArrayList<>();
      for (Language language : Language.values()) {
        meanings.add(new RdfTerm.Words(term.meaning(language), language.toString()));
      }
      RdfResource resource = RdfResource.of(term.address()).a(type);
      out.write(
          type.equals("skos:Concept")
              ? resource
                  .with("skos:notation", RdfTerm.text(term.name()))
                  .with("skos:prefLabel", meanings)
              : resource.with("rdfs:comment", meanings));
    }
  }
}
