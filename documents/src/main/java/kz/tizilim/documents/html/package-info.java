/** Web pages: prose, and tables by the table algorithm of the HTML standard. */
@NullMarked
package kz.tizilim.documents.html;

import org.jspecify.annotations.NullMarked;
