package kz.tizilim.log;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why the operating system refused to read or write. Java has its reason in English, or in the
 * language of the machine; the usual ones are known here by their words.
 */
public final class SystemFailure {
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("Is a directory", "system.folder");
    KNOWN.put("Not a directory", "system.not-a-folder");
    KNOWN.put("No space left on device", "system.full");
    KNOWN.put("Disk quota exceeded", "system.full");
    KNOWN.put("Permission denied", "system.denied");
    KNOWN.put("Operation not permitted", "system.denied");
    KNOWN.put("Read-only file system", "system.read-only");
    KNOWN.put("Too many levels of symbolic links", "system.links");
    KNOWN.put("File name too long", "system.long-name");
    KNOWN.put("Broken pipe", "system.closed");
    KNOWN.put("Stream Closed", "system.closed");
  }

  private SystemFailure() {}

  /** The reason; the system's own words are those of {@code failure}. */
  public static LocalText text(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return KNOWN.entrySet().stream()
        .filter(known -> message.contains(known.getKey()))
        .findFirst()
        .map(known -> Flaw.TEXTS.text(known.getValue()))
        .orElseGet(() -> Flaw.TEXTS.text("system.other"));
  }
}
