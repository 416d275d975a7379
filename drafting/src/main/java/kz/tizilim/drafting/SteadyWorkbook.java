package kz.tizilim.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A workbook whose bytes depend on what is in it alone. */
final class SteadyWorkbook {
  /*
   * The library writes the moment at which it made a workbook, and the merged cells of a sheet in the
   * order of a hash table, which differs from process to process. The moment is left out: a print has
   * the day for which it was made in its words. Merged cells have no order of their own in the format.
   */
  private static final String CORE = "docProps/core.xml";
  private static final String SHEETS = "xl/worksheets/";
  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
  private static final Pattern ALL_MERGED = Pattern.compile("(?:<mergeCell ref=\"[^\"]*\"/>)+");
  private static final Pattern MERGED =
      Pattern.compile("<mergeCell ref=\"(?<column>[A-Z]+)(?<row>[0-9]+):[^\"]*\"/>");

  private SteadyWorkbook() {}

  /**
   * Writes a workbook without what differs from one making to the next, and leaves {@code out}
   * open.
   */
  static void copy(byte[] workbook, OutputStream out) throws IOException {
    // the sizes of the parts are only in the directory at the end, which a stream does not read
    Path whole = Files.createTempFile("tizilim-", ".xlsx");
    try {
      Files.write(whole, workbook);
      copy(whole, out);
    } finally {
      Files.delete(whole);
    }
  }

  private static void copy(Path workbook, OutputStream out) throws IOException {
    OfficePackage file = new OfficePackage(out);
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        byte[] part = bytes(zip, entry);
        if (name.equals(CORE)) {
          file.part(name, CREATED.matcher(text(part)).replaceAll(""));
        } else if (name.startsWith(SHEETS) && name.endsWith(".xml")) {
          file.part(name, ALL_MERGED.matcher(text(part)).replaceAll(SteadyWorkbook::inOrder));
        } else {
          file.part(name, part);
        }
      }
    }
    file.finish();
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static String inOrder(MatchResult merged) {
    return MERGED
        .matcher(merged.group())
        .results()
        .sorted(
            Comparator.comparing((MatchResult cells) -> Integer.valueOf(cells.group(2)))
                .thenComparing(cells -> cells.group(1)))
        .map(MatchResult::group)
        .collect(Collectors.joining());
  }
}
