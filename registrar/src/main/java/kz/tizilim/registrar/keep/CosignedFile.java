package kz.tizilim.registrar.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.store.DurableFile;

/** The file in which a witness remembers the checkpoint that it cosigned last. */
public final class CosignedFile {
  private CosignedFile() {}

  /**
   * Puts a cosigned checkpoint in the place of the one before. It is on the disk when this returns:
   * a witness that forgot it could cosign a second history.
   */
  public static void replace(Path file, SignedCheckpoint cosigned) throws IOException {
    DurableFile.replace(file, cosigned.toString().getBytes(StandardCharsets.UTF_8));
  }
}
