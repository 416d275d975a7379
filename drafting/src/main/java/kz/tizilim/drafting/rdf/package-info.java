/**
 * RDF as values, and the two forms in which it is written: Turtle (RDF 1.1 Turtle, W3C 2014) and
 * JSON-LD (1.1, W3C 2020). One description written in both forms is the same graph.
 */
@NullMarked
package kz.tizilim.drafting.rdf;

import org.jspecify.annotations.NullMarked;
