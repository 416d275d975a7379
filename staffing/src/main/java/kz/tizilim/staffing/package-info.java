/**
 * Staffing tables in, annotated reports out, row by row.
 *
 * <pre>{@code
 * try (StaffingTable table = StaffingTable.open(file);
 *     ReportWriter report = ReportWriter.open(ReportFormat.NDJSON, out, table)) {
 *   for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
 *     report.write(row.get(), row.get().answer(classifier::classify));
 *   }
 * }
 * }</pre>
 *
 * <p>Memory does not grow with the number of rows; {@link kz.tizilim.staffing.StaffingTable} and
 * {@link kz.tizilim.staffing.ReportWriter} say what is bounded instead.
 */
@NullMarked
package kz.tizilim.staffing;

import org.jspecify.annotations.NullMarked;
