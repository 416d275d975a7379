package kz.tizilim.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.registrar.keep.AuditTrail;
import kz.tizilim.store.PrivateFile;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * What happened to accounts and sessions: sign-ins, failed ones too, links, rights. Each event is a
 * line of JSON in the file of its month, {@code audit-2026-11.jsonl}, and has the hash of the line
 * before it, so that a line that is changed, dropped or moved is noticed ({@link AuditTrail}). It
 * is not part of the log of the register, since nothing can be removed from that, and these lines
 * are about persons: files older than {@link #MONTHS} months are deleted.
 */
public final class Audit {
  /** How long the files are kept, in months. */
  public static final int MONTHS = 24;

  private static final Logger AUDIT = Logger.getLogger("kz.tizilim.audit");
  private static final Set<OpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

  private final Path folder;
  private final Clock clock;
  private String last;

  private Audit(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.last = AuditTrail.last(folder);
  }

  /**
   * Opens the trail in a folder.
   *
   * @throws UncheckedIOException if its last file cannot be read
   */
  public static Audit open(Path folder, Clock clock) {
    return new Audit(folder, clock);
  }

  /**
   * Writes an event; it is on the disk when this returns.
   *
   * @param what the kind of event: {@code sign-in-failed}
   * @param who who did it; empty where nobody is known
   * @param words further names and values, alternately
   * @throws UncheckedIOException if it cannot be written
   */
  public synchronized void record(String what, String who, String... words) {
    Map<String, String> more = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) {
      more.put(words[i], words[i + 1]);
    }
    Object request = MDC.get("request");
    if (request != null) {
      more.put("request", request.toString());
    }
    Instant now = clock.instant();
    String line = AuditTrail.line(now, what, who, more, last);
    YearMonth month = YearMonth.from(now.atZone(Kazakhstan.ZONE));
    Path file = folder.resolve(AuditTrail.fileName(month));
    try {
      boolean isNew = !Files.exists(file);
      append(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
      last = AuditTrail.hash(line);
      if (isNew) {
        deleteOld(month);
      }
    } catch (IOException e) {
      AUDIT.errorf("the audit file cannot be written, and lacks: %s", line);
      throw new UncheckedIOException(e);
    }
    AUDIT.infof("%s %s %s", what, who, more);
  }

  private static void append(Path file, byte[] bytes) throws IOException {
    try (FileChannel out = FileChannel.open(file, APPENDING, PrivateFile.permissions(file))) {
      long before = out.size();
      try {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        out.force(true);
      } catch (IOException e) {
        out.truncate(before); // half a line would break the chain
        throw e;
      }
    }
  }

  private void deleteOld(YearMonth now) throws IOException {
    String oldest = AuditTrail.fileName(now.minusMonths(MONTHS));
    List<Path> files = AuditTrail.files(folder);
    for (Path file : files) {
      if (file.getFileName().toString().compareTo(oldest) < 0) {
        Files.delete(file);
      }
    }
  }
}
