package kz.tizilim.spark;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import kz.tizilim.staffing.ValueText;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** The values of columns as the texts that a staffing table would have in their place. */
final class Texts {
  private Texts() {}

  /** Whether the values of that type are texts, numbers or days. */
  static boolean isRead(DataType type) {
    return type.equals(DataTypes.StringType)
        || type.equals(DataTypes.ByteType)
        || type.equals(DataTypes.ShortType)
        || type.equals(DataTypes.IntegerType)
        || type.equals(DataTypes.LongType)
        || type.equals(DataTypes.FloatType)
        || type.equals(DataTypes.DoubleType)
        || type instanceof DecimalType
        || type.equals(DataTypes.DateType)
        || type.equals(DataTypes.TimestampType)
        || type.equals(DataTypes.TimestampNTZType);
  }

  /** The text of a value; empty for null. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Float number) {
      return ValueText.of(number);
    }
    if (value instanceof Double number) {
      return ValueText.of(number);
    }
    if (value instanceof BigDecimal number) {
      return ValueText.of(number);
    }
    if (value instanceof LocalDateTime at) {
      return ValueText.of(at);
    }
    if (value instanceof Instant instant) {
      return ValueText.of(instant);
    }
    // the zone of a virtual machine is another one on another machine
    return value instanceof Timestamp stamp ? ValueText.of(stamp.toInstant()) : value.toString();
  }
}
