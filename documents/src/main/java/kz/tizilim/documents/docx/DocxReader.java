package kz.tizilim.documents.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;

/** Reads a DOCX into lines of prose and tables. */
public final class DocxReader {

  /*
   * Of the package the main part is read (ECMA-376, part 1, 11.3.10), which its content type
   * identifies, and with it what its numbered paragraphs need. Unpacked bytes are counted while
   * they are read, so that an entry cannot be larger than stated. Entities and document types are
   * disabled: a DOCX has none.
   */
  private static final String TYPES = "[Content_Types].xml";
  private static final Pattern MAIN =
      Pattern.compile(
          "<(?:\\w+:)?Override\\b(?=[^>]*wordprocessingml\\.document\\.main\\+xml)[^>]*PartName=\"/?([^\"]+)\"");
  private static final String USUAL = "word/document.xml";
  private static final int MOST_ENTRIES = 10_000;

  private DocxReader() {}

  /** Whether the bytes of a zip are a Word document. */
  public static boolean isDocx(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < 100; i++) {
        if (entry.getName().startsWith("word/")) {
          return true;
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      return contains(file, "word/document.xml");
    }
    return contains(file, "word/document.xml");
  }

  private static boolean contains(byte[] file, String name) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(name);
  }

  /**
   * The parts of a DOCX, in reading order.
   *
   * @throws UnreadableDocumentException if it is damaged, too large, or has no text
   */
  public static List<Part> read(byte[] file, Limits limits) throws UnreadableDocumentException {
    Limits.Meter meter = limits.meter();
    String name =
        entry(file, TYPES, limits, meter)
            .map(types -> new String(types, StandardCharsets.UTF_8))
            .map(MAIN::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .orElse(USUAL);
    byte[] main = entry(file, name, limits, meter).orElseThrow(DocxReader::broken);
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    Optional<byte[]> lists = entry(file, folder + "numbering.xml", limits, meter);
    Optional<byte[]> styles = entry(file, folder + "styles.xml", limits, meter);
    List<Part> parts;
    try {
      Numbering numbering = new Numbering();
      if (lists.isPresent()) {
        numbering.readLists(factory.createXMLStreamReader(characters(lists.get())), meter);
      }
      if (lists.isPresent() && styles.isPresent()) {
        numbering.readStyles(factory.createXMLStreamReader(characters(styles.get())), meter);
      }
      parts =
          new DocumentBodyReader(meter, numbering)
              .read(factory.createXMLStreamReader(characters(main)));
    } catch (XMLStreamException | RuntimeException e) {
      throw broken();
    }
    if (parts.isEmpty()) {
      throw new UnreadableDocumentException(Reason.NO_TEXT, "no-text.docx");
    }
    return parts;
  }

  /**
   * The text of a part; the JDK's parser would print an error to the console for an invalid byte.
   */
  private static Reader characters(byte[] xml) {
    int from = xml.length > 2 && xml[0] == (byte) 0xEF && xml[1] == (byte) 0xBB ? 3 : 0;
    boolean wide = xml.length > 1 && (xml[0] & xml[1] & 0xFF) == 0xFE;
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    ByteArrayInputStream in = new ByteArrayInputStream(xml, from, xml.length - from);
    return new InputStreamReader(in, charset.newDecoder());
  }

  private static UnreadableDocumentException broken() {
    return new UnreadableDocumentException(Reason.BROKEN, "broken.docx");
  }

  /** The bytes of an entry of the zip. */
  private static Optional<byte[]> entry(byte[] file, String name, Limits limits, Limits.Meter meter)
      throws UnreadableDocumentException {
    long sum = 0;
    byte[] piece = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        boolean wanted = entry.getName().equals(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = zip.read(piece); n >= 0; n = zip.read(piece)) {
          sum += n;
          meter.checkTime();
          if (sum > limits.unpacked() / (wanted ? 4 : 1) || ++entries > MOST_ENTRIES * 100) {
            throw new UnreadableDocumentException(
                Reason.TOO_LARGE, "large.unpacked", "DOCX", limits.unpacked() >> 20);
          }
          if (wanted) {
            out.write(piece, 0, n);
          }
        }
        if (wanted) {
          return Optional.of(out.toByteArray());
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw broken();
    }
  }
}
