/**
 * Several sources of one act: two readings of its table put together entry by entry, and the Kazakh
 * text beside the Russian. Where they disagree is told, never settled silently.
 */
@NullMarked
package kz.tizilim.documents.merge;

import org.jspecify.annotations.NullMarked;
