package kz.tizilim.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints values by RFC 8785, section 3.2. */
final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();

  private JsonPrinter() {}

  static String print(Object value) {
    JsonPrinter printer = new JsonPrinter();
    printer.value(value, 0);
    return printer.out.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean || CanonicalJson.NULL.equals(value)) {
      out.append(value);
    } else if (value instanceof CanonicalJson json) {
      value(json.value(), depth);
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof Map<?, ?> map) {
      object(map, inside(depth));
    } else if (value instanceof List<?> list) {
      array(list, inside(depth));
    } else {
      throw new IllegalArgumentException(
          "JSON has no "
              + value.getClass().getName()
              + " («"
              + value
              + "»). Maybe a text was meant.");
    }
  }

  private static int inside(int depth) {
    if (depth == CanonicalJson.DEEPEST) {
      throw new IllegalArgumentException(
          "Values lie more than " + CanonicalJson.DEEPEST + " deep in each other.");
    }
    return depth + 1;
  }

  private void number(Number number) {
    boolean known =
        number instanceof Long
            || number instanceof Integer
            || number instanceof Double
            || number instanceof BigDecimal
            || number instanceof BigInteger;
    if (!known) {
      throw new IllegalArgumentException(
          "JSON has no " + number.getClass().getName() + ". Maybe a BigDecimal was meant.");
    }
    out.append(
        JsonNumber.find(number)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The number "
                        + number
                        + " would lose digits in JSON. Maybe a text was meant.")));
  }

  private void object(Map<?, ?> map, int depth) {
    TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((name, member) -> {
      if (!(name instanceof String text)) {
        throw new IllegalArgumentException("The name of a member is not a string: " + name + ".");
      }
      sorted.put(text, member);
    });
    char before = '{';
    for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
      out.append(before);
      string(member.getKey());
      out.append(':');
      value(member.getValue(), depth);
      before = ',';
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private void array(List<?> list, int depth) {
    char before = '[';
    for (Object element : list) {
      out.append(before);
      value(element, depth);
      before = ',';
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private void string(String text) {
    int bad = JsonText.firstBad(text);
    if (bad >= 0) {
      throw new IllegalArgumentException(
          "A text has no Unicode character at "
              + bad
              + ": "
              + JsonText.name(text.codePointAt(bad)));
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    int at = JsonText.ESCAPED.indexOf(c);
    if (at >= 0) {
      out.append('\\').append(JsonText.ESCAPES.charAt(at));
    } else if (c < ' ') {
      out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xF, 16));
    } else {
      out.append(c);
    }
  }
}
