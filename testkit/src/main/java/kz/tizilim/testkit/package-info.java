/**
 * Golden files, seeded properties, architecture rules and a real PostgreSQL, for the tests of every
 * module.
 *
 * <pre>{@code
 * Golden.file("order-12/3-edition.txt").matches(edition.toString());
 * Property.holds(1000, random -> assertThat(Code.parse(code.toString())).isEqualTo(code));
 * }</pre>
 */
@NullMarked
package kz.tizilim.testkit;

import org.jspecify.annotations.NullMarked;
