package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tizilim.testkit.Golden;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

final class BundleTest {
  private static final Signer KEY =
      Signer.of(
          "example.kz/log", Hash.of("a key for tests".getBytes(StandardCharsets.UTF_8)).bytes());

  private final List<CanonicalJson> leaves =
      List.of(
          leaf("signed", "2024-07-01"),
          leaf("sent", "2024-07-08"),
          leaf("published", "2024-07-19"),
          leaf("applied", "2024-07-30"),
          CanonicalJson.of(
              Map.of("event", "confirmed", "why", "Жарияланды\n«692»", "share", 0.97)));
  private final List<SignedCheckpoint> checkpoints = List.of(at(0), at(3), at(5));
  private final byte[] bundle = written(leaves, checkpoints);

  @Test
  void a_bundle_is_one_text_that_a_person_can_read() {
    Golden.file("bundle.txt").matches(new String(bundle, StandardCharsets.UTF_8));
  }

  @Test
  void a_bundle_reads_back() {
    List<CanonicalJson> read = new ArrayList<>();
    Bundle.Contents contents =
        Bundle.read(new ByteArrayInputStream(bundle), List.of(KEY.verifier()), read::add)
            .orElseThrow();
    assertThat(read).isEqualTo(leaves);
    assertThat(contents).isEqualTo(new Bundle.Contents(5, checkpoints));
    assertThat(contents.last().checkpoint()).isEqualTo(at(5).checkpoint());
    assertThat(verify(written(List.of(), List.of(at(0))))).isEqualTo("verified");
  }

  @Test
  void a_thousand_changed_bytes_are_all_detected() {
    Property.holds(
        1_000,
        random -> {
          byte[] forged = bundle.clone();
          int at = random.nextInt(forged.length);
          forged[at] = other(random, forged[at]);
          assertThat(verify(forged)).as("byte %d", at).isNotEqualTo("verified");
        });
  }

  @Test
  void a_thousand_inserted_and_a_thousand_deleted_bytes_are_all_detected() {
    Property.holds(
        1_000,
        random -> {
          int at = random.nextInt(bundle.length + 1);
          byte[] longer = new byte[bundle.length + 1];
          System.arraycopy(bundle, 0, longer, 0, at);
          longer[at] = other(random, (byte) 0);
          System.arraycopy(bundle, at, longer, at + 1, bundle.length - at);
          assertThat(verify(longer)).as("inserted at %d", at).isNotEqualTo("verified");

          int gone = random.nextInt(bundle.length);
          byte[] shorter = new byte[bundle.length - 1];
          System.arraycopy(bundle, 0, shorter, 0, gone);
          System.arraycopy(bundle, gone + 1, shorter, gone, shorter.length - gone);
          assertThat(verify(shorter)).as("deleted at %d", gone).isNotEqualTo("verified");
        });
  }

  @Test
  void a_padding_that_became_a_zero_is_detected() {
    String text = new String(bundle, StandardCharsets.UTF_8);
    String longer = text.substring(0, text.length() - 2) + "A\n";
    assertThat(verify(longer.getBytes(StandardCharsets.UTF_8))).isEqualTo("BAD_SIGNATURE 20");
  }

  /** Half of the bytes are such as texts have: they forge better. */
  private static byte other(Random random, byte but) {
    String likely = " \n\r\t\"{}[],:0123456789abcdefABCDEF=+/—";
    byte[] bytes = likely.getBytes(StandardCharsets.UTF_8);
    byte found;
    do {
      found =
          random.nextBoolean() ? (byte) random.nextInt(256) : bytes[random.nextInt(bytes.length)];
    } while (found == but);
    return found;
  }

  @Test
  void every_truncation_is_detected() {
    for (int length = 0; length < bundle.length; length++) {
      assertThat(verify(Arrays.copyOf(bundle, length))).as("%d", length).isNotEqualTo("verified");
    }
  }

  @Test
  void a_refusal_names_the_line_the_code_and_the_reason() {
    assertThat(changed("\"sent\"", "\"seNt\"")).isEqualTo("OTHER_ROOT 16");
    assertThat(changed("\"sent\"", "\"sent\" ")).isEqualTo("NOT_CANONICAL 3");
    assertThat(changed("\n{", "\r\n{")).isEqualTo("BAD_HEADER 1");
    assertThat(changed("}\n", "}\r\n")).isEqualTo("NOT_CANONICAL 2");
    assertThat(changed("tizilim-log/1", "tizilim-log/2")).isEqualTo("BAD_HEADER 1");
    assertThat(changed("log/1 5 3", "log/1 05 3")).isEqualTo("BAD_HEADER 1");
    assertThat(changed("log/1 5 3", "log/1 5 0")).isEqualTo("BAD_HEADER 1");
    assertThat(changed("log/1 5 3", "log/1 5 4")).isEqualTo("TRUNCATED 25");
    assertThat(changed("log/1 5 3", "log/1 5 2")).isEqualTo("UNEXPECTED 19");
    assertThat(changed("log/1 5 3", "log/1 4 3")).isEqualTo("UNEXPECTED 6");
    assertThat(changed("log/1 5 3", "log/1 6 3")).isEqualTo("NOT_JSON 7");
    assertThat(changed("{\"act\"", "\"act\"")).isEqualTo("NOT_JSON 2");
    assertThat(changed("\n3\n", "\n4\n")).isEqualTo("BAD_SIGNATURE 14");
    assertThat(verify(new byte[0])).isEqualTo("TRUNCATED 1");
    assertThat(verify("x".repeat(100).getBytes(StandardCharsets.UTF_8))).isEqualTo("TOO_LONG 1");
    assertThat(verify(new byte[] {'a', (byte) 0xFF, '\n'})).isEqualTo("NOT_UTF8 1");
    assertThat(
            Bundle.verify(
                new ByteArrayInputStream(bundle),
                List.of(Signer.generate("other", new SecureRandom()).verifier())))
        .hasToString(
            "line 8: none of the signatures is by a known key (other). Check that this is the"
                + " right log and the right key. (NOT_SIGNED)");
  }

  @Test
  void the_second_spelling_of_a_signature_is_detected() {
    String text = new String(bundle, StandardCharsets.UTF_8);
    int last = text.length() - 3;
    String alternative =
        text.substring(0, last) + (char) (text.charAt(last) + 1) + text.substring(last + 1);
    assertThat(verify(alternative.getBytes(StandardCharsets.UTF_8))).isEqualTo("BAD_FORM 24");
  }

  @Test
  void leaves_and_checkpoints_that_do_not_belong_together_are_not_written() {
    assertThatThrownBy(() -> written(leaves, List.of())).hasMessageContaining("needs a signed");
    assertThatThrownBy(() -> written(leaves.subList(0, 4), checkpoints)).hasMessageContaining("5");
    assertThatThrownBy(() -> written(leaves, List.of(at(3)))).hasMessageContaining("3");
    assertThatThrownBy(() -> written(leaves, List.of(at(3), at(3), at(5))))
        .hasMessageContaining("must grow");
    List<CanonicalJson> others = new ArrayList<>(leaves);
    others.set(1, leaf("sent", "2024-07-09"));
    assertThatThrownBy(() -> written(others, checkpoints)).hasMessageContaining("have the root");
    Checkpoint foreign = new Checkpoint("other", 3, at(3).checkpoint().root());
    assertThatThrownBy(() -> written(leaves, List.of(KEY.sign(foreign), at(5))))
        .hasMessageContaining("different logs");
    String signature = at(5).toString().substring(at(5).toString().indexOf("— "));
    SignedCheckpoint twice = SignedCheckpoint.parse(at(5) + signature);
    assertThatThrownBy(() -> written(leaves, List.of(twice)))
        .hasMessageContaining("exactly one signature");
  }

  @Test
  void long_lines_are_read_and_too_long_ones_refused() {
    CanonicalJson large = CanonicalJson.of("ә".repeat(1_000_000));
    MerkleTree tree = new MerkleTree();
    tree.append(large.bytes());
    SignedCheckpoint signed = KEY.sign(new Checkpoint("l", 1, tree.root()));
    assertThat(verify(written(List.of(large), List.of(signed)))).isEqualTo("verified");
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream("tizilim-log/1 1 1\n".getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() {
                return '1';
              }

              @Override
              public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) '1');
                return length;
              }
            });
    assertThat(
            Bundle.verify(endless, List.of(KEY.verifier()))
                .<String>fold(contents -> "verified", flaw -> flaw.code() + " " + flaw.line()))
        .isEqualTo("TOO_LONG 2");
  }

  @Test
  void a_stream_that_fails_is_reported_in_one_line() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk unplugged");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("disk unplugged");
          }
        };
    assertThatThrownBy(() -> Bundle.verify(broken, List.of(KEY.verifier())))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.kind()).isEqualTo(LogException.Kind.UNREADABLE))
        .hasMessageContaining("(the system refused)")
        .hasRootCauseMessage("disk unplugged");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> Bundle.write(full, leaves.iterator(), checkpoints))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.kind()).isEqualTo(LogException.Kind.UNWRITABLE))
        .hasMessageContaining("(no space is left)");
  }

  private static CanonicalJson leaf(String event, String day) {
    return CanonicalJson.of(Map.of("act", "692", "event", event, "on", day));
  }

  private SignedCheckpoint at(int size) {
    MerkleTree tree = new MerkleTree();
    leaves.subList(0, size).forEach(leaf -> tree.append(leaf.bytes()));
    return KEY.sign(new Checkpoint("example.kz/log", size, tree.root()));
  }

  private static byte[] written(List<CanonicalJson> leaves, List<SignedCheckpoint> checkpoints) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bundle.write(out, leaves.iterator(), checkpoints);
    return out.toByteArray();
  }

  private String changed(String from, String to) {
    String text = new String(bundle, StandardCharsets.UTF_8);
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    String forged = text.substring(0, at) + to + text.substring(at + from.length());
    return verify(forged.getBytes(StandardCharsets.UTF_8));
  }

  private static String verify(byte[] bytes) {
    return Bundle.verify(new ByteArrayInputStream(bytes), List.of(KEY.verifier()))
        .fold(contents -> "verified", flaw -> flaw.code() + " " + flaw.line());
  }
}
