package kz.tizilim.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.tizilim.log.SystemFailure;
import kz.tizilim.store.StoreException.Kind;

/**
 * The exclusive lock of one process on a folder: of a store, or of a server whose history is in a
 * database and whose accounts and key are in the folder. The operating system releases it when the
 * process ends, however it ends; the file {@value #FILE} is left behind and means nothing.
 */
public final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  /*
   * POSIX releases every lock that a process has on a file as soon as the process closes any
   * descriptor of it. So folders locked by this process are kept in memory, and the file is not
   * opened a second time.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** A byte far beyond the process number, which others must be able to read. */
  private static final long LOCKED_BYTE = 1L << 30;

  private static final int LONGEST_NUMBER = 20;

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Locks an existing folder.
   *
   * @throws StoreException BUSY, if it is locked already, by this process or another; also if it is
   *     missing, no folder, or cannot be written
   */
  public static FolderLock of(Path folder) {
    if (!Files.exists(folder)) {
      throw new StoreException(Kind.NOT_FOUND, "folder.missing", folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new StoreException(Kind.NOT_A_FOLDER, "folder.not-a-folder", folder);
    }
    try {
      return of(folder, folder.toRealPath());
    } catch (IOException e) {
      throw refused(folder, e);
    }
  }

  private static FolderLock of(Path folder, Path real) throws IOException {
    if (!HELD.add(real)) {
      throw busy(folder, String.valueOf(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    boolean isOurs = false;
    try {
      channel =
          FileChannel.open(
              real.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw busy(folder, holder(channel));
      }
      sign(channel);
      isOurs = true;
      return new FolderLock(real, channel);
    } finally {
      if (!isOurs) {
        HELD.remove(real);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** Writes the process number into the file; on a full disk it is left out, which does no harm. */
  @SuppressWarnings("EmptyCatch")
  private static void sign(FileChannel channel) {
    byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(pid), 0);
    } catch (IOException ignored) {
      // the lock holds all the same
    }
  }

  private static Object holder(FileChannel channel) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(LONGEST_NUMBER);
    channel.read(read, 0);
    String pid = new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII).strip();
    return pid.matches("\\d+") ? pid : StoreException.TEXTS.text("folder.pid-unknown");
  }

  private static StoreException busy(Path folder, Object pid) {
    return new StoreException(Kind.BUSY, "folder.busy", folder, pid);
  }

  private static StoreException refused(Path folder, IOException e) {
    boolean isReadOnly =
        e instanceof AccessDeniedException
            || (e instanceof FileSystemException file
                && file.getReason() != null
                && file.getReason().contains("Read-only"));
    if (isReadOnly) {
      return new StoreException(Kind.READ_ONLY, e, "folder.read-only", folder);
    }
    return new StoreException(Kind.FAILED, e, "folder.failed", folder, SystemFailure.text(e));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw refused(folder, e);
    } finally {
      HELD.remove(folder);
    }
  }
}
