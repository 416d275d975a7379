/**
 * The register as the law prints it: an edition set as PDF, DOCX, web page and workbook.
 *
 * <p>{@link kz.tizilim.drafting.RegisterTable} lays the edition out once; each form draws it.
 */
@NullMarked
package kz.tizilim.drafting;

import org.jspecify.annotations.NullMarked;
