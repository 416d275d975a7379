package kz.tizilim.staffing.file;

import java.util.List;

/**
 * A sheet that is added to a workbook: a list under headings.
 *
 * @param name its name, at most 31 characters; a number is added where the workbook has such a one
 * @param headings the headings of its columns
 * @param widths the widths of its columns, in characters
 * @param rows its rows, as texts
 */
public record ListSheet(
    String name, List<String> headings, List<Integer> widths, List<List<String>> rows) {}
