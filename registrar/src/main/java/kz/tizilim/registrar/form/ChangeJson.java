package kz.tizilim.registrar.form;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.CodeCorrespondence;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.change.Members;
import kz.tizilim.core.change.Renaming;
import kz.tizilim.core.change.WordDiff;
import kz.tizilim.core.register.RegisterId;
import tools.jackson.core.JsonGenerator;

/** What an edition changed, as JSON. */
public final class ChangeJson {

  private final JsonGenerator json;

  private ChangeJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes {@code change} to {@code out}, indented, and leaves {@code out} open. */
  public static void write(Change change, Optional<RegisterId> register, Writer out) {
    try (JsonGenerator json = EditionJson.indented(out)) {
      new ChangeJson(json).change(change, register);
    }
  }

  private void change(Change change, Optional<RegisterId> register) {
    json.writeStartObject();
    if (register.isPresent()) {
      json.writeStringProperty("register", register.get().toString());
    } else {
      json.writeNullProperty("register");
    }
    json.writeStringProperty("from", change.before().act().toString());
    json.writeStringProperty("to", change.after().act().toString());
    json.writeObjectPropertyStart("counts");
    change.counts().forEach((kind, count) -> json.writeNumberProperty(name(kind), count));
    json.writeNumberProperty("unchanged", change.unchanged().size());
    json.writeEndObject();
    json.writeArrayPropertyStart("renamings");
    for (Renaming renaming : change.renamings()) {
      json.writeStartObject();
      json.writeStringProperty("from", renaming.from());
      json.writeStringProperty("to", renaming.to());
      json.writeNumberProperty("entries", renaming.effects().size());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("effects");
    change.effects().forEach(this::effect);
    json.writeEndArray();
    json.writeArrayPropertyStart("codes");
    change.codes().lines().forEach(this::line);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String name(Effect.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void effect(Effect effect) {
    json.writeStartObject();
    json.writeStringProperty("kind", name(effect.kind()));
    entries("before", effect.before());
    entries("after", effect.after());
    if (effect instanceof Effect.Reheaded reheaded) {
      json.writeStringProperty("place", reheaded.place().toString());
    }
    if (effect instanceof Effect.Altered altered) {
      Members members = altered.members();
      texts("titlesAdded", members.titlesAdded());
      texts("titlesRemoved", members.titlesRemoved());
      texts("institutionsAdded", members.institutionsAdded());
      texts("institutionsRemoved", members.institutionsRemoved());
    }
    json.writeArrayPropertyStart("words");
    for (WordDiff.Run run : effect.words().runs()) {
      json.writeStartObject();
      json.writeStringProperty("kind", run.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("text", run.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void entries(String name, List<EntryInCell> entries) {
    json.writeArrayPropertyStart(name);
    for (EntryInCell placed : entries) {
      json.writeStartObject();
      json.writeStringProperty("id", placed.entry().id().toString());
      json.writeStringProperty("heading", placed.heading().text());
      json.writeStringProperty("text", placed.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void line(CodeCorrespondence.Line line) {
    json.writeStartObject();
    json.writeStringProperty("from", line.from().toString());
    json.writeObjectPropertyStart("to");
    line.to().forEach((place, count) -> json.writeNumberProperty(place.toString(), count));
    json.writeEndObject();
    json.writeNumberProperty("removed", line.removed());
    json.writeEndObject();
  }
}
