/** Word documents: prose and tables, with tracked changes taken as accepted. */
@NullMarked
package kz.tizilim.documents.docx;

import org.jspecify.annotations.NullMarked;
