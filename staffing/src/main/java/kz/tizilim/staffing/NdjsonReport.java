package kz.tizilim.staffing;

import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.grid.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line. */
final class NdjsonReport extends LineReport {
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();
  private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

  private String sheet = "";
  private byte[] sheetText = "\"\"".getBytes(StandardCharsets.US_ASCII);

  NdjsonReport(OutputStream out) {
    this(out, AnswerField.ALL);
  }

  NdjsonReport(OutputStream out, List<AnswerField> fields) {
    super(out, fields);
  }

  @Override
  byte[] fields(List<AnswerField> fields, Answer answer, boolean isFirst) {
    StringWriter text = new StringWriter();
    try (JsonGenerator object = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      object.writeStartObject();
      AnswerJson.write(fields, answer, Language.RU, object);
      object.writeEndObject();
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOfRange(bytes, 1, bytes.length - 1);
  }

  @Override
  boolean has(AnswerField field, TableRow row) {
    return field == AnswerField.ROW_ID || row.line() > 0;
  }

  @Override
  void field(AnswerField field, TableRow row, boolean isFirst, LineBuffer line) {
    switch (field) {
      case ROW_ID -> {
        line.add("\"row_id\":");
        string(row.row().rowId(), line);
      }
      case SHEET -> {
        line.add("\"sheet\":");
        line.add(row.sheet().map(this::sheet).orElse(NOTHING));
      }
      case LINE -> {
        line.add("\"line\":");
        line.add(Integer.toString(row.line()));
      }
      default -> throw new IllegalArgumentException(field + " is not a field of a row.");
    }
  }

  private static void string(String text, LineBuffer line) {
    if (isPlain(text)) {
      line.add('"');
      line.add(text);
      line.add('"');
    } else {
      line.add(quoted(text));
    }
  }

  private static byte[] quoted(String text) {
    byte[] bytes = JsonStringEncoder.getInstance().quoteAsUTF8(Text.whole(text));
    byte[] quoted = new byte[bytes.length + 2];
    System.arraycopy(bytes, 0, quoted, 1, bytes.length);
    quoted[0] = '"';
    quoted[quoted.length - 1] = '"';
    return quoted;
  }

  private byte[] sheet(String name) {
    if (!name.equals(sheet)) {
      sheet = name;
      sheetText = quoted(name);
    }
    return sheetText;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  @Override
  void begin(LineBuffer line) {
    line.add('{');
  }

  @Override
  void end(LineBuffer line) {
    line.add('}');
    line.add('\n');
  }
}
