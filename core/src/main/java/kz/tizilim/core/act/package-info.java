/**
 * Acts and what they order: the provisions of a published order beside the register it carries.
 *
 * <p>A provision keeps the law's own words and the lines where they stand; numbers and units are
 * read out of those words and are never filled where the words do not say them.
 */
@NullMarked
package kz.tizilim.core.act;

import org.jspecify.annotations.NullMarked;
