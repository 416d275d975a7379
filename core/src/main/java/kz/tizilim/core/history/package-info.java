/**
 * The register in time: what the acts made of it, from which day each edition is applied, and what
 * was known of that when.
 *
 * <p>Three clocks never mix: <em>force</em> (an act that is not registered is in force from its
 * signing, Law on Legal Acts, art. 42(1)), <em>application</em> (its rules are applied from a later
 * day, art. 42(3)), and <em>knowledge</em> (when the record was made).
 */
package kz.tizilim.core.history;
