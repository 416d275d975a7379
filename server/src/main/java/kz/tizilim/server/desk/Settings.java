package kz.tizilim.server.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import kz.tizilim.store.Location;

/**
 * Where the server keeps what it knows, and under which address people reach it.
 *
 * @param data the folder of this host: the history if it is kept here, the key that signs it, the
 *     local accounts
 * @param database the PostgreSQL database that holds the history; empty where it is in the folder
 * @param publicUrl the address under which browsers reach the server; empty where it is not said
 */
public record Settings(Path data, Optional<Location> database, Optional<URI> publicUrl) {

  /** Days of the law begin where the law is in force: one zone since 1 March 2024. */
  public static final ZoneId KAZAKHSTAN = ZoneId.of("Asia/Almaty");

  /** The folder where nothing else is said. */
  public static Path usualData() {
    String shared = System.getenv("XDG_DATA_HOME");
    Path home =
        shared == null || shared.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(shared);
    return home.resolve("tizilim");
  }

  /** Where the history is kept. */
  public Location history() {
    return database.orElseGet(() -> new Location.Folder(data));
  }

  /** Whether browsers reach the server by TLS only, so that cookies may say so. */
  public boolean isSecure() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }
}
