package kz.tizilim.registrar.keep;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.log.Hash;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The audit files of a server: events of accounts and sessions, a line of JSON each, a file for
 * each month. Each line names the hash of the line before it ({@code before}, the RFC 6962 leaf
 * hash in Base64), also across files; only the first line of the oldest file names one that nobody
 * has any more.
 */
public final class AuditTrail {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern FILE = Pattern.compile("audit-\\d{4}-\\d{2}\\.jsonl");
  private static final Pattern BEFORE = Pattern.compile("\"before\":\"([^\"]*)\"}$");

  /** The name of what comes before the first line that was ever written. */
  private static final String BEGINNING = "";

  private AuditTrail() {}

  /** The name of the file of a month: {@code audit-2026-11.jsonl}. */
  public static String fileName(YearMonth month) {
    return "audit-" + month + ".jsonl";
  }

  /** Whether a file has the name of an audit file. */
  public static boolean isFileName(String name) {
    return FILE.matcher(name).matches();
  }

  /** The audit files in a folder, the oldest first; none where the folder is missing. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> isFileName(one.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A line.
   *
   * @param who who did it; empty where nobody is known
   * @param more further names and values
   * @param before the hash of the line before
   */
  public static String line(
      Instant at, String what, String who, Map<String, String> more, String before) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("at", at.toString());
      json.writeStringProperty("what", what);
      if (!who.isEmpty()) {
        json.writeStringProperty("who", who);
      }
      more.forEach(json::writeStringProperty);
      json.writeStringProperty("before", before);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The hash of a line. */
  public static String hash(String line) {
    return Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8)).base64();
  }

  /** The hash of the last line in a folder; empty where there is none. */
  public static String last(Path folder) {
    List<Path> files = files(folder);
    for (int i = files.size() - 1; i >= 0; i--) {
      List<String> lines = lines(files.get(i));
      if (!lines.isEmpty()) {
        return hash(lines.get(lines.size() - 1));
      }
    }
    return BEGINNING;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The result of a verification.
   *
   * @param lines how many lines were read
   * @param broken the file and line that does not go on from the one before; empty if all do
   */
  public record Verified(long lines, Optional<String> broken) {}

  /** Verifies the chain of all audit files in a folder. */
  public static Verified verify(Path folder) {
    long count = 0;
    Optional<String> before = Optional.empty();
    for (Path file : files(folder)) {
      List<String> lines = new ArrayList<>(lines(file));
      for (int i = 0; i < lines.size(); i++) {
        Matcher link = BEFORE.matcher(lines.get(i));
        boolean goesOn = link.find() && before.map(link.group(1)::equals).orElse(true);
        if (!goesOn) {
          return new Verified(count, Optional.of(file.getFileName() + ":" + (i + 1)));
        }
        before = Optional.of(hash(lines.get(i)));
        count++;
      }
    }
    return new Verified(count, Optional.empty());
  }
}
