/** How what is found in a published text is told. */
@NullMarked
package kz.tizilim.documents.finding;

import org.jspecify.annotations.NullMarked;
