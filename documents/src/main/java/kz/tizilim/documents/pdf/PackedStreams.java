package kz.tizilim.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;
import org.apache.pdfbox.cos.COSStream;

/** Computes the unpacked size of the compressed streams of a PDF before PDFBox unpacks them. */
final class PackedStreams {

  /*
   * PDFBox unpacks whole streams into memory. So every stream of the file is first unpacked piece
   * by piece and counted, regardless of its stated length and kind. Other compressions cannot be
   * counted as easily; each has a known greatest factor: 64 for run lengths, about 2,700 for LZW
   * (12-bit codes for up to 4,096 bytes). Nested compressions multiply.
   *
   * The dictionary of a stream is searched in the bytes before it, because the streams that PDFBox
   * reads to open the file must be checked too. Those of the pages are checked once more in the
   * form that PDFBox reads (FontTables), decrypted if the file is encrypted. The packed objects of
   * an encrypted file count at the greatest factor of deflate.
   */
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream *+(?:\r\n|[\r\n])?");

  /** A table of objects with columns of no width would never end. */
  private static final Pattern ENDLESS =
      Pattern.compile("/W\\s*+\\[\\s*+(?:(?:0++(?!\\d)|[^\\d\\s\\[\\]]++)\\s*+){3}\\]");

  /** A row of a compressed table is kept in memory. */
  private static final Pattern WIDE_ROW = Pattern.compile("/Columns\\s*+0*+[1-9]\\d{6}");

  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final int HEAD = 512;
  private static final int RUN_LENGTH = 64;
  private static final int LZW = 2_731;
  private static final int MOST_OF_ONE = 96 << 20;

  private static final int DEFLATED = 1_032;

  private PackedStreams() {}

  static void check(byte[] file, Limits limits, Limits.Meter meter)
      throws UnreadableDocumentException {
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    if (ENDLESS.matcher(bytes).find() || WIDE_ROW.matcher(bytes).find()) {
      throw tooMuch(MOST_OF_ONE);
    }
    boolean encrypted = bytes.contains("/Encrypt");
    Matcher stream = STREAM.matcher(bytes);
    long sum = 0;
    while (stream.find()) {
      meter.checkTime();
      int from = stream.end();
      String head = unescaped(bytes.substring(Math.max(0, stream.start() - HEAD), stream.start()));
      int own = head.lastIndexOf(" obj");
      String said = own < 0 ? head : head.substring(own);
      long weight =
          encrypted && said.contains("/ObjStm")
              ? length(file, from) * DEFLATED
              : weight(file, from, said, limits, meter);
      sum += weight;
      if (weight > MOST_OF_ONE || sum > limits.unpacked()) {
        throw tooMuch(weight > MOST_OF_ONE ? MOST_OF_ONE : limits.unpacked());
      }
    }
  }

  /** The unpacked size of {@code stream} in bytes. */
  static long weight(COSStream stream, Limits limits, Limits.Meter meter)
      throws IOException, UnreadableDocumentException {
    byte[] packed;
    try (InputStream in = stream.createRawInputStream()) {
      packed = in.readAllBytes();
    }
    String filters = unescaped(String.valueOf(stream.getFilters()).replace("COSName{", "/"));
    long weight = weight(packed, 0, filters, limits, meter);
    if (weight > MOST_OF_ONE) {
      throw tooMuch(MOST_OF_ONE);
    }
    return weight;
  }

  static UnreadableDocumentException tooMuch(long bytes) {
    return new UnreadableDocumentException(
        Reason.TOO_LARGE, "large.unpacked", "PDF", bytes / (1 << 20));
  }

  private static long weight(byte[] file, int from, String head, Limits limits, Limits.Meter meter)
      throws UnreadableDocumentException {
    long weight = inflated(file, from, limits, meter);
    long flates = head.split("/Fl", -1).length - 2L;
    // Deflated twice, by a factor of at most 1,032: no regular document does that.
    weight *= flates > 0 ? DEFLATED : 1;
    if (head.contains("/R") || head.contains("/LZ")) {
      weight = Math.max(weight, length(file, from));
    }
    weight *= head.contains("/RunLength") || head.contains("/RL") ? RUN_LENGTH : 1;
    return weight * (head.contains("/LZW") ? LZW : 1);
  }

  private static long length(byte[] file, int from) {
    byte[] end = "endstream".getBytes(StandardCharsets.US_ASCII);
    for (int i = from; i + end.length <= file.length; i++) {
      int k = 0;
      while (k < end.length && file[i + k] == end[k]) {
        k++;
      }
      if (k == end.length) {
        return (long) i - from;
      }
    }
    return file.length - (long) from;
  }

  private static long inflated(byte[] file, int from, Limits limits, Limits.Meter meter)
      throws UnreadableDocumentException {
    Inflater inflater = new Inflater();
    byte[] piece = new byte[1 << 16];
    try {
      inflater.setInput(file, from, file.length - from);
      long count = 0;
      int pieces = 0;
      while (!inflater.finished() && count <= Math.min(MOST_OF_ONE, limits.unpacked())) {
        int n = inflater.inflate(piece);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        count += n;
        if (++pieces % 64 == 0) {
          meter.checkTime();
        }
      }
      return count;
    } catch (DataFormatException damaged) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  private static String unescaped(String names) {
    return ESCAPED
        .matcher(names)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
