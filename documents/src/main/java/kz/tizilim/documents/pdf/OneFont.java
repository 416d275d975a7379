package kz.tizilim.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** Stands for every font that a PDF does not bring: the one that PDFBox itself carries. */
final class OneFont implements FontMapper {

  /*
   * PDFBox would look through all fonts of the machine, remember them in a file in the user's home, and
   * then read the same PDF otherwise on another machine. Nothing is drawn here, so any font will do.
   */
  private static final String CARRIED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private @Nullable TrueTypeFont font;

  private OneFont() {}

  /** From now on, PDFBox takes this one. */
  static void use() {
    FontMappers.set(new OneFont());
  }

  private synchronized TrueTypeFont font() {
    if (font == null) {
      try (InputStream in = PDDocument.class.getResourceAsStream(CARRIED)) {
        font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return font;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(font(), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, font(), true);
  }
}
