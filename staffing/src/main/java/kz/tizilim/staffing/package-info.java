/** Staffing tables in and out, row by row. */
@NullMarked
package kz.tizilim.staffing;

import org.jspecify.annotations.NullMarked;
