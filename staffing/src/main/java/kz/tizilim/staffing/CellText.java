package kz.tizilim.staffing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a workbook says, as its reader sees it: numbers without «.0», dates as ISO dates.
 *
 * @param text its text
 * @param fault why it cannot be read
 */
record CellText(String text, Optional<String> fault) {
  static final CellText EMPTY = new CellText("", Optional.empty());

  // A workbook shows fifteen digits and keeps seventeen: 0.1 + 0.2 is 0.30000000000000004.
  private static final MathContext SHOWN = new MathContext(15);
  private static final int LONGEST = 40;
  private static final Pattern ERROR =
      Pattern.compile("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)");
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
  // Control characters are kept in XML as «_x000D_».
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  static CellText of(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> EMPTY;
      case STRING -> text(unescaped(cell.getText()));
      case BOOLEAN -> text(logical(cell.getText()));
      case NUMBER -> number(cell);
      case FORMULA -> formula(cell);
      case ERROR -> error(cell.getText());
    };
  }

  private static CellText text(String text) {
    return new CellText(text, Optional.empty());
  }

  private static CellText error(String text) {
    return new CellText(text, Optional.of("в ячейке ошибка Excel " + text));
  }

  private static String logical(String value) {
    return value.equals("true") ? "ИСТИНА" : "ЛОЖЬ";
  }

  // A formula is what it last came to.
  private static CellText formula(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal) {
      return number(cell);
    }
    if (value instanceof Boolean) {
      return text(logical(cell.getText()));
    }
    String text = unescaped(cell.getText());
    return ERROR.matcher(text).matches() ? error(text) : text(text);
  }

  private static CellText number(Cell cell) {
    BigDecimal number = new BigDecimal(cell.getRawValue().strip());
    return isDate(cell.getDataFormatString()) ? date(cell, number) : text(plain(number));
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN);
    if (shown.signum() == 0) {
      return "0";
    }
    shown = shown.stripTrailingZeros();
    boolean writable = shown.precision() - shown.scale() < LONGEST && shown.scale() < LONGEST;
    return writable ? shown.toPlainString() : shown.toString();
  }

  private static CellText date(Cell cell, BigDecimal number) {
    try {
      LocalDateTime date = cell.asDate();
      boolean midnight = date.toLocalTime().equals(LocalTime.MIDNIGHT);
      return text(midnight ? date.toLocalDate().toString() : date.toString());
    } catch (DateTimeException | ArithmeticException e) {
      return text(plain(number)); // a number far outside the calendar
    }
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null || format.equals("General") || format.equals("@")) {
      return false;
    }
    String bare = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0 || (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0);
  }

  private static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(CellText::character) : text;
  }

  private static String character(MatchResult code) {
    String character = Character.toString(Integer.parseInt(code.group(1), 16));
    return Matcher.quoteReplacement(character);
  }
}
