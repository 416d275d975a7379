package kz.tizilim.staffing.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The encoding of a text, detected from its first bytes: UTF-8, UTF-16 with or without a byte order
 * mark, and the four one-byte encodings of Cyrillic.
 */
enum Encoding {
  /** UTF-8. */
  UTF_8(StandardCharsets.UTF_8),
  /** UTF-16, the low byte first. */
  UTF_16LE(StandardCharsets.UTF_16LE),
  /** UTF-16, the high byte first. */
  UTF_16BE(StandardCharsets.UTF_16BE),
  /** Windows-1251, and KZ-1048, which has Kazakh letters in place of Serbian and Ukrainian ones. */
  WINDOWS(Charset.forName("windows-1251")),
  /** CP866. */
  DOS(Charset.forName("IBM866")),
  /** KOI8-R. */
  KOI8(Charset.forName("KOI8-R"));

  private static final String SERBIAN = "ЌЋќћЎўЈҐЄЇґєјЅѕї";
  private static final String KAZAKH = "ҚҺқһҰұӘӨҒҮөғәҢңү";
  private static final List<Encoding> ONE_BYTE = List.of(WINDOWS, DOS, KOI8);
  private static final Pattern FAMILIAR =
      Pattern.compile(
          "должност|наимен|учрежден|подраздел|звено|категор|уровен|лауазым|мекеме|штат|\\p{IsCyrillic}ого|ение|ость");

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /**
   * The encoding of a text without a byte order mark.
   *
   * @param whole whether {@code head} is all of it
   */
  static Encoding of(byte[] head, boolean whole) {
    if (head.length >= 4) {
      int even = zeros(head, 0);
      int odd = zeros(head, 1);
      int half = head.length / 2;
      boolean wide = even + odd > 0 && Math.abs(even - odd) * 5 > half;
      if (wide || isCyrillicWide(head, 1) || isCyrillicWide(head, 0)) {
        return odd > even
                || (odd == even && isCyrillicWide(head, 1))
                || (!wide && isCyrillicWide(head, 1))
            ? UTF_16LE
            : UTF_16BE;
      }
    }
    return isUtf8(head, whole)
        ? UTF_8
        : ONE_BYTE.stream()
            .max(Comparator.comparingLong(one -> one.likeness(head)))
            .orElse(WINDOWS);
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** Whether most bytes at even or odd places are the high byte of Cyrillic or ASCII letters. */
  private static boolean isCyrillicWide(byte[] head, int from) {
    int high = 0;
    int all = 0;
    boolean zero = false;
    for (int i = from; i < head.length; i += 2) {
      high += head[i] == 4 || head[i] == 0 || head[i] == 5 || head[i] == 0x20 ? 1 : 0;
      zero |= head[i] == 0;
      all++;
    }
    return zero && all > 0 && high * 10 > all * 9;
  }

  /**
   * Whether a text is UTF-8. A few bytes that are not text do not change that: they are reported in
   * their rows.
   */
  private static boolean isUtf8(byte[] head, boolean whole) {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < head.length) {
      int b = head[i] & 0xFF;
      int more =
          b < 0x80
              ? 0
              : b >= 0xC2 && b < 0xE0
                  ? 1
                  : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
      if (more < 0) {
        bad++;
        i++;
        continue;
      }
      if (i + more >= head.length && more > 0) {
        bad += whole ? 1 : 0;
        break;
      }
      boolean valid = true;
      for (int k = 1; k <= more; k++) {
        valid &= (head[i + k] & 0xC0) == 0x80;
      }
      good += valid && more > 0 ? 1 : 0;
      bad += valid ? 0 : 1;
      i += valid ? more + 1 : 1;
    }
    return bad == 0 || good > 4L * bad;
  }

  /** How much a text in this encoding looks like Russian or Kazakh. */
  private long likeness(byte[] head) {
    String text = kazakh(new String(head, charset), this);
    long likeness = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("оеаинтсрвлкмыд".indexOf(c) >= 0) {
        likeness += 3;
      } else if ((c >= 'а' && c <= 'я') || "әғқңөұүһі".indexOf(c) >= 0) {
        likeness += 1;
      } else if (c > 0x7F && !Character.isLetter(c) && "№«»–—… ".indexOf(c) < 0) {
        likeness -= 4;
      } else if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1))) {
        likeness -= 4;
      }
    }
    return likeness + 20 * FAMILIAR.matcher(text.toLowerCase(Locale.ROOT)).results().count();
  }

  /** The text of bytes in this encoding. */
  String text(byte[] bytes, int from) {
    return kazakh(new String(bytes, from, bytes.length - from, charset), this);
  }

  private static String kazakh(String text, Encoding encoding) {
    if (encoding != WINDOWS) {
      return text;
    }
    StringBuilder read = new StringBuilder(text);
    for (int i = 0; i < read.length(); i++) {
      read.setCharAt(i, kazakh(read.charAt(i)));
    }
    return read.toString();
  }

  private static char kazakh(char c) {
    int at = c < 0x400 || c > 0x491 ? -1 : SERBIAN.indexOf(c);
    return at < 0 ? c : KAZAKH.charAt(at);
  }

  /** The characters of a stream in this encoding; bytes that are not text become U+FFFD. */
  Reader reader(InputStream in) {
    Reader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return this == WINDOWS ? new KazakhReader(reader) : reader;
  }

  /** The name by which people know the encoding. */
  String charsetName() {
    return charset.name();
  }

  /** Reads the letters of KZ-1048. */
  private static final class KazakhReader extends FilterReader {
    KazakhReader(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c < 0 ? c : kazakh((char) c);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      for (int i = from; i < from + n; i++) {
        buffer[i] = kazakh(buffer[i]);
      }
      return n;
    }
  }
}
