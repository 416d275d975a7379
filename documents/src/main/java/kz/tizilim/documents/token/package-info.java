/**
 * The words of a published text with their places: the first arrow, from text to tokens.
 *
 * <p>Extraction from the publisher's PDFs spreads letters («ц е н т р а ,»), wraps lines before
 * punctuation and marks page breaks in two ways. Tokens restore the words and keep the marks; only
 * spaces are ever dropped.
 */
@NullMarked
package kz.tizilim.documents.token;

import org.jspecify.annotations.NullMarked;
