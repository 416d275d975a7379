/** Sheets as rows of cells, before any of them has a meaning. */
@NullMarked
package kz.tizilim.staffing.grid;

import org.jspecify.annotations.NullMarked;
