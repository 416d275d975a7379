package kz.tizilim.server.proposal;

import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * A decision on a proposal.
 *
 * @param approve whether they approve
 * @param reason why; may be empty
 * @param seen the name of what they saw computed on the history of the day; may be empty
 */
record Decision(boolean approve, String reason, String seen) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads {@code {"approve":true,"reason":"…","seen":"3f9a0c51d2e4"}}.
   *
   * @throws Problem if it is something else
   */
  static Decision read(String text) {
    JsonToken approve = JsonToken.NOT_AVAILABLE;
    String reason = "";
    String seen = "";
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      while (isObject && json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("approve")) {
          approve = value;
        } else if (name.equals("reason") && value == JsonToken.VALUE_STRING) {
          reason = json.getString();
        } else if (name.equals("seen") && value == JsonToken.VALUE_STRING) {
          seen = json.getString();
        } else {
          json.skipChildren();
        }
      }
    } catch (StreamReadException e) {
      throw broken(e);
    }
    if (approve != JsonToken.VALUE_TRUE && approve != JsonToken.VALUE_FALSE) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "proposal.approve");
    }
    return new Decision(approve == JsonToken.VALUE_TRUE, reason, seen);
  }

  /**
   * {@code text}, if it is well-formed JSON.
   *
   * @throws Problem if it is not
   */
  static String wellFormed(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      JsonToken last = JsonToken.NOT_AVAILABLE;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        last = token;
      }
      if (last == JsonToken.NOT_AVAILABLE) {
        throw Problem.of(ProblemKind.INVALID_JSON, "problem.json", 1, 1);
      }
      return text;
    } catch (StreamReadException e) {
      throw broken(e);
    }
  }

  private static Problem broken(StreamReadException e) {
    return Problem.of(
        ProblemKind.INVALID_JSON,
        "problem.json",
        e.getLocation().getLineNr(),
        e.getLocation().getColumnNr());
  }
}
