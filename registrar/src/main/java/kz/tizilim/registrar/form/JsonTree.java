package kz.tizilim.registrar.form;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.tizilim.core.message.Refused;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** A JSON object read whole. A null reads as a property that is not there. */
public final class JsonTree {

  private static final JsonFactory JSON = new JsonFactory();

  private final String path;
  private final Map<String, Object> properties;

  private JsonTree(String path, Map<String, Object> properties) {
    this.path = path;
    this.properties = properties;
  }

  /**
   * Reads {@code text}.
   *
   * @throws Refused if it is not a JSON object, with the place
   */
  public static JsonTree read(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Refused.because("json.no-object");
      }
      Map<String, Object> properties = object(parser);
      if (parser.nextToken() != null) {
        throw broken(parser.currentTokenLocation());
      }
      return new JsonTree("", properties);
    } catch (StreamReadException e) {
      throw broken(e.getLocation());
    }
  }

  private static Refused broken(TokenStreamLocation place) {
    return Refused.because("json.broken", place.getLineNr(), place.getColumnNr());
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      value(parser, parser.nextToken()).ifPresent(value -> object.put(name, value));
    }
    return object;
  }

  private static Optional<Object> value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Optional.of(object(parser));
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          value(parser, t).ifPresent(items::add);
        }
        yield Optional.of(items);
      }
      case VALUE_NULL -> Optional.empty();
      case VALUE_STRING -> Optional.of(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getDoubleValue());
      default -> Optional.of(parser.getString());
    };
  }

  private Refused lacks(String name, String what) {
    return Refused.because("json.lacks." + what, path + name);
  }

  /**
   * The value of that text, which must be there.
   *
   * @throws Refused if {@code parse} refuses it as not such a value, with the place
   */
  <T> T parsed(String name, Function<String, T> parse) {
    String text = required(name);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refused.because("json.value", path + name, text);
    }
  }

  /**
   * A value of this object's properties.
   *
   * @throws Refused if they are impossible together, with the place
   */
  <T> T made(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw Refused.because(
          "json.values", path.isEmpty() ? "." : path.substring(0, path.length() - 1));
    }
  }

  /** Whether there is anything of that name. */
  public boolean has(String name) {
    return properties.containsKey(name);
  }

  /** The object of that name, without properties if there is none. */
  public JsonTree object(String name) {
    return properties.getOrDefault(name, Map.of()) instanceof Map<?, ?> map
        ? of(path + name + ".", map)
        : of(path + name + ".", Map.of());
  }

  /** The objects in the list of that name, which must be there. */
  List<JsonTree> objects(String name) {
    List<JsonTree> objects = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof Map<?, ?> map)) {
        throw lacks(name, "objects");
      }
      objects.add(of(path + name + "[" + objects.size() + "].", map));
    }
    return objects;
  }

  private static JsonTree of(String path, Map<?, ?> map) {
    Map<String, Object> properties = new LinkedHashMap<>();
    map.forEach((key, value) -> properties.put(String.valueOf(key), value));
    return new JsonTree(path, properties);
  }

  /** The texts in the list of that name, which must be there. */
  List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  private List<?> list(String name) {
    if (properties.get(name) instanceof List<?> list) {
      return list;
    }
    throw lacks(name, "list");
  }

  /** The text of that name; empty if there is none. */
  public String text(String name) {
    return properties.getOrDefault(name, "") instanceof String text ? text : "";
  }

  /** The text of that name, which must be there. */
  String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      throw lacks(name, "text");
    }
    return text;
  }

  /** The number of that name, or the other. */
  public double number(String name, double other) {
    return properties.getOrDefault(name, other) instanceof Double number ? number : other;
  }

  /** The whole numbers in the list of that name, which must be there. */
  List<Integer> numbers(String name) {
    List<Integer> numbers = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof Double number)) {
        throw lacks(name, "numbers");
      }
      numbers.add(number.intValue());
    }
    return numbers;
  }
}
