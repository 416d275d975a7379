package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line. Rows are passed on a hundred at a time. */
final class NdjsonReport implements Report {
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();
  private static final int TOGETHER = 100;

  private final JsonGenerator json;
  private long rows;

  NdjsonReport(OutputStream out) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    try {
      AnswerJson.write(answer, Language.RU, json);
      json.writeRaw('\n');
      rows++;
      if (rows % TOGETHER == 1) {
        json.flush();
      }
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  @Override
  public void finish(Summary summary) throws IOException {
    try {
      json.flush();
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }
}
