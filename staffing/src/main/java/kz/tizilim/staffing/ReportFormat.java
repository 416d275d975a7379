package kz.tizilim.staffing;

/** How a report is written down. */
public enum ReportFormat {
  /** One JSON object a row, for machines. */
  NDJSON,
  /** One line a row, for machines. */
  CSV,
  /** One row a row, by typed columns, for machines. */
  PARQUET,
  /** The user's own workbook with the answers next to its rows. */
  XLSX,
  /** One page to read and to print. */
  HTML
}
