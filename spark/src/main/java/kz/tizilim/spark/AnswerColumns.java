package kz.tizilim.spark;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.staffing.AnswerField;
import kz.tizilim.staffing.TableRow;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The fields of answers as columns of Spark: those that {@code check} writes to Parquet. */
final class AnswerColumns {
  private AnswerColumns() {}

  static StructType schema(List<AnswerField> fields) {
    return new StructType(
        fields.stream()
            .map(field -> DataTypes.createStructField(field.toString(), type(field), true))
            .toArray(StructField[]::new));
  }

  private static DataType type(AnswerField field) {
    return switch (field.kind()) {
      case TEXT -> DataTypes.StringType;
      case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
      case LOGICAL -> DataTypes.BooleanType;
      case NUMBER -> DataTypes.IntegerType;
    };
  }

  static Row row(List<AnswerField> fields, TableRow row, Answer answer) {
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Optional<Object> value = fields.get(i).value(row, answer);
      if (value.isPresent()) {
        values[i] = value.get() instanceof List<?> list ? list.toArray(new String[0]) : value.get();
      }
    }
    return RowFactory.create(values);
  }
}
