package kz.tizilim.drafting;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text as a QR code (ISO/IEC 18004), without its quiet zone. */
public final class QrCode {
  /** White modules that stand around a code. */
  static final int QUIET = 4;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * The code of {@code text}.
   *
   * @throws IllegalArgumentException if the text is longer than a code can hold, some 2,900 bytes
   */
  public static QrCode of(String text) {
    try {
      QRCode code =
          Encoder.encode(
              text,
              ErrorCorrectionLevel.L,
              Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()));
      return new QrCode(code.getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "A text of " + text.length() + " characters does not fit into a QR code.", e);
    }
  }

  /** How many modules a side has. */
  int size() {
    return modules.getWidth();
  }

  boolean isDark(int x, int y) {
    return modules.get(x, y) == 1;
  }

  /**
   * As a picture of vectors for a web page.
   *
   * @param title what it is, for those who do not see it; HTML
   */
  public String svg(String title) {
    int side = size() + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (isDark(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg role=\"img\" viewBox=\"0 0 "
        + side
        + " "
        + side
        + "\" shape-rendering=\"crispEdges\"><title>"
        + title
        + "</title><path d=\""
        + path
        + "\"/></svg>";
  }
}
