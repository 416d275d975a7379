/** The next order, drafted from the history, and the check of how any order is drafted. */
@NullMarked
package kz.tizilim.registrar.draft;

import org.jspecify.annotations.NullMarked;
