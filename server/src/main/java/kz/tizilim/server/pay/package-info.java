/**
 * Official pay over HTTP: which tables there are, loading and confirming them, the pay of a checked
 * table, what an amendment costs. Sums of a unit are shown to the sender of its table, and not
 * kept.
 */
@NullMarked
package kz.tizilim.server.pay;

import org.jspecify.annotations.NullMarked;
