package kz.tizilim.server.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CachedBytesTest {
  private final AtomicInteger made = new AtomicInteger();

  private Supplier<byte[]> text(String text) {
    return () -> {
      made.incrementAndGet();
      return text.getBytes(StandardCharsets.UTF_8);
    };
  }

  @Test
  void a_body_is_made_once_and_its_compressed_form_unpacks_to_it() throws IOException {
    CachedBytes kept = new CachedBytes(1_000);
    CachedBytes.Body body = kept.of("a", text("закон"));
    assertThat(kept.of("a", text("другой"))).isSameAs(body);
    assertThat(made).hasValue(1);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body.packed()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(body.plain());
    }
    assertThat(body.tag()).isNotEqualTo(kept.of("b", text("другой")).tag());
  }

  @Test
  void who_asks_while_it_is_made_waits_for_it() {
    CachedBytes kept = new CachedBytes(1_000);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<CachedBytes.Body> first =
        CompletableFuture.supplyAsync(() ->
            kept.of(
                "a",
                () -> {
                  begun.countDown();
                  await(go);
                  return text("закон").get();
                }));
    await(begun);
    CompletableFuture<CachedBytes.Body> second =
        CompletableFuture.supplyAsync(() -> kept.of("a", text("закон")));
    assertThat(kept.has("a")).isTrue();
    go.countDown();
    assertThat(second.join()).isSameAs(first.join());
    assertThat(made).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_was_not_asked_for_longest_gives_way() {
    CachedBytes kept = new CachedBytes(250);
    kept.of("a", text("x".repeat(50)));
    kept.of("b", text("y".repeat(50)));
    kept.of("a", text("z"));
    kept.of("c", text("z".repeat(50)));
    assertThat(kept.has("a")).isTrue();
    assertThat(kept.has("c")).isTrue();
    kept.of("d", text("w".repeat(300)));
    assertThat(kept.has("a")).isFalse();
  }

  @Test
  void what_could_not_be_made_is_tried_again() {
    CachedBytes kept = new CachedBytes(250);
    assertThatThrownBy(() ->
            kept.of(
                "a",
                () -> {
                  throw new IllegalStateException("full");
                }))
        .hasMessage("full");
    assertThat(kept.of("a", text("x")).plain()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br | true",
        "br;q=1.0, GZIP;q=0.8 | true",
        "gzip;q=0 | false",
        "gzip; q=0.0, br | false",
        "identity | false",
        "'' | false",
      })
  void gzip_is_sent_to_who_accepts_it(String accept, boolean accepted) {
    assertThat(CachedAnswers.acceptsGzip(accept)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"abc\" | true",
        "\"abc-gzip\" | true",
        "\"x\", W/\"abc\" | true",
        "* | true",
        "\"abcd\" | false",
        "abc | false",
      })
  void a_client_that_has_it_is_recognised_in_either_coding(String known, boolean has) {
    assertThat(CachedAnswers.holds(known, "abc")).isEqualTo(has);
  }
}
