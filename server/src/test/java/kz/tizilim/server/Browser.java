package kz.tizilim.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Somebody who asks the server over HTTP and keeps its cookies. */
public final class Browser {
  private final URI server;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Somebody who is not known to {@code server}. */
  public Browser(URI server) {
    this.server = server;
  }

  /** The cookies it has. */
  public CookieManager cookies() {
    return cookies;
  }

  /** Asks. */
  public HttpResponse<String> get(String address, String... headers) {
    return send(request(address, headers).GET());
  }

  /** Sends a form: names and values, alternately. */
  public HttpResponse<String> form(String address, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return post(address, body.toString(), "Content-Type", "application/x-www-form-urlencoded");
  }

  /** Sends JSON. */
  public HttpResponse<String> json(String address, String body) {
    return post(address, body, "Content-Type", "application/json");
  }

  /** Sends a body. */
  public HttpResponse<String> post(String address, String body, String... headers) {
    return send(request(address, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a file of text. */
  public HttpResponse<String> upload(String address, String name, String content) {
    return upload(address, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a file. */
  public HttpResponse<String> upload(String address, String name, byte[] content) {
    String head =
        """
        --=-=\r
        Content-Disposition: form-data; name="file"; filename="NAME"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .replace("NAME", name);
    byte[] body = (head + "\r\n--=-=--\r\n").getBytes(StandardCharsets.UTF_8);
    int middle = head.getBytes(StandardCharsets.UTF_8).length;
    ByteBuffer whole = ByteBuffer.allocate(body.length + content.length);
    whole.put(body, 0, middle).put(content).put(body, middle, body.length - middle);
    return send(
        request(address, "Content-Type", "multipart/form-data; boundary=\"=-=\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(whole.array())));
  }

  /** Asks for a file. */
  public HttpResponse<byte[]> bytes(String address) {
    return send(request(address).GET(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** A request to go on with. */
  public HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** Sends it. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> response = client.send(request.build(), handler);
      // to browsers loopback is as good as TLS; to this client it is not
      cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
