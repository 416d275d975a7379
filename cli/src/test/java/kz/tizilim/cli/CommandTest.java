package kz.tizilim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program in this virtual machine, and holds what it printed last. */
abstract class CommandTest {
  @TempDir Path folder;
  String out = "";
  String err = "";

  /** Runs a command; its exit code. */
  final int tizilim(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int code = Tizilim.run(new PrintWriter(outText), new PrintWriter(errText), args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  /** A file of the test's own folder. */
  final Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
