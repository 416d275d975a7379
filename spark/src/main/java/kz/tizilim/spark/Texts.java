package kz.tizilim.spark;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
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
    if (value instanceof Float || value instanceof Double) {
      return plain(new BigDecimal(value.toString()));
    }
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    return moment(value).map(Texts::day).orElseGet(value::toString);
  }

  private static Optional<LocalDateTime> moment(Object value) {
    if (value instanceof LocalDateTime at) {
      return Optional.of(at);
    }
    return value instanceof java.sql.Timestamp stamp
        ? Optional.of(stamp.toLocalDateTime())
        : Optional.empty();
  }

  /** A moment at midnight is a day that has no type of its own. */
  private static String day(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }

  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
  }
}
