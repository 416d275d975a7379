/** Web pages: their prose, and their tables by the table algorithm of the HTML standard. */
@NullMarked
package kz.tizilim.documents.html;

import org.jspecify.annotations.NullMarked;
