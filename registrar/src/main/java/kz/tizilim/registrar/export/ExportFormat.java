package kz.tizilim.registrar.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which an edition leaves the program. */
public enum ExportFormat {
  /** A document of Word, set as the law prints the register. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** Pages for print and archive: PDF/A, tagged. */
  PDF("application/pdf"),
  /** One web page that needs nothing beside itself. */
  HTML("text/html; charset=utf-8"),
  /** A workbook, one entry a row. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** One entry a line, for machines. */
  CSV("text/csv; charset=utf-8"),
  /** All of it, for machines. */
  JSON("application/json");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What a server calls it: {@code application/pdf}. */
  public String mediaType() {
    return mediaType;
  }

  /** What ends the name of its files, without the dot: {@code pdf}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is no text: nothing for a terminal. */
  public boolean isBinary() {
    return this == DOCX || this == PDF || this == XLSX;
  }

  /** The form that the end of a file's name tells; empty if it tells none. */
  public static Optional<ExportFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> name.endsWith("." + f.extension())).findFirst();
  }
}
