package kz.tizilim.registrar.keep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import kz.tizilim.log.SignedCheckpoint;

/** The file in which a witness remembers the checkpoint that it cosigned last. */
public final class CosignedFile {
  private CosignedFile() {}

  /**
   * Puts a cosigned checkpoint in the place of the one before. It is on the disk when this returns:
   * a witness that forgot it could cosign a second history.
   */
  public static void replace(Path file, SignedCheckpoint cosigned) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer note = StandardCharsets.UTF_8.encode(cosigned.toString());
      while (note.hasRemaining()) {
        out.write(note);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
