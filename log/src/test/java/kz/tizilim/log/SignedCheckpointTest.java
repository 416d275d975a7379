package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignedCheckpointTest {
  /** The key and the note of the documentation of golang.org/x/mod/sumdb/note. */
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String PUBLIC =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private final Signer peter = Signer.parse(SECRET);
  private final Signer other = Signer.generate("example.kz/witness", new SecureRandom());
  private final Checkpoint checkpoint =
      new Checkpoint("example.kz/log", 2, Hash.of(new byte[] {1}));
  private final String note = peter.sign(checkpoint).toString();

  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
        + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void keys_sign_as_in_rfc_8032_section_7_1(
      String seed, String key, String message, String signature) {
    Signer signer = Signer.of("t", hex(seed));
    assertThat(signer.verifier()).isEqualTo(new Verifier("t", hex(key)));
    assertThat(signer.sign(hex(message))).isEqualTo(hex(signature));
    assertThat(signer.verifier().verifies(hex(message), hex(signature))).isTrue();
    byte[] wrong = hex(signature);
    wrong[40] ^= 1;
    assertThat(signer.verifier().verifies(hex(message), wrong)).isFalse();
    assertThat(signer.verifier().verifies(hex(message + "00"), hex(signature))).isFalse();
    assertThat(signer.verifier().verifies(hex(message), new byte[63])).isFalse();
  }

  @Test
  void a_signature_has_one_form() {
    byte[] message = {1, 2, 3};
    byte[] signature = peter.sign(message);
    assertThat(peter.verifier().verifies(message, signature)).isTrue();
    assertThat(peter.verifier().verifies(message, Arrays.copyOf(signature, 65))).isFalse();
    assertThat(peter.verifier().verifies(message, Arrays.copyOf(signature, 63))).isFalse();
    assertThat(peter.verifier().verifies(message, plusOrder(signature))).isFalse();
  }

  /** The signature with S + L for S, which RFC 8032, section 5.1.7 forbids. */
  private static byte[] plusOrder(byte[] signature) {
    BigInteger order =
        BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] other = signature.clone();
    BigInteger s = BigInteger.ZERO;
    for (int i = 63; i >= 32; i--) {
      s = s.shiftLeft(8).or(BigInteger.valueOf(signature[i] & 0xFF));
    }
    s = s.add(order);
    for (int i = 32; i < 64; i++) {
      other[i] = s.byteValue();
      s = s.shiftRight(8);
    }
    return other;
  }

  @Test
  void a_note_is_signed_as_the_reference_implementation_signs_it() {
    String text =
        """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    Note.Signature signature = peter.verifier().signatureOf(peter.sign(utf8(text)));
    assertThat(signature)
        .hasToString(
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngot"
                + "pRZb6KE6RyyBwJnAM=\n");
    assertThat(Note.read(utf8(text + "\n" + signature)))
        .isEqualTo(new Note(text, List.of(signature)));
  }

  @Test
  void keys_print_and_parse_back() {
    assertThat(peter.verifier()).hasToString(PUBLIC);
    assertThat(peter.secret()).isEqualTo(SECRET);
    assertThat(Verifier.parse(PUBLIC)).isEqualTo(peter.verifier());
    assertThat(Signer.parse(other.secret()).verifier())
        .isEqualTo(other.verifier())
        .hasSameHashCodeAs(other.verifier());
    assertThat(peter).asString().doesNotContain(SECRET.substring(40));
  }

  @Test
  void a_key_with_a_changed_character_is_refused() {
    for (int i = 0; i < PUBLIC.length(); i++) {
      char c = PUBLIC.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(Verifier.find(PUBLIC.substring(0, i) + c + PUBLIC.substring(i + 1))).isEmpty();
      assertThat(Verifier.find(PUBLIC.substring(0, i))).isEmpty();
    }
    for (int i = 0; i < SECRET.length(); i++) {
      char c = SECRET.charAt(i) == 'B' ? 'C' : 'B';
      assertThat(Signer.find(SECRET.substring(0, i) + c + SECRET.substring(i + 1))).isEmpty();
    }
    assertThatThrownBy(() -> Signer.parse(SECRET + "x"))
        .hasMessageNotContaining(SECRET.substring(40));
    assertThatThrownBy(() -> Verifier.parse("x")).hasMessageContaining("«x»");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a+b", "a\u00A0b", "a\u3000", "a\nb", "a\u0085b"})
  void a_key_name_has_neither_space_nor_plus(String name) {
    assertThat(Signer.isName(name)).isFalse();
    assertThatThrownBy(() -> Signer.generate(name, new SecureRandom()))
        .hasMessageContaining("«" + name + "»");
  }

  @Test
  void a_signed_checkpoint_prints_and_is_opened_by_its_key() {
    assertThat(note)
        .startsWith(
            "example.kz/log\n2\n" + checkpoint.root().base64() + "\n\n— PeterNeumann x08go");
    assertThat(SignedCheckpoint.parse(note)).isEqualTo(peter.sign(checkpoint)).hasToString(note);
    assertThat(open(note, peter)).isEqualTo("verified");
    assertThat(Checkpoint.parse(checkpoint.toString())).isEqualTo(checkpoint);
  }

  @Test
  void signatures_of_unknown_keys_are_ignored_but_do_not_suffice() {
    String both = note + lastLine(other.sign(checkpoint));
    assertThat(open(both, peter)).isEqualTo("verified");
    assertThat(open(both, other)).isEqualTo("verified");
    assertThat(open(both, peter, other)).isEqualTo("verified");
    assertThat(open(note, other)).isEqualTo("NOT_SIGNED 0");
    assertThat(open(note)).isEqualTo("NOT_SIGNED 0");
    Signer namesake = Signer.generate("PeterNeumann", new SecureRandom());
    assertThat(open(note, namesake)).isEqualTo("NOT_SIGNED 0");
  }

  @Test
  void a_wrong_signature_of_a_known_key_is_refused_even_next_to_a_right_one() {
    Checkpoint later = new Checkpoint("example.kz/log", 3, checkpoint.root());
    String forged = later + "\n" + lastLine(peter.sign(checkpoint));
    assertThat(open(forged, peter)).isEqualTo("BAD_SIGNATURE 0");
    assertThat(open(forged + lastLine(other.sign(later)), peter, other))
        .isEqualTo("BAD_SIGNATURE 0");
    assertThat(open(forged + lastLine(other.sign(later)), other)).isEqualTo("verified");
  }

  @Test
  void a_checkpoint_with_a_changed_byte_is_refused() {
    byte[] bytes = utf8(note);
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] forged = bytes.clone();
        forged[i] ^= (byte) (1 << bit);
        assertThat(SignedCheckpoint.open(forged, List.of(peter.verifier())).isVerified())
            .as("byte %d, bit %d", i, bit)
            .isFalse();
      }
    }
  }

  @Test
  void a_note_has_one_form() {
    String root = checkpoint.root().base64();
    String signature = lastLine(peter.sign(checkpoint));
    assertThat(open("", peter)).isEqualTo("TRUNCATED 0");
    assertThat(open(note.strip(), peter)).isEqualTo("TRUNCATED 0");
    assertThat(open(note.replace("\n", "\r\n"), peter)).isEqualTo("TRUNCATED 0");
    assertThat(open("log\n2\n" + root + "\n\n", peter)).isEqualTo("NOT_SIGNED 4");
    assertThat(open("log\n2\n\n" + signature, peter)).isEqualTo("TRUNCATED 3");
    assertThat(open("log\n2\n" + root + "\nmore\n\n" + signature, peter)).isEqualTo("UNEXPECTED 4");
    assertThat(open("log\n02\n" + root + "\n\n" + signature, peter)).isEqualTo("BAD_FORM 2");
    assertThat(open("log\n2\n" + root.toUpperCase(Locale.ROOT) + "x\n\n" + signature, peter))
        .isEqualTo("BAD_FORM 3");
    assertThat(open("log\n0\n" + root + "\n\n" + signature, peter)).isEqualTo("OTHER_ROOT 3");
    assertThat(open("lo\tg\n2\n" + root + "\n\n" + signature, peter)).isEqualTo("BAD_CHARACTER 1");
    assertThat(open("log\n2\n" + root + "\n\n" + signature.replace("— ", "- "), peter))
        .isEqualTo("BAD_FORM 5");
    assertThat(open(note + signature.repeat(101), peter)).startsWith("TOO_LONG");
    assertThat(open("x".repeat(2_000_000), peter)).isEqualTo("TOO_LONG 0");
    assertThatThrownBy(() -> SignedCheckpoint.parse("x")).hasMessageContaining("TRUNCATED");
  }

  @Test
  void an_impossible_checkpoint_is_a_bug() {
    assertThatThrownBy(() -> new Checkpoint("", 1, checkpoint.root())).hasMessageContaining("«»");
    assertThatThrownBy(() -> new Checkpoint("a\nb", 1, checkpoint.root()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("a", -1, checkpoint.root())).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Checkpoint("a", 0, checkpoint.root())).hasMessageContaining("0");
    assertThatThrownBy(() -> Checkpoint.parse("a")).hasMessageContaining("TRUNCATED");
  }

  @Test
  void a_hash_has_one_text() {
    Hash hash = checkpoint.root();
    assertThat(Hash.parse(hash.toString())).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(Hash.findBase64(hash.base64())).contains(hash);
    assertThat(Hash.fromBytes(hash.bytes())).isEqualTo(hash);
    assertThat(Hash.findBase64("AAAA")).isEmpty();
    assertThatThrownBy(() -> Hash.parse(hash + " ")).hasMessageContaining("is not a hash");
    assertThatThrownBy(() -> Hash.fromBytes(new byte[31])).hasMessageContaining("31");
    String padded = hash.base64();
    char last = padded.charAt(42);
    String alternative = padded.substring(0, 42) + (char) (last + 1) + "=";
    assertThat(Base64.getDecoder().decode(alternative)).isEqualTo(hash.bytes());
    assertThat(Hash.findBase64(alternative)).isEmpty();
    assertThat(Hash.findBase64(padded.substring(0, 43))).isEmpty();
  }

  private static String open(String note, Signer... known) {
    List<Verifier> verifiers = Arrays.stream(known).map(Signer::verifier).toList();
    return SignedCheckpoint.open(utf8(note), verifiers)
        .fold(opened -> "verified", flaw -> flaw.code() + " " + flaw.line());
  }

  private static String lastLine(SignedCheckpoint signed) {
    String text = signed.toString();
    return text.substring(text.indexOf("— "));
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
