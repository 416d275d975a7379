package kz.tizilim.staffing.file;

/**
 * A text that is to stand in a cell, which is coloured so that a person sees what was changed.
 *
 * @param sheet the place of its sheet in the workbook, from 0
 * @param line its row, from 1
 * @param column its column, from 0
 * @param text the text; empty for an empty cell
 */
public record CellEdit(int sheet, int line, int column, String text) {}
