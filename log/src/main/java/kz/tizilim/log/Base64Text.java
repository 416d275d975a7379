package kz.tizilim.log;

import java.util.Base64;
import java.util.Optional;

/** Base64 (RFC 4648, section 4) in its only valid form: padded, with the unused bits zero. */
final class Base64Text {
  private Base64Text() {}

  static Optional<byte[]> find(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
