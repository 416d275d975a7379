/**
 * The common form of documents with drawn tables: lines of prose, and tables of cells with their
 * extents. PDF, DOCX and HTML are all read into it.
 */
@NullMarked
package kz.tizilim.documents.grid;

import org.jspecify.annotations.NullMarked;
