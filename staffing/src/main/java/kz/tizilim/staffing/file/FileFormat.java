package kz.tizilim.staffing.file;

/** The format of a file, detected from its content and not from its name. */
public enum FileFormat {
  /** Text with separators. */
  CSV,
  /** A workbook of Excel 2007 and later. */
  XLSX,
  /** A workbook of Excel 97–2003. */
  XLS,
  /** An OpenDocument spreadsheet. */
  ODS,
  /** A flat OpenDocument spreadsheet. */
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
  JSON,
  /** Parquet, by columns. */
  PARQUET;

  /** Whether each row names its values, so that there are no sheets and no header to find. */
  public boolean namesValues() {
    return this == NDJSON || this == JSON || this == PARQUET;
  }
}
