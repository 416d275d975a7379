package kz.tizilim.drafting.rdf;

/** Writes a graph, resource by resource, so that no graph is held in memory. */
public interface RdfWriter extends AutoCloseable {

  /**
   * Writes a resource with its statements.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void write(RdfResource resource);

  /** Ends the document and leaves the stream below it open. */
  @Override
  void close();
}
