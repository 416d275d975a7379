package kz.tizilim.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import kz.tizilim.core.message.Language;

/** The screen as a stream of bytes in UTF-8. */
final class ScreenStream extends OutputStream {
  private final PrintWriter out;
  private final Language language;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  ScreenStream(PrintWriter out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void write(int b) throws IOException {
    line.write(b);
    if (b == '\n') {
      print();
    }
  }

  /** Prints whole lines, since characters can be cut between two calls. */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int end = from + length;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    line.write(bytes, from, end - from);
    if (end > from) {
      print();
    }
    line.write(bytes, end, from + length - end);
  }

  @Override
  public void flush() throws IOException {
    print();
  }

  private void print() throws IOException {
    out.print(line.toString(StandardCharsets.UTF_8));
    line.reset();
    if (out.checkError()) {
      throw new IOException(CliMessages.say(language, "check.closed"));
    }
  }
}
