package kz.tizilim.registrar.export;

import java.util.Arrays;
import java.util.Comparator;
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
  JSON("application/json"),
  /** A concept scheme of SKOS and XKOS, in Turtle. */
  TTL("text/turtle; charset=utf-8"),
  /** The same graph in JSON-LD. */
  JSONLD("application/ld+json"),
  /** The description of the CSV (CSV on the Web), which is written next to it. */
  CSVW("application/csvm+json", "csvw", "csv-metadata.json"),
  /** The act with its register in Akoma Ntoso 3.0. */
  AKN("application/akn+xml", "akn.xml", "akn.xml"),
  /** The order itself in Akoma Ntoso 3.0: its prose, without the register. */
  ORDER("application/akn+xml", "order.akn.xml", "order.akn.xml"),
  /** One post a row with its code, for systems of accounting and personnel. */
  POSTS("application/xml", "posts.xml", "posts.xml");

  private final String mediaType;
  private final String key;
  private final String extension;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
    this.key = name().toLowerCase(Locale.ROOT);
    this.extension = key;
  }

  ExportFormat(String mediaType, String key, String extension) {
    this.mediaType = mediaType;
    this.key = key;
    this.extension = extension;
  }

  /** What a server calls it: {@code application/pdf}. */
  public String mediaType() {
    return mediaType;
  }

  /** How it is asked for: {@code pdf}, {@code akn.xml}. */
  public String key() {
    return key;
  }

  /** What ends the name of its files, without the dot: {@code pdf}, {@code csv-metadata.json}. */
  public String extension() {
    return extension;
  }

  /** The form with that key; empty if there is none. */
  public static Optional<ExportFormat> ofKey(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equalsIgnoreCase(key)).findFirst();
  }

  /** Whether it is no text: nothing for a terminal. */
  public boolean isBinary() {
    return this == DOCX || this == PDF || this == XLSX;
  }

  /** The form that the end of a file's name tells, the longest end; empty if it tells none. */
  public static Optional<ExportFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> name.endsWith("." + f.extension) || name.endsWith("." + f.key))
        .max(Comparator.comparingInt(f -> f.extension.length()));
  }

  /** The key. */
  @Override
  public String toString() {
    return key;
  }
}
