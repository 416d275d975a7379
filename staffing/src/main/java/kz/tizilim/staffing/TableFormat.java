package kz.tizilim.staffing;

/** The format of a staffing table, detected from its content and not from its name. */
public enum TableFormat {
  /** Text with commas, semicolons, tabs or bars. */
  CSV,
  /** A workbook of Excel 2007 and later. */
  XLSX,
  /** A workbook of Excel 97–2003. */
  XLS,
  /** An OpenDocument spreadsheet, packed. */
  ODS,
  /** An OpenDocument spreadsheet, flat. */
  FODS,
  /** XML Spreadsheet 2003. */
  SPREADSHEET_XML,
  /** An HTML page. */
  HTML,
  /** A Word document. */
  DOCX,
  /** One JSON object a line. */
  NDJSON,
  /** One JSON array of objects. */
  JSON
}
