/** Reads files with tables of pay and finds all faults in them at once. */
@NullMarked
package kz.tizilim.pay.load;

import org.jspecify.annotations.NullMarked;
