package kz.tizilim.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A small file that is replaced as a whole: a crash leaves the old one or the new one. */
public final class DurableFile {
  private static final String ONLY_OWN = "rw-------";

  private DurableFile() {}

  /**
   * Puts bytes in the place of a file, which only its owner can read then. They are on the disk
   * when this returns.
   *
   * @throws IOException if they cannot be written; the old file stays
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh =
        Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part", own(target));
    try {
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileAttribute<?>[] own(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_OWN))
        }
        : new FileAttribute<?>[0];
  }
}
