package kz.tizilim.registrar.act;

import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.act.Derivation;
import kz.tizilim.core.act.Duty;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Reckoning;
import kz.tizilim.core.calendar.Day;
import kz.tizilim.core.message.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The duties of an act as JSON; what is not known is null. */
final class DutyJson {

  private final JsonGenerator json;
  private final Language language;

  private DutyJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  static void write(ActFile file, LocalDate day, Language language, Writer out) {
    ObjectWriteContext indented =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(indented, out)) {
      new DutyJson(json, language).file(file, day);
    }
  }

  private void file(ActFile file, LocalDate day) {
    json.writeStartObject();
    text("act", file.act().shortName());
    text("at", day.toString());
    text("calendar", file.calendar().version());
    day("applied", file.applied());
    json.writeArrayPropertyStart("duties");
    file.duties(day).forEach(this::card);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void card(DutyCard card) {
    Duty duty = card.duty();
    Derivation derivation = card.derivation();
    json.writeStartObject();
    text("id", duty.id());
    text("name", duty.name().in(language));
    text("who", duty.who());
    text("words", duty.words().in(language));
    text("citation", duty.citation().in(language));
    reckoning(derivation);
    day("triggerDay", derivation.triggerDay());
    day("day", card.day());
    day("alternativeDay", derivation.alternativeDay());
    json.writeBooleanProperty("verified", derivation.isVerified());
    text("rule", derivation.rule().in(language));
    json.writeArrayPropertyStart("skipped");
    derivation.skipped().forEach(this::skipped);
    json.writeEndArray();
    text("state", card.state().name().toLowerCase(Locale.ROOT));
    day("doneOn", card.done().flatMap(event -> event.day()));
    json.writeArrayPropertyStart("notes");
    card.notes().forEach(note -> json.writeString(note.in(language)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void reckoning(Derivation derivation) {
    if (derivation.reckoning().isEmpty()) {
      json.writeNullProperty("reckoning");
      return;
    }
    Reckoning reckoning = derivation.reckoning().get();
    json.writeObjectPropertyStart("reckoning");
    text("manner", reckoning.manner().toString());
    json.writeNumberProperty("length", reckoning.length());
    text("unit", reckoning.unit().toString());
    text("trigger", reckoning.trigger().toString());
    json.writeEndObject();
  }

  private void skipped(Day.Off off) {
    json.writeStartObject();
    text("day", off.date().toString());
    text("name", off.holiday(language));
    text("source", off.source());
    json.writeEndObject();
  }

  private void day(String name, Optional<LocalDate> day) {
    text(name, day.map(LocalDate::toString).orElse(""));
  }

  /** A text, or null where it is empty. */
  private void text(String name, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
