package kz.tizilim.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The frame of C2SP signed-note: a text, an empty line, and the lines of its signatures. */
record Note(String text, List<Note.Signature> signatures) {
  private static final String DASH = "\u2014 ";
  static final int MOST_SIGNATURES = 100;
  private static final int MOST_BYTES = 1 << 20;

  /** A signature line: who claims to have signed, and with which key. */
  record Signature(String name, int keyId, Bytes signature) {

    static Signature of(String name, int keyId, byte[] signature) {
      return new Signature(name, keyId, new Bytes(signature));
    }

    @Override
    public String toString() {
      byte[] id = KeyLine.idBytes(keyId);
      byte[] bytes = signature.copy();
      byte[] all = Arrays.copyOf(id, id.length + bytes.length);
      System.arraycopy(bytes, 0, all, id.length, bytes.length);
      return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }
  }

  /** Whether this can be a line of a note: not empty, well-formed, without control characters. */
  static boolean isLine(String line) {
    return !line.isEmpty()
        && line.chars().allMatch(c -> c >= ' ')
        && line.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  /** Whether a key may have that name: no space of any kind and no plus. */
  static boolean isName(String name) {
    return isLine(name)
        && name.codePoints()
            .noneMatch(c ->
                c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
  }

  static Note read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw FlawException.of(Flaw.Code.TOO_LONG, "note.too-long", MOST_BYTES, bytes.length);
    }
    String all = Utf8.read(bytes);
    int end = all.lastIndexOf("\n\n");
    if (end < 0 || !all.endsWith("\n")) {
      throw FlawException.of(Flaw.Code.TRUNCATED, "note.no-empty-line");
    }
    String text = all.substring(0, end + 1);
    requireNoControls(text);
    long line = text.chars().filter(c -> c == '\n').count() + 1;
    List<Signature> signatures = new ArrayList<>();
    String lines = all.substring(end + 2);
    while (!lines.isEmpty()) {
      line++;
      int next = lines.indexOf('\n');
      signatures.add(signature(lines.substring(0, next), line));
      lines = lines.substring(next + 1);
      if (signatures.size() > MOST_SIGNATURES) {
        throw FlawException.onLine(
            line, Flaw.Code.TOO_LONG, "note.many-signatures", MOST_SIGNATURES);
      }
    }
    if (signatures.isEmpty()) {
      throw FlawException.onLine(line, Flaw.Code.NOT_SIGNED, "note.unsigned");
    }
    return new Note(text, List.copyOf(signatures));
  }

  private static void requireNoControls(String text) {
    long line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c < ' ') {
        throw FlawException.onLine(line, Flaw.Code.BAD_CHARACTER, "note.control", JsonText.name(c));
      }
    }
  }

  /** Reads a signature line without its line feed. */
  static Signature signature(String line, long number) {
    String[] words =
        line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
    Optional<byte[]> bytes =
        words.length == 2 && isName(words[0]) ? Base64Text.find(words[1]) : Optional.empty();
    if (bytes.isEmpty() || bytes.get().length <= KeyLine.ID_BYTES) {
      throw FlawException.onLine(number, Flaw.Code.BAD_FORM, "note.signature-line");
    }
    byte[] all = bytes.get();
    return Signature.of(
        words[0], KeyLine.id(all), Arrays.copyOfRange(all, KeyLine.ID_BYTES, all.length));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(out::append);
    return out.toString();
  }
}
