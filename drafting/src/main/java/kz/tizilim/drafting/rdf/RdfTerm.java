package kz.tizilim.drafting.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The object of a statement (RDF 1.1 Concepts, section 3). */
public sealed interface RdfTerm {

  /**
   * A resource that is named.
   *
   * @param iri its whole IRI, or a prefix of {@link RdfPrefixes}, a colon and a local name
   */
  record Named(String iri) implements RdfTerm {}

  /**
   * Words in a language.
   *
   * @param language the tag of the language: {@code ru}
   */
  record Words(String text, String language) implements RdfTerm {}

  /**
   * A value of a datatype.
   *
   * @param datatype the datatype with its prefix: {@code xsd:date}; {@code xsd:string} for plain
   *     text
   */
  record Literal(String text, String datatype) implements RdfTerm {}

  /** A list in its order ({@code rdf:List}). */
  record Items(List<RdfTerm> terms) implements RdfTerm {
    public Items {
      terms = List.copyOf(terms);
    }
  }

  /** A resource without a name, with its statements. */
  record Unnamed(RdfResource resource) implements RdfTerm {}

  /** The resource with that IRI. */
  static RdfTerm iri(String iri) {
    return new Named(iri);
  }

  /** Plain text. */
  static RdfTerm text(String text) {
    return new Literal(text, "xsd:string");
  }

  /** A day. */
  static RdfTerm day(LocalDate day) {
    return new Literal(day.toString(), "xsd:date");
  }

  /** A whole number. */
  static RdfTerm number(long number) {
    return new Literal(Long.toString(number), "xsd:integer");
  }

  /** A decimal number. */
  static RdfTerm number(double number) {
    return new Literal(BigDecimal.valueOf(number).toPlainString(), "xsd:decimal");
  }
}
