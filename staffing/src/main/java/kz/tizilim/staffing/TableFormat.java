package kz.tizilim.staffing;

/** How a staffing table is written down; told by its content, never by its name. */
public enum TableFormat {
  /** Text with commas, semicolons or tabs. */
  CSV,
  /** A workbook, of which the first visible sheet is read. */
  XLSX,
  /** One JSON object a line. */
  NDJSON,
  /** One JSON array of objects. */
  JSON
}
