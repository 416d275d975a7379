package kz.tizilim.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fills the disk of a folder through its store, frees some space, and checks that nothing is lost.
 */
public final class FullDisk {
  private static final int BALLAST = 1 << 20;

  private FullDisk() {}

  /** The argument is a folder on a file system of a few megabytes. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path ballast = Files.write(folder.resolve("ballast"), new byte[BALLAST]);
    long acknowledged = 0;
    try (Store store = Store.open(new Location.Folder(folder))) {
      try {
        while (true) {
          acknowledged = store.append(Events.event(acknowledged)) + 1;
        }
      } catch (StoreException e) {
        say(e.code() + ": " + e.getMessage());
      }
      say("acknowledged " + acknowledged + ", open: " + store.verify(List.of()));
    }
    reopen(folder, "still full: ");
    Files.delete(ballast);
    reopen(folder, "room again: ");
    try (Store store = Store.open(new Location.Folder(folder))) {
      say("appended at " + store.append(Events.event(acknowledged)));
      List<?> all = store.leaves(0, store.size()).toList();
      if (!all.equals(Events.events(0, acknowledged + 1))) {
        throw new AssertionError("acknowledged " + acknowledged + ", found " + all.size());
      }
    }
  }

  private static void reopen(Path folder, String when) throws IOException {
    try (Store store = Store.open(new Location.Folder(folder))) {
      say(when + store.verify(List.of()));
    } catch (StoreException e) {
      say(when + e.code() + ": " + e.getMessage());
    }
  }

  private static void say(String line) throws IOException {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
