package kz.tizilim.server;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends the first requests of a usual session to a server that has just started, and stops it, so
 * that the launcher can archive the classes that were loaded. It listens on a free port of this
 * host and keeps nothing.
 */
public final class WarmUp implements QuarkusApplication {
  private static final String ROW =
      "{\"title\":\"Бухгалтер\",\"institution\":\"Кадетский корпус\"}";

  @Override
  public int run(String... args) throws IOException {
    for (String page : new String[] {"/", "/?q=B2", "/register", "/place", "/check"}) {
      ask(page, "", "");
    }
    ask("/assets/tizilim.css", "", "");
    ask("/api/v1/health", "", "");
    ask("/api/v1/classify", "application/json", ROW);
    ask("/api/v1/check", "application/x-ndjson", ROW + "\n");
    return 0;
  }

  private static void ask(String path, String type, String body) throws IOException {
    String port = ConfigProvider.getConfig().getValue("quarkus.http.port", String.class);
    HttpURLConnection asked =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    if (!body.isEmpty()) {
      asked.setRequestProperty("Content-Type", type);
      asked.setDoOutput(true);
      try (OutputStream out = asked.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
    }
    try (InputStream in = asked.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
