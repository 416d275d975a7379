package kz.tizilim.staffing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tizilim.classify.Answer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * The answers by columns, which have the names of the contract: texts, lists of texts, truth values
 * and a number; null where an answer says nothing.
 */
final class ParquetReport implements Report {
  /** How many bytes of rows are held before they are written. */
  private static final long ROW_GROUP = 16L << 20;

  private final ParquetWriter<Row> writer;

  /** A row and its answer. */
  private record Row(TableRow row, Answer answer) {}

  ParquetReport(CountedOutput out, List<AnswerField> fields) throws IOException {
    writer = new Builder(new Target(out), fields).build();
  }

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    writer.write(new Row(row, answer));
  }

  @Override
  public void finish(Summary summary) throws IOException {
    writer.close();
  }

  /** The columns with their types. */
  static MessageType schema(List<AnswerField> fields) {
    return new MessageType("answer", fields.stream().map(ParquetReport::column).toList());
  }

  private static Type column(AnswerField field) {
    return switch (field.kind()) {
      case TEXT -> text(Types.optional(PrimitiveTypeName.BINARY)).named(field.toString());
      case LOGICAL -> Types.optional(PrimitiveTypeName.BOOLEAN).named(field.toString());
      case NUMBER -> Types.optional(PrimitiveTypeName.INT32).named(field.toString());
      case TEXTS ->
          Types.optionalList()
              .element(text(Types.required(PrimitiveTypeName.BINARY)).named("element"))
              .named(field.toString());
    };
  }

  private static Types.PrimitiveBuilder<PrimitiveType> text(
      Types.PrimitiveBuilder<PrimitiveType> binary) {
    return binary.as(LogicalTypeAnnotation.stringType());
  }

  /** Configures the writer without Hadoop. */
  @SuppressWarnings("deprecation") // the method with a configuration of Hadoop is abstract
  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final List<AnswerField> fields;

    Builder(OutputFile file, List<AnswerField> fields) {
      super(file);
      this.fields = fields;
      withConf(new PlainParquetConfiguration());
      withCodecFactory(new ParquetCodecs());
      withCompressionCodec(CompressionCodecName.ZSTD);
      withRowGroupSize(ROW_GROUP);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(Configuration hadoop) {
      throw new IllegalStateException("Hadoop is not used.");
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(fields);
    }
  }

  /** Gives the values of a row to the columns. */
  @SuppressWarnings("deprecation") // the method with a configuration of Hadoop is abstract
  private static final class Rows extends WriteSupport<Row> {
    private final List<AnswerField> fields;
    private @Nullable RecordConsumer consumer;

    Rows(List<AnswerField> fields) {
      this.fields = fields;
    }

    @Override
    public WriteContext init(Configuration hadoop) {
      throw new IllegalStateException("Hadoop is not used.");
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema(fields), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer columns) {
      consumer = columns;
    }

    @Override
    public void write(Row row) {
      RecordConsumer columns = Objects.requireNonNull(consumer);
      columns.startMessage();
      for (int i = 0; i < fields.size(); i++) {
        int place = i;
        fields.get(i).value(row.row, row.answer).ifPresent(value -> field(place, value, columns));
      }
      columns.endMessage();
    }

    private void field(int place, Object value, RecordConsumer columns) {
      String name = fields.get(place).toString();
      columns.startField(name, place);
      if (value instanceof List<?> list) {
        list(list, columns);
      } else if (value instanceof Boolean logical) {
        columns.addBoolean(logical);
      } else if (value instanceof Integer number) {
        columns.addInteger(number);
      } else {
        columns.addBinary(Binary.fromString(value.toString()));
      }
      columns.endField(name, place);
    }

    private static void list(List<?> values, RecordConsumer columns) {
      columns.startGroup();
      if (!values.isEmpty()) {
        columns.startField("list", 0);
        for (Object value : values) {
          columns.startGroup();
          columns.startField("element", 0);
          columns.addBinary(Binary.fromString(value.toString()));
          columns.endField("element", 0);
          columns.endGroup();
        }
        columns.endField("list", 0);
      }
      columns.endGroup();
    }
  }

  /** The stream of a report, which only grows. */
  private record Target(CountedOutput out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new Stream(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return new Stream(out);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }

    @Override
    public String getPath() {
      return "";
    }
  }

  private static final class Stream extends PositionOutputStream {
    private final CountedOutput out;

    Stream(CountedOutput out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return out.bytes();
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
