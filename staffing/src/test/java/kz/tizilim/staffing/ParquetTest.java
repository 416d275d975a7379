package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.testkit.Property;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParquetTest {
  private static final MessageType POSTS =
      MessageTypeParser.parseMessageType(
          """
          message posts {
            optional int64 row_id;
            optional binary title (STRING);
            required binary institution;
            optional int32 date (DATE);
            optional int32 step (DECIMAL(3,0));
            optional binary grade (STRING);
            optional double salary;
            optional boolean level;
            optional group activity (LIST) { repeated group list { optional binary element (STRING); } }
          }
          """);

  @TempDir Path folder;

  @Test
  void columns_are_found_by_their_names_and_types_become_the_texts_of_a_table() throws IOException {
    Path file = folder.resolve("posts.parquet");
    try (ParquetWriter<Group> out = writer(file, CompressionCodecName.UNCOMPRESSED)) {
      Group one = new SimpleGroup(POSTS);
      one.add("row_id", 7L);
      one.add("title", "Бухгалтер");
      one.add("institution", Binary.fromString("ГВКГ"));
      one.add("date", 19_936);
      one.add("grade", "В2");
      one.add("step", 1);
      one.add("salary", 1.5);
      out.write(one);
      Group other = new SimpleGroup(POSTS);
      other.add("title", "Кассир");
      other.add("institution", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF}));
      out.write(other);
      Group third = new SimpleGroup(POSTS);
      third.add("title", "Кассир");
      third.add("institution", Binary.fromString(""));
      third.add("level", true);
      out.write(third);
    }
    assertThat(Tables.rows(StaffingTable.open(file)))
        .isEqualTo(
            """
            1 #7 Бухгалтер | ГВКГ | В2-1 | 2024-08-01
            2 #2 Кассир | \uFFFD ! institution: часть символов не читается: файл сохранён в другой кодировке
            3 #3 Кассир ! level: нужен текст или число, а стоит true или false
            """);
    try (StaffingTable table = StaffingTable.open(file)) {
      assertThat(table.unrecognised()).containsExactly("salary");
    }
    try (StaffingTable stream =
        StaffingTable.open(new ByteArrayInputStream(Files.readAllBytes(file)), "поток")) {
      assertThat(stream.skip(10)).isEqualTo(3);
    }
  }

  @Test
  void every_type_of_a_key_becomes_the_text_that_a_person_would_write() throws IOException {
    assertThat(key("int32 row_id (INTEGER(32,false))", row -> row.add("row_id", -1)))
        .isEqualTo("4294967295");
    assertThat(key("int64 row_id (INTEGER(64,false))", row -> row.add("row_id", -1L)))
        .isEqualTo("18446744073709551615");
    assertThat(key("int32 row_id (INTEGER(8,true))", row -> row.add("row_id", -5))).isEqualTo("-5");
    byte[] uuid = HexFormat.of().parseHex("123e4567e89b12d3a456426614174000");
    assertThat(
            key(
                "fixed_len_byte_array(16) row_id (UUID)",
                row -> row.add("row_id", Binary.fromConstantByteArray(uuid))))
        .isEqualTo("123e4567-e89b-12d3-a456-426614174000");
    assertThat(key("int64 row_id (TIME(MICROS,true))", row -> row.add("row_id", 45_000_000_000L)))
        .isEqualTo("12:30");
    assertThat(key("double row_id", row -> row.add("row_id", 1e20)))
        .isEqualTo("100000000000000000000");
    assertThat(key("double row_id", row -> row.add("row_id", Double.NaN)))
        .as("a key that is not a number has no value")
        .isEqualTo("1");
    assertThat(key("float row_id", row -> row.add("row_id", Float.NEGATIVE_INFINITY)))
        .isEqualTo("-Infinity");
    assertThat(key("float row_id", row -> row.add("row_id", 0.1f))).isEqualTo("0.1");
    assertThat(
            key(
                "int64 row_id (TIMESTAMP(MILLIS,true))",
                row -> row.add("row_id", 1_722_452_400_000L)))
        .as("midnight in Kazakhstan")
        .isEqualTo("2024-08-01");
    assertThat(
            key(
                "int64 row_id (TIMESTAMP(NANOS,false))",
                row -> row.add("row_id", 1_722_470_400_000_000_000L)))
        .isEqualTo("2024-08-01");
    assertThat(
            key(
                "int64 row_id (TIMESTAMP(MICROS,true))",
                row -> row.add("row_id", 1_722_470_401_000_000L)))
        .isEqualTo("2024-08-01T00:00:01Z");
  }

  /** The key of a row of which only the type of the key and its value are given. */
  private String key(String column, Consumer<Group> value) throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message one { optional " + column + "; optional binary title (STRING); }");
    Path file = folder.resolve("one.parquet");
    Files.deleteIfExists(file);
    try (ParquetWriter<Group> out = writer(file, schema, CompressionCodecName.UNCOMPRESSED)) {
      Group row = new SimpleGroup(schema);
      value.accept(row);
      row.add("title", "Кассир");
      out.write(row);
    }
    try (StaffingTable table = StaffingTable.open(file)) {
      TableRow row = table.next().orElseThrow();
      assertThat(row.problem()).isEmpty();
      return row.row().rowId();
    }
  }

  @Test
  void of_two_columns_with_one_meaning_the_first_that_says_something_counts() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message one { optional binary title (STRING); optional binary post (STRING);"
                + " optional binary должность (STRING); }");
    Path file = folder.resolve("twins.parquet");
    try (ParquetWriter<Group> out = writer(file, schema, CompressionCodecName.UNCOMPRESSED)) {
      for (String title : List.of("Кассир", "")) {
        Group row = new SimpleGroup(schema);
        row.add("title", title);
        row.add("должность", "Повар");
        out.write(row);
      }
    }
    assertThat(Tables.rows(StaffingTable.open(file))).isEqualTo("1 #1 Кассир\n2 #2 Повар\n");
  }

  @Test
  void the_answers_are_typed_columns_with_the_names_of_the_contract() throws IOException {
    Path file = folder.resolve("answers.parquet");
    String table =
        "row_id,title,institution,claimed\n7,Бухгалтер,ГВКГ,C2\n8,Медицинская сестра,ГВКГ,\n";
    write(file, table, AnswerField.COLUMNS, Optional.empty());
    assertThat(schema(file).getFields().stream().map(field -> field.getName()).toList())
        .isEqualTo(AnswerField.COLUMNS.stream().map(AnswerField::toString).toList());
    List<Group> rows = rows(file);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).getString("row_id", 0)).isEqualTo("7");
    assertThat(rows.get(0).getString("code", 0)).isEqualTo("C2");
    assertThat(rows.get(0).getBoolean("claimed_ok", 0)).isTrue();
    assertThat(rows.get(0).getInteger("line", 0)).isEqualTo(2);
    assertThat(rows.get(0).getFieldRepetitionCount("reason")).isZero();
    assertThat(rows.get(1).getFieldRepetitionCount("code")).isZero();
    Group codes = rows.get(1).getGroup("codes", 0);
    assertThat(codes.getGroup("list", 1).getString("element", 0)).isEqualTo("B4-1");
    assertThat(codes.getFieldRepetitionCount("list")).isEqualTo(2);
  }

  @Test
  void the_bytes_are_the_same_by_many_threads_and_only_the_chosen_columns_are_written()
      throws IOException {
    StringBuilder table = new StringBuilder("row_id,title,institution\n");
    for (int i = 0; i < 5_000; i++) {
      table.append(i).append(i % 3 == 0 ? ",Бухгалтер" : ",Кассир " + i).append(",ГВКГ\n");
    }
    Path one = folder.resolve("one.parquet");
    Path many = folder.resolve("many.parquet");
    List<AnswerField> lean = List.of(AnswerField.CODE, AnswerField.ROW_ID);
    write(one, table.toString(), lean, Optional.empty());
    try (Workers workers = Workers.of(3)) {
      write(many, table.toString(), lean, Optional.of(workers));
    }
    assertThat(Files.mismatch(one, many)).isEqualTo(-1);
    assertThat(rows(one)).hasSize(5_000);
    assertThat(schema(one).getFieldCount()).isEqualTo(2);
  }

  @Test
  void a_file_without_a_column_of_titles_is_refused_with_its_columns() throws IOException {
    Path file = folder.resolve("answers.parquet");
    write(file, "title,institution\nБухгалтер,ГВКГ\n", AnswerField.COLUMNS, Optional.empty());
    assertThatThrownBy(() -> StaffingTable.open(file))
        .isInstanceOf(StaffingException.class)
        .hasMessageContaining("answers.parquet")
        .hasMessageContaining("official_title");
  }

  @Test
  void a_damaged_file_is_refused_in_one_line_wherever_it_is_damaged() throws IOException {
    Path file = folder.resolve("posts.parquet");
    try (ParquetWriter<Group> out = writer(file, CompressionCodecName.GZIP)) {
      for (int i = 0; i < 2_000; i++) {
        Group row = new SimpleGroup(POSTS);
        row.add("title", "Кассир " + i);
        row.add("institution", Binary.fromString("в/ч " + i));
        out.write(row);
      }
    }
    byte[] good = Files.readAllBytes(file);
    int[] refused = {0};
    Property.holds(
        400,
        random -> {
          byte[] bad =
              random.nextInt(4) == 0
                  ? Arrays.copyOf(good, 4 + random.nextInt(good.length - 4))
                  : good.clone();
          for (int i = 0; i < 3; i++) {
            int at = 4 + random.nextInt(bad.length - 4);
            bad[at] = (byte) random.nextInt(256);
          }
          Path damaged = Files.write(folder.resolve("damaged.parquet"), bad);
          try (StaffingTable table = StaffingTable.open(damaged)) {
            table.skip(Long.MAX_VALUE);
          } catch (StaffingException e) {
            assertThat(e.getMessage()).startsWith("damaged.parquet").doesNotContain("\n");
            refused[0]++;
          }
        });
    assertThat(refused[0]).isGreaterThan(200);
  }

  @Test
  void a_compression_that_is_not_read_is_named() {
    assertThatThrownBy(() -> new ParquetCodecs().getDecompressor(CompressionCodecName.BROTLI))
        .hasMessageContaining("BROTLI");
  }

  private static ParquetWriter<Group> writer(Path file, CompressionCodecName codec)
      throws IOException {
    return writer(file, POSTS, codec);
  }

  private static ParquetWriter<Group> writer(
      Path file, MessageType schema, CompressionCodecName codec) throws IOException {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withType(schema)
        .withCodecFactory(new Pages(codec))
        .withCompressionCodec(codec)
        .build();
  }

  private static void write(
      Path file, String text, List<AnswerField> fields, Optional<Workers> workers) {
    ReportChoices choices =
        new ReportChoices(ReportFormat.PARQUET, Language.RU, fields, Compression.NONE);
    try (StaffingTable table = Tables.open(text);
        AtomicFile whole = AtomicFile.open(file)) {
      try (ReportWriter report = ReportWriter.open(choices, whole.out(), table)) {
        report.writeAll(table, Answers::to, workers, new ReportWriter.Listener() {});
      }
      whole.commit();
    }
  }

  private static MessageType schema(Path file) throws IOException {
    try (ParquetFileReader reader = reader(file)) {
      return reader.getFileMetaData().getSchema();
    }
  }

  private static List<Group> rows(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetFileReader reader = reader(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      PageReadStore pages = reader.readNextRowGroup();
      RecordReader<Group> records =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(pages, new GroupRecordConverter(schema));
      for (long i = 0; i < pages.getRowCount(); i++) {
        rows.add(records.read());
      }
    }
    return rows;
  }

  private static ParquetFileReader reader(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ParquetCodecs())
            .build());
  }

  /** Writes pages plain or by gzip. */
  private record Pages(CompressionCodecName codec) implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName asked) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
          if (codec == CompressionCodecName.UNCOMPRESSED) {
            return bytes;
          }
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            bytes.writeAllTo(gzip);
          }
          return BytesInput.from(packed.toByteArray());
        }

        @Override
        public CompressionCodecName getCodecName() {
          return codec;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName asked) {
      return new ParquetCodecs().getDecompressor(asked);
    }

    @Override
    public void release() {}
  }
}
