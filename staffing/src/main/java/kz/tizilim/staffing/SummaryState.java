package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A summary as JSON that is read back to an equal one, for a run that goes on with a report. */
final class SummaryState {
  private SummaryState() {}

  static void write(Summary summary, JsonGenerator json) {
    Summary.State state = summary.state();
    json.writeStartObject();
    counts("verdicts", state.verdicts(), json);
    counts("reasons", state.reasons(), json);
    counts("missing", state.missing(), json);
    json.writeArrayPropertyStart("titles");
    for (Summary.TitleCount title : state.titles()) {
      json.writeString(title.title());
      json.writeNumber(title.count());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("counts");
    for (long count : state.counts()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("cautions");
    for (String caution : state.cautions()) {
      json.writeString(caution);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void counts(String name, Map<? extends Enum<?>, Long> counts, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    counts.forEach((key, count) -> json.writeNumberProperty(key.name(), count));
    json.writeEndObject();
  }

  /**
   * The summary that begins at the parser's token.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Summary read(JsonParser json) {
    Map<Verdict, Long> verdicts = counts(Verdict.class, json);
    Map<Reason, Long> reasons = counts(Reason.class, json);
    Map<Column, Long> missing = counts(Column.class, json);
    List<String> titles = values(json);
    List<String> counts = values(json);
    List<String> cautions = values(json);
    Map<String, Long> known = new LinkedHashMap<>();
    for (int i = 0; i + 1 < titles.size(); i += 2) {
      known.put(titles.get(i), Long.parseLong(titles.get(i + 1)));
    }
    return Summary.of(
        new Summary.State(
            verdicts,
            reasons,
            missing,
            known.entrySet().stream()
                .map(title -> new Summary.TitleCount(title.getKey(), title.getValue()))
                .toList(),
            counts.stream().map(Long::parseLong).toList(),
            cautions));
  }

  private static <E extends Enum<E>> Map<E, Long> counts(Class<E> type, JsonParser json) {
    require(json.nextToken() == JsonToken.PROPERTY_NAME);
    require(json.nextToken() == JsonToken.START_OBJECT);
    Map<E, Long> counts = new EnumMap<>(type);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      E key = Enum.valueOf(type, json.currentName());
      json.nextToken();
      counts.put(key, json.getLongValue());
    }
    return counts;
  }

  private static List<String> values(JsonParser json) {
    require(json.nextToken() == JsonToken.PROPERTY_NAME);
    require(json.nextToken() == JsonToken.START_ARRAY);
    List<String> values = new ArrayList<>();
    for (JsonToken value = json.nextToken();
        value != JsonToken.END_ARRAY;
        value = json.nextToken()) {
      require(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT);
      values.add(json.getString());
    }
    return values;
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new IllegalArgumentException("The summary is damaged.");
    }
  }
}
