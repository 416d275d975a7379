package kz.tizilim.server;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A server with a new folder of its own, which counts no requests. Classes of tests with the same
 * profile share one server. Those that change the history, or read who did what, need a profile of
 * their own; the others take this one, because starting a server takes longer than most tests.
 */
public class Fresh implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    try {
      Path folders = Files.createDirectories(Path.of("target", "servers"));
      Map<String, String> settings = new HashMap<>();
      settings.put("tizilim.data", Files.createTempDirectory(folders, "data").toString());
      settings.put("tizilim.rate", "0");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
