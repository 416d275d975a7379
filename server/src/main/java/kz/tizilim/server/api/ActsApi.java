package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Act;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.message.Languages;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;
import tools.jackson.core.JsonGenerator;

/** {@code GET /acts}: the acts, what happened to them, and what has to be done about them. */
@Path("/api/v1/acts")
public class ActsApi {
  private final UserRequest asked;
  private final Desk desk;

  @Inject
  ActsApi(UserRequest asked, Desk desk) {
    this.asked = asked;
    this.desk = desk;
  }

  /** Every act that is recorded. */
  @GET
  @Produces(Json.TYPE)
  public byte[] list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    return Json.of(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("items");
      for (RecordedAct act : RecordedAct.all(registrar)) {
        json.writeStartObject();
        head(json, registrar, act);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One act with its events. */
  @GET
  @Path(RecordedAct.PATH)
  @Produces(Json.TYPE)
  public byte[] one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    RecordedAct act = RecordedAct.named(registrar, id);
    Language language = asked.language();
    return Json.of(json -> {
      json.writeStartObject();
      head(json, registrar, act);
      Json.text(json, "standing", act.standing(day, language));
      json.writeArrayPropertyStart("events");
      List<Event> events = act.file().timeline().events();
      for (int i = 0; i < events.size(); i++) {
        event(json, i + 1, events.get(i), language);
      }
      json.writeEndArray();
      PositionJson.findings(json, act.file().findings(), language);
      json.writeEndObject();
    });
  }

  private static void head(JsonGenerator json, Registrar registrar, RecordedAct recorded) {
    Act act = recorded.act();
    Optional<EditionLife> edition = registrar.edition(recorded.id());
    json.writeStringProperty("id", recorded.id().toString());
    json.writeStringProperty("name", recorded.id().label());
    Json.text(json, "kind", act.kind());
    Json.text(json, "issuer", act.issuer());
    Json.text(json, "number", act.number());
    Json.text(json, "title", act.title());
    json.writeBooleanProperty("hasText", recorded.file().hasText());
    Json.texts(json, "registers", recorded.registers());
    Json.text(json, "edition", edition.map(it -> registrar.id(it.edition()).toString()).orElse(""));
    Json.text(
        json, "signed", day(recorded.file().timeline().day(Fact.Kind.SIGNED).or(act::signed)));
    Json.text(json, "published", day(recorded.file().timeline().day(Fact.Kind.PUBLISHED)));
    Json.text(json, "applied", day(edition.flatMap(EditionLife::applied)));
    Json.text(json, "repealed", day(edition.flatMap(EditionLife::repealed)));
  }

  private static void event(JsonGenerator json, int number, Event event, Language language) {
    json.writeStartObject();
    json.writeNumberProperty("number", number);
    json.writeStringProperty("kind", event.kind().toString());
    json.writeStringProperty("told", event.kind().told(language));
    Json.text(json, "day", day(event.day()));
    json.writeStringProperty("fact", event.fact().toString());
    json.writeStringProperty("basis", event.basis().told(language));
    json.writeStringProperty("recordedAt", event.recordedAt().toString());
    if (event.corrects().isPresent()) {
      json.writeNumberProperty("corrects", event.corrects().getAsInt());
    } else {
      json.writeNullProperty("corrects");
    }
    json.writeEndObject();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /**
   * The duties of an act on a day, each term derived; {@code published=2024-07-05} supposes a day
   * of first publication.
   */
  @GET
  @Path(RecordedAct.PATH + "/deadlines")
  @Produces(Json.TYPE)
  public byte[] deadlines(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    LocalDate day = asked.day(parameters);
    ActFile file = file(act(id, parameters), parameters);
    StringWriter text = new StringWriter();
    file.writeJson(day, asked.language(), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The same terms as a calendar to subscribe to. Its address names the language, since programs
   * that subscribe do not.
   */
  @GET
  @Path(RecordedAct.PATH + "/deadlines.ics")
  @Produces("text/calendar")
  public Response calendar(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    RecordedAct act = act(id, parameters);
    ActFile file = file(act, parameters);
    Language language = Languages.find(parameters.text("lang")).orElseGet(asked::language);
    byte[] calendar = file.calendarFile(desk.clock().instant(), language);
    return Response.ok(calendar, "text/calendar; charset=UTF-8")
        .header("Content-Disposition", "inline; filename=\"tizilim-" + act.segment() + ".ics\"")
        .build();
  }

  private RecordedAct act(String id, Parameters parameters) {
    Registrar registrar = asked.registrar(parameters);
    parameters.day("published", LocalDate.MIN);
    parameters.check();
    return RecordedAct.named(registrar, id);
  }

  private static ActFile file(RecordedAct act, Parameters parameters) {
    if (!act.file().hasText()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-duties", act.id().label());
    }
    LocalDate supposed = parameters.day("published", LocalDate.MIN);
    return supposed.equals(LocalDate.MIN) ? act.file() : act.publishedOn(supposed);
  }
}
