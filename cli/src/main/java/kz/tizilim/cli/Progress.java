package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.StaffingTable;
import picocli.CommandLine;

/**
 * How far a check is: one line that is written again each second on a terminal, a new line every
 * ten seconds elsewhere.
 */
final class Progress {
  private static final long NANOS = 1_000_000_000L;
  private static final int SOON = 5;

  private final PrintWriter out;
  private final Language language;
  private final StaffingTable table;
  private final long size;
  private final boolean isTerminal;
  private final long before;
  private final long begun = System.nanoTime();
  private final long bytesBefore;
  private long told = begun;
  private int width;

  /**
   * Begins to measure.
   *
   * @param size how many bytes the table has; 0 if that is not known
   * @param before how many rows an earlier run answered
   */
  private Progress(
      PrintWriter out,
      Language language,
      StaffingTable table,
      long size,
      boolean isTerminal,
      long before) {
    this.out = out;
    this.language = language;
    this.table = table;
    this.size = size;
    this.isTerminal = isTerminal;
    this.before = before;
    this.bytesBefore = before == 0 ? 0 : table.bytesRead();
  }

  /** Of a table in that file, or on the standard input. */
  static Progress of(
      String file, StaffingTable table, long before, PrintWriter out, Language language) {
    try {
      long size =
          !file.equals("-") && Files.isRegularFile(Path.of(file)) ? Files.size(Path.of(file)) : 0;
      return new Progress(out, language, table, size, isTerminal(), before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a person watches: the launcher says where the streams of the program go. */
  static boolean isTerminal() {
    return CommandLine.Help.Ansi.AUTO.enabled();
  }

  /** Tells how far the check is, if it is time to. */
  void at(long rows) {
    long now = System.nanoTime();
    if (now - told >= (isTerminal ? 1 : 10) * NANOS) {
      told = now;
      tell(line(rows, now - begun), false);
    }
  }

  /** Tells the rows a second of the whole check. */
  void end(long rows) {
    long took = Math.max(1, System.nanoTime() - begun);
    tell(
        CliMessages.say(
            language,
            "check.progress.end",
            rows - before,
            Math.max(1, took / NANOS),
            (long) ((rows - before) * (double) NANOS / took)),
        true);
  }

  private String line(long rows, long nanos) {
    long speed = (long) ((rows - before) * (double) NANOS / nanos);
    long done = table.bytesRead() - bytesBefore;
    long left = size - table.bytesRead();
    if (size == 0 || done <= 0 || nanos < SOON * NANOS || left <= 0) {
      return CliMessages.say(language, "check.progress", rows, speed);
    }
    long seconds = (long) (nanos / (double) NANOS * left / done);
    return CliMessages.say(
        language,
        "check.progress.left",
        rows,
        speed,
        seconds / 3_600,
        seconds / 60 % 60,
        seconds % 60);
  }

  private void tell(String line, boolean isLast) {
    if (isTerminal) {
      out.print(
          "\r" + line + " ".repeat(Math.max(0, width - line.length())) + (isLast ? "\n" : ""));
      width = line.length();
    } else {
      out.println(line);
    }
    out.flush();
  }
}
