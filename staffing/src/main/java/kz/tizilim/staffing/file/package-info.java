/** Files of all formats as sheets. */
@NullMarked
package kz.tizilim.staffing.file;

import org.jspecify.annotations.NullMarked;
