package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.EditionId;
import kz.tizilim.registrar.Export;
import kz.tizilim.registrar.ExportFormat;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /editions}: the register as each act left it. */
@Path("/api/v1/editions")
@Produces(Json.TYPE)
public class EditionsApi {
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final UserRequest asked;

  @Inject
  EditionsApi(UserRequest asked) {
    this.asked = asked;
  }

  /** Every edition with its days; the one that answers for {@code at} is marked. */
  @GET
  public byte[] list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    Optional<EditionForDay> onDay = registrar.on(day);
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("at", day.toString());
      json.writeArrayPropertyStart("items");
      for (EditionLife version : registrar.history().versions()) {
        Edition edition = version.edition();
        json.writeStartObject();
        json.writeStringProperty("id", registrar.id(edition).toString());
        json.writeStringProperty("act", edition.act().shortName());
        json.writeStringProperty("title", edition.act().title());
        Json.text(json, "signed", text(version.inForce()));
        Json.text(json, "applied", text(version.applied()));
        Json.text(json, "repealed", text(version.repealed()));
        json.writeNumberProperty("cells", edition.cells().size());
        json.writeNumberProperty("entries", edition.entries().size());
        json.writeBooleanProperty(
            "answers", onDay.filter(it -> it.edition().act().equals(edition.act())).isPresent());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** How an edition stands, as a word of the contract: {@code applied}. */
  static String word(EditionForDay.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }

  /**
   * One edition by its name, which never means anything else and may be kept for ever. The number
   * of an act, or an act's name, leads to the edition it made as it is read now.
   */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id, @Context Request request) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    for (EditionLife version : registrar.history().versions()) {
      EditionId name = registrar.id(version.edition());
      if (name.toString().equals(id)) {
        return whole(version.edition(), name, request);
      }
    }
    List<EditionLife> versions = registrar.history().versions();
    for (int i = versions.size() - 1; i >= 0; i--) {
      EditionId name = registrar.id(versions.get(i).edition());
      if (name.act().equals(id) || versions.get(i).edition().act().number().equals(id)) {
        return Response.temporaryRedirect(URI.create("/api/v1/editions/" + name)).build();
      }
    }
    throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-such-edition", id);
  }

  private static Response whole(Edition edition, EditionId name, Request request) {
    CacheControl kept = new CacheControl();
    kept.setMaxAge(A_YEAR);
    kept.setNoTransform(false);
    kept.getCacheExtension().put("immutable", "");
    EntityTag tag = new EntityTag(name.toString());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.cacheControl(kept).tag(tag).build();
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      Export.of(edition).write(ExportFormat.JSON, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.ok(json.toByteArray(), Json.TYPE).cacheControl(kept).tag(tag).build();
  }
}
