package kz.tizilim.staffing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import kz.tizilim.core.calendar.Kazakhstan;

/** Values of typed columns as the texts that a staffing table would have in their place. */
public final class ValueText {
  private static final List<ZoneId> ZONES = List.of(ZoneOffset.UTC, Kazakhstan.ZONE);

  private ValueText() {}

  /** A number without zeros at its end and without an exponent. */
  public static String of(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
  }

  /**
   * A number; empty for the value that is not a number, which programs write where there is none.
   */
  public static String of(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    return Double.isInfinite(number)
        ? Double.toString(number)
        : of(new BigDecimal(Double.toString(number)));
  }

  /** The same of a number of single precision. */
  public static String of(float number) {
    return Float.isNaN(number) || Float.isInfinite(number)
        ? of((double) number)
        : of(new BigDecimal(Float.toString(number)));
  }

  /** A moment without a zone; a day if it is midnight, as programs write days without a type. */
  public static String of(LocalDateTime at) {
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }

  /** A moment; a day if it is midnight by universal time or in Kazakhstan. */
  public static String of(Instant instant) {
    return ZONES.stream()
        .map(zone -> LocalDateTime.ofInstant(instant, zone))
        .filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT))
        .findFirst()
        .map(ValueText::of)
        .orElseGet(instant::toString);
  }
}
