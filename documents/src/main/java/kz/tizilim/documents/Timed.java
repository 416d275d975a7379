package kz.tizilim.documents;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.tizilim.documents.DocumentException.Kind;
import kz.tizilim.documents.docx.DocxReader;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;
import kz.tizilim.documents.html.HtmlReader;
import kz.tizilim.documents.pdf.PdfReader;

/** Reads a file within its time, even where a library would not come back. */
final class Timed {

  /*
   * The readers look at the clock themselves; the thread of its own is for what happens inside a library.
   * It has a deep stack, which nested objects of a damaged file may need, and dies with the program.
   */
  private static final long STACK = 16L << 20;
  private static final long GRACE_MILLIS = 1_000;

  private Timed() {}

  static List<Part> parts(SourceFile file, Limits limits) {
    FutureTask<List<Part>> reading = new FutureTask<>(() -> read(file, limits));
    Thread thread = new Thread(null, reading, "reading a document", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(limits.time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw refused(file, limits.tooLong());
    } catch (InterruptedException e) {
      reading.cancel(true);
      Thread.currentThread().interrupt();
      throw new DocumentException(Kind.UNREADABLE, "interrupted", file.name());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableDocumentException refused) {
        throw refused(file, refused);
      }
      if (e.getCause() instanceof OutOfMemoryError) {
        throw refused(file, new UnreadableDocumentException(Reason.TOO_LARGE, "large.memory"));
      }
      throw new IllegalStateException(file.name() + ": " + e.getCause(), e.getCause());
    }
  }

  private static List<Part> read(SourceFile file, Limits limits)
      throws UnreadableDocumentException {
    return switch (file.form()) {
      case PDF -> PdfReader.read(file.bytes(), limits);
      case DOCX -> DocxReader.read(file.bytes(), limits);
      case HTML -> HtmlReader.read(file.bytes(), limits);
      case TEXT -> throw new IllegalArgumentException(file + " has no parts.");
    };
  }

  private static DocumentException refused(SourceFile file, UnreadableDocumentException refused) {
    Kind kind =
        switch (refused.reason()) {
          case BROKEN -> Kind.BROKEN;
          case TOO_LARGE -> Kind.TOO_LARGE;
          case NO_TEXT -> Kind.NOT_TEXT;
        };
    return DocumentException.about(file.name(), kind, refused.why());
  }
}
