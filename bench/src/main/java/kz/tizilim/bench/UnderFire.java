package kz.tizilim.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a visitor of a running server on loopback waits while one address attacks it: with bodies
 * that come a byte at a time, and with requests whose answers take long. {@code UnderFire PORT}. It
 * uses the JDK only.
 */
public final class UnderFire {
  private static final String ATTACKER = "127.0.0.3";
  private static final String VISITOR = "127.0.0.4";
  private static final int SLOW = 300;
  private static final int DEAR_THREADS = 230;
  private static final int SECONDS = 30;
  private static final double NANOS_PER_MILLI = 1e6;

  private final int port;

  private UnderFire(int port) {
    this.port = port;
  }

  /** Attacks in two ways, and prints a line for each. */
  public static void main(String... args) throws IOException, InterruptedException {
    UnderFire fire = new UnderFire(Integer.parseInt(args[0]));
    fire.visit(20);
    System.out.println("nobody attacks: " + fire.visit(20));
    fire.slowBodies();
    fire.dearAnswers();
  }

  @SuppressWarnings("AddressSelection") // numbers of this host, never a name
  private Socket from(String address) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
    socket.setSoTimeout(20_000);
    return socket;
  }

  private String get(String address, String path) throws IOException {
    try (Socket socket = from(address)) {
      send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return all.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** What a visitor waits for the first page. */
  private String visit(int times) {
    List<Long> nanos = new ArrayList<>();
    int failed = 0;
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      try {
        failed += get(VISITOR, "/").startsWith("HTTP/1.1 200") ? 0 : 1;
      } catch (IOException e) {
        failed++;
      }
      nanos.add(System.nanoTime() - begun);
    }
    Collections.sort(nanos);
    return String.format(
        Locale.ROOT,
        "the first page takes %.0f ms (median of %d), %.0f at most, %d failed",
        nanos.get(times / 2) / NANOS_PER_MILLI,
        times,
        nanos.get(times - 1) / NANOS_PER_MILLI,
        failed);
  }

  private void slowBodies() throws InterruptedException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < SLOW; i++) {
      try {
        Socket socket = from(ATTACKER);
        send(
            socket,
            "POST /api/v1/classify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100000\r\n\r\n[");
        slow.add(socket);
      } catch (IOException e) {
        // refused at once
      }
    }
    Thread.sleep(2_000);
    System.out.println(SLOW + " slow bodies of one address: " + visit(20));
    for (int i = 0; i < 4; i++) {
      Thread.sleep(10_000);
      slow.removeIf(socket -> !isOpen(socket));
    }
    System.out.println("of them open after 40 s: " + slow.size());
    slow.forEach(UnderFire::close);
  }

  private static boolean isOpen(Socket socket) {
    try {
      send(socket, " ");
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it was closed already
    }
  }

  private void dearAnswers() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(DEAR_THREADS);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    AtomicInteger answered = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    LocalDate first = LocalDate.of(2024, 7, 2);
    for (int i = 0; i < DEAR_THREADS; i++) {
      threads.execute(() -> {
        while (System.nanoTime() < until) {
          LocalDate day = first.plusDays(next.getAndIncrement() % 700);
          try {
            String answer = get(ATTACKER, "/register/as/pdf?at=" + day);
            (answer.startsWith("HTTP/1.1 200") ? answered : refused).incrementAndGet();
          } catch (IOException e) {
            refused.incrementAndGet();
          }
        }
      });
    }
    Thread.sleep(2_000);
    System.out.println(
        DEAR_THREADS + " times the register of another day as PDF at once: " + visit(20));
    threads.shutdown();
    threads.awaitTermination(2, TimeUnit.MINUTES);
    System.out.println(
        "in "
            + SECONDS
            + " s answered "
            + answered
            + ", refused "
            + refused
            + "; then: "
            + visit(20));
  }
}
