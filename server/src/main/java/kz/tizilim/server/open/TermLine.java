package kz.tizilim.server.open;

/**
 * A term as a page shows it.
 *
 * @param address its IRI
 * @param meaning what it means, in the language of the page
 */
public record TermLine(String address, String meaning) {}
