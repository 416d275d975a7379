package kz.tizilim.server.notice;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server of mail by which notices go, and to whom.
 *
 * @param host its host
 * @param port its port
 * @param isSecure whether it is reached by TLS from the first byte ({@code smtps}); else TLS is
 *     begun where the server offers it
 * @param user the user that signs in; empty where nobody does
 * @param password their password
 * @param from from whom notices come
 * @param to to whom they go
 */
public record MailSettings(
    String host,
    int port,
    boolean isSecure,
    String user,
    String password,
    String from,
    List<String> to) {
  private static final int PORT = 587;
  private static final int SECURE_PORT = 465;

  public MailSettings {
    to = List.copyOf(to);
  }

  /**
   * The settings that an address of a server and addresses of people give.
   *
   * @param server {@code smtp://user:password@mail.example.kz:587}, {@code smtps://…}
   * @param to addresses with commas between them
   * @return empty if the text is not the address of a server, or no recipient is named
   */
  public static Optional<MailSettings> of(String server, String from, String to) {
    List<String> people =
        Arrays.stream(to.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    try {
      URI uri = URI.create(server.strip());
      boolean secure = "smtps".equals(uri.getScheme());
      boolean known = secure || "smtp".equals(uri.getScheme());
      if (!known || uri.getHost() == null || people.isEmpty() || from.isBlank()) {
        return Optional.empty();
      }
      String[] who =
          uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
      return Optional.of(
          new MailSettings(
              uri.getHost(),
              uri.getPort() > 0 ? uri.getPort() : secure ? SECURE_PORT : PORT,
              secure,
              who.length > 0 ? decoded(who[0]) : "",
              who.length > 1 ? decoded(who[1]) : "",
              from.strip(),
              people));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return (isSecure ? "smtps://" : "smtp://") + host + ":" + port + " → " + String.join(", ", to);
  }
}
