package kz.tizilim.staffing;

import java.util.Optional;
import kz.tizilim.classify.Column;

/**
 * The head of a column as a staffing table words it.
 *
 * @param text its words, on one line
 * @param column what it means; empty where it is not recognised, or an earlier column means the
 *     same
 */
public record ColumnHeading(String text, Optional<Column> column) {}
