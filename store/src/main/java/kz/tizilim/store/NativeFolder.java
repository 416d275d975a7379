package kz.tizilim.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder to which SQLite unpacks its native library. Each process has its own in the temporary
 * folder, locked while it runs; one that a killed process has left is deleted by the next process.
 */
final class NativeFolder {
  private static final String PROPERTY = "org.sqlite.tmpdir";
  private static final String PREFIX = "tizilim-native-";
  private static final int MOST_ATTEMPTS = 3;

  /** Held until the process ends. */
  private static final List<FolderLock> LOCKS = new ArrayList<>();

  private NativeFolder() {}

  /**
   * Makes the folder of this process, unless it has one or its user has chosen another. Where that
   * fails, SQLite uses the temporary folder itself.
   */
  static synchronized void prepare() {
    String known = System.getProperty(PROPERTY);
    if (known == null || (known.contains(PREFIX) && !Files.isDirectory(Path.of(known)))) {
      try {
        make(Path.of(System.getProperty("java.io.tmpdir")));
      } catch (IOException e) {
        System.clearProperty(PROPERTY);
      }
    }
  }

  private static void make(Path temporary) throws IOException {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      Path folder = Files.createTempDirectory(temporary, PREFIX);
      try {
        LOCKS.add(FolderLock.of(folder));
      } catch (StoreException e) {
        continue; // another process took it for one that was left
      }
      // deleted in the opposite order, after the library
      folder.toFile().deleteOnExit();
      folder.resolve(FolderLock.FILE).toFile().deleteOnExit();
      System.setProperty(PROPERTY, folder.toString());
      deleteLeft(temporary, folder);
      return;
    }
  }

  private static void deleteLeft(Path temporary, Path own) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      for (Path folder : all.toList()) {
        if (folder.getFileName().toString().startsWith(PREFIX) && isLikeOurs(folder, own)) {
          deleteIfLeft(folder);
        }
      }
    }
  }

  /* Others may write to the temporary folder: what is not ours alone is not touched. */
  private static boolean isLikeOurs(Path folder, Path own) {
    boolean isPosix = own.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      return !folder.equals(own)
          && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
          && (!isPosix
              || Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                  .equals(Files.getPosixFilePermissions(own)));
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }

  private static void deleteIfLeft(Path folder) {
    try {
      FolderLock lock = FolderLock.of(folder);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
      } finally {
        lock.close();
      }
    } catch (IOException | StoreException e) {
      return; // of a process that runs
    }
  }
}
