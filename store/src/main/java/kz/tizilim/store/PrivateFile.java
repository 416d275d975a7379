package kz.tizilim.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner can read: keys, accounts, and law that is not published
 * yet. A file system that knows no permissions of POSIX gives them its own.
 */
public final class PrivateFile {
  private static final String FILE = "rw-------";
  private static final String FOLDER = "rwx------";

  private PrivateFile() {}

  /** The permissions with which such a file is created; none where the file system has none. */
  public static FileAttribute<?>[] permissions(Path file) {
    return hasPermissions(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Creates an empty file.
   *
   * @throws IOException if it exists, or if it cannot be created
   */
  public static void create(Path file) throws IOException {
    Files.createFile(file, permissions(file));
  }

  /** Creates a folder and those above it. A folder that exists keeps its permissions. */
  public static void createFolder(Path folder) throws IOException {
    boolean isNew = !Files.exists(folder);
    Files.createDirectories(folder);
    if (isNew && hasPermissions(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
    }
  }

  static boolean hasPermissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
