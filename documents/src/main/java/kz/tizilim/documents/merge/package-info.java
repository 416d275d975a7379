/**
 * Several sources of one act: merges two readings of its table entry by entry, and compares the
 * Kazakh text with the Russian one. Disagreements are reported, never settled silently.
 */
@NullMarked
package kz.tizilim.documents.merge;

import org.jspecify.annotations.NullMarked;
