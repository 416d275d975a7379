package kz.tizilim.server.desk;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import kz.tizilim.store.Location;

/**
 * Where the server keeps its data, the address under which people reach it, and its default
 * register.
 *
 * @param data the folder of this host: the history if it is kept here, the key that signs it, the
 *     local accounts
 * @param database the PostgreSQL database that holds the history; empty where it is in the folder
 * @param publicUrl the address under which browsers reach the server; empty where it is not known
 * @param defaultRegister the register that answers where none is named; empty for the first
 * @param begins whether a new history is begun where the old one is lost
 * @param clockIsRight whether a person has said that the clock of this computer is right
 */
public record Settings(
    Path data,
    Optional<Location> database,
    Optional<URI> publicUrl,
    Optional<String> defaultRegister,
    boolean begins,
    boolean clockIsRight) {

  /** The folder where no other is set. */
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

  /** Whether browsers reach the server by TLS only, so that cookies can require it. */
  public boolean isSecure() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }
}
