package kz.tizilim.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pages of a running server, requested by several connections for a while: {@code PageLoad URL
 * CONNECTIONS SECONDS [HEADER VALUE …]}. Prints requests a second, p50, p99 and what was refused.
 * It uses the JDK only, so that {@code java PageLoad.java …} runs it without a build.
 */
public final class PageLoad {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private PageLoad() {}

  /** The times of the requests of one connection in ns, and how many were not answered by 200. */
  private record Times(List<Long> nanos, int refused, long bytes) {}

  /** Requests an address, and prints one line. */
  public static void main(String... args)
      throws IOException, InterruptedException, ExecutionException {
    URI address = URI.create(args[0]);
    int connections = Integer.parseInt(args[1]);
    Duration length = Duration.ofSeconds(Long.parseLong(args[2]));
    List<String> headers = List.of(args).subList(3, args.length);
    ask(HttpClient.newHttpClient(), request(address, headers));
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    long begun = System.nanoTime();
    long until = begun + length.toNanos();
    List<Future<Times>> running = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      running.add(threads.submit(() -> requested(request(address, headers), until)));
    }
    List<Long> nanos = new ArrayList<>();
    int refused = 0;
    long bytes = 0;
    for (Future<Times> one : running) {
      nanos.addAll(one.get().nanos());
      refused += one.get().refused();
      bytes += one.get().bytes();
    }
    double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
    threads.shutdown();
    Collections.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f requests a second, p50 %.1f ms, p99 %.1f ms, %d requests, %d not 200, %.0f bytes each%n",
        address,
        nanos.size() / seconds,
        nanos.get(nanos.size() / 2) / NANOS_PER_MILLI,
        nanos.get(nanos.size() * 99 / 100) / NANOS_PER_MILLI,
        nanos.size(),
        refused,
        bytes / (double) nanos.size());
  }

  private static HttpRequest request(URI address, List<String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1);
    for (int i = 0; i + 1 < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return request.build();
  }

  private static Times requested(HttpRequest request, long until)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<Long> nanos = new ArrayList<>();
    int refused = 0;
    long bytes = 0;
    do {
      long asked = System.nanoTime();
      HttpResponse<byte[]> response = ask(client, request);
      nanos.add(System.nanoTime() - asked);
      refused += response.statusCode() == 200 ? 0 : 1;
      bytes += response.body().length;
    } while (System.nanoTime() < until);
    return new Times(nanos, refused, bytes);
  }

  private static HttpResponse<byte[]> ask(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
