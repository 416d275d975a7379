package kz.tizilim.server.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a passkey is for: this server under the address that browsers know it by.
 *
 * @param origin the beginning of the addresses of its pages: {@code https://tizilim.example.kz}
 * @param id the name of its host
 */
public record RelyingParty(String origin, String id) {
  private static final String LOCAL = "localhost";
  private static final Pattern NAME = Pattern.compile("[a-z0-9.-]*[a-z][a-z0-9.-]*");

  /**
   * The server under its public address or, without one, on the computer of its user. Empty where
   * browsers offer no passkeys: without TLS, and at an address of numbers.
   *
   * @param isLocal whether the request came in by the loopback interface
   * @param port at which it came in
   */
  public static Optional<RelyingParty> of(Optional<URI> publicUrl, boolean isLocal, int port) {
    if (publicUrl.isEmpty()) {
      return isLocal
          ? Optional.of(new RelyingParty("http://" + LOCAL + ":" + port, LOCAL))
          : Optional.empty();
    }
    URI url = publicUrl.get();
    String scheme = text(url.getScheme());
    String host = text(url.getHost());
    boolean isOffered =
        NAME.matcher(host).matches() && (scheme.equals("https") || host.equals(LOCAL));
    boolean isUsual = url.getPort() < 0 || (scheme.equals("https") && url.getPort() == 443);
    return isOffered
        ? Optional.of(
            new RelyingParty(scheme + "://" + host + (isUsual ? "" : ":" + url.getPort()), host))
        : Optional.empty();
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part.toLowerCase(Locale.ROOT);
  }
}
