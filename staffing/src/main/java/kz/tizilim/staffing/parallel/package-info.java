/** Work that several threads do, with results in the order in which it was handed in. */
@NullMarked
package kz.tizilim.staffing.parallel;

import org.jspecify.annotations.NullMarked;
