package kz.tizilim.staffing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import kz.tizilim.staffing.StaffingException.Kind;

/**
 * A file that appears whole or not at all. What is written goes to a file next to it, which takes
 * its place on {@link #commit}; closed before that, it is deleted and the old file stays as it was.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.open(target)) {
 *   write(file.out());
 *   file.commit();
 * }
 * }</pre>
 *
 * <p>A program that is interrupted deletes it too. What is not a regular file, such as {@code
 * /dev/stdout}, is written to directly.
 */
public final class AtomicFile implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final OutputStream out;
  private final Thread cleaner;
  private boolean done;

  private AtomicFile(Path target, Path part, boolean isPrivate) throws IOException {
    this.target = target;
    this.part = part;
    boolean direct = part.equals(target);
    out =
        new BufferedOutputStream(
            direct
                ? Files.newOutputStream(target)
                : Channels.newOutputStream(
                    Files.newByteChannel(
                        part,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        mode(part, isPrivate))));
    cleaner = new Thread(this::delete, "delete " + part.getFileName());
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  private static FileAttribute<?>[] mode(Path part, boolean isPrivate) {
    return isPrivate && part.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Begins a file that its owner alone may read.
   *
   * @throws StaffingException if nothing can be written there
   */
  public static AtomicFile openPrivate(Path target) {
    return open(target, true);
  }

  /**
   * Begins the file.
   *
   * @throws StaffingException if nothing can be written there
   */
  public static AtomicFile open(Path target) {
    return open(target, false);
  }

  private static AtomicFile open(Path target, boolean isPrivate) {
    try {
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      if (Files.isDirectory(real)) {
        throw new StaffingException(Kind.NOT_A_FILE, "folder.written", target);
      }
      Path folder = real.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new StaffingException(Kind.NOT_FOUND, "no-folder", target);
      }
      boolean direct = Files.exists(real, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(real);
      String name = "." + real.getFileName() + "." + UUID.randomUUID() + ".part";
      return new AtomicFile(real, direct ? real : folder.resolve(name), isPrivate);
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(target), e);
    }
  }

  /** Where the content goes; buffered. */
  public OutputStream out() {
    return out;
  }

  /**
   * Puts the file in its place.
   *
   * @throws StaffingException if the disk fails; then the old file stays
   */
  public void commit() {
    try {
      out.close();
      if (!part.equals(target)) {
        move();
      }
      done = true;
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(target), e);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      done = false; // it was full; the deletion below is what is left to do
    }
    delete();
    forget();
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      return; // the program ends already, and the cleaner runs
    }
  }

  private void delete() {
    if (done || part.equals(target)) {
      return;
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }
}
