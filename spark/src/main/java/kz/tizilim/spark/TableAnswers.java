package kz.tizilim.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Refused;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.staffing.AnswerField;
import kz.tizilim.staffing.NamedRows;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.sheet.Headings;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.reflect.ClassTag$;

/**
 * Answers the rows of a data frame: one answer a row, with the columns of {@code check}. A row that
 * names a day is answered by the edition of that day.
 */
public final class TableAnswers {
  /** The fields that a cluster can give: a row has no line there, and no sheet. */
  public static final List<AnswerField> FIELDS =
      AnswerField.COLUMNS.stream()
          .filter(field -> field != AnswerField.LINE && field != AnswerField.SHEET)
          .toList();

  private final Registers registers;
  private final LocalDate day;
  private final List<AnswerField> fields;

  private TableAnswers(Registers registers, LocalDate day, List<AnswerField> fields) {
    this.registers = registers;
    this.day = day;
    this.fields = List.copyOf(fields);
  }

  /**
   * Answers from these registers.
   *
   * @param day the day of rows that name none
   * @param fields the columns of answers, some of {@link #FIELDS}
   * @throws IllegalArgumentException if a field is none of them
   */
  public static TableAnswers of(Registers registers, LocalDate day, List<AnswerField> fields) {
    if (fields.isEmpty() || !FIELDS.containsAll(fields)) {
      throw new IllegalArgumentException("Not all of these are fields: " + fields);
    }
    return new TableAnswers(registers, day, fields);
  }

  /** The columns of answers. */
  public StructType schema() {
    return AnswerColumns.schema(fields);
  }

  /**
   * The answers to all rows.
   *
   * @throws Refused if no column names posts or keys, two name the same, or one that is used holds
   *     no texts
   */
  public Dataset<Row> answer(Dataset<Row> rows) {
    List<String> used = used(rows.schema());
    Dataset<Row> narrow =
        rows.select(
            used.stream().map(TableAnswers::column).toArray(org.apache.spark.sql.Column[]::new));
    Broadcast<Registers> everywhere = broadcast(rows.sparkSession());
    return narrow.mapPartitions(
        new Answering(everywhere, day.toString(), used, fields), Encoders.row(schema()));
  }

  private static org.apache.spark.sql.Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private Broadcast<Registers> broadcast(SparkSession session) {
    return session
        .sparkContext()
        .broadcast(registers, ClassTag$.MODULE$.<Registers>apply(Registers.class));
  }

  private static List<String> used(StructType schema) {
    List<String> used = new ArrayList<>();
    for (StructField field : schema.fields()) {
      if (NamedRows.isUsed(field.name())) {
        if (!Texts.isRead(field.dataType())) {
          throw Refused.because(
              "refused.column-type", field.name(), field.dataType().simpleString());
        }
        used.add(field.name());
      }
    }
    for (Column needed : List.of(Column.ROW_ID, Column.TITLE)) {
      if (used.stream().noneMatch(name -> names(name, needed))) {
        throw Refused.because(
            "refused.no-column", needed.toString(), String.join(", ", schema.fieldNames()));
      }
    }
    return used;
  }

  private static boolean names(String name, Column column) {
    return Headings.column(name).filter(column::equals).isPresent();
  }

  /** Answers the rows of a partition in the virtual machine where it is. */
  private static final class Answering implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Registers> registers;
    private final String day;
    private final String[] columns;
    private final AnswerField[] fields;

    Answering(
        Broadcast<Registers> registers,
        String day,
        List<String> columns,
        List<AnswerField> fields) {
      this.registers = registers;
      this.day = day;
      this.columns = columns.toArray(new String[0]);
      this.fields = fields.toArray(new AnswerField[0]);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      Registrar registrar = registers.value().registrar();
      LocalDate today = LocalDate.parse(day);
      NamedRows named = new NamedRows(Arrays.asList(columns));
      List<AnswerField> all = Arrays.asList(fields);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return rows.hasNext();
        }

        @Override
        public Row next() {
          TableRow row = row(rows.next(), columns.length, named);
          Answer answer = row.answer(one -> registrar.classify(one, today));
          return AnswerColumns.row(all, row, answer);
        }
      };
    }
  }

  /** The row of a staffing table that a row of a data frame says. */
  static TableRow row(Row values, int columns, NamedRows named) {
    List<String> texts = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      texts.add(Texts.of(values.get(i)));
    }
    return named.row(texts, 0);
  }

  /** The field of answers with that name. */
  static Optional<AnswerField> field(String name) {
    return AnswerField.find(name).filter(FIELDS::contains);
  }
}
