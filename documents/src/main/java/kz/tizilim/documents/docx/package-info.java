/** Documents of Word: their prose and tables, tracked changes taken as accepted. */
@NullMarked
package kz.tizilim.documents.docx;

import org.jspecify.annotations.NullMarked;
