/**
 * What people are told, in three languages: why an answer is what it is, and why a document, a
 * table or a proposal is refused. One sentence a line in {@code messages-ru.properties} and its
 * twins.
 */
@NullMarked
package kz.tizilim.core.message;

import org.jspecify.annotations.NullMarked;
