/**
 * What a document with a drawn table holds: lines of prose and tables of cells with their extents,
 * whatever the document's form. PDF, DOCX and HTML all come to this.
 */
@NullMarked
package kz.tizilim.documents.grid;

import org.jspecify.annotations.NullMarked;
