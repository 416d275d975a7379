package kz.tizilim.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tizilim.classify.Column;
import kz.tizilim.staffing.StaffingException.Kind;
import kz.tizilim.staffing.file.WorkbookFile;
import kz.tizilim.staffing.sheet.Headings;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file. Columns have the names that staffing tables have; only those that are
 * used are read. One group of rows is held in memory at a time.
 */
final class ParquetRows implements TableRows {
  private static final long LARGEST_GROUP = 1L << 30;
  private static final long NANOS = 1_000_000_000;

  private final String name;
  private final Path file;
  private final boolean isTemporary;
  private final ParquetFileReader reader;
  private final MessageType used;
  private final JsonRow row = new JsonRow();
  private @Nullable RecordReader<Group> group;
  private int next;
  private long left;
  private long rows;

  private ParquetRows(String name, Path file, boolean isTemporary) throws IOException {
    this.name = name;
    this.file = file;
    this.isTemporary = isTemporary;
    this.reader =
        ParquetFileReader.open(
            new LocalInputFile(file),
            ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ParquetCodecs())
                .build());
    try {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<Type> columns =
          schema.getFields().stream().filter(column -> row.isUsed(column.getName())).toList();
      this.used = new MessageType(schema.getName(), columns);
      reader.setRequestedSchema(used);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Opens a file.
   *
   * @param given the file, if it is one; otherwise the bytes are copied to a temporary file first
   * @throws StaffingException if it is damaged, or has no column of titles
   */
  static ParquetRows open(String name, Optional<Path> given, InputStream bytes) throws IOException {
    Path file = given.isPresent() ? given.get() : WorkbookFile.spool(name, bytes);
    try {
      ParquetRows rows = new ParquetRows(name, file, given.isEmpty());
      if (!rows.namesTitles()) {
        rows.close();
        throw new StaffingException(Kind.NO_HEADER, "parquet.columns", name, rows.names());
      }
      return rows;
    } catch (StaffingException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (given.isEmpty()) {
        Files.deleteIfExists(file);
      }
      throw broken(name, e);
    }
  }

  private boolean namesTitles() {
    return used.getFields().stream()
        .anyMatch(
            column -> Headings.column(column.getName()).filter(Column.TITLE::equals).isPresent());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(row.unrecognised());
    used.getFields().forEach(column -> names.add(column.getName()));
    return names;
  }

  private static StaffingException broken(String name, Exception cause) {
    if (cause instanceof ParquetCodecs.UnreadableCodec codec) {
      return new StaffingException(
          Kind.UNSUPPORTED, "parquet.codec", name, String.valueOf(codec.getMessage()));
    }
    return new StaffingException(Kind.BROKEN, "broken.parquet", name).because(cause);
  }

  @Override
  public Optional<TableRow> next() {
    try {
      while (left == 0) {
        if (!nextGroup()) {
          return Optional.empty();
        }
      }
      Group values = Objects.requireNonNull(group).read();
      left--;
      rows++;
      return Optional.of(row(values));
    } catch (IOException | UncheckedIOException e) {
      throw broken(name, e);
    } catch (StaffingException e) {
      throw e;
    } catch (RuntimeException e) {
      throw broken(name, e);
    }
  }

  private boolean nextGroup() throws IOException {
    List<BlockMetaData> groups = reader.getRowGroups();
    if (next < groups.size() && groups.get(next).getTotalByteSize() > LARGEST_GROUP) {
      throw new StaffingException(Kind.TOO_LARGE, "parquet.group", name);
    }
    next++;
    PageReadStore pages = reader.readNextRowGroup();
    if (pages == null) {
      return false;
    }
    MessageColumnIO columns =
        new ColumnIOFactory().getColumnIO(used, reader.getFileMetaData().getSchema());
    group = columns.getRecordReader(pages, new GroupRecordConverter(used));
    left = pages.getRowCount();
    return true;
  }

  private TableRow row(Group values) {
    row.begin();
    for (int i = 0; i < used.getFieldCount(); i++) {
      if (values.getFieldRepetitionCount(i) > 0) {
        value(used.getType(i), i, values);
      }
    }
    return row.end((int) Math.min(rows, Integer.MAX_VALUE), rows);
  }

  private void value(Type column, int place, Group values) {
    if (!column.isPrimitive()) {
      boolean isList =
          column.getLogicalTypeAnnotation()
              instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
      row.noText(column.getName(), isList ? "list" : "object");
    } else if (column.isRepetition(Type.Repetition.REPEATED)) {
      row.noText(column.getName(), "list");
    } else if (column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN) {
      row.noText(column.getName(), "logical");
    } else if (column.getLogicalTypeAnnotation() instanceof IntervalLogicalTypeAnnotation) {
      row.noText(column.getName(), "object");
    } else {
      String text = text(column, place, values);
      if (!text.isEmpty()) {
        row.value(column.getName(), text);
      }
    }
  }

  private static String text(Type column, int place, Group values) {
    PrimitiveTypeName type = column.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation meaning = column.getLogicalTypeAnnotation();
    return switch (type) {
      case BOOLEAN -> throw new IllegalArgumentException("A truth value has no text.");
      case INT32 ->
          isUnsigned(meaning)
              ? Integer.toUnsignedString(values.getInteger(place, 0))
              : whole(values.getInteger(place, 0), meaning);
      case INT64 ->
          isUnsigned(meaning)
              ? Long.toUnsignedString(values.getLong(place, 0))
              : whole(values.getLong(place, 0), meaning);
      case FLOAT -> ValueText.of(values.getFloat(place, 0));
      case DOUBLE -> ValueText.of(values.getDouble(place, 0));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(values.getBinary(place, 0).getBytes(), meaning);
      case INT96 -> julian(values.getInt96(place, 0).getBytes());
    };
  }

  private static String bytes(byte[] bytes, @Nullable LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return ValueText.of(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation && bytes.length == 2 * Long.BYTES) {
      ByteBuffer halves = ByteBuffer.wrap(bytes);
      return new UUID(halves.getLong(), halves.getLong()).toString();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static boolean isUnsigned(@Nullable LogicalTypeAnnotation meaning) {
    return meaning instanceof IntLogicalTypeAnnotation number && !number.isSigned();
  }

  private static String whole(long value, @Nullable LogicalTypeAnnotation meaning) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return ValueText.of(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (meaning instanceof TimeLogicalTypeAnnotation time) {
      return LocalTime.ofNanoOfDay(value * (NANOS / perSecond(time.getUnit()))).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation stamp) {
      long unit = perSecond(stamp.getUnit());
      Instant instant =
          Instant.ofEpochSecond(
              Math.floorDiv(value, unit), Math.floorMod(value, unit) * (NANOS / unit));
      return stamp.isAdjustedToUTC()
          ? ValueText.of(instant)
          : ValueText.of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
    return Long.toString(value);
  }

  private static long perSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> NANOS;
    };
  }

  /** The old form of a moment: nanoseconds of the day and the Julian day, little end first. */
  private static String julian(byte[] bytes) {
    ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = parts.getLong();
    long day = parts.getInt() - 2_440_588L;
    return ValueText.of(Instant.ofEpochSecond(day * 86_400, nanos));
  }

  @Override
  public List<ColumnHeading> headings() {
    return row.headings();
  }

  @Override
  public void close() {
    try {
      reader.close();
      if (isTemporary) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }
}
