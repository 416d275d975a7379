package kz.tizilim.drafting.open;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 in UTF-8 with one default namespace, element by element. */
final class XmlOut {
  private static final int REPLACEMENT = 0xFFFD;

  private final XMLStreamWriter out;

  /** What writes the inside of an element. */
  @FunctionalInterface
  interface Inside {
    void write() throws IOException;
  }

  XmlOut(OutputStream stream) throws IOException {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes a document of one element. */
  void document(String namespace, String name, Inside inside) throws IOException {
    try {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement(name);
      out.writeDefaultNamespace(namespace);
      inside.write();
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element on a line of its own with what is inside. */
  void element(String name, String[] attributes, Inside inside) throws IOException {
    begin(name, attributes);
    inside.write();
    try {
      out.writeCharacters("\n");
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element on a line of its own with a text; an attribute that is empty is left out. */
  void element(String name, String[] attributes, String text) throws IOException {
    begin(name, attributes);
    try {
      out.writeCharacters(legal(text));
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element without content on a line of its own. */
  void empty(String name, String... attributes) throws IOException {
    try {
      out.writeCharacters("\n");
      out.writeEmptyElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes a text between elements. */
  void text(String text) throws IOException {
    try {
      out.writeCharacters(legal(text));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin(String name, String... attributes) throws IOException {
    try {
      out.writeCharacters("\n");
      out.writeStartElement(name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.writeAttribute(attributes[i], legal(attributes[i + 1]));
      }
    }
  }

  /** A text whose characters that XML 1.0 does not have are the replacement character. */
  static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
