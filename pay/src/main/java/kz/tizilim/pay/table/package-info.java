/** Tables of pay as values: base, coefficients, factors, allowances, in force by day. */
@NullMarked
package kz.tizilim.pay.table;

import org.jspecify.annotations.NullMarked;
