package kz.tizilim.staffing;

import java.io.IOException;
import kz.tizilim.classify.Answer;

/** A report of one format. */
interface Report extends AutoCloseable {
  void write(TableRow row, Answer answer) throws IOException;

  /** Passes on what can be passed on before the end. */
  default void flush() throws IOException {}

  /** Writes what comes after the last row. */
  void finish(Summary summary) throws IOException;

  /** Lets go of what the report held; what was written stays. */
  @Override
  default void close() throws IOException {}
}
