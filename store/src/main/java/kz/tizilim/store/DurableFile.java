package kz.tizilim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that is replaced as a whole: a crash leaves the old one or the new one. */
public final class DurableFile {
  /*
   * Bytes are on the disk when the file was forced, and a name when its folder was: after a crash, a
   * rename alone can leave the new name with no bytes, or the old file. Windows keeps names by itself
   * and opens no folders.
   */
  private DurableFile() {}

  /**
   * Puts a text in the place of a file, which only its owner can read then. It is on the disk when
   * this returns.
   *
   * @throws IOException if it cannot be written; the old file stays
   */
  public static void replace(Path file, String text) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh =
        Files.createTempFile(
            target.getParent(),
            target.getFileName() + ".",
            ".part",
            PrivateFile.permissions(target));
    try {
      Files.writeString(fresh, text);
      rename(fresh, target);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Gives a finished file its name, also if another one has it. The file and its name are on the
   * disk when this returns; of a folder, the names of the files in it.
   *
   * @throws IOException if it cannot be renamed
   */
  public static void rename(Path finished, Path file) throws IOException {
    force(finished);
    Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
    force(file.toAbsolutePath().getParent());
  }

  private static void force(@Nullable Path path) throws IOException {
    if (path == null) {
      return;
    }
    boolean isFolder = Files.isDirectory(path);
    if (isFolder && !PrivateFile.hasPermissions(path)) {
      return;
    }
    OpenOption how = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
