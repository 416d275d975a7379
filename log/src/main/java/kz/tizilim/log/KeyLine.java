package kz.tizilim.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The text of a key: {@code name+id+base64(type || 32 bytes)}, as C2SP signed-note prints it. */
final class KeyLine {
  static final int ID_BYTES = 4;
  static final int KEY_BYTES = 32;

  /** The type of Ed25519 in C2SP signed-note. */
  static final byte ED25519 = 1;

  /** The type of a timestamped Ed25519 cosignature in C2SP tlog-cosignature. */
  static final byte COSIGNATURE = 4;

  private KeyLine() {}

  /** The name, the id and the 32 bytes that follow the type. */
  record Parts(String name, int id, Bytes key) {}

  static String print(String name, int id, byte type, byte[] key) {
    return name
        + "+"
        + HexFormat.of().toHexDigits(id)
        + "+"
        + Base64.getEncoder().encodeToString(typed(type, key));
  }

  static Optional<Parts> find(String line, byte type) {
    String[] words = line.split("\\+", 3);
    if (words.length < 3 || !Note.isName(words[0]) || words[1].length() != 2 * ID_BYTES) {
      return Optional.empty();
    }
    Optional<byte[]> typed = Base64Text.find(words[2]);
    if (typed.isEmpty() || typed.get().length != KEY_BYTES + 1 || typed.get()[0] != type) {
      return Optional.empty();
    }
    byte[] key = Arrays.copyOfRange(typed.get(), 1, KEY_BYTES + 1);
    return id(words[1]).map(id -> new Parts(words[0], id, new Bytes(key)));
  }

  private static Optional<Integer> id(String hex) {
    boolean digits = hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    return digits ? Optional.of(HexFormat.fromHexDigits(hex)) : Optional.empty();
  }

  /** The id of a public key: 4 bytes of SHA-256(name, line feed, type, key). */
  static int id(String name, byte type, byte[] publicKey) {
    byte[] first = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] typed = typed(type, publicKey);
    byte[] all = Arrays.copyOf(first, first.length + typed.length);
    System.arraycopy(typed, 0, all, first.length, typed.length);
    return id(new Sha256().plain(all));
  }

  static int id(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  static byte[] idBytes(int id) {
    return ByteBuffer.allocate(ID_BYTES).putInt(id).array();
  }

  private static byte[] typed(byte type, byte[] key) {
    byte[] typed = new byte[1 + key.length];
    typed[0] = type;
    System.arraycopy(key, 0, typed, 1, key.length);
    return typed;
  }
}
