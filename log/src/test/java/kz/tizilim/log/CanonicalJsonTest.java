package kz.tizilim.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalJsonTest {

  @Test
  void the_example_of_rfc_8785_section_3_2_2_has_its_canonical_form() {
    String given =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50,
                      2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(read(given))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void names_are_in_the_order_of_rfc_8785_section_3_2_3() {
    String given =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;
    assertThat(read(given))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\","
                + "\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
    "3cb0000000000000, 2.220446049250313e-16",
    "3d30000000000000, 5.684341886080802e-14",
    "44ea784379d99db4, 1e+24",
    "0000000000000190, 1.976e-321"
  })
  void numbers_print_as_in_rfc_8785_appendix_b(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.of(value)).hasToString(text);
  }

  @Test
  void numbers_print_with_the_fewest_digits_that_read_back() {
    Property.holds(
        20_000,
        random -> {
          double value = Math.abs(anyDouble(random));
          String text = CanonicalJson.of(value).toString();
          assertThat(Double.parseDouble(text)).isEqualTo(value);
          if (value > 0) {
            assertThat(new BigDecimal(text)).isEqualByComparingTo(NumberOracle.shortest(value));
          }
        });
  }

  /** Any bits, powers of two, short decimals, integers and their neighbours. */
  private static double anyDouble(Random random) {
    double value =
        switch (random.nextInt(4)) {
          case 0 -> Double.longBitsToDouble(random.nextLong());
          case 1 -> Math.scalb(1.0, random.nextInt(2098) - 1074);
          case 2 ->
              new BigDecimal(random.nextInt())
                  .scaleByPowerOfTen(random.nextInt(40) - 20)
                  .doubleValue();
          default -> (double) random.nextLong();
        };
    double near = random.nextInt(3) == 0 ? Math.nextUp(value) : value;
    return Double.isFinite(near) ? near : 0;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`` | NOT_JSON 1:1",
        "{\"a\":1,\"a\":2} | DUPLICATE_NAME 1:8",
        "{\"a\":1,\"\\u0061\":2} | DUPLICATE_NAME 1:8",
        "[\"\\ud800\"] | BAD_CHARACTER 1:3",
        "[\"\\udc00\\ud800\"] | BAD_CHARACTER 1:3",
        "[\"\\ufffe\"] | BAD_CHARACTER 1:3",
        "[\"\\ud83f\\udfff\"] | BAD_CHARACTER 1:3",
        "{\"\\ufdd0\":1} | BAD_CHARACTER 1:3",
        "NaN | NOT_JSON 1:1",
        "-Infinity | NOT_JSON 1:2",
        "1e400 | BAD_NUMBER 1:1",
        "[-1e99999999999] | BAD_NUMBER 1:2",
        "01 | NOT_JSON 1:2",
        "1. | NOT_JSON 1:3",
        ".5 | NOT_JSON 1:1",
        "+1 | NOT_JSON 1:1",
        "1e | NOT_JSON 1:3",
        "0x1 | NOT_JSON 1:2",
        "- | NOT_JSON 1:2",
        "1 2 | NOT_JSON 1:3",
        "{} x | NOT_JSON 1:4",
        "[1,] | NOT_JSON 1:4",
        "{\"a\":1,} | NOT_JSON 1:8",
        "{a:1} | NOT_JSON 1:2",
        "{\"a\" 1} | NOT_JSON 1:6",
        "[1 2] | NOT_JSON 1:4",
        "tru | NOT_JSON 1:1",
        "True | NOT_JSON 1:1",
        "\"a | NOT_JSON 1:3",
        "\"\\x\" | NOT_JSON 1:3",
        "\"\\u00g0\" | NOT_JSON 1:6",
        "\"\\u٠٠٠٠\" | NOT_JSON 1:4",
        "`\"\t\"` | NOT_JSON 1:2",
        "`[1,\n 2,\n x]` | NOT_JSON 3:2",
        "\uFEFF{} | NOT_JSON 1:1",
        "'a' | NOT_JSON 1:1",
        "// x | NOT_JSON 1:1"
      })
  void text_that_is_not_strict_json_is_refused_with_its_place(String text, String flaw) {
    assertThat(refusal(CanonicalJson.read(utf8(text)))).isEqualTo(flaw);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    for (byte[] bytes :
        List.of(
            new byte[] {'"', (byte) 0xC3, '"'},
            new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xD0})) {
      assertThat(CanonicalJson.read(bytes))
          .asString()
          .isEqualTo(
              "byte 2 is not UTF-8. Use the original file, without converting it." + " (NOT_UTF8)");
    }
  }

  @Test
  void depth_and_length_are_bounded() {
    int deep = CanonicalJson.DEEPEST;
    assertThat(read("[".repeat(deep) + "]".repeat(deep))).hasSize(2 * deep);
    assertThat(refusal(CanonicalJson.read(utf8("[".repeat(1_000_000)))))
        .isEqualTo("TOO_DEEP 1:" + (deep + 1));
    assertThat(refusal(CanonicalJson.read(new byte[CanonicalJson.MOST_BYTES + 1])))
        .isEqualTo("TOO_LONG 0:0");
    assertThat(read("1" + "0".repeat(300))).isEqualTo("1e+300");
    assertThat(read("0." + "1".repeat(1_000_000))).isEqualTo("0.1111111111111111");
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    assertThatThrownBy(() -> CanonicalJson.of(cycle)).hasMessageContaining("128");
    assertThatThrownBy(() -> CanonicalJson.of("ә".repeat(CanonicalJson.MOST_BYTES / 2)))
        .hasMessageContaining("16777216");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " {}",
        "{} ",
        "{}\r",
        "{\"b\":1,\"a\":2}",
        "[1, 2]",
        "1.0",
        "-0",
        "1E5",
        "100e-2",
        "\"\\u0041\"",
        "\"\\/\"",
        "\"\\u000A\"",
        "\"\\u001F\"",
        "9007199254740993"
      })
  void another_spelling_of_a_value_is_not_canonical(String text) {
    assertThat(CanonicalJson.read(utf8(text)).isVerified()).isTrue();
    assertThat(refusal(CanonicalJson.readCanonical(utf8(text)))).startsWith("NOT_CANONICAL 1:");
    assertThatThrownBy(() -> CanonicalJson.parse(text)).hasMessageContaining("NOT_CANONICAL");
  }

  @Test
  void java_values_are_written_without_loss_or_refused() {
    Map<String, Object> map = new HashMap<>();
    map.put("нет", null);
    map.put("да", true);
    map.put("дней", 30);
    map.put("ставка", new BigDecimal("17697.50"));
    map.put("части", List.of(1L, 0.5, BigInteger.TEN, "«»", CanonicalJson.NULL));
    assertThat(CanonicalJson.of(map))
        .hasToString(
            "{\"да\":true,\"дней\":30,\"нет\":null,\"ставка\":17697.5,"
                + "\"части\":[1,0.5,10,\"«»\",null]}");
    assertThat(CanonicalJson.of(List.of(CanonicalJson.of(map)))).hasToString("[" + json(map) + "]");
    assertThat(CanonicalJson.of(List.of())).hasToString("[]");
    assertThat(CanonicalJson.of(Map.of())).hasToString("{}");
    for (Object lossy :
        List.of(
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            9007199254740993L,
            1L << 60,
            new BigDecimal("0.1000000000000000055"),
            new BigDecimal("1e400"),
            new BigDecimal("1e-400"),
            BigInteger.ONE.shiftLeft(70),
            0.1f,
            "\uD800",
            "x\uDC00y",
            'c',
            new int[0],
            Map.of(1, 2))) {
      assertThatThrownBy(() -> CanonicalJson.of(lossy))
          .as(lossy.toString())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void any_value_prints_and_reads_back_regardless_of_the_order_of_names() {
    Property.holds(
        2_000,
        random -> {
          Object value = anyValue(random, 4);
          CanonicalJson json = CanonicalJson.of(value);
          assertThat(CanonicalJson.parse(json.toString())).isEqualTo(json).hasSameHashCodeAs(json);
          assertThat(CanonicalJson.readCanonical(json.bytes()).orElseThrow()).isEqualTo(json);
          assertThat(CanonicalJson.of(json.value())).isEqualTo(json);
          assertThat(CanonicalJson.of(shuffled(value, random))).isEqualTo(json);
        });
  }

  @Test
  void a_value_cannot_be_changed() {
    Object value = CanonicalJson.parse("{\"a\":[1]}").value();
    assertThatThrownBy(() -> ((Map<?, ?>) value).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) ((Map<?, ?>) value).get("a")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Object anyValue(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 7);
    return switch (kind) {
      case 0 -> CanonicalJson.NULL;
      case 1 -> random.nextBoolean();
      case 2 -> (long) random.nextInt();
      case 3 -> anyDouble(random);
      case 4 -> anyText(random);
      case 5 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          list.add(anyValue(random, depth - 1));
        }
        yield list;
      }
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          map.put(anyText(random), anyValue(random, depth - 1));
        }
        yield map;
      }
    };
  }

  private static String anyText(Random random) {
    String alphabet = "ab\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028әғқңөұүһі€\uFB33\uD83D\uDE00";
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private static Object shuffled(Object value, Random random) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
    Collections.shuffle(members, random);
    Map<Object, Object> other = new LinkedHashMap<>();
    members.forEach(member -> other.put(member.getKey(), shuffled(member.getValue(), random)));
    return other;
  }

  @Test
  void text_and_bytes_are_equal() {
    CanonicalJson json = CanonicalJson.of(List.of("Қазақстан"));
    assertThat(json.bytes()).isEqualTo(utf8("[\"Қазақстан\"]"));
    assertThat(Arrays.equals(CanonicalJson.NULL.bytes(), utf8("null"))).isTrue();
    assertThat(CanonicalJson.parse("null")).isEqualTo(CanonicalJson.NULL);
  }

  private static String json(Object value) {
    return CanonicalJson.of(value).toString();
  }

  private static String read(String text) {
    return CanonicalJson.read(utf8(text)).orElseThrow().toString();
  }

  private static String refusal(Checked<?> checked) {
    return checked.fold(
        value -> "verified", flaw -> flaw.code() + " " + flaw.line() + ":" + flaw.column());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
