package kz.tizilim.server.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON bodies, written by hand: their shape is a contract. */
public final class Json {
  /** The media type, with the charset that JSON has anyway. */
  public static final String TYPE = "application/json";

  private static final int USUAL = 4096;
  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /** What {@code writing} writes. */
  public static byte[] of(Consumer<JsonGenerator> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    write(bytes, writing);
    return bytes.toByteArray();
  }

  /** Writes to a stream what {@code writing} writes, and closes it. */
  public static void write(OutputStream out, Consumer<JsonGenerator> writing) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      writing.accept(json);
    }
  }

  /** A text, or null where it is empty. */
  public static void text(JsonGenerator json, String name, String text) {
    if (text.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }

  /** A list of texts. */
  public static void texts(JsonGenerator json, String name, Iterable<?> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(text -> json.writeString(String.valueOf(text)));
    json.writeEndArray();
  }
}
