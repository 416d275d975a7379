package kz.tizilim.staffing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.StaffingException.Kind;

/**
 * A report that outlives an interruption. It grows in {@code NAME.part}; {@code NAME.resume} says
 * how much of that is safe on the disk, and for which input, editions and options. A later run for
 * the same goes on from there; the file gets its name on {@link #commit}.
 */
public final class ResumableFile implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final Path side;
  private final ResumePoint.Key key;
  private final Optional<ResumePoint> point;
  private final FileChannel channel;
  private final FileLock lock;
  private final OutputStream out;

  private ResumableFile(
      Path target,
      Path part,
      Path side,
      ResumePoint.Key key,
      Optional<ResumePoint> point,
      FileChannel channel,
      FileLock lock) {
    this.target = target;
    this.part = part;
    this.side = side;
    this.key = key;
    this.point = point;
    this.channel = channel;
    this.lock = lock;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /**
   * Begins the file, or goes on with it where an earlier run was interrupted.
   *
   * @throws StaffingException if the earlier run was for something else, if another run writes the
   *     file now, or if nothing can be written there
   */
  public static ResumableFile open(Path target, ResumePoint.Key key) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StaffingException(Kind.NOT_FOUND, "no-folder", target);
    }
    if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
      String fault = Files.isDirectory(absolute) ? "folder.written" : "resume.device";
      throw new StaffingException(Kind.NOT_A_FILE, fault, target);
    }
    Path part = folder.resolve(absolute.getFileName() + ".part");
    Path side = folder.resolve(absolute.getFileName() + ".resume");
    try {
      Optional<ResumePoint> point =
          Files.exists(side)
              ? Optional.of(
                  ResumePoint.read(Files.readAllBytes(side)).orElseThrow(() -> damaged(side)))
              : Optional.empty();
      point.ifPresent(from -> check(from, key, target, side));
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = locked(channel, part);
        long bytes = point.map(ResumePoint::bytes).orElse(0L);
        if (channel.size() < bytes) {
          throw damaged(side);
        }
        channel.truncate(bytes);
        channel.position(bytes);
        return new ResumableFile(absolute, part, side, key, point, channel, lock);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(target), e);
    }
  }

  private static StaffingException damaged(Path side) {
    return new StaffingException(Kind.BROKEN, "resume.damaged", side);
  }

  private static FileLock locked(FileChannel channel, Path part) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      throw new StaffingException(Kind.BROKEN, "resume.busy", part).because(e);
    }
    throw new StaffingException(Kind.BROKEN, "resume.busy", part);
  }

  private static void check(ResumePoint point, ResumePoint.Key key, Path target, Path side) {
    if (!point.key().equals(key)) {
      throw new StaffingException(
          Kind.BROKEN,
          "resume.other",
          target,
          Remark.of("table.resume." + point.key().firstDifference(key)),
          side);
    }
  }

  /** Where an earlier run was interrupted; empty at the beginning. */
  public Optional<ResumePoint> point() {
    return point;
  }

  /** Where the rest of the report goes; buffered. */
  public OutputStream out() {
    return out;
  }

  /**
   * Makes what was written safe, and the point from which a later run goes on.
   *
   * @param summary the summary of all rows that were written
   */
  public void keep(Summary summary) {
    try {
      out.flush();
      channel.force(false);
      Path fresh = side.resolveSibling(side.getFileName() + ".new");
      try (FileChannel to =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes =
            ByteBuffer.wrap(new ResumePoint(key, channel.position(), summary).write());
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
        to.force(true);
      }
      Files.move(fresh, side, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(target), e);
    }
  }

  /**
   * Puts the file in its place; nothing is left to go on with.
   *
   * @throws StaffingException if the disk fails
   */
  public void commit() {
    try {
      out.flush();
      channel.force(true);
      lock.release();
      channel.close();
      // an interruption between the two begins again, and is not refused for a part that is gone
      Files.deleteIfExists(side);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(target), e);
    }
  }

  /** Closes the file; what was kept stays for a later run. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw StaffingException.writing(String.valueOf(target), e);
    }
  }
}
