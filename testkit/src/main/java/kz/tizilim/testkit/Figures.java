package kz.tizilim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Figures of a test run for people: a text file next to the reports of the build. */
public final class Figures {
  private Figures() {}

  /** Writes {@code text} to {@code target/figures/name.txt} of the module. */
  public static void leave(String name, String text) {
    Path folder =
        Path.of(System.getProperty("tizilim.module", "")).resolve(Path.of("target", "figures"));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
