package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WitnessTest {
  /** A checkpoint of a public log of certificates, as its witnesses cosigned it in May 2026. */
  private static final String PUBLIC_LOG =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
      — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
      — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
      """;

  private static final String PUBLIC_WITNESS =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
  private static final String PUBLIC_LOG_KEY =
      "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
  private static final long TIME = 1_779_573_024;

  private final Signer log = Signer.generate("example.kz/log", new SecureRandom());
  private final List<Verifier> keys = List.of(log.verifier());
  private final Witness witness =
      new Witness(Signer.generate("example.kz/witness", new SecureRandom()));
  private final Witness other =
      new Witness(Signer.generate("example.kz/other", new SecureRandom()));
  private final List<CanonicalJson> leaves =
      IntStream.range(0, 9).mapToObj(i -> CanonicalJson.of(Map.of("leaf", i))).toList();
  private final MerkleTree tree = tree(leaves);

  @Test
  void a_cosignature_of_a_public_witness_is_verified() {
    SignedCheckpoint signed = SignedCheckpoint.parse(PUBLIC_LOG);
    WitnessKey remora = WitnessKey.find(PUBLIC_WITNESS).orElseThrow();
    assertThat(remora).hasToString(PUBLIC_WITNESS);
    assertThat(signed.cosignedBy(remora).orElseThrow().time()).isEqualTo(TIME);
    assertThat(signed.verify(List.of(Verifier.parse(PUBLIC_LOG_KEY))).isVerified()).isTrue();
    assertThat(signed.cosignatures())
        .extracting(Cosignature::name)
        .containsExactly(
            "transparency.dev/DEV:witness-little-garden",
            "witness1.smartit.nu/witness1",
            "remora.n621.de",
            "witness.stagemole.eu");
    assertThat(signed).hasToString(PUBLIC_LOG);
  }

  @Test
  void a_cosignature_of_another_size_or_time_is_wrong() {
    WitnessKey remora = WitnessKey.find(PUBLIC_WITNESS).orElseThrow();
    String size = PUBLIC_LOG.replace("1432088532", "1432088533");
    assertThat(code(SignedCheckpoint.parse(size).cosignedBy(remora))).isEqualTo("BAD_SIGNATURE");
    String time = PUBLIC_LOG.replace("2net5wAAAABqEiEg", "2net5wAAAABqEiEh");
    assertThat(code(SignedCheckpoint.parse(time).cosignedBy(remora))).isEqualTo("BAD_SIGNATURE");
    assertThat(code(SignedCheckpoint.parse(PUBLIC_LOG).cosignedBy(witness.key())))
        .isEqualTo("NOT_SIGNED");
  }

  @Test
  void a_key_of_another_type_or_id_is_not_the_key_of_a_witness() {
    assertThat(WitnessKey.find(PUBLIC_LOG_KEY)).isEmpty();
    assertThat(Verifier.find(PUBLIC_WITNESS)).isEmpty();
    assertThat(WitnessKey.find(PUBLIC_WITNESS.replace("da77ade7", "da77ade8"))).isEmpty();
    assertThat(WitnessKey.find(witness.key().toString())).contains(witness.key());
    assertThat(witness.key().toString()).doesNotContain(witness.signer().verifier().toString());
  }

  @Test
  void the_signed_bytes_are_those_of_the_specification() throws GeneralSecurityException {
    Cosignature made = cosign(Optional.empty(), 0, 5).orElseThrow();
    String line = made.toString();
    assertThat(line).startsWith("— example.kz/witness ").endsWith("\n");
    byte[] all = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1).strip());
    assertThat(all).hasSize(4 + 8 + 64);

    String[] vkey = witness.key().toString().split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(vkey[2]);
    assertThat(typed[0]).isEqualTo((byte) 4);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update("example.kz/witness\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Arrays.copyOf(all, 4)).isEqualTo(Arrays.copyOf(sha.digest(typed), 4));
    assertThat(ByteBuffer.wrap(all, 4, 8).getLong()).isEqualTo(TIME);

    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initVerify(point(Arrays.copyOfRange(typed, 1, 33)));
    String body = "example.kz/log\n5\n" + tree.root(5).base64() + "\n";
    ed25519.update(("cosignature/v1\ntime 1779573024\n" + body).getBytes(StandardCharsets.UTF_8));
    assertThat(ed25519.verify(Arrays.copyOfRange(all, 12, 76))).isTrue();
  }

  /** The key with these 32 bytes, by its point (RFC 8032, section 5.1.2), without DER. */
  private static PublicKey point(byte[] key) throws GeneralSecurityException {
    byte[] big = new byte[key.length];
    for (int i = 0; i < key.length; i++) {
      big[i] = key[key.length - 1 - i];
    }
    boolean odd = big[0] < 0;
    big[0] &= 0x7F;
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big))));
  }

  @Test
  void a_witness_follows_a_log_that_grows() {
    Optional<Checkpoint> last = Optional.empty();
    for (int size = 0; size <= leaves.size(); size++) {
      int from = Math.max(0, size - 1);
      SignedCheckpoint signed = at(size);
      Cosignature made = cosign(last, from, size).orElseThrow();
      SignedCheckpoint cosigned = signed.with(List.of(made));
      assertThat(cosigned.cosignedBy(witness.key()).orElseThrow()).isEqualTo(made);
      assertThat(cosigned.verify(keys).isVerified()).isTrue();
      assertThat(SignedCheckpoint.parse(cosigned.toString())).isEqualTo(cosigned);
      assertThat(cosigned.withoutCosignatures()).isEqualTo(signed);
      last = Optional.of(signed.checkpoint());
    }
    assertThat(cosign(last, 9, 9).isVerified()).as("the same again").isTrue();
  }

  @Test
  void a_witness_names_what_it_refuses() {
    Optional<Checkpoint> five = Optional.of(at(5).checkpoint());
    assertThat(cosign(five, 3, 3))
        .hasToString(
            "the checkpoint has the size 3, but the witness already cosigned the size 5. Take a"
                + " later checkpoint. (OTHER_TREE)");
    assertThat(cosign(five, 4, 9))
        .hasToString(
            "the proof begins at the size 4, but the witness last cosigned the size 5. Request a"
                + " proof from that size. (OTHER_TREE)");
    assertThat(code(cosign(five, 0, 9))).isEqualTo("OTHER_TREE");
    assertThat(code(cosign(Optional.empty(), 4, 9))).isEqualTo("OTHER_TREE");

    List<CanonicalJson> changed = new ArrayList<>(leaves);
    changed.set(1, CanonicalJson.of(Map.of("leaf", "another")));
    MerkleTree forked = tree(changed);
    SignedCheckpoint same = log.sign(new Checkpoint("example.kz/log", 5, forked.root(5)));
    assertThat(witness.cosign(five, forked.consistency(5, 5), same, keys, TIME).toString())
        .startsWith("the size 5 is the same, but the root " + forked.root(5))
        .contains(tree.root(5).toString(), "(OTHER_ROOT)");
    SignedCheckpoint later = log.sign(new Checkpoint("example.kz/log", 9, forked.root(9)));
    assertThat(code(witness.cosign(five, forked.consistency(5, 9), later, keys, TIME)))
        .isEqualTo("OTHER_ROOT");
    assertThat(code(witness.cosign(five, tree.consistency(5, 9), later, keys, TIME)))
        .isEqualTo("OTHER_ROOT");

    Checkpoint foreign = new Checkpoint("example.kz/else", 9, tree.root(9));
    assertThat(code(witness.cosign(five, tree.consistency(5, 9), log.sign(foreign), keys, TIME)))
        .isEqualTo("OTHER_TREE");
    assertThat(
            code(
                witness.cosign(
                    five, tree.consistency(5, 9), at(9), List.of(other.signer().verifier()), TIME)))
        .isEqualTo("NOT_SIGNED");
    assertThatThrownBy(() -> witness.cosign(five, tree.consistency(5, 9), at(9), keys, -1))
        .hasMessageContaining("-1");
  }

  @Test
  void the_answer_of_a_witness_is_read_line_by_line() {
    Cosignature one = cosign(Optional.empty(), 0, 5).orElseThrow();
    Cosignature two =
        other.cosign(Optional.empty(), tree.consistency(0, 5), at(5), keys, TIME).orElseThrow();
    assertThat(read("" + one + two).orElseThrow()).containsExactly(one, two);
    String plain = at(5).toString();
    assertThat(read(plain.substring(plain.indexOf("— "))).toString())
        .startsWith("line 1: expected a cosignature");
    assertThat(code(read(""))).isEqualTo("TRUNCATED");
    assertThat(code(read(one.toString().strip()))).isEqualTo("TRUNCATED");
    assertThat(code(read(one + "\n"))).isEqualTo("BAD_FORM");
    assertThat(code(read(one.toString().repeat(101)))).isEqualTo("TOO_LONG");
  }

  @Test
  void a_time_beyond_63_bits_is_no_cosignature() {
    byte[] bytes = new byte[72];
    bytes[0] = (byte) 0x80;
    assertThat(Cosignature.of(Note.Signature.of("w", 1, bytes))).isEmpty();
    bytes[0] = 0x7F;
    assertThat(Cosignature.of(Note.Signature.of("w", 1, bytes))).isPresent();
    assertThat(Cosignature.of(Note.Signature.of("w", 1, new byte[73]))).isEmpty();
  }

  @Test
  void a_later_cosignature_of_the_same_key_takes_the_place_of_the_earlier() {
    Cosignature early = cosign(Optional.empty(), 0, 5).orElseThrow();
    Cosignature late =
        witness
            .cosign(Optional.empty(), tree.consistency(0, 5), at(5), keys, TIME + 1)
            .orElseThrow();
    assertThat(at(5).with(List.of(early)).with(List.of(late)).cosignatures()).containsExactly(late);
  }

  @Test
  void a_bundle_carries_cosignatures() {
    SignedCheckpoint five = at(5).with(List.of(cosign(Optional.empty(), 0, 5).orElseThrow()));
    String text = bundle(five, at(9));
    assertThat(text).startsWith("tizilim-log/2 9 2\n");
    Bundle.Contents contents = verify(text).orElseThrow();
    assertThat(contents.checkpoints()).containsExactly(five, at(9));
    assertThat(contents.cosignedBy(witness.key()).orElseThrow()).isEqualTo(five);
    assertThat(code(contents.cosignedBy(other.key()))).isEqualTo("NOT_SIGNED");

    String plain = bundle(at(5), at(9));
    assertThat(plain).startsWith("tizilim-log/1 9 2\n");
    assertThat(code(verify(plain.replace("log/1", "log/2")))).isEqualTo("BAD_HEADER");
    assertThat(code(verify(text.replace("log/2", "log/1")))).isEqualTo("UNEXPECTED");
    String line = five.cosignatures().get(0).toString();
    assertThat(code(verify(text.replace(line, line + line)))).isEqualTo("OTHER_TREE");
    assertThat(code(verify(text.replace(line, line + "x\n")))).isEqualTo("BAD_FORM");
    String signature = at(5).toString().substring(at(5).toString().indexOf("— "));
    assertThat(code(verify(text.replace(line, signature + line)))).isEqualTo("OTHER_TREE");
    assertThat(code(verify(text.replace(signature + line, line + signature))))
        .isEqualTo("OTHER_TREE");
  }

  @Test
  void a_changed_cosignature_in_a_bundle_is_found_with_the_key_of_the_witness() {
    Cosignature made = cosign(Optional.empty(), 0, 9).orElseThrow();
    Cosignature foreign =
        witness.cosign(Optional.empty(), tree.consistency(0, 5), at(5), keys, TIME).orElseThrow();
    String moved = bundle(at(9).with(List.of(made))).replace(made.toString(), foreign.toString());
    Bundle.Contents contents = verify(moved).orElseThrow();
    assertThat(code(contents.cosignedBy(witness.key()))).isEqualTo("BAD_SIGNATURE");
  }

  private Checked<Cosignature> cosign(Optional<Checkpoint> last, int from, int size) {
    return witness.cosign(last, tree.consistency(from, size), at(size), keys, TIME);
  }

  private SignedCheckpoint at(int size) {
    return log.sign(new Checkpoint("example.kz/log", size, tree.root(size)));
  }

  private static MerkleTree tree(List<CanonicalJson> leaves) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(leaf -> tree.append(leaf.bytes()));
    return tree;
  }

  private String bundle(SignedCheckpoint... checkpoints) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bundle.write(out, leaves.iterator(), List.of(checkpoints));
    return out.toString(StandardCharsets.UTF_8);
  }

  private Checked<Bundle.Contents> verify(String text) {
    return Bundle.verify(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), keys);
  }

  private static Checked<List<Cosignature>> read(String lines) {
    return Cosignature.read(lines.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(Checked<?> checked) {
    return checked.<String>fold(value -> "verified", flaw -> flaw.code().toString());
  }
}
