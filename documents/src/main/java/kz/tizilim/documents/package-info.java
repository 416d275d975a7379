/**
 * Published orders in: from the bytes of a file to the order as values.
 *
 * <p>The door is {@link kz.tizilim.documents.OrderReader}. Behind it the text goes one way: bytes →
 * {@code token} (mended words with their places) → {@code table} (pieces of the table, and which
 * grade and step each belongs to) → {@code draft} (entries) → an edition; {@code provision} reads
 * the prose before the table. What the publisher's extraction damaged is mended and said; what the
 * law itself wrote wrongly stays as printed and becomes a finding.
 */
@NullMarked
package kz.tizilim.documents;

import org.jspecify.annotations.NullMarked;
