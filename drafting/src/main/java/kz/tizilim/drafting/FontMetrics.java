package kz.tizilim.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.tizilim.documents.DocumentException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of a print at one size: how wide words are, and where lines break. */
final class FontMetrics {
  /*
   * PT Serif is under the SIL Open Font License (font/OFL.txt) and has every letter of Kazakh and
   * Russian. A letter that it lacks is refused by name: a law with holes in it is none.
   */
  private static final int UNITS = 1000;

  private final PDType0Font font;
  private final float size;

  private FontMetrics(PDType0Font font, float size) {
    this.font = font;
    this.size = size;
  }

  /** The bytes of {@code PTSerif-Regular.ttf} or {@code PTSerif-Bold.ttf}. */
  static byte[] file(String name) throws IOException {
    try (InputStream in = FontMetrics.class.getResourceAsStream("font/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The font " + name + " is not in the program.");
      }
      return in.readAllBytes();
    }
  }

  /** A font that is embedded into {@code document}, as far as its letters are used. */
  static FontMetrics load(PDDocument document, String name) throws IOException {
    try (InputStream in = FontMetrics.class.getResourceAsStream("font/" + name)) {
      return new FontMetrics(PDType0Font.load(document, in, true), 1);
    }
  }

  FontMetrics sized(float size) {
    return new FontMetrics(font, size);
  }

  PDType0Font font() {
    return font;
  }

  float size() {
    return size;
  }

  /** How wide {@code text} is. */
  float width(String text) throws IOException {
    try {
      return font.getStringWidth(text) * size / UNITS;
    } catch (IllegalArgumentException e) {
      throw missing(text);
    }
  }

  private DocumentException missing(String text) throws IOException {
    String letter =
        text.codePoints()
            .mapToObj(Character::toString)
            .filter(one -> !has(one))
            .findFirst()
            .orElse(text);
    return new DocumentException(
        DocumentException.Kind.NOT_TEXT,
        "letter",
        letter,
        String.format(Locale.ROOT, "U+%04X", letter.codePointAt(0)),
        text);
  }

  private boolean has(String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }

  /** The text with each letter that the font lacks as its number: {@code [U+1F600]}. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          String letter = Character.toString(point);
          shown.append(
              Character.isWhitespace(point)
                  ? " "
                  : has(letter) ? letter : String.format(Locale.ROOT, "[U+%04X]", point));
        });
    return shown.toString();
  }

  /** The lines of {@code text}, each with as many words as fit into {@code room}. */
  List<String> lines(String text, float room) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float space = width(" ");
    float used = 0;
    for (String word : text.strip().split("(?<!№)\\s+", -1)) {
      for (String part : parts(word, room)) {
        float wide = width(part);
        if (line.length() > 0 && used + space + wide > room) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        used += wide + (line.length() == 0 ? 0 : space);
        line.append(line.length() == 0 ? "" : " ").append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word in one part, or in as many as a word wider than the column needs. */
  private List<String> parts(String word, float room) throws IOException {
    if (width(word) <= room) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= word.length(); to++) {
      if (to > from + 1 && width(word.substring(from, to)) > room) {
        parts.add(word.substring(from, to - 1));
        from = to - 1;
      }
    }
    parts.add(word.substring(from));
    return parts;
  }
}
