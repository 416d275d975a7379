/** Corrections of staffing tables: what a person decides of a post, and the corrected file. */
@NullMarked
package kz.tizilim.staffing.correct;

import org.jspecify.annotations.NullMarked;
