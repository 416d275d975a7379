package kz.tizilim.server.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.ask.EditionId;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.Export;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.cache.CachedAnswers;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;
import tools.jackson.core.JsonGenerator;

/** {@code GET /editions}: a register as each act left it. */
@Path("/api/v1/editions")
@Produces(Json.TYPE)
public class EditionsApi {
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final UserRequest asked;
  private final RoutingContext context;
  private final CachedAnswers answers;

  @Inject
  EditionsApi(UserRequest asked, RoutingContext context, CachedAnswers answers) {
    this.asked = asked;
    this.context = context;
    this.answers = answers;
  }

  /** Every edition of a register with its days; the one that answers for {@code at} is marked. */
  @GET
  public byte[] list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    Optional<EditionForDay> onDay = registrar.on(day);
    List<EditionLife> editions =
        registrar.register().map(RegisterHistory::editions).orElse(List.of());
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("at", day.toString());
      Json.text(json, "register", RegistersApi.id(registrar));
      json.writeArrayPropertyStart("items");
      for (EditionLife life : editions) {
        boolean answers = onDay.filter(it -> it.edition().equals(life.edition())).isPresent();
        line(json, registrar, life, answers);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void line(
      JsonGenerator json, Registrar registrar, EditionLife life, boolean answers) {
    Edition edition = life.edition();
    json.writeStartObject();
    json.writeStringProperty("id", registrar.id(edition).toString());
    json.writeStringProperty("register", life.register().toString());
    json.writeStringProperty("act", life.act().label());
    json.writeStringProperty("title", edition.act().title());
    Json.text(json, "signed", text(life.inForce()));
    Json.text(json, "applied", text(life.applied()));
    Json.text(json, "repealed", text(life.repealed()));
    json.writeNumberProperty("cells", edition.cells().size());
    json.writeNumberProperty("entries", edition.entries().size());
    json.writeBooleanProperty("answers", answers);
    json.writeEndObject();
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** The standing of an edition as a word: {@code applied}. */
  static String word(EditionForDay.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  /**
   * One edition by its id, which never means anything else and may be kept for ever. An act, or an
   * id that its edition had in an earlier version of the program, redirects to the edition that the
   * act made, as it is read now.
   */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    for (EditionLife life : registrar.history().editions()) {
      EditionId name = registrar.id(life.edition());
      if (name.toString().equals(id)) {
        return whole(registrar.export(life, asked.day(parameters)), name);
      }
    }
    ActId act = EditionId.former(id).orElseGet(() -> act(registrar, id));
    EditionId name =
        registrar
            .edition(act)
            .map(life -> registrar.id(life.edition()))
            .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-such-edition", id));
    return Response.temporaryRedirect(URI.create("/api/v1/editions/" + encoded(name))).build();
  }

  private static ActId act(Registrar registrar, String id) {
    if (registrar.history().acts(id).isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-such-edition", id);
    }
    return RecordedAct.idNamed(registrar, id);
  }

  private static String encoded(EditionId name) {
    return URLEncoder.encode(name.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Response whole(Export edition, EditionId name) {
    CacheControl kept = new CacheControl();
    kept.setMaxAge(A_YEAR);
    kept.setNoTransform(false);
    kept.getCacheExtension().put("immutable", "");
    return answers
        .answer(
            context, "edition " + asked.seesDrafts() + " " + name, Json.TYPE, () -> json(edition))
        .cacheControl(kept)
        .build();
  }

  private static byte[] json(Export edition) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      edition.write(ExportFormat.JSON, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toByteArray();
  }
}
