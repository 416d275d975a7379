package kz.tizilim.drafting;

import java.io.IOException;
import java.io.OutputStream;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;

/**
 * An edition to be printed. The words of the law stay as they are; the words around them are in the
 * language of the print.
 *
 * <p>The same edition, cover and language give the same bytes in every form.
 */
public final class Printing {
  private final Sheet sheet;

  private Printing(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A print of {@code edition}. */
  public static Printing of(Edition edition, Cover cover, ActLanguage language) {
    return new Printing(new Sheet(edition, cover, language));
  }

  /** Writes a document of Word, and leaves {@code out} open. */
  public void docx(OutputStream out) throws IOException {
    DocxPrint.write(sheet, out);
  }

  /** Writes pages of PDF/A-2a, and leaves {@code out} open. */
  public void pdf(OutputStream out) throws IOException {
    PdfPrint.write(sheet, out);
  }

  /** Writes one web page, and leaves {@code out} open. */
  public void html(OutputStream out) throws IOException {
    HtmlPrint.write(sheet, out);
  }

  /** Writes a workbook, and leaves {@code out} open. */
  public void xlsx(OutputStream out) throws IOException {
    XlsxPrint.write(sheet, out);
  }
}
