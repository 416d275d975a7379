package kz.tizilim.staffing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * How far a report was written, for a later run that goes on with it.
 *
 * @param key what the report is made from
 * @param bytes how many bytes of it are safe
 * @param summary the summary of the rows in them
 */
public record ResumePoint(Key key, long bytes, Summary summary) {

  /**
   * What a report is made from: two reports with the same key have the same bytes.
   *
   * @param input the digest of the table
   * @param editions the digest of the editions that answer, and the day
   * @param options how the table is read and the report written
   */
  public record Key(String input, String editions, String options) {

    /**
     * The name of the first part that differs: {@code input}, {@code editions}, {@code options}.
     */
    String firstDifference(Key other) {
      return !input.equals(other.input)
          ? "input"
          : !editions.equals(other.editions) ? "editions" : "options";
    }
  }

  /**
   * The SHA-256 of a file, as {@code sha256:} and hexadecimal digits.
   *
   * @throws StaffingException if it cannot be read
   */
  public static String digest(Path file) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw StaffingException.reading(String.valueOf(file), e);
    }
    return named(digest);
  }

  /** The SHA-256 of a text in UTF-8. */
  public static String digest(String text) {
    MessageDigest digest = sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return named(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  private static String named(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonRow.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("input", key.input());
      json.writeStringProperty("editions", key.editions());
      json.writeStringProperty("options", key.options());
      json.writeNumberProperty("bytes", bytes);
      json.writeName("summary");
      SummaryState.write(summary, json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** The point that {@link #write} wrote; empty if the bytes are damaged. */
  static Optional<ResumePoint> read(byte[] bytes) {
    try (JsonParser json = JsonRow.JSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String input = text("input", json);
      String editions = text("editions", json);
      String options = text("options", json);
      long safe = Long.parseLong(text("bytes", json));
      json.nextToken();
      json.nextToken();
      Summary summary = SummaryState.read(json);
      return Optional.of(new ResumePoint(new Key(input, editions, options), safe, summary));
    } catch (JacksonException | IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String text(String name, JsonParser json) {
    if (json.nextToken() != JsonToken.PROPERTY_NAME || !json.currentName().equals(name)) {
      throw new IllegalArgumentException("There is no " + name + ".");
    }
    json.nextToken();
    return json.getString();
  }
}
