package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where a command writes: the screen, or a file that is whole or not there. */
final class Output {
  private Output() {}

  /** Writes {@code text} to {@code file}, or to {@code screen} where that is null or {@code -}. */
  static void write(@Nullable Path file, String text, PrintWriter screen) {
    if (file == null || file.toString().equals("-")) {
      screen.print(text);
      screen.flush();
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      Path half = Files.createTempFile(folder, ".tizilim-", ".part");
      try {
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
