package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;

/**
 * A workbook on disk that was looked over before it is read: it is one, and unpacks to no more than
 * the limits. What a ZIP says of its sizes is not believed; they are measured.
 */
public record WorkbookFile(
    FileFormat format,
    Path path,
    boolean isTemporary,
    long unpacked,
    long largestSheet,
    boolean hasMacros) {
  private static final long MIB = 1 << 20;
  private static final long LARGEST = 1024 * MIB;
  private static final long LARGEST_UNPACKED = 4096 * MIB;
  private static final long LARGEST_STRINGS = 256 * MIB;
  private static final long RATIO_MATTERS = 64 * MIB;
  private static final long RATIO = 200;

  /** A file of another format, which is not measured. */
  static WorkbookFile other(FileFormat format, Path path, boolean temporary) {
    return new WorkbookFile(format, path, temporary, 0, 0, false);
  }

  static WorkbookFile of(String name, Path path, boolean temporary) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw large("file", name);
    }
    return new Measure(name, Files.size(path)).of(path, temporary);
  }

  /** A copy of what is left of a stream, which random access needs. */
  public static Path spool(String name, InputStream in) throws IOException {
    Path file = Files.createTempFile("tizilim-", "");
    try {
      copy(name, in, file);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void copy(String name, InputStream in, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > LARGEST) {
          throw large("file", name);
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private static Refusal large(String key, Object... words) {
    return new Refusal(Kind.TOO_LARGE, "large." + key, words);
  }

  /** Deletes the file if it is a temporary copy. */
  public void delete() throws IOException {
    if (isTemporary) {
      Files.deleteIfExists(path);
    }
  }

  /** One look at every entry of the archive. */
  private static final class Measure {
    private final String name;
    private final long packed;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;
    private long largestSheet;
    private FileFormat format = FileFormat.CSV;
    private String other = "zip";
    private boolean macros;

    Measure(String name, long packed) {
      this.name = name;
      this.packed = packed;
    }

    WorkbookFile of(Path path, boolean temporary) throws IOException {
      try (ZipFile zip = new ZipFile(path.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          look(zip, entry);
        }
      } catch (ZipException | IllegalArgumentException e) {
        throw new Refusal(Kind.BROKEN, "broken.zip", name).because(e);
      }
      if (format == FileFormat.CSV) {
        throw new Refusal(Kind.UNSUPPORTED, "unsupported." + other, name);
      }
      return new WorkbookFile(format, path, temporary, unpacked, largestSheet, macros);
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException {
      String part = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
      if (part.matches("xl/workbook\\d*\\.xml")) {
        format = FileFormat.XLSX;
      } else if (part.equals("word/document.xml") && format == FileFormat.CSV) {
        format = FileFormat.DOCX;
      } else if (part.equals("content.xml") && format == FileFormat.CSV) {
        format = FileFormat.ODS;
      } else if (part.equals("xl/workbook.bin")) {
        other = "xlsb";
      } else if (part.matches(".*\\.(?:xlsx?|xlsm|ods|csv|txt|docx?)") && other.equals("zip")) {
        other = "archive";
      }
      macros |= part.equals("xl/vbaproject.bin");
      if (part.startsWith("xl/")) {
        long size = size(zip, entry, part);
        if (part.contains("/worksheets/")) {
          largestSheet = Math.max(largestSheet, size);
        }
      }
    }

    private long size(ZipFile zip, ZipEntry entry, String part) throws IOException {
      long size = 0;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          size += n;
          unpacked += n;
          if (unpacked > LARGEST_UNPACKED) {
            throw large("unpacked", name);
          }
          if (unpacked > RATIO_MATTERS && unpacked > RATIO * packed) {
            throw large("ratio", name, RATIO);
          }
          if (size > LARGEST_STRINGS && part.endsWith("/sharedstrings.xml")) {
            throw large("strings", name);
          }
        }
      }
      return size;
    }
  }
}
