package kz.tizilim.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;

/** A staffing table of distinct noisy rows as a CSV file of any size. */
final class NoisyTable {
  private NoisyTable() {}

  /** Writes that many rows under a header. */
  static void write(CleanPosts posts, long count, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("row_id,title,institution,level,category,activity\n");
      long[] number = {0};
      NoisyRows.each(posts, count, NoisyRows.SEED, row -> line(row, ++number[0], out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the clean posts that the register names, with their codes joined by «|». */
  static void writePosts(CleanPosts posts, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("codes,title,institution,level,category,activity\n");
      for (CleanPost post : posts.registered()) {
        String codes = post.codes().stream().map(Code::toString).collect(Collectors.joining("|"));
        line(codes, post.row(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(StaffingRow row, long number, BufferedWriter out) {
    try {
      line(Long.toString(number), row, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(String first, StaffingRow row, BufferedWriter out) throws IOException {
    out.write(first);
    for (String text :
        new String[] {
          row.title(), row.institution(), row.level(), row.category(), row.activity()
        }) {
      out.write(text.isEmpty() ? "," : ",\"" + text.replace("\"", "\"\"") + "\"");
    }
    out.write('\n');
  }
}
