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
import kz.tizilim.registrar.ActFile;
import kz.tizilim.registrar.EditionId;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.message.Languages;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Acts;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import tools.jackson.core.JsonGenerator;

/** {@code GET /acts}: the acts, what happened to them, and what has to be done about them. */
@Path("/api/v1/acts")
public class ActsApi {
  private final UserRequest asked;
  private final Acts acts;

  @Inject
  ActsApi(UserRequest asked, Acts acts) {
    this.asked = asked;
    this.acts = acts;
  }

  /** Every act that made an edition. */
  @GET
  @Produces(Json.TYPE)
  public byte[] list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    return Json.of(json -> {
      json.writeStartObject();
      json.writeArrayPropertyStart("items");
      for (EditionLife version : registrar.history().versions()) {
        json.writeStartObject();
        head(json, registrar, version);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One act with its events, by its number or its name. */
  @GET
  @Path("{id}")
  @Produces(Json.TYPE)
  public byte[] one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    EditionLife version = Acts.version(registrar, id);
    Optional<ActFile> file = acts.file(version);
    return Json.of(json -> {
      json.writeStartObject();
      head(json, registrar, version);
      Json.text(json, "standing", file.map(it -> it.standing(day, asked.language())).orElse(""));
      json.writeArrayPropertyStart("events");
      List<Event> events = version.life().events();
      for (int i = 0; i < events.size(); i++) {
        event(json, i + 1, events.get(i), asked.language());
      }
      json.writeEndArray();
      PositionJson.findings(json, file.map(ActFile::findings).orElse(List.of()), asked.language());
      json.writeEndObject();
    });
  }

  private static void head(JsonGenerator json, Registrar registrar, EditionLife version) {
    json.writeStringProperty("id", EditionId.act(version.edition().act()));
    json.writeStringProperty("name", version.edition().act().shortName());
    Json.text(json, "kind", version.edition().act().kind());
    Json.text(json, "issuer", version.edition().act().issuer());
    Json.text(json, "number", version.edition().act().number());
    Json.text(json, "title", version.edition().act().title());
    json.writeStringProperty("edition", registrar.id(version.edition()).toString());
    Json.text(json, "signed", day(version.inForce()));
    Json.text(json, "published", day(version.life().day(Fact.Kind.PUBLISHED)));
    Json.text(json, "applied", day(version.applied()));
    Json.text(json, "repealed", day(version.repealed()));
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
  @Path("{id}/deadlines")
  @Produces(Json.TYPE)
  public byte[] deadlines(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    LocalDate day = asked.day(parameters);
    ActFile file = file(id, parameters);
    StringWriter text = new StringWriter();
    file.writeJson(day, asked.language(), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The same terms as a calendar to subscribe to; its address says in which language, since
   * programs that subscribe do not.
   */
  @GET
  @Path("{id}/deadlines.ics")
  @Produces("text/calendar")
  public Response calendar(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    ActFile file = file(id, parameters);
    Language language = Languages.find(parameters.text("lang")).orElseGet(asked::language);
    return Response.ok(file.calendarFile(acts.now(), language), "text/calendar; charset=UTF-8")
        .header("Content-Disposition", "inline; filename=\"tizilim-" + Acts.slug(file) + ".ics\"")
        .build();
  }

  private ActFile file(String id, Parameters parameters) {
    Registrar registrar = asked.registrar(parameters);
    LocalDate supposed = parameters.day("published", LocalDate.MIN);
    parameters.check();
    EditionLife version = Acts.version(registrar, id);
    ActFile file =
        acts.file(version)
            .orElseThrow(() ->
                Problem.of(
                    ProblemKind.NOT_FOUND,
                    "problem.no-duties",
                    version.edition().act().shortName()));
    return supposed.equals(LocalDate.MIN) ? file : Acts.supposing(file, supposed);
  }
}
