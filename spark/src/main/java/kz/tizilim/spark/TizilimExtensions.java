package kz.tizilim.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.staffing.NamedRows;
import kz.tizilim.staffing.TableRow;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction6;
import scala.runtime.BoxedUnit;

/**
 * The functions of SQL: {@code spark.sql.extensions=kz.tizilim.spark.TizilimExtensions}.
 *
 * <ul>
 *   <li>{@code tizilim_code(title, institution [, level [, category [, activity [, date]]]])}: the
 *       code, or null where not exactly one fits
 *   <li>{@code tizilim_check(struct)}: all fields of the answer to a row, whose columns are found
 *       by their names: {@code tizilim_check(struct(*))}
 * </ul>
 *
 * <p>They answer from the carried acts, or from the records in the file that the system property
 * {@code tizilim.records} of the driver names. The day of rows without one is that of the property
 * {@code tizilim.date}, or today.
 */
public final class TizilimExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  private static final int FEWEST = 2;
  private static final int MOST = 6;

  /** For Spark, which makes one by the name of the class. */
  public TizilimExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    Registers registers = registers();
    String day = System.getProperty("tizilim.date", Kazakhstan.day(Instant.now()).toString());
    inject(extensions, "tizilim_code", children -> code(new Code(registers, day), children));
    inject(extensions, "tizilim_check", children -> check(registers, day, children));
    return BoxedUnit.UNIT;
  }

  private static Registers registers() {
    String file = System.getProperty("tizilim.records", "");
    try {
      return file.isEmpty() ? Registers.builtIn() : Registers.of(Files.readAllLines(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Builder {
    Expression build(List<Expression> children);
  }

  private static void inject(SparkSessionExtensions extensions, String name, Builder builder) {
    Function1<Seq<Expression>, Expression> function =
        new AbstractFunction1<>() {
          @Override
          public Expression apply(Seq<Expression> children) {
            return builder.build(CollectionConverters.asJava(children));
          }
        };
    extensions.injectFunction(
        new Tuple3<>(
            new FunctionIdentifier(name),
            new ExpressionInfo(TizilimExtensions.class.getName(), name),
            function));
  }

  private static Expression code(Code function, List<Expression> children) {
    if (children.size() < FEWEST || children.size() > MOST) {
      throw new IllegalArgumentException(
          "tizilim_code(title, institution [, level [, category [, activity [, date]]]]), not "
              + children.size()
              + " arguments.");
    }
    List<Expression> texts = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      Expression child =
          i < children.size() ? children.get(i) : Literal.create("", DataTypes.StringType);
      texts.add(new Cast(child, DataTypes.StringType, Option.empty(), EvalMode.LEGACY()));
    }
    return call("tizilim_code", function, DataTypes.StringType, texts);
  }

  private static Expression check(Registers registers, String day, List<Expression> children) {
    if (children.size() != 1) {
      throw new IllegalArgumentException(
          "tizilim_check(struct), not " + children.size() + " arguments.");
    }
    return call(
        "tizilim_check",
        new Check(registers, day),
        AnswerColumns.schema(TableAnswers.FIELDS),
        children);
  }

  private static Expression call(
      String name, Object function, DataType type, List<Expression> children) {
    return new ScalaUDF(
        function,
        type,
        CollectionConverters.asScala(children).toSeq(),
        CollectionConverters.asScala(List.<Option<ExpressionEncoder<?>>>of()).toSeq(),
        Option.empty(),
        Option.apply(name),
        true,
        true);
  }

  /** The code of a post. */
  private static final class Code
      extends AbstractFunction6<String, String, String, String, String, String, @Nullable String>
      implements Serializable {
    private static final long serialVersionUID = 1;

    private final Registers registers;
    private final String day;

    Code(Registers registers, String day) {
      this.registers = registers;
      this.day = day;
    }

    @Override
    public @Nullable String apply(
        @Nullable String title,
        @Nullable String institution,
        @Nullable String level,
        @Nullable String category,
        @Nullable String activity,
        @Nullable String date) {
      StaffingRow row =
          new StaffingRow(
              "",
              said(title),
              said(institution),
              "",
              said(level),
              said(category),
              said(activity),
              "",
              said(date));
      Answer answer = registers.registrar().classify(row, LocalDate.parse(day));
      Optional<String> code =
          answer.fold(
              match -> Optional.of(match.code().toString()),
              ambiguous -> Optional.empty(),
              notInRegister -> Optional.empty(),
              outOfScope -> Optional.empty(),
              invalid -> Optional.empty());
      return code.orElse(null);
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** All fields of the answer to a row. */
  private static final class Check extends AbstractFunction1<Row, Row> implements Serializable {
    private static final long serialVersionUID = 1;

    private final Registers registers;
    private final String day;
    private transient @Nullable Reader reader;

    /** Reads rows with these columns; the place of each among all. */
    private record Reader(List<String> names, List<Integer> places, NamedRows rows) {
      static Reader of(StructType schema) {
        List<String> names = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < schema.fields().length; i++) {
          if (NamedRows.isUsed(schema.fields()[i].name())) {
            names.add(schema.fields()[i].name());
            places.add(i);
          }
        }
        return new Reader(names, places, new NamedRows(names));
      }

      TableRow row(Row values) {
        return rows.row(places.stream().map(place -> Texts.of(values.get(place))).toList(), 0);
      }
    }

    Check(Registers registers, String day) {
      this.registers = registers;
      this.day = day;
    }

    @Override
    public synchronized Row apply(Row values) {
      Reader known = reader == null ? Reader.of(values.schema()) : reader;
      reader = known;
      TableRow row = known.row(values);
      Answer answer = row.answer(one -> registers.registrar().classify(one, LocalDate.parse(day)));
      return AnswerColumns.row(TableAnswers.FIELDS, row, answer);
    }
  }
}
