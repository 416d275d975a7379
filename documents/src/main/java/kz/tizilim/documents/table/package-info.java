/**
 * The table of a published order: the second arrow, from tokens to a draft table.
 *
 * <p>{@link kz.tizilim.documents.table.TableFinder} separates prose from table and cuts the table
 * into sections, pieces and labels. {@link kz.tizilim.documents.table.LabelSearch} then decides
 * which pieces make a cell and which grade and step each cell has, with the evidence for it.
 */
@NullMarked
package kz.tizilim.documents.table;

import org.jspecify.annotations.NullMarked;
