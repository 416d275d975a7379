package kz.tizilim.drafting.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A resource and what is stated of it, in the order in which it is written.
 *
 * @param iri its IRI; empty where it has no name
 * @param statements what is stated of it
 */
public record RdfResource(String iri, List<Statement> statements) {

  /**
   * A predicate with its objects.
   *
   * @param predicate the predicate with its prefix: {@code skos:broader}
   * @param objects the objects, at least one
   */
  public record Statement(String predicate, List<RdfTerm> objects) {
    public Statement {
      objects = List.copyOf(objects);
    }
  }

  public RdfResource {
    statements = List.copyOf(statements);
  }

  /** A resource of which nothing is stated yet. */
  public static RdfResource of(String iri) {
    return new RdfResource(iri, List.of());
  }

  /** A resource without a name. */
  public static RdfResource unnamed() {
    return of("");
  }

  /** The same, of that type: {@code skos:Concept}. */
  public RdfResource a(String type) {
    return with("rdf:type", RdfTerm.iri(type));
  }

  /** The same with one more statement; without an object, nothing is added. */
  public RdfResource with(String predicate, List<? extends RdfTerm> objects) {
    if (objects.isEmpty()) {
      return this;
    }
    List<Statement> more = new ArrayList<>(statements);
    more.add(new Statement(predicate, List.copyOf(objects)));
    return new RdfResource(iri, more);
  }

  /** The same with one more statement. */
  public RdfResource with(String predicate, RdfTerm object) {
    return with(predicate, List.of(object));
  }

  /** The same with one more statement, if there is an object. */
  public RdfResource with(String predicate, Optional<? extends RdfTerm> object) {
    return object.isPresent() ? with(predicate, List.of(object.get())) : this;
  }

  /** The same with a statement about the resource with that IRI. */
  public RdfResource with(String predicate, String iri) {
    return with(predicate, RdfTerm.iri(iri));
  }

  /** The same with words in a language. */
  public RdfResource words(String predicate, String text, String language) {
    return with(predicate, new RdfTerm.Words(text, language));
  }
}
