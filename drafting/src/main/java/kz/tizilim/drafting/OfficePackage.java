package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archive of parts that a document of Word and a workbook are (ECMA-376, part 2). The same
 * parts give the same bytes: none of them has the time at which it was written.
 */
final class OfficePackage {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String SCHEMA = "http://schemas.openxmlformats.org/package/2006/";
  static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  OfficePackage(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  void part(String name, String text) throws IOException {
    part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void part(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** A part for which a fast compression is good enough, such as a font. */
  void large(String name, byte[] bytes) throws IOException {
    zip.setLevel(Deflater.BEST_SPEED);
    part(name, bytes);
    zip.setLevel(Deflater.DEFAULT_COMPRESSION);
  }

  /** Writes the end of the archive, and leaves the file open. */
  void finish() throws IOException {
    zip.finish();
  }

  /** A part that says which other parts a part refers to. */
  static String relations(String relations) {
    return XML
        + "<Relationships xmlns=\""
        + SCHEMA
        + "relationships\">"
        + relations
        + "</Relationships>";
  }

  /** What refers to a part of a kind of its own, such as {@code styles}. */
  static String relation(String id, String kind, String target) {
    return relationOf(id, OFFICE + "/" + kind, target);
  }

  /** What refers to the part with the title of the document. */
  static String coreProperties(String id, String target) {
    return relationOf(id, SCHEMA + "relationships/metadata/core-properties", target);
  }

  private static String relationOf(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }
}
