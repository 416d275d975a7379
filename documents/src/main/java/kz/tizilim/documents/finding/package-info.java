/** The sentences for what is found in a published text, in three languages. */
@NullMarked
package kz.tizilim.documents.finding;

import org.jspecify.annotations.NullMarked;
