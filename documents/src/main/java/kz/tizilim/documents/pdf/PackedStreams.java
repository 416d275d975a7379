package kz.tizilim.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.RefusedException;
import kz.tizilim.documents.grid.RefusedException.Reason;

/** Weighs the packed streams of a PDF before anything unpacks them. */
final class PackedStreams {

  /*
   * PDFBox unpacks a stream whole, into memory. So every stream of the file is first unpacked piece by
   * piece and counted, whatever the file says of its length or kind. Other packings cannot be counted
   * that simply; each grows by a known factor at most: run lengths 64 times, LZW some 2,700 times (12-bit
   * codes for up to 4,096 bytes). A second packing around the first multiplies.
   */
  private static final Pattern STREAM = Pattern.compile("stream\r?\n");
  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final int HEAD = 512;
  private static final int RUN_LENGTH = 64;
  private static final int LZW = 2_731;
  private static final int MOST_OF_ONE = 96 << 20;

  private PackedStreams() {}

  static void check(byte[] file, Limits limits, Limits.Meter meter) throws RefusedException {
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    Matcher stream = STREAM.matcher(bytes);
    long sum = 0;
    while (stream.find()) {
      meter.checkTime();
      int from = stream.end();
      String head = unescaped(bytes.substring(Math.max(0, stream.start() - HEAD), stream.start()));
      int own = head.lastIndexOf(" obj");
      long weight = weight(file, from, own < 0 ? head : head.substring(own), limits, meter);
      sum += weight;
      if (weight > MOST_OF_ONE || sum > limits.unpacked()) {
        throw new RefusedException(
            Reason.TOO_LARGE,
            "PDF распаковывается больше чем в "
                + (weight > MOST_OF_ONE ? MOST_OF_ONE : limits.unpacked()) / (1 << 20)
                + " МБ, таким приказ не бывает. Сохраните приказ заново.");
      }
    }
  }

  private static long weight(byte[] file, int from, String head, Limits limits, Limits.Meter meter)
      throws RefusedException {
    long weight = 0;
    if (head.contains("/Fl")) {
      weight = inflated(file, from, limits, meter);
      long flates = head.split("/Fl", -1).length - 2L;
      // Deflated twice, at most 1,032 times more: nothing honest is.
      weight *= flates > 0 ? 1_032 : 1;
    } else {
      int end = Math.min(file.length, from + MOST_OF_ONE);
      weight =
          end - from > 0 && (head.contains("/R") || head.contains("/LZ")) ? length(file, from) : 0;
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
      throws RefusedException {
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
