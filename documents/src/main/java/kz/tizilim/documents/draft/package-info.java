/**
 * Entries of the register: the third arrow, from a labelled table to an edition.
 *
 * <p>Splits each clause into titles and institutions, distributes what the law writes once for
 * several, reports the law's own slips, and proves that every character of the table went
 * somewhere.
 */
@NullMarked
package kz.tizilim.documents.draft;

import org.jspecify.annotations.NullMarked;
