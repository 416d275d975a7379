/** How a sheet is understood: its header, what each column means, which rows are posts. */
@NullMarked
package kz.tizilim.staffing.sheet;

import org.jspecify.annotations.NullMarked;
